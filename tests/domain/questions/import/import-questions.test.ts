import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { principleIds } from '../../../../src/domain/questions/principle';
import { domains, levels, polarities } from '../../../../src/domain/questions/question-facets';
import { textKey } from '../../../../src/domain/questions/question';
import type { OwnQuestionFields } from '../../../../src/domain/questions/import/fields';
import { exportText } from '../../../../src/domain/questions/import/give-back';
import { readImport } from '../../../../src/domain/questions/import/import-questions';
import { slots } from '../../../../src/domain/questions/slot';

const read = (text: string, known: string[] = []) => {
  const reading = readImport({ text }, { known: new Set(known.map(textKey)) });
  const ticked = reading.rows.filter((row) => row.ticked);
  return { ...reading, questions: ticked.map(({ question }) => question) };
};
const faultsOf = (text: string) => read(text).faults.map(({ line, what, todo }) => `${line}: ${what} ${todo}`);
const textsOf = (text: string) => read(text).questions.map((question) => question.text);

describe('a pasted list', () => {
  test('gives one question for each line, without bullets and numbers', () => {
    expect(
      textsOf('1. Tell me about a bridge.\n\n- Describe a storm.\r\n(3) Think of a friend.\n• What went wrong?\n'),
    ).toEqual(['Tell me about a bridge.', 'Describe a storm.', 'Think of a friend.', 'What went wrong?']);
  });

  test('takes a line that is only a principle’s name as its heading', () => {
    const { questions } = read(
      'Tell me about rain.\n## Dive Deep\nTell me about a well.\nHave Backbone; Disagree and Commit:\nTell me about a no.',
    );
    expect(questions.map(({ principle }) => principle)).toEqual([
      null,
      'dive-deep',
      'have-backbone-disagree-and-commit',
    ]);
  });

  test('keeps a number that belongs to the question', () => {
    expect(textsOf('3 people asked you for help. What did you do?')).toEqual([
      '3 people asked you for help. What did you do?',
    ]);
  });

  test('names the line of a question that is too long', () => {
    expect(faultsOf(`Tell me about rain.\nTell me about ${'word '.repeat(90)}`)).toEqual([
      '2: The question has 463 characters; the limit is 400. Shorten it to what is said aloud.',
    ]);
  });

  test('that is empty says what to do', () => {
    expect(faultsOf(' \n\n')).toEqual([
      '1: There is no question in this text. Put each question on a line of its own.',
    ]);
  });
});

