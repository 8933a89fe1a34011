import type { ExportForm } from '../export-forms';
import { principleName } from '../principle';
import { withoutHtml } from './clean';
import type { OwnQuestionFields } from './fields';

/** How a file of each form ends, and its media type. */
export const exportFiles: Readonly<Record<ExportForm, { ending: string; type: string }>> = {
  json: { ending: 'json', type: 'application/json' },
  csv: { ending: 'csv', type: 'text/csv' },
  markdown: { ending: 'md', type: 'text/markdown' },
  anki: { ending: 'txt', type: 'text/plain' },
};

/** Own questions in a form that `readImport` takes back, and other programs read. JSON keeps every field. */
export function exportText(questions: readonly OwnQuestionFields[], form: ExportForm = 'json'): string {
  switch (form) {
    case 'json':
      return asJson(questions);
    case 'csv':
      return asCsv(questions);
    case 'markdown':
      return asMarkdown(questions);
    case 'anki':
      return asAnki(questions);
    default:
      return form satisfies never;
  }
}

/** What would be taken for HTML when it is read again is written as the entities that reading turns back. */
const kept = (text: string) =>
  withoutHtml(text) === text ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Several texts in one cell: with a separator, or as a JSON list where one of them holds a separator. */
const inOneCell = (items: readonly string[], separator: '; ' | ' | ') =>
  items.some((item) => /[;,|\n]/u.test(item) || kept(item) !== item)
    ? JSON.stringify(items.map(kept))
    : items.map(kept).join(separator);

function asJson(questions: readonly OwnQuestionFields[]): string {
  const plain = questions.map((question) => ({
    text: kept(question.text),
    principle: question.principle,
    ...(question.topic && { topic: kept(question.topic) }),
    ...(question.alsoFits && question.alsoFits.length > 0 && { alsoFits: question.alsoFits }),
    level: question.level,
    difficulty: question.difficulty,
    polarity: question.polarity,
    domains: question.domains,
    listensFor: question.listensFor,
    strongAnswer: question.strongAnswer && kept(question.strongAnswer),
    probes: question.probes,
    redFlags: question.redFlags,
    targetSeconds: question.targetSeconds,
    tags: question.tags,
  }));
  return `${JSON.stringify({ version: 1, questions: plain }, null, 2)}\n`;
}

const heads = [
  'question',
  'principle',
  'topic',
  'also fits',
  'level',
  'difficulty',
  'polarity',
  'seconds',
  'tags',
  'probes',
  'answer',
  'listens for',
  'red flags',
  'domains',
];

function asCsv(questions: readonly OwnQuestionFields[]): string {
  const cell = (value: string | number) => {
    // A cell that begins like a formula is run by spreadsheets: an apostrophe in front makes it text.
    const text = typeof value === 'string' && /^'*[=+\-@\t]/u.test(value) ? `'${value}` : String(value);
    return /[",;\t|\n\r]|^\s|\s$/u.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const rows = questions.map((question) => [
    kept(question.text),
    question.principle ? principleName(question.principle) : '',
    kept(question.topic ?? ''),
    (question.alsoFits ?? []).join('; '),
    question.level,
    question.difficulty,
    question.polarity ?? '',
    question.targetSeconds,
    inOneCell(question.tags, '; '),
    inOneCell(
      question.probes.map(({ slot, text }) => `${slot}: ${text}`),
      ' | ',
    ),
    kept(question.strongAnswer ?? ''),
    inOneCell(question.listensFor, ' | '),
    inOneCell(question.redFlags, ' | '),
    question.domains.join('; '),
  ]);
  // With its mark, spreadsheet programs take it for UTF-8.
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
const plainly = (text: string) => kept(oneLine(text)).replaceAll(/[\\`*_[\]<>|~&#]/gu, String.raw`\$&`);

function asMarkdown(questions: readonly OwnQuestionFields[]): string {
  const groups = new Map<string, OwnQuestionFields[]>();
  for (const question of questions) {
    const name = question.principle ? principleName(question.principle) : (question.topic ?? '');
    groups.set(name, [...(groups.get(name) ?? []), question]);
  }
  const parts = [...groups].sort(([one], [other]) => Number(one !== '') - Number(other !== ''));
  const body = parts.map(([name, group]) => {
    const lines = group.map(({ text, probes, strongAnswer }) =>
      [
        `- Q: ${plainly(text)}`,
        ...probes.map((probe) => `  - Probe: ${probe.slot}: ${plainly(probe.text)}`),
        ...(strongAnswer ? [`  - Answer: ${plainly(strongAnswer)}`] : []),
      ].join('\n'),
    );
    return [...(name === '' ? [] : [`## ${plainly(name)}`, '']), ...lines, ''].join('\n');
  });
  return ['# Questions', '', ...body].join('\n');
}

function asAnki(questions: readonly OwnQuestionFields[]): string {
  const html = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replace(/\r\n|\r|\n/gu, '<br>')
      .replaceAll('\t', ' ');
  const rows = questions.map(({ text, principle, topic, strongAnswer, tags }) =>
    [
      html(text),
      html(strongAnswer ?? ''),
      [
        ...(principle ? [`lp::${principle}`] : topic ? [`topic::${topic.replace(/\s+/gu, '_')}`] : []),
        ...tags.map((tag) => tag.replace(/\s+/gu, '-')),
      ].join(' '),
    ].join('\t'),
  );
  return ['#separator:tab', '#html:true', '#tags column:3', '#columns:Front\tBack\tTags', ...rows, ''].join('\n');
}
