import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../tools/tagger/agreement';
import { readVoice } from '../../tools/tagger/corpus';
import {
  evaluationByKind,
  evaluationOf,
  partsOf,
  predictionOf,
  readAnswers,
  reportText,
} from '../../tools/tagger/evaluation';
import { intervalOf, kappaOf, rateOf } from '../../tools/tagger/rates';
import { stories } from '../samples/answers';

const line = (more: object = {}) =>
  JSON.stringify({
    id: 'a',
    author: 'x',
    question: null,
    sentences: ['One.', 'Two.'],
    star: ['S', 'R'],
    who: true,
    why: false,
    howMuch: false,
    pronouns: 'I',
    ...more,
  });

describe('an evaluation file', () => {
  it('is read line by line, blank lines and unlabelled answers included', () => {
    const read = readAnswers(`${line()}\n\n${line({ star: undefined })}\n${line({ star: null })}\n`, 'f');
    expect(read.map(({ star }) => star ?? null)).toEqual([['S', 'R'], null, null]);
  });

  it.each([
    ['no JSON', '{"id":'],
    ['a missing field', line({ who: undefined })],
    ['an unknown label', line({ star: ['S', 'X'] })],
    ['too few labels', line({ star: ['S'] })],
    ['no sentences', line({ sentences: [], star: [] })],
  ])('names the line of %s', (_, broken) => {
    expect(() => readAnswers(`${line()}\n${broken}\n`, 'some.jsonl')).toThrow('some.jsonl:2');
  });
});

describe('the figures', () => {
  it('count what was heard against what was meant', () => {
    const answers = readAnswers(`${line()}\n${line({ id: 'b', author: 'y', star: ['T', 'R'], why: true })}`, 'f');
    const heard = { who: true, why: true, howMuch: false, rating: 3, ms: 1 };
    const evaluation = evaluationOf(answers, [
      { id: 'a', star: ['S', 'R'], ...heard },
      { id: 'b', star: ['S', 'A'], ...heard },
    ]);
    expect(evaluation).toMatchObject({
      sentences: 4,
      accuracy: 0.5,
      authors: 2,
      meanOverAuthors: 0.5,
      merged: { accuracy: 0.75 },
    });
    expect(evaluation.checklist.why).toMatchObject({ precision: 0.5, recall: 1 });
    expect(reportText(evaluation)).toContain('accuracy   0.500');
  });

  it('stand apart for written and spoken answers', () => {
    const answers = readAnswers(`${line()}\n${line({ kind: 'spoken' })}`, 'f');
    const heard = { id: 'a', who: true, why: true, howMuch: false, rating: 3, ms: 1 };
    const kinds = evaluationByKind(answers, [
      { ...heard, star: ['S', 'R'] },
      { ...heard, star: ['S', 'A'] },
    ]);
    expect(Object.keys(kinds)).toEqual(['spoken', 'written']);
    expect([kinds.spoken?.accuracy, kinds.written?.accuracy]).toEqual([0.5, 1]);
  });

  it('say how often a box stays empty where it should', () => {
    const rate = rateOf([
      [true, true],
      [true, false],
      [false, false],
      [false, true],
      [false, true],
    ]);
    expect(rate).toMatchObject({ answers: 5, present: 2, recall: 0.5, specificity: 1 / 3 });
    expect(rate.balancedAccuracy).toBeCloseTo(5 / 12, 9);
  });

  it('come with an interval that holds them and is the same every time', () => {
    const values = Array.from({ length: 40 }, (_, at) => at % 2);
    const mean = (drawn: readonly number[]) => drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const [low, high] = intervalOf(values, mean);
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
    expect(high - low).toBeLessThan(0.4);
    expect(intervalOf(values, mean)).toEqual([low, high]);
  });

  it('kappa is 1 for the same, 0 for chance', () => {
    expect(
      kappaOf([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1);
    expect(
      kappaOf([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(0);
  });

  it('read a sentence’s part off the span that covers most of it', () => {
    const span = (start: number, end: number, likely: 'S' | 'R') => ({
      turn: 0,
      start,
      end,
      tag: likely,
      likely,
      probability: 1,
    });
    expect(
      partsOf(
        [
          { start: 0, end: 10 },
          { start: 11, end: 20 },
        ],
        [span(0, 12, 'S'), span(12, 20, 'R')],
      ),
    ).toEqual(['S', 'R']);
  });

  it('the scorer is given the joined text alone and names a part for every sentence', () => {
    const { sentences, parts } = stories[0]!;
    for (const plain of [false, true]) {
      const { star } = predictionOf({ id: 'a', sentences: [...sentences] }, plain);
      expect(star).toHaveLength(sentences.length);
      expect(star.filter((part, at) => part === parts[at]).length).toBeGreaterThanOrEqual(6);
    }
  });
});

describe('two readers', () => {
  const voice = (labels: string, why: string) =>
    readVoice(
      `voice: a\nwho: b\ntrade: c\nenglish: native\n\n=== a-01\nquestion: q\nprinciple: ownership\nstyle: written\nfaults: none\nwho: yes\nwhy: ${why}\nhow-much: no\nrating: 4\n\n${Array.from(labels, (label, at) => `${label} Word ${at}.`).join('\n')}\n`,
      'a.txt',
    );

  it('agree as far as their labels do; learning counts as result', () => {
    expect(agreementOf(voice('STAR', 'yes'), voice('STAL', 'yes'))).toMatchObject({
      sentences: 4,
      sentenceAgreement: 1,
      whyKappa: 1,
    });
    expect(agreementOf(voice('STAR', 'yes'), voice('SSAR', 'no')).sentenceAgreement).toBe(0.75);
  });

  it('must have read the same answers', () => {
    expect(() => agreementOf(voice('STAR', 'yes'), voice('STA', 'yes'))).toThrow('number of sentences');
  });
});
