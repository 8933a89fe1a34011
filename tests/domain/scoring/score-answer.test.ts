import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { scorecardSchema } from '../../../src/domain/scoring/scorecard-schema';
import { hostile, lengthPaired, padding, stories, textOf, weakStories, without } from '../../samples/answers';
import { box, creditWorth, finding, likely, points, scored } from './scoring';

describe('a whole story', () => {
  it.each(stories.map((story) => [story.sentences[0], story] as const))('%s', (_, story) => {
    const card = scored(textOf(story));
    expect(likely(card)).toBeGreaterThanOrEqual(4);
    for (const id of ['S', 'A', 'who', 'why'] as const) expect([id, box(card, id).credit]).toEqual([id, 'full']);
    for (const id of ['T', 'R'] as const) expect([id, box(card, id).credit]).not.toEqual([id, 'none']);
    expect(box(card, 'how-much').credit).toBe('full');
    expect(card.caps).toEqual([]);
  });

  it('gives every piece of evidence as a stretch of the candidate’s own words', () => {
    for (const story of stories) {
      const text = textOf(story);
      const card = scored(text);
      const all = [...card.findings, ...card.boxes].flatMap(({ evidence }) => evidence);
      for (const { start, end, turn } of [...all, ...card.spans, ...card.notes]) {
        expect(turn).toBe(0);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).not.toBe('');
      }
    }
  });

  it('is the same scorecard every time', () => {
    const text = textOf(stories[1]!);
    expect(scored(text)).toEqual(scored(text));
  });
});

describe('what is taken away lowers the score', () => {
  for (const part of ['S', 'T', 'A', 'R'] as const) {
    it.each(stories.map((story) => [story.sentences[0], story] as const))(`without ${part}: %s`, (_, story) => {
      expect(points(scored(without(story, part)))).toBeLessThan(points(scored(textOf(story))));
    });
  }

  it.each(stories.map((story) => [story.sentences[0], story] as const))(
    '“we” for every “I” lowers the own part: %s',
    (_, story) => {
      const text = textOf(story);
      const told = text
        .replaceAll(/\bI was\b/g, 'we were')
        .replaceAll(/\bI\b/g, 'we')
        .replaceAll(/\bmy\b/gi, 'our')
        .replaceAll(/\bme\b/g, 'us');
      expect(creditWorth(scored(told), 'own-part')).toBeLessThan(creditWorth(scored(text), 'own-part'));
      expect(box(scored(told), 'who').credit).not.toBe('full');
    },
  );

  it.each(stories.map((story) => [story.sentences[0], story] as const))(
    '“some” for every number lowers how much: %s',
    (_, story) => {
      const text = textOf(story);
      const numbers =
        /\b(?:two thirds|one hundred and ten|five hundred and eighty|six hundred|two hundred|a day early|a month|an hour|two|three|four|six|eight|nine|ten|eleven|fifteen|twenty|sixty|ninety)\b/gi;
      expect(creditWorth(scored(text.replaceAll(numbers, 'some')), 'how-much')).toBeLessThan(
        creditWorth(scored(text), 'how-much'),
      );
      expect(box(scored(text.replaceAll(numbers, 'some')), 'how-much').credit).not.toBe('full');
    },
  );

  it.each(stories.map((story) => [story.sentences[0], story] as const))(
    '“would” for the past never raises: %s',
    (_, story) => {
      const text = textOf(story);
      const hypothetical = text.replaceAll(
        /\bI ([a-z]+ed|wrote|saw|rang|read|ran|made|took|sat|found|chose|split)\b/g,
        'I would $1',
      );
      expect(points(scored(hypothetical))).toBeLessThanOrEqual(points(scored(text)));
    },
  );
});

