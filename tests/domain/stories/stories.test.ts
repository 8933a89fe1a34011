import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principleIds } from '../../../src/domain/questions/principle';
import { linesOf, storyText, toldTwice } from '../../../src/domain/stories/story';
import { likeliestStory } from '../../../src/domain/stories/similarity';
import { storyMatrix } from '../../../src/domain/stories/story-matrix';
import { aDigest } from '../../builders/an-answer-summary';
import { aStory } from '../../builders/a-story';

const returns =
  'Last spring the returns desk of our store was losing customers, with a queue of forty minutes every Saturday. ' +
  'I stood beside the desk for three Saturdays, timed one hundred and twenty returns and dropped the price check.';
const retold =
  'On Saturdays the queue at our returns desk was forty minutes long, so I timed every return for three weeks and ' +
  'found that nobody needed the price check. I dropped it, and customers waited eleven minutes.';
const bridge =
  'When the old bridge was closed, our village had no bus. I called the council, borrowed a van from the brewery and ' +
  'drove the children to school with two neighbours until the diversion opened in November.';

describe('the story that an answer sounds like', () => {
  const desk = { id: 'desk', texts: [returns] };
  const van = { id: 'van', texts: [bridge] };

  it('is the one whose words it shares', () => {
    expect(likeliestStory(retold, [van, desk])).toBe('desk');
    expect(likeliestStory(bridge, [van, desk])).toBe('van');
  });

  it('can be known from its lines alone', () => {
    expect(
      likeliestStory(retold, [
        {
          id: 'y1',
          texts: [
            storyText(
              aStory({
                action: ['I timed the returns', 'I dropped the price check', 'three Saturdays beside the desk'],
              }),
            ),
          ],
        },
        van,
      ]),
    ).toBe('y1');
  });

  it('is not guessed from a few words, from another story, or between two that are alike', () => {
    expect(likeliestStory('The returns desk on Saturdays.', [desk])).toBeNull();
    expect(likeliestStory(retold, [van])).toBeNull();
    expect(likeliestStory(retold, [desk, { id: 'desk again', texts: [returns] }])).toBeNull();
    expect(likeliestStory(retold, [])).toBeNull();
  });

  it('does not depend on the order of the stories', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([desk, van, { id: 'empty', texts: [] }], { minLength: 3 }), (stories) => {
        expect(likeliestStory(retold, stories)).toBe('desk');
      }),
    );
  });
});

describe('the matrix of stories and principles', () => {
  const stories = [aStory(), aStory({ id: 'y2', principles: [] })];
  const told = new Map([
    [
      'y2',
      [
        aDigest({ answerId: 'a1', principle: 'ownership', rating: 3 }),
        aDigest({ answerId: 'a2', principle: 'ownership', rating: 4 }),
        aDigest({ answerId: 'a3', principle: 'frugality', skipped: true }),
        aDigest({ answerId: 'a4', principle: undefined }),
      ],
    ],
  ]);
  const row = (principle: string) => storyMatrix(stories, told).find((one) => one.principle === principle);

  it('has a row for every principle, in order, and a cell for every story', () => {
    const rows = storyMatrix(stories, told);
    expect(rows.map(({ principle }) => principle)).toEqual(principleIds);
    for (const { cells } of rows) expect(cells.map(({ storyId }) => storyId)).toEqual(['y1', 'y2']);
  });

  it('shows what the candidate says a story fits, and how often and how well it was told', () => {
    expect(row('dive-deep')).toMatchObject({
      covered: true,
      cells: [{ fits: true, told: 0, best: null }, { fits: false }],
    });
    expect(row('ownership')).toMatchObject({ covered: true, cells: [{ told: 0 }, { fits: false, told: 2, best: 4 }] });
  });

  it('has a row for each topic of the candidate’s own, told or not', () => {
    const kindness = new Map([
      ['y2', [aDigest({ answerId: 'a5', principle: 'ownership', topic: 'Kindness', rating: 4 })]],
    ]);
    const rows = storyMatrix(stories, kindness, ['topic:Nights']);
    const [nights, kind] = rows.slice(principleIds.length);
    expect(nights).toMatchObject({ principle: 'topic:Nights', covered: false });
    expect(kind).toMatchObject({
      principle: 'topic:Kindness',
      covered: true,
      cells: [{ told: 0 }, { fits: false, told: 1, best: 4 }],
    });
    expect(rows.find(({ principle }) => principle === 'ownership')).toMatchObject({ covered: true });
  });

  it('leaves gaps where nothing fits and nothing was told; a passed question was not told', () => {
    expect(row('think-big')).toMatchObject({ covered: false });
    expect(row('frugality')).toMatchObject({ covered: false, cells: [{ told: 0 }, { told: 0 }] });
  });
});

describe('a story told twice in one session', () => {
  const tellings = new Map([
    ['a1', 'y1'],
    ['a2', 'y2'],
    ['a3', 'y1'],
    ['elsewhere', 'y1'],
  ]);

  it('is noticed at either answer, and not across sessions', () => {
    expect(toldTwice('a3', ['a1', 'a2', 'a3'], tellings)).toEqual(['a1']);
    expect(toldTwice('a1', ['a1', 'a2', 'a3'], tellings)).toEqual(['a3']);
    expect(toldTwice('a2', ['a1', 'a2', 'a3'], tellings)).toEqual([]);
    expect(toldTwice('a4', ['a1', 'a4'], tellings)).toEqual([]);
  });
});

it('lines are taken without their dashes and empty ones left out', () => {
  expect(linesOf('- I timed 120 returns\n\n  • asked Omar \n-5 degrees\n40–11 minutes')).toEqual([
    'I timed 120 returns',
    'asked Omar',
    '-5 degrees',
    '40–11 minutes',
  ]);
});
