import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readImport } from '../../../../src/domain/questions/import/import-questions';
import { readSource } from '../../../../src/platform/files/read-source';
import { moreLists } from './more-lists';

const folder = 'tests/fixtures/question-lists';
const job = 'Tell me about a job you nearly turned down.';
const numbers = 'When did you last dig into numbers?';
const gate = 'Tell me about a gate you left open.';

/** What each list holds: "principle or topic: text" of every ticked row. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'a1-difficulty-words.csv': [
    `ownership: ${job}`,
    'are-right-a-lot: When did you last change your mind?',
    'ownership: What did a mistake of yours cost?',
  ],
  'a10-anki.txt': [`ownership: ${job}`, 'learn-and-be-curious: What did you learn & keep?'],
  'a11-quizlet.txt': [job, numbers],
  'a12-cp1252.csv': ['ownership: Tell me about a customer’s wish you refused – politely.'],
  'a13-utf16.txt': [`ownership: ${job}`],
  'a14-bom-semi.csv': [`ownership: ${job}`],
  'a2-category-principle.csv': [`ownership: ${job}`, `dive-deep: ${numbers}`],
  'a3-level-junior.csv': [job, numbers],
  'a4-semi.csv': [`customer-obsession: ${job}`],
  'a5-sep-line.csv': [`ownership: ${job}`],
  'a6-title-row.csv': [`ownership: ${job}`],
  'a7-question-header-variant.csv': [`ownership: ${job}`, `dive-deep: ${numbers}`],
  'a8-plural-header.csv': [job, 'When did you last, in earnest, dig into numbers?'],
  'a9-no-header.csv': [job, 'When did you last dig, alone, into numbers?'],
  'b1-md-table.md': [`ownership: ${job}`, `dive-deep: ${numbers}`],
  'b2-md-headings.md': [`ownership: ${job}`, 'ownership: Tell me about a gap you filled.', `dive-deep: ${numbers}`],
  'b4-bullets.txt': [
    'a hard colleague',
    'a good one',
    'a quote',
    'a box',
    'a circle',
    'a square',
    'a dash',
    'a prefixed one',
    'a dotted one',
    'a bare Q',
    'a bracket',
    'a letter',
    'an escaped number',
    'a roman',
    'a circled number',
  ].map((thing) => `Teamwork: Tell me about ${thing}.`),
  'b5-pasted-sheet-no-header.txt': [`ownership: ${job}`, `dive-deep: ${numbers}`],
  'b6-pasted-sheet-prompt.txt': [`ownership: ${job}`, `dive-deep: ${numbers}`],
  'b7-wrapped.txt': ['Tell me about a job you nearly turned down, and what came of it.', numbers],
  'c1-by-principle.json': [`ownership: ${job}`, `dive-deep: ${numbers}`],
  'c2-title.json': [`ownership: ${job}`],
  'c3-nested.json': [job],
  'c4-peer.json': [job],
  'c5-lines.jsonl': [`ownership: ${job}`, `dive-deep: ${numbers}`],
  'c6-caps.json': [job],
  'c7-groups.json': [`ownership: ${job}`, 'ownership: When did you own it?'],
  'c8-prompt.json': [job],
  'c9.yaml': [`ownership: ${job}`, `dive-deep: ${numbers}`],
  'colon.txt': ['Tell me about a gate.'],
  'commatags.csv': [gate],
  'mac-cr.csv': [`ownership: ${gate}`, 'dive-deep: Tell me about a gate you shut.'],
  'notion.csv': [`ownership: ${gate}`],
  'onecol-comma.csv': ['Tell me about a gate, which you left open', 'Tell me about a fence'],
  'otherprinciple.csv': [`Teamwork: ${gate}`, 'ownership: Tell me about a gate you shut.'],
  'pipe.csv': [`ownership: ${gate}`],
  'prompt.csv': [`ownership: ${gate}`],
  'shortnames.csv': [
    `have-backbone-disagree-and-commit: ${gate}`,
    'strive-to-be-earths-best-employer: Tell me about a lock.',
    'learn-and-be-curious: Tell me about a key.',
    'insist-on-the-highest-standards: Tell me about a latch.',
    'have-backbone-disagree-and-commit: Tell me about a hinge.',
  ],
  'units.csv': [gate, 'Tell me about a gate you shut.'],
  'unquotedcomma.csv': ['ownership: Tell me about a gate, a fence and a lock.'],
  'unquotedcomma2.csv': ['ownership: Tell me about a gate, which you left open'],
};

async function rowsOf(bytes: Uint8Array<ArrayBuffer>) {
  const { rows, faults } = readImport(await readSource(bytes), { known: new Set() });
  expect(faults).toEqual([]);
  return rows;
}

const told = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
  rows.flatMap(({ ticked, question: { text, principle, topic } }) =>
    ticked ? [[principle ?? topic, text].filter(Boolean).join(': ')] : [],
  );

describe('a list that people really have', () => {
  test('of every kind is in the table below', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.keys(expected))('%s reads as its kind should', async (name) => {
    expect(told(await rowsOf(new Uint8Array(readFileSync(`${folder}/${name}`))))).toEqual(expected[name]);
  });

  test.each(moreLists)('$name reads as its kind should', async ({ text, questions }) => {
    expect(told(await rowsOf(new TextEncoder().encode(text)))).toEqual(questions);
  });

  test('keeps what it says beside the question', async () => {
    const of = async (name: string) =>
      (await rowsOf(new Uint8Array(readFileSync(`${folder}/${name}`)))).map(({ question }) => question);
    expect((await of('a1-difficulty-words.csv')).map(({ difficulty }) => difficulty)).toEqual([2, 3, 1]);
    expect((await of('a3-level-junior.csv')).map(({ level }) => level)).toEqual(['entry', 'senior']);
    expect((await of('units.csv')).map(({ level, targetSeconds }) => [level, targetSeconds])).toEqual([
      ['entry', 120],
      ['senior', 120],
    ]);
    expect((await of('a11-quizlet.txt')).map(({ strongAnswer }) => strongAnswer)).toEqual([
      'I said no twice.',
      'In spring.',
    ]);
    expect((await of('a9-no-header.csv')).map(({ strongAnswer }) => strongAnswer)).toEqual([
      'I said no twice.',
      'In spring.',
    ]);
    expect((await of('commatags.csv'))[0]?.tags).toEqual(['teamwork', 'conflict']);
    expect((await of('notion.csv'))[0]?.alsoFits).toEqual(['dive-deep']);
    expect((await of('c4-peer.json'))[0]?.probes.map(({ text }) => text)).toEqual(['Why?', 'How much?']);
    expect((await of('b2-md-headings.md'))[2]?.probes.map(({ text }) => text)).toEqual(['how deep?']);
  });
});
