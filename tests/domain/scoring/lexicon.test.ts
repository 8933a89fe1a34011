import { describe, expect, it } from 'vitest';
import { measures } from '../../../src/domain/scoring/text/lexicon/quantities';
import { segmentsOf } from '../../../src/domain/scoring/text/segments';
import { shippedTagger } from '../../../src/domain/scoring/model/tagger';
import { tokensOf } from '../../../src/domain/scoring/text/lexicon/tokens';
import { readAnswer } from '../../../src/domain/scoring/text/parse-answer';
import { read } from './scoring';

const { borders } = shippedTagger.model;
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}'$%., ]/gu, ' ')
    .replaceAll(/[.,](?!\d)/g, '');

const figuresIn = (text: string) => {
  const unit = read(text);
  return unit.quantities
    .filter(measures)
    .map(({ from, to, kind }) => `${unit.words.slice(from, to).join(' ')} ${kind}`);
};

describe('figures', () => {
  const table: [text: string, figures: string[]][] = [
    ['We cut a third of the cost.', ['a third share']],
    ['Sales doubled that year.', ['doubled multiple']],
    ['It rose by nine points.', ['nine share']],
    ['We shipped two weeks early.', ['two duration']],
    ['I finished a month ahead of the plan.', ['a month duration']],
    ['It saved $4,200.50 in all.', ['$4,200.50 money']],
    ['The wait fell from 40 minutes to 15.', ['40 duration', '15 count']],
    ['Complaints went down by 30%.', ['30% share']],
    ['Errors fell from forty to eleven.', ['forty count', 'eleven count']],
    ['Errors fell from ten to eight.', ['ten count', 'eight count']],
    ['We cut the errors by forty.', ['forty count']],
    ['Sales went up by six.', ['six count']],
    ['We raised two thousand five hundred pounds.', ['two thousand five hundred money']],
    ['It took a couple of hours.', ['couple duration']],
    ['The file had 900 rows.', ['900 count']],
    ['It ran 3x faster.', ['3x multiple']],
    ['I timed one hundred and twenty returns.', ['one hundred and twenty count']],
    ['Two out of three people waited.', ['two out of three share']],
    ['It cost a hundred and ten pounds.', ['a hundred and ten money']],
    ['She gave me one week for it.', ['one week duration']],
    ['It took us a fortnight to sort.', ['a fortnight duration']],
    ['She was one of the best.', []],
    ['At the end of the day it worked.', []],
    ['First we looked at the plan.', []],
    ['I joined in 2019.', []],
    ['He arrived at 5pm on June 3rd.', []],
    ['My son was seven years old.', []],
    ['That was three years ago.', []],
    ['At half past three the bell rang.', []],
    ['It was ten to eight.', []],
    ['At quarter to nine I rang her.', []],
    ['The shop opened at nine.', []],
    ['I had to be there by six.', []],
    ['The patient had to be ready by 1730.', []],
    ['Several people and many others came.', []],
    ['I double checked the list.', []],
    ['It was the second time.', []],
    ['We weighed the 2 approaches.', []],
    ['It had three great benefits.', []],
    ['I finished my half of the work.', []],
    ['One day she came back.', []],
  ];
  it.each(table)('%s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
    expect(figuresIn(plain(text))).toEqual(figures);
  });

  it('a quarter of the year is a date that a note-taker keeps', () => {
    expect(read('We launched it in Q3.').quantities).toMatchObject([{ kind: 'date' }]);
  });
});

describe('deeds', () => {
  const deeds = (text: string) => {
    const unit = read(text);
    return unit.deeds.map(({ by, to }) => `${by} ${unit.words[to - 1]}`);
  };
  it.each<[string, string[]]>([
    ['I rang the pharmacist.', ['I rang']],
    ['I then quickly rang the pharmacist.', ['I rang']],
    ['We moved the beds and opened the windows.', ['we moved', 'we opened']],
    ['I sat down and wrote it out.', ['I sat', 'I wrote']],
    ['Rang the pharmacist at eight.', ['implied rang']],
    ['I was tired and I knew it.', []],
    ['I would ring the pharmacist.', []],
    ['She rang me and asked for it.', []],
    ['I had asked him before.', ['I asked']],
  ])('%s', (text, expected) => {
    expect(deeds(text)).toEqual(expected);
    expect(deeds(plain(text))).toEqual(expected);
  });
});

describe('people', () => {
  const people = (text: string) => {
    const unit = read(text);
    return unit.people.map(({ from, to, kind }) => `${unit.words.slice(from, to).join(' ')} ${kind}`);
  };
  it.each<[string, string[]]>([
    ['My manager and two interns helped me.', ['manager role', 'interns role']],
    ['I told Sandra about it.', ['sandra name']],
    ['Mrs Adeyemi was ninety.', ['mrs adeyemi name']],
    ['Then he left.', ['he pronoun']],
    ['On Monday I used Excel.', []],
    ['It took a couple of weeks.', []],
    ['A couple came in.', ['couple role']],
    ['I was in graduate school, the first in my family.', []],
    ['I had to lead it on Saturdays.', []],
    ['The nurse called the porter.', ['nurse role', 'porter role']],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected));
});

describe('cues', () => {
  it.each([
    ['because the client needed it', 'reason'],
    ['we would lose the contract otherwise', 'stake'],
    ['she thanked me in the end', 'reaction'],
    ['i would probably ask first', 'hypothetical'],
    ['i usually start with a list', 'habitual'],
    ['i was asked to lead it', 'assignment'],
    ['as a result it got faster', 'closing'],
    ['we missed the deadline', 'badOutcome'],
    ['nobody came', 'negation'],
    ['we considered hiring instead', 'option'],
    ['i learned to ask', 'learning'],
  ] as const)('%s: %s', (text, cue) => {
    expect(read(text).kinds.has(cue)).toBe(true);
    expect(read(`${text[0]?.toUpperCase()}${text.slice(1)}.`).kinds.has(cue)).toBe(true);
  });
});

describe('units', () => {
  it('does not cut after titles, initials and inside numbers', () => {
    const texts = (text: string) => readAnswer([{ text }], borders).map(({ start, end }) => text.slice(start, end));
    expect(texts('I met Dr. Smith at 3.5 km. He left!')).toEqual(['I met Dr. Smith at 3.5 km.', 'He left!']);
    expect(texts('She said "no." Then J. R. Miller came.\nA new line')).toEqual([
      'She said "no."',
      'Then J. R. Miller came.',
      'A new line',
    ]);
  });

  it('cuts talk without punctuation where a clause begins, never into pieces under four words', () => {
    const text =
      'so last year i was working in a small shop and the owner got ill i had to open every morning so i asked my cousin to help me and we made a plan then the customers came back';
    const pieces = segmentsOf(tokensOf(text), borders).map((piece) => piece.map(({ text }) => text).join(' '));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join(' ')).toBe(text);
    for (const piece of pieces) {
      expect(piece.split(' ').length).toBeGreaterThanOrEqual(4);
      expect(piece).not.toMatch(/(?:\band|\bthat|\bbecause|\bto|\bof|\bthe)$/);
    }
  });
});
