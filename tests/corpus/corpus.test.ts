import { describe, expect, it } from 'vitest';
import { readCorpus, readVoice } from '../../tools/tagger/corpus';

const corpus = readCorpus();

describe('the corpus', () => {
  it('holds at least 400 answers, 4,000 sentences and 40 voices', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(400);
    expect(corpus.reduce((sum, { sentences }) => sum + sentences.length, 0)).toBeGreaterThanOrEqual(4_000);
    expect(new Set(corpus.map(({ voice }) => voice)).size).toBeGreaterThanOrEqual(40);
  });

  it('gives every answer its own id under its voice', () => {
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
    for (const { id, voice } of corpus) expect(id.startsWith(`${voice}-`)).toBe(true);
  });

  it('has every style and every fault', () => {
    expect(new Set(corpus.map(({ style }) => style))).toEqual(new Set(['written', 'spoken', 'raw', 'notes']));
    for (const fault of [
      'no-result',
      'result-first',
      'we-only',
      'hypothetical',
      'habitual',
      'off-topic',
      'number-in-setting-only',
    ] as const) {
      expect([fault, corpus.filter(({ faults }) => faults.includes(fault)).length >= 5]).toEqual([fault, true]);
    }
  });

  it('has no two answers that share a run of eight words', () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, sentences } of corpus) {
      const words = sentences.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);
      for (let at = 0; at + 8 <= words.length; at += 1) {
        const run = words.slice(at, at + 8).join(' ');
        const other = seen.get(run);
        if (other !== undefined && other !== id) shared.push(`${other} and ${id}: ${run}`);
        seen.set(run, id);
      }
    }
    expect(shared).toEqual([]);
  });
});

describe('a voice file that is not in the format', () => {
  const head = 'voice: a\nwho: b\ntrade: c\nenglish: native\n\n';
  const answer =
    '=== a-01\nquestion: q\nprinciple: ownership\nstyle: written\nfaults: none\nwho: yes\nwhy: no\nhow-much: no\nrating: 4\n\nS One two three.\n';

  it('is read when it is right', () => {
    expect(readVoice(head + answer, 'a.txt')).toMatchObject([
      { id: 'a-01', who: true, why: false, sentences: [{ tag: 'S' }] },
    ]);
  });

  it.each([
    ['another label', answer.replace('S One', 'X One'), 'a.txt:16'],
    ['a label without a space', answer.replace('S One', 'SOne'), 'a.txt:16'],
    ['an unknown principle', answer.replace('ownership', 'loyalty'), 'loyalty'],
    ['an unknown fault', answer.replace('faults: none', 'faults: boring'), 'boring'],
    ['a missing key', answer.replace('why: no\n', ''), 'why'],
    ['a rating of six', answer.replace('rating: 4', 'rating: 6'), '"6"'],
    ['no sentences', answer.replace('S One two three.\n', ''), 'without sentences'],
  ])('names the line: %s', (_, broken, message) => {
    expect(() => readVoice(head + broken, 'a.txt')).toThrow(message);
  });
});
