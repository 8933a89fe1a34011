import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { principleIds, type PrincipleId } from '../../src/domain/questions/principle';
import { partOfTag, parts, type Tag } from '../../src/domain/scoring/scorecard';

export const corpusFolder = join(import.meta.dirname, '../../corpus');

export const styles = ['written', 'spoken', 'raw', 'notes'] as const;
export type Style = (typeof styles)[number];

export const faults = [
  'no-situation',
  'no-task',
  'no-action',
  'no-result',
  'result-first',
  'we-only',
  'hypothetical',
  'habitual',
  'off-topic',
  'opinion',
  'no-number',
  'no-reason',
  'no-people',
  'number-in-setting-only',
  'blames-others',
  'rambling',
  'too-short',
  'vague-result',
] as const;
export type Fault = (typeof faults)[number];

export type LabelledSentence = { tag: Tag; text: string };

export type LabelledAnswer = {
  id: string;
  voice: string;
  question: string;
  principle: PrincipleId;
  style: Style;
  faults: readonly Fault[];
  who: boolean;
  why: boolean;
  howMuch: boolean;
  rating: number;
  sentences: readonly LabelledSentence[];
};

/** No talk about the talk in it. */
export const isAllStory = ({ sentences }: LabelledAnswer) => sentences.every(({ tag }) => tag !== 'O');

export const tellsAllParts = ({ sentences }: LabelledAnswer) =>
  parts.every((part) => sentences.some(({ tag }) => partOfTag(tag) === part));

const answerKeys = ['question', 'principle', 'style', 'faults', 'who', 'why', 'how-much', 'rating'] as const;

/** Reads one voice file; whatever is not in the format is an error with its line number. */
export function readVoice(text: string, file: string): LabelledAnswer[] {
  const lines = text.split('\n');
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${file}:${at + 1}: ${what}`);
  };
  const value = (key: string): string => {
    const line = lines[at] ?? '';
    if (!line.startsWith(`${key}: `)) fail(`expected "${key}: …"`);
    at += 1;
    return line.slice(key.length + 2).trim();
  };
  const skipBlank = () => {
    while (at < lines.length && lines[at]?.trim() === '') at += 1;
  };
  const oneOf = <T extends string>(text: string, allowed: readonly T[]): T =>
    allowed.find((choice) => choice === text) ?? fail(`"${text}" is none of ${allowed.join(', ')}`);

  const voice = value('voice');
  for (const key of ['who', 'trade']) value(key);
  oneOf(value('english'), ['native', 'second-language']);
  skipBlank();

  const answers: LabelledAnswer[] = [];
  while (at < lines.length) {
    const head = /^=== ([a-z0-9-]+)$/.exec(lines[at] ?? '') ?? fail('expected "=== id"');
    at += 1;
    const fields = Object.fromEntries(answerKeys.map((key) => [key, value(key)])) as Record<
      (typeof answerKeys)[number],
      string
    >;
    skipBlank();
    const sentences: LabelledSentence[] = [];
    while (at < lines.length && !lines[at]?.startsWith('=== ')) {
      const line = lines[at] as string;
      if (line.trim() !== '') {
        if (!/^[STARLO] \S/.test(line)) fail('expected a label, one space and a sentence');
        sentences.push({ tag: line[0] as Tag, text: line.slice(2).trim() });
      }
      at += 1;
    }
    if (sentences.length === 0) fail('an answer without sentences');
    const yes = (key: (typeof answerKeys)[number]) => oneOf(fields[key], ['yes', 'no']) === 'yes';
    answers.push({
      id: head[1] as string,
      voice,
      question: fields.question,
      principle: oneOf(fields.principle, principleIds),
      style: oneOf(fields.style, styles),
      faults: fields.faults === 'none' ? [] : fields.faults.split(',').map((fault) => oneOf(fault.trim(), faults)),
      who: yes('who'),
      why: yes('why'),
      howMuch: yes('how-much'),
      rating: Number(oneOf(fields.rating, ['1', '2', '3', '4', '5'])),
      sentences,
    });
  }
  return answers;
}

/** Every answer of the corpus, voice by voice in the order of their names. */
export function readCorpus(folder = corpusFolder): LabelledAnswer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readVoice(readFileSync(join(folder, name), 'utf8'), name));
}
