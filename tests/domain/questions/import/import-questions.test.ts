import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { principleIds } from '../../../../src/domain/questions/principle';
import { domains, levels, polarities, textKey } from '../../../../src/domain/questions/question';
import type { OwnQuestionFields } from '../../../../src/domain/questions/import/fields';
import { exportText, readImport } from '../../../../src/domain/questions/import/import-questions';
import { slots } from '../../../../src/domain/questions/slot';

const read = (text: string, known: string[] = []) => readImport({ text, known: new Set(known.map(textKey)) });
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
    expect(faultsOf(`Tell me about rain.\n${'word '.repeat(90)}`)).toEqual([
      '2: The question has 449 characters; 400 are the most. Shorten it to what is said aloud.',
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
    expect(faultsOf(text)).toEqual([
      '4: “chief” is not a level. Use entry, mid, senior or manager, or leave it empty.',
    ]);
  });

  test('says which columns mean nothing', () => {
    expect(read('question,answer,owner\nTell me about rain.,yes,me').unknown).toEqual(['answer', 'owner']);
  });

  test.each([
    [
      'Tell me about rain.,Deep Diving,,,,,,',
      '2: “Deep Diving” is not one of the sixteen principles. Did you mean “Dive Deep”? Leave it empty if none fits.',
    ],
    [
      'Tell me about rain.,Kindness,,,,,,',
      '2: “Kindness” is not one of the sixteen principles. Use a name as the guide has it, such as “Dive Deep”, or leave it empty.',
    ],
    ['Tell me about rain.,,,5,,,,', '2: “5” is not a difficulty. Use a whole number from 1 to 3, or leave it empty.'],
    [
      'Tell me about rain.,,,,sad,,,',
      '2: “sad” is not a polarity. Use success, failure, conflict or dilemma, or leave it empty.',
    ],
    [
      'Tell me about rain.,,,,,,,soon',
      '2: “soon” is not a number of seconds. Use a whole number from 30 to 600, or leave it empty.',
    ],
    [',,,,,calm,,', '2: There is no question here. Write it, or leave it out.'],
    ['42,,,,,,,', '2: “42” has no words. Write it, or leave it out.'],
    ['Tell me about rain.,,,,,a;b;c;d;e;f;g;h;i,,', '2: There are 9 entries; 8 are the most. Take some out.'],
    [
      'Tell me about rain, wind,,,,,,,',
      '2: “wind” is not one of the sixteen principles. Use a name as the guide has it, such as “Dive Deep”, or leave it empty.',
    ],
    [
      'Tell me about rain,,,,,,,,snow',
      '2: This line has 9 cells, but there are 8 columns. Put a cell that holds the separator in quotation marks.',
    ],
    [
      'Tell me about rain,,,\n"Tell me about wind',
      '3: A quotation mark opens here and never closes. Close it, and write "" for a quotation mark inside a cell.',
    ],
  ])('names the line and the remedy: %s', (row, fault) => expect(faultsOf(head + row)).toEqual([fault]));
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
    [
      '{ "a": 1 }',
      '1: There is no list of questions in this file. It should have a member "questions": [ … ], or be a list [ … ].',
    ],
    [
      '[\n "Tell me about rain."\n',
      '3: The text ends before the list does. Is the file complete? A closing bracket is missing.',
    ],
    ['[\n "Tell me about rain.\n]', '2: A quotation mark opens here and never closes. Close it.'],
    [
      '[\n "Tell me about rain.",\n nonsense\n]',
      '3: This entry is not valid JSON. Check quotation marks, commas and brackets here.',
    ],
    ['[\n\n 12\n]', '3: This entry is not a question. Write it as text, or as { "text": … }.'],
    [
      '[\n {\n "text": "Tell me about rain.",\n "level": "boss"\n }\n]',
      '4: “boss” is not a level. Use entry, mid, senior or manager, or leave it empty.',
    ],
    ['[{ "text": 12 }]', '1: “12” is not text. Put the question in quotation marks.'],
    [
      '[{ "text": "Tell me.", "probes": [{ "slot": "mood", "text": "How?" }] }]',
      `1: A probe cannot ask for “mood”. Use ${slots.slice(0, -1).join(', ')} or baseline, or leave the slot out.`,
    ],
    [
      '[{ "text": "Tell me.", "probes": [12] }]',
      '1: A probe here is not text. Write it as text, or as { "slot": …, "text": … }.',
    ],
    [`${'['.repeat(40)}1${']'.repeat(40)}`, '1: Brackets stand too deep inside each other here. Take some out.'],
  ])('names the line and the remedy: %s', (text, fault) => expect(faultsOf(text)).toEqual([fault]));

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
  test('that is a spreadsheet says how to save it', () => {
    expect(faultsOf('PK\u0003\u0004stuff')).toEqual([
      '1: This is a spreadsheet or a zip file, not text. In the spreadsheet, choose “Save as” and CSV (UTF-8), then import that file.',
    ]);
  });

  test('in another encoding names the line', () => {
    expect(faultsOf('Tell me about rain.\nTell me about caf\uFFFD.')).toEqual([
      '2: This is not text in UTF-8. Save the file as UTF-8 text and import it again.',
    ]);
  });

  test('leaves out what is there already, and says where its twin is', () => {
    const { questions, repeats } = read('Tell me about rain.\nTell me about wind.\n– tell me about RAIN', [
      'Tell me about wind',
    ]);
    expect(questions.map(({ text }) => text)).toEqual(['Tell me about rain.']);
    expect(repeats).toEqual([
      { line: 2, text: 'Tell me about wind.', sameAs: 'bank' },
      { line: 3, text: 'tell me about RAIN', sameAs: 1 },
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
        const { faults, questions } = read(text);
        expect(faults.length + questions.length).toBeGreaterThan(0);
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
        .map((text) => `a${text.replaceAll('\uFFFD', '').replaceAll('\u0000', '')}`.trim());
    const question: fc.Arbitrary<OwnQuestionFields> = fc.record({
      text: words(400),
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
      tags: fc.array(words(40), { maxLength: 8 }),
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
    readImport({ text, known: new Set(), onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0, 0.4, 0.8, 1]);
  });
});
