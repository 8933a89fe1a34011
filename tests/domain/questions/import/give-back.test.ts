import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportForms, type ExportForm } from '../../../../src/domain/questions/export-forms';
import { principleIds } from '../../../../src/domain/questions/principle';
import { domains, levels, polarities } from '../../../../src/domain/questions/question-facets';
import { textKey } from '../../../../src/domain/questions/question';
import { slots } from '../../../../src/domain/questions/slot';
import type { OwnQuestionFields } from '../../../../src/domain/questions/import/fields';
import { exportText } from '../../../../src/domain/questions/import/give-back';
import { readImport } from '../../../../src/domain/questions/import/import-questions';

const nasty = fc.constantFrom(
  'a, b',
  '"quoted"',
  "it's",
  '; and |',
  '<b>bold</b>',
  '<script>',
  '&amp;',
  '&lt;p&gt;',
  '3 < 4 & 5 > 4',
  '*star*',
  '_low_',
  '[link](x)',
  '`code`',
  '# hash',
  '~~gone~~',
  'naïve',
  'Ωmega',
  '日本語',
  '🙂',
  '=SUM(A1)',
  '@home',
  '\\slash',
  '{"a":1}',
  '- dash',
  '1. one',
);
const sentence = (lead: fc.Arbitrary<string>) =>
  fc.tuple(lead, fc.array(nasty, { maxLength: 4 })).map(([first, parts]) => `${first} ${parts.join(' ')}`.trim());
const text = sentence(
  fc.constantFrom(
    'Tell me about a time with',
    'What did you do with',
    '=1+1 is what you',
    '+44 called, and you did',
    '@work you did',
  ),
);
const answer = fc
  .array(sentence(fc.constantFrom('I did', 'She said', 'We lost')), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'));
const item = sentence(fc.constantFrom('word', 'number'));
const place = fc.oneof(
  fc.record({ principle: fc.constantFrom(...principleIds) }),
  fc.record({ principle: fc.constant(null), topic: fc.constantFrom('Team work', 'Kindness', 'Grit and care') }),
  fc.record({ principle: fc.constant(null) }),
);

const anyQuestion: fc.Arbitrary<OwnQuestionFields> = fc
  .tuple(
    place,
    fc.record({
      text,
      version: fc.constant(1),
      level: fc.constantFrom(...levels),
      difficulty: fc.constantFrom(1, 2, 3),
      polarity: fc.option(fc.constantFrom(...polarities)),
      domains: fc.uniqueArray(fc.constantFrom(...domains), { minLength: 1 }),
      listensFor: fc.array(item, { maxLength: 3 }),
      strongAnswer: fc.option(answer),
      probes: fc.array(fc.record({ slot: fc.constantFrom(...slots), text: item }), { maxLength: 3 }),
      redFlags: fc.array(item, { maxLength: 3 }),
      targetSeconds: fc.integer({ min: 30, max: 600 }),
      tags: fc.uniqueArray(fc.constantFrom('nights', 'first-job', 'money'), { maxLength: 2 }),
    }),
  )
  .map(([where, question]) => ({ ...question, ...where }) as OwnQuestionFields);
const list = fc.uniqueArray(anyQuestion, { minLength: 1, maxLength: 4, selector: (one) => textKey(one.text) });

const oneLine = (value: string) => value.replaceAll(/\s+/gu, ' ').trim();

/** What a form keeps of a question: all fields, or those that its readers elsewhere know. */
function keptBy(form: ExportForm, question: OwnQuestionFields): Partial<OwnQuestionFields> {
  const { text: asked, principle, topic, strongAnswer, probes, tags } = question;
  const about = { text: asked, principle, ...(topic && { topic }) };
  switch (form) {
    case 'json':
    case 'csv':
      return question;
    case 'markdown':
      return { ...about, probes, strongAnswer: strongAnswer && oneLine(strongAnswer) };
    case 'anki':
      return { ...about, strongAnswer, tags };
    default:
      return form satisfies never;
  }
}

describe('own questions that are taken along', () => {
  test.each(exportForms)('come back from %s as they were', (form) => {
    fc.assert(
      fc.property(list, (questions) => {
        const { rows, faults } = readImport({ text: exportText(questions, form) }, { known: new Set() });
        expect(faults).toEqual([]);
        const back = new Map(rows.map(({ question }) => [question.text, question]));
        for (const question of questions) {
          expect([...back.keys()]).toContain(question.text);
          expect(back.get(question.text)).toMatchObject(keptBy(form, question));
        }
        expect(rows.filter(({ ticked }) => ticked)).toHaveLength(questions.length);
      }),
      { numRuns: 150 },
    );
  });

  test('never hold a cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(list, (questions) => {
        const cells = exportText(questions, 'csv')
          .replace(/^\uFEFF/u, '')
          .split(/\r\n/u);
        for (const line of cells) expect(line).not.toMatch(/^"?[=+@-]/u);
      }),
    );
  });
});