describe('what adds nothing changes nothing', () => {
  it.each(stories.map((story) => [story.sentences[0], story] as const))(
    'one sentence off the subject: %s',
    (_, story) => {
      const text = textOf(story);
      const half = Math.floor(story.sentences.length / 2);
      const strayed = story.sentences.toSpliced(half, 0, 'The canteen there is painted green, by the way.').join(' ');
      expect(Math.abs(points(scored(strayed)) - points(scored(text)))).toBeLessThanOrEqual(3);
    },
  );

  it.each(stories.map((story) => [story.sentences[0], story] as const))('fillers: %s', (_, story) => {
    const text = textOf(story);
    const filled = story.sentences
      .map((sentence, at) => (at % 2 ? `Um, ${sentence.replace(' and ', ' and, uh, ')}` : sentence))
      .join(' ');
    expect(Math.abs(points(scored(filled)) - points(scored(text)))).toBeLessThanOrEqual(3);
  });

  it.each(stories.map((story) => [story.sentences[0], story] as const))(
    'the same text again never helps: %s',
    (_, story) => {
      const text = textOf(story);
      const once = scored(text);
      for (const times of [2, 3, 5]) {
        const again = scored(Array.from({ length: times }, () => text).join(' '));
        expect(points(again)).toBeLessThanOrEqual(points(once));
        expect(likely(again)).toBeLessThanOrEqual(likely(once));
      }
    },
  );

  it.each(stories.map((story) => [story.sentences[0], story] as const))(
    'the last sentence first moves the rating by one at most: %s',
    (_, story) => {
      const turned = [story.sentences.at(-1)!, ...story.sentences.slice(0, -1)].join(' ');
      expect(Math.abs(likely(scored(turned)) - likely(scored(textOf(story))))).toBeLessThanOrEqual(1);
    },
  );

  it.each(stories.map((story) => [story.sentences[0], story] as const))(
    'no punctuation moves the rating by one at most: %s',
    (_, story) => {
      const text = textOf(story);
      const plain = text.toLowerCase().replaceAll(/[^\p{L}\p{N}'’ ]/gu, ' ');
      expect(Math.abs(likely(scored(plain)) - likely(scored(text)))).toBeLessThanOrEqual(1);
    },
  );
});

describe('caps are named', () => {
  const caps = (text: string) => scored(text).caps.map(({ id }) => id);

  it('only “we” stands at 3 at most', () => {
    expect(caps(weakStories.onlyWe!)).toContain('only-we');
    expect(likely(scored(weakStories.onlyWe!))).toBeLessThanOrEqual(3);
  });

  it('no result stands at 3 at most', () => {
    expect(caps(weakStories.noResult!)).toContain('no-result');
    expect(box(scored(weakStories.noResult!), 'R').credit).toBe('none');
  });

  it('a habit is no episode', () => {
    expect(caps(weakStories.habit!)).toContain('no-episode');
    expect(likely(scored(weakStories.habit!))).toBeLessThanOrEqual(2);
  });

  it('numbers of the setting get half of how much, and it says why', () => {
    const figure = box(scored(weakStories.settingNumbers!), 'how-much');
    expect(figure.credit).toBe('partial');
    expect(figure.note).toMatch(/number/);
    expect(figure.probe?.slot).toBe('how-much');
  });

  it('over nine hundred words stands at 4 at most', () => {
    const long = stories
      .flatMap(({ sentences }) => sentences)
      .concat(padding)
      .join(' ');
    const text = [long, long.replaceAll('I ', 'I then '), long.replaceAll('the ', 'the same ')].join(' ');
    expect(caps(text)).toContain('too-long');
    expect(likely(scored(text))).toBeLessThanOrEqual(4);
  });
});

describe('pairs of the same length', () => {
  test('the good one ranks higher, every time', () => {
    const pairs = lengthPaired();
    expect(pairs.length).toBe(20);
    const wrong = pairs.filter(
      ([good, weak]) => points(scored(good)) <= points(scored(weak)) || likely(scored(good)) <= likely(scored(weak)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('hostile inputs', () => {
  it.each(['empty', 'blank'])('%s has no rating', (kind) => {
    expect(scored(hostile[kind]!).rating.kind).toBe('unrated');
  });

  it('gibberish is no language', () => {
    expect(scored(hostile.gibberish!).rating).toEqual({ kind: 'unrated', reason: 'not-words' });
  });

  it.each(['german', 'spanish', 'japanese'])('%s is not English', (kind) => {
    expect(scored(hostile[kind]!).rating).toEqual({ kind: 'unrated', reason: 'not-english' });
  });

  it('under twenty-five words there is no rating', () => {
    expect(scored('I fixed the printer and my manager was happy with it.').rating).toEqual({
      kind: 'unrated',
      reason: 'too-short',
    });
  });

  it.each(['injection', 'markup'])('%s earns nothing', (kind) => {
    expect(likely(scored(hostile[kind]!))).toBeLessThanOrEqual(2);
  });

  it('a salad of the method’s own words stands at 1', () => {
    const card = scored(hostile.salad!);
    expect(card.rating.kind === 'rated' ? card.rating.high : 0).toBeLessThanOrEqual(1);
  });

  it('one sentence twenty times stands at 2 at most and is called repetition', () => {
    const card = scored(Array.from({ length: 20 }, () => stories[0]!.sentences[3]).join(' '));
    expect(card.caps.map(({ id }) => id)).toContain('repeated');
    expect(likely(card)).toBeLessThanOrEqual(2);
  });

  it('a text of twenty-five thousand words is scored, too', () => {
    const words = Array.from(
      { length: 2_000 },
      (_, at) => `On day ${at} I moved box ${at} to the ${at % 7} shelf because it leaked.`,
    ).join(' ');
    expect(words.split(' ').length).toBeGreaterThan(25_000);
    expect(scored(words).caps.map(({ id }) => id)).toContain('too-long');
  });

  it('whatever is typed, the scorecard is a valid one with its spans in order', () => {
    const pieces = fc.constantFrom(
      'I ',
      'we ',
      'fixed ',
      'it. ',
      'because ',
      '50% ',
      '\n',
      '…',
      '“',
      '"no" ',
      '😀',
      '’',
      'Dr. ',
      '3.5 ',
      'a',
      '$',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const card = scored(text);
        v.parse(scorecardSchema, card);
        let last = 0;
        for (const { start, end } of card.spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('the candidate’s own word', () => {
  const text = textOf(stories[0]!);

  it('a corrected part wins, is certain, and scores again', () => {
    const before = scored(text);
    const corrections = before.spans
      .filter(({ likely }) => likely === 'R')
      .map(({ turn, start, end }) => ({ turn, start, end, part: 'A' as const }));
    const after = scored(text, { corrections });
    expect(after.spans.filter(({ likely }) => likely === 'R')).toEqual([]);
    expect(after.spans.at(-1)).toMatchObject({ tag: 'A', likely: 'A', probability: 1 });
    expect(box(after, 'R').credit).toBe('none');
    expect(likely(after)).toBeLessThan(likely(before));
  });

  it('an overruled box keeps its evidence, says why, and scores again', () => {
    const after = scored(weakStories.noResult!, {
      overrules: [{ box: 'R', credit: 'full', reason: 'The concert took place.' }],
    });
    expect(box(after, 'R')).toMatchObject({ credit: 'full', note: 'The concert took place.', probe: null });
    expect(after.caps.map(({ id }) => id)).not.toContain('no-result');
    expect(points(after)).toBeGreaterThan(points(scored(weakStories.noResult!)));
  });
});

describe('the reply to a probe', () => {
  it('fills what was missing and leaves the story’s own parts alone', () => {
    const before = scored(weakStories.noResult!);
    const after = scored('', {
      turns: [
        { text: weakStories.noResult!, probeSlot: null },
        {
          text: 'The concert took place with ninety people in the hall and the parents thanked me.',
          probeSlot: 'result',
        },
      ],
    });
    expect(box(after, 'R').credit).toBe('full');
    expect(box(after, 'R').evidence.every(({ turn }) => turn === 1)).toBe(true);
    expect(after.spans.filter(({ turn }) => turn === 0)).toEqual(before.spans);
  });
});

describe('beside the rating', () => {
  it('relevance to the principle asked does not move the rating', () => {
    const text = textOf(stories[0]!);
    const asked = (principle: 'customer-obsession' | 'frugality') =>
      scored(text, { question: { text: 'Tell me about a time.', principle, probes: [] } });
    expect(asked('customer-obsession').relevance?.share).toBeGreaterThan(asked('frugality').relevance?.share ?? 1);
    expect(asked('customer-obsession').rating).toEqual(asked('frugality').rating);
    expect(scored(text).relevance).toBeNull();
  });

  it('the notepad holds people, numbers, dates, decisions and quotes', () => {
    const text =
      'In March my manager Sandra said "we are out of money" to the whole team. I decided to cancel two of the five contracts. The supplier agreed, and we saved 4,000 euros by June 3rd.';
    const notes = scored(text).notes.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
    expect(notes).toEqual(
      expect.arrayContaining([
        'person: my manager Sandra',
        'quote: "we are out of money"',
        'number: 4,000 euros',
        'number: two of the five contracts',
        'date: In March',
      ]),
    );
    expect(notes.some((note) => note.startsWith('decision: I decided to cancel'))).toBe(true);
  });

  it('the notepad holds what came twice once', () => {
    const text =
      'Last year my manager Sandra counted forty errors a week. I asked my manager for two days, and I wrote a list. The errors fell from forty to eleven a week, and my manager kept the list.';
    const notes = scored(text).notes.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
    expect(new Set(notes).size).toBe(notes.length);
    expect(notes.filter((note) => note.startsWith('date'))).toEqual(['date: Last year']);
    expect(notes).toContain('number: from forty to eleven');
    expect(notes.filter((note) => note.startsWith('person'))).toEqual(['person: my manager Sandra']);
  });

  it('gaps name what a probe should go for', () => {
    expect(scored(weakStories.noResult!).gaps[0]).toBe('result');
    expect(scored(weakStories.habit!).gaps[0]).toBe('episode');
    expect(finding(scored(weakStories.onlyWe!), 'own-part').note).toMatch(/we/);
    expect(scored(weakStories.onlyWe!).gaps).toContain('own-part');
  });
});
