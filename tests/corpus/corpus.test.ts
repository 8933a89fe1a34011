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

  it('has no two answers that share a run of eight words, but for pairs that differ in one clause', () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    const pairOf = new Map(corpus.map(({ id, pair }) => [id, pair]));
    const family = (id: string): string => {
      const pair = pairOf.get(id);
      return pair ? family(pair) : id;
    };
    for (const { id, sentences } of corpus) {
      const words = sentences.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);
      for (let at = 0; at + 8 <= words.length; at += 1) {
        const run = words.slice(at, at + 8).join(' ');
        const other = seen.get(run);
        if (other !== undefined && family(other) !== family(id)) shared.push(`${other} and ${id}: ${run}`);
        seen.set(run, id);
      }
    }
    expect(shared).toEqual([]);
  });

  it('marks the phrases of at least fifty voices, and pairs answers of one voice only', () => {
    expect(new Set(corpus.filter(({ marks }) => marks).map(({ voice }) => voice)).size).toBeGreaterThanOrEqual(50);
    const voiceOf = new Map(corpus.map(({ id, voice }) => [id, voice]));
    for (const { id, voice, pair } of corpus) if (pair) expect([id, voiceOf.get(pair)]).toEqual([id, voice]);
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

  it('is read with its marks, its pair and a sentence that goes on', () => {
    const more = answer
      .replace('rating: 4', 'rating: 4\npair: a-00')
      .replace('who: yes', 'who: no')
      .replace('why: no', 'why: yes')
      .concat('S& and four.\n+ problem: and four\n+ people: One two\n');
    const [read] = readVoice(head + more, 'a.txt');
    expect(read).toMatchObject({
      pair: 'a-00',
      sentences: [{ text: 'One two three.' }, { text: 'and four.', continues: true }],
      marks: [
        { kind: 'problem', line: 1, start: 0, end: 8 },
        { kind: 'people', line: 0, start: 0, end: 7 },
      ],
    });
  });

  it.each([
    ['another label', answer.replace('S One', 'X One'), 'a.txt:16'],
    ['a label without a space', answer.replace('S One', 'SOne'), 'a.txt:16'],
    ['an unknown principle', answer.replace('ownership', 'loyalty'), 'loyalty'],
    ['an unknown fault', answer.replace('faults: none', 'faults: boring'), 'boring'],
    ['a missing key', answer.replace('why: no\n', ''), 'why'],
    ['a rating of six', answer.replace('rating: 4', 'rating: 6'), '"6"'],
    ['a mark that is nowhere', answer.concat('+ problem: five six\n'), 'five six'],
    ['a mark of no kind', answer.concat('+ joy: One two\n'), 'joy'],
    ['marks that say otherwise than the head', answer.concat('+ problem: One two\n'), 'its marks do not'],
    ['a first line that goes on', answer.replace('S One', 'S& One'), 'goes on'],
    ['no sentences', answer.replace('S One two three.\n', ''), 'without sentences'],
  ])('names the line: %s', (_, broken, message) => {
    expect(() => readVoice(head + broken, 'a.txt')).toThrow(message);
  });
});