describe('a table', () => {
  const head = 'question,principle,level,difficulty,polarity,tags,probes,target seconds\n';

  test('gives every field of a question', () => {
    const { format, questions, faults } = read(
      `${head}"Tell me about a ""quiet"" day, and why.",Dive Deep,Senior,3,conflict,calm;days,Who was there? | how-much: How quiet was it?,120\n`,
    );
    expect({ format, faults }).toEqual({ format: 'csv', faults: [] });
    expect(questions).toEqual([
      expect.objectContaining({
        text: 'Tell me about a "quiet" day, and why.',
        principle: 'dive-deep',
        level: 'senior',
        difficulty: 3,
        polarity: 'conflict',
        tags: ['calm', 'days'],
        targetSeconds: 120,
        probes: [
          { slot: 'how', text: 'Who was there?' },
          { slot: 'how-much', text: 'How quiet was it?' },
        ],
      }),
    ]);
  });

  test.each([
    [';', 'semicolons, as spreadsheets in Europe write them'],
    ['\t', 'tabs'],
    [',', 'commas'],
  ])('may be separated by “%s”: %s', (separator) => {
    const text =
      ['Question', 'Leadership Principle'].join(separator) +
      '\r\n' +
      ['Tell me about rain.', 'Ownership'].join(separator);
    expect(read(`\uFEFF${text}`).questions).toEqual([
      expect.objectContaining({ text: 'Tell me about rain.', principle: 'ownership' }),
    ]);
  });

  test('with one column needs no quotation marks for commas', () => {
    expect(textsOf('Question\nTell me about rain, wind and snow.')).toEqual(['Tell me about rain, wind and snow.']);
  });

  test('may have a question that runs over two lines, and later lines still count right', () => {
    const text = 'question,level\n"Tell me about\nrain.",mid\nTell me about wind.,chief\n';
    expect(read(text).notes).toEqual([
      'Line 4: “chief” is not a level; “mid” is taken. Use entry, mid, senior or manager.',
    ]);
  });

  test('says which columns mean nothing', () => {
    expect(read('question,mood,owner\nTell me about rain.,yes,me').unknown).toEqual(['mood', 'owner']);
  });

  test.each([
    [
      'Tell me about rain.,Kindness,,,,,,',
      '“Kindness” is not one of the sixteen principles. It is kept as a topic of your own.',
    ],
    ['Tell me about rain.,,,nice,,,,', '“nice” is not a difficulty; “medium” is taken. Use easy, medium or hard.'],
    [
      'Tell me about rain.,,,,sad,,,',
      '“sad” is not a kind of story; none is taken. Use success, failure, conflict or dilemma.',
    ],
    [
      'Tell me about rain.,,,,,,,soon',
      '“soon” is not a time from 30 to 600 seconds; 150 are taken. Write “120” or “2 min”.',
    ],
    ['Tell me about rain.,,,,,a;b;c;d;e;f;g;h;i,,', 'There are 9 entries; the first 8 are kept. Take some out.'],
  ])('takes the question and says what it made of the rest: %s', (row, note) => {
    const { faults, notes, questions } = read(head + row);
    expect({ faults, notes }).toEqual({ faults: [], notes: [`Line 2: ${note}`] });
    expect(questions).toHaveLength(1);
  });

  test.each([
    [',Ownership,,,,calm,,', '3: There is no question here. Write it, or leave it out.'],
    ['42,,,,,calm,,', '3: “42” has no words. Write it, or leave it out.'],
    [
      `${'word '.repeat(90)},,,,,,,`,
      '3: The question has 449 characters; the limit is 400. Shorten it to what is said aloud.',
    ],
  ])('names the line and the remedy, and keeps no other row back: %s', (row, fault) => {
    const text = `${head}Tell me about rain.,,,,,,,\n${row}\nTell me about wind.,,,,,,,\n`;
    expect(faultsOf(text)).toEqual([fault]);
    expect(textsOf(text)).toEqual(['Tell me about rain.', 'Tell me about wind.']);
  });

  test('goes on below a quotation mark that never closes', () => {
    expect(textsOf(`${head}Tell me about rain,,,\n"Tell me about wind,,,\nTell me about snow,,,`)).toEqual([
      'Tell me about rain',
      'Tell me about wind',
      'Tell me about snow',
    ]);
  });
});

describe('a JSON file', () => {
  test('may be a list of texts and questions, or an object that holds one', () => {
    const list =
      '["Tell me about rain.", { "text": "Tell me about wind.", "principle": "frugality", "probes": ["How strong?"] }]';
    for (const text of [
      list,
      `{ "version": 1, "note": { "questions": [1] }, "questions": ${list} }`,
      `\uFEFF\n${list}\n`,
    ]) {
      const { faults, questions } = read(text);
      expect(faults).toEqual([]);
      expect(questions.map(({ text: said, principle }) => [said, principle])).toEqual([
        ['Tell me about rain.', null],
        ['Tell me about wind.', 'frugality'],
      ]);
    }
  });

  test.each([
    ['{ "a": 1, "b": ["x"] , "c": {} }', []],
    [
      '{ "a": 1 }',
      [
        '1: There is no question in this file. Its keys are “a”. Call the text of a question “question”, or give a list of texts.',
      ],
    ],
    ['[\n "Tell me about rain."\n', ['2: This is not valid JSON. Check quotation marks, commas and brackets here.']],
    [
      '[\n "Tell me about rain.",\n nonsense\n]',
      ['3: This is not valid JSON. Check quotation marks, commas and brackets here.'],
    ],
    ['[\n\n 12\n]', ['3: There is no question here. Write it, or leave it out.']],
    ['[{ "text": 12 }]', ['1: “12” is not text. Put the question in quotation marks.']],
    [`${'['.repeat(40)}1${']'.repeat(40)}`, ['1: Brackets stand too deep inside each other here. Take some out.']],
  ])('names the line and the remedy: %s', (text, faults) => expect(faultsOf(text)).toEqual(faults));

  test('cannot smuggle in names that change how objects work', () => {
    const { questions } = read(
      '[{ "text": "Tell me about rain.", "__proto__": { "level": "manager" }, "constructor": 1 }]',
    );
    expect(questions[0]?.level).toBe('mid');
    expect(Object.keys(questions[0] ?? {})).not.toContain('constructor');
    expect(({} as { level?: string }).level).toBeUndefined();
  });
});

