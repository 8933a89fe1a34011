import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { principleIds } from '../../../src/domain/questions/principle';
import { readPosting, type PostingReading } from '../../../src/domain/postings/read-posting';
import { countedWords, readable } from '../../../src/domain/postings/words/all-words';
import { passages } from './one-principle-each';
import { somePostings } from './some-postings';
import { bullets, nurseResume } from './some-resumes';

function reading(text: string, kind: 'posting' | 'resume' | null = null): PostingReading {
  const result = readPosting(text, kind);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.reading;
}

const problem = (text: string) => {
  const result = readPosting(text);
  return result.ok ? null : result.problem.kind;
};

describe('a posting', () => {
  test.each(somePostings)('for a $name ranks what its readers ranked', ({ text, top, level, domain }) => {
    const read = reading(text);
    expect(read.kind).toBe('posting');
    expect(
      read.ranked
        .slice(0, 3)
        .map(({ principle }) => principle)
        .toSorted(),
    ).toEqual([...top].toSorted());
    expect(read.level.value).toBe(level);
    expect(read.domain.value).toBe(domain);
  });

  test.each(passages)('puts %s first when it is spoken of in other words: %s', (principle, text) => {
    expect(reading(text).ranked[0]?.principle).toBe(principle);
  });

  test('shows its own words as evidence, inside the sentence they stand in', () => {
    for (const { text } of somePostings) {
      const read = reading(text);
      for (const { evidence } of read.ranked) {
        for (const { start, end, lineStart, lineEnd } of evidence) {
          expect(start).toBeGreaterThanOrEqual(lineStart);
          expect(end).toBeLessThanOrEqual(lineEnd);
          expect(read.text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*$/u);
        }
      }
    }
  });

  test('counts nothing of what is offered or said in every posting', () => {
    const plain = 'Forklift driver\n\nYou will load trucks and keep the yard in order from six to two.';
    const padded = `${plain}\n\nWhat we offer\nTraining, a learning budget, an inclusive and safe workplace, wellbeing days.\nWe are an equal opportunity employer and value diversity and integrity.`;
    expect(reading(padded).ranked).toEqual(reading(plain).ranked);
  });

  test('that says one word again and again does not drown the others', () => {
    const text = `${'We love customers. '.repeat(40)} You investigate each fault to its root cause and analyze the data yourself.`;
    expect(reading(text).ranked[0]?.principle).toBe('dive-deep');
  });

  test('copied as HTML reads as the same posting', () => {
    const html = `<h1>Baker</h1><ul><li>You take pride in precise work &amp; clean benches</li><li>You learn new recipes</li></ul>`;
    const text = 'Baker\n• You take pride in precise work & clean benches\n• You learn new recipes';
    expect(reading(html).ranked.map(({ principle, points }) => [principle, points])).toEqual(
      reading(text).ranked.map(({ principle, points }) => [principle, points]),
    );
  });

  test('gives the same result every time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'grapheme' }), (text) => {
        expect(readPosting(text)).toEqual(readPosting(text));
      }),
    );
  });
});

describe('what cannot be read says why', () => {
  test.each([
    ['empty', '  \n '],
    ['too-short', 'Nurse, nights, Leeds'],
    ['too-long', 'We want customers. '.repeat(160_000)],
    ['not-text', '%PDF-1.7 stream of bytes and so on and on and on'],
    [
      'other-language',
      'Wir suchen eine Pflegefachkraft, die mit Herz und Verstand für unsere Bewohner da ist und gern im Team arbeitet.',
    ],
    [
      'other-language',
      'Buscamos una persona con experiencia en la atención al cliente y con ganas de aprender en un equipo que crece.',
    ],
    ['other-language', '我们正在寻找一位有经验的工程师,负责后端系统的设计与开发,并与团队密切合作。'],
  ])('%s', (kind, text) => {
    expect(problem(text)).toBe(kind);
  });
});

describe('the level', () => {
  test.each([
    ['entry', 'Summer Intern\nYou will help with our customers and learn how a shop is run, five days a week.'],
    ['entry', 'Sales associate\nNo experience is required; we will train you to serve our customers well.'],
    [
      'mid',
      'Account Manager\nYou look after forty clients. You have three years of experience in sales and know the trade.',
    ],
    ['mid', 'Product Manager\nYou report to the head of design and talk with users every week about their needs.'],
    ['senior', 'Staff Data Scientist\nYou model demand for the whole network and explain it to others who decide.'],
    ['senior', 'Data scientist\nYou model demand for the network. You have 8+ years of experience in statistics.'],
    ['manager', 'Head of Nursing\nYou are responsible for the care of all patients of the clinic, day and night.'],
    ['manager', 'Logistics\nYou will manage a team of thirty and see to it that the trucks leave on time every day.'],
  ])('%s is guessed from: %s', (level, text) => {
    expect(reading(text).level.value).toBe(level);
  });
});

describe('a résumé', () => {
  test('is told from a posting', () => {
    expect(reading(nurseResume).kind).toBe('resume');
    expect(reading(bullets).kind).toBe('resume');
  });

  test('gives a story for each thing done, with its numbers, those with numbers first', () => {
    const { stories } = reading(nurseResume);
    expect(stories.map(({ title }) => title)).toEqual([
      'Reduced medication errors on a 28-bed ward',
      'Trained 12 new nurses and stayed',
      'Spoke up about a faulty pump series',
      'Cut waste from $900 to $350',
      'Built the Saturday rota so that nobody',
    ]);
    expect(stories[0]).toMatchObject({
      when: 'St. Brigid Hospital, Staff Nurse, 2019 – 2023',
      action: ['Introducing a two-minute check at handover'],
      result: ['Reduced medication errors on a 28-bed ward by 40%'],
    });
    expect(stories[0]?.numbers).toContain('by 40%');
    expect(stories[3]?.numbers.join(' ')).toMatch(/from \$900 to \$350.*\$6,600/u);
    expect(stories[2]?.principles).toContain('have-backbone-disagree-and-commit');
    expect(stories[1]?.principles).toContain('hire-and-develop-the-best');
  });

  test('read as bullet points alone parts what was done from what came of it', () => {
    const { stories } = reading(bullets);
    expect(stories).toHaveLength(3);
    expect(stories[0]).toMatchObject({
      action: ['Rebuilt the billing export'],
      result: [expect.stringMatching(/^Cut month-end/u)],
    });
    expect(stories[2]?.people).toEqual(['team of 6 engineers']);
  });

  test('can be read as a posting when the candidate says so', () => {
    expect(reading(nurseResume, 'posting').stories).toEqual([]);
  });
});

describe('the words that are counted', () => {
  test('are there for every principle, each entry once', () => {
    for (const id of principleIds) {
      const entries = countedWords.filter(({ principle }) => principle === id).map(({ entry }) => entry);
      expect(entries.length).toBeGreaterThan(40);
      expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
    }
  });

  test('are shown without the marks of the list', () => {
    for (const { entry } of countedWords) expect(readable(entry)).not.toMatch(/[*_/]/u);
  });
});