describe('any file', () => {
  test.each([
    [
      'PK\u0003\u0004stuff',
      '1: This is a packed file: a Word document, a deck or a zip. Open it, copy the questions and paste them here. From a spreadsheet program, save as .xlsx or CSV.',
    ],
    ['%PDF-1.7 x', '1: This is a PDF. Open it, select and copy the questions, and paste them here.'],
    [
      '<!DOCTYPE html><p>Tell me.</p>',
      '1: This is a web page. Open it in a browser, select and copy the questions, and paste them here.',
    ],
    ['Tell me.\nA\u0000b', '2: This is not text. Save it as text, CSV or .xlsx and import it again.'],
  ])('that holds no list says what to do instead: %s', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
    expect(read(text).rows).toEqual([]);
  });

  test('leaves out what is there already, and says where its twin is', () => {
    const { questions, rows } = read('Tell me about rain.\nTell me about wind.\n– tell me about RAIN', [
      'Tell me about wind',
    ]);
    expect(questions.map(({ text }) => text)).toEqual(['Tell me about rain.']);
    expect(rows.map(({ line, sameAs, why }) => ({ line, sameAs, why }))).toEqual([
      { line: 1, sameAs: null, why: null },
      { line: 2, sameAs: 'bank', why: 'It is in your questions already' },
      { line: 3, sameAs: 1, why: 'It is the same as line 1' },
    ]);
  });

  test('of any content is read without a crash, and every fault has a line, a reason and a remedy', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom('"', ',', '\n', '[', '{"questions":', ']', 'question,level\n'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const lines = text.split(/\r\n|\r|\n/).length;
        const { faults, rows } = read(text);
        expect(faults.length + rows.length).toBeGreaterThan(0);
        for (const { line, what, todo } of faults) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(what.length * todo.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('that was exported comes back as it was', () => {
    const words = (most: number) =>
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: most / 10 })
        .map((text) => `a${text.replaceAll('\uFFFD', '').replaceAll('\u0000', '').replace(/\s+/gu, ' ')}`.trim());
    const question: fc.Arbitrary<OwnQuestionFields> = fc.record({
      text: words(380).map((text) => `Tell me about ${text}`),
      version: fc.constant(1),
      principle: fc.option(fc.constantFrom(...principleIds)),
      level: fc.constantFrom(...levels),
      difficulty: fc.constantFrom(1, 2, 3),
      polarity: fc.option(fc.constantFrom(...polarities)),
      domains: fc.uniqueArray(fc.constantFrom(...domains), { minLength: 1 }),
      listensFor: fc.array(words(300), { maxLength: 12 }),
      strongAnswer: fc.option(words(500)),
      probes: fc.array(fc.record({ slot: fc.constantFrom(...slots), text: words(200) }), { maxLength: 8 }),
      redFlags: fc.array(words(300), { maxLength: 12 }),
      targetSeconds: fc.integer({ min: 30, max: 600 }),
      tags: fc.uniqueArray(words(40), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(question, { minLength: 1, maxLength: 5, selector: ({ text }) => textKey(text) }),
        (questions) => {
          const { faults, questions: back } = read(exportText(questions));
          expect(faults).toEqual([]);
          expect(back).toEqual(questions);
        },
      ),
    );
  });

  test('tells how far the reading has come', () => {
    const shares: number[] = [];
    const text = Array.from({ length: 2_500 }, (_, index) => `Tell me about day ${index}.`).join('\n');
    readImport({ text }, { known: new Set(), onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0, 0.4, 0.8, 1]);
  });
});
