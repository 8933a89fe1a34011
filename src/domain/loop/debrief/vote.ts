import * as v from 'valibot';

/** From the least to the most inclined. */
export const votes = ['strongly-not', 'not', 'inclined', 'strongly'] as const;
export const voteSchema = v.picklist(votes);
export type Vote = v.InferOutput<typeof voteSchema>;

export const voteWords: Readonly<Record<Vote, string>> = {
  strongly: 'strongly inclined',
  inclined: 'inclined',
  not: 'not inclined',
  'strongly-not': 'strongly not inclined',
};

export const isFor = (vote: Vote): boolean => vote === 'inclined' || vote === 'strongly';

/** −, 0 or + as `one` is less, equally or more inclined than `other`. */
export const voteOrder = (one: Vote, other: Vote): number => votes.indexOf(one) - votes.indexOf(other);

/** How far the answers show one principle. */
export const levels = ['not-shown', 'in-part', 'shown', 'strong'] as const;
export type Level = (typeof levels)[number];

export const levelWords: Readonly<Record<Level, string>> = {
  strong: 'strong',
  shown: 'shown',
  'in-part': 'shown in part',
  'not-shown': 'not shown',
};

/**
 * The level of one principle, by the ratings (1–5) of the answers to its questions. The cuts are the anchors of the
 * rating itself: 4 is a complete story, 3 one whose outcome is missing, 5 one that is measured. Two complete stories, or
 * a measured one, are strong: an interviewer asks twice to see whether the first was luck. The best answers count, so
 * one answer more never lowers a level.
 */
export function levelOf(ratings: readonly number[]): Level {
  const complete = ratings.filter((rating) => rating >= 4).length;
  const best = Math.max(0, ...ratings);
  if (complete >= 2 || best >= 5) return 'strong';
  if (complete === 1) return 'shown';
  return best >= 3 ? 'in-part' : 'not-shown';
}

const points: Readonly<Record<Level, number>> = { 'not-shown': 0, 'in-part': 1, shown: 2, strong: 3 };

/**
 * An interviewer's vote, by the levels of the principles they were given. Strongly inclined: every one is strong. Inclined:
 * on average shown, and none not shown at all. Strongly not inclined: none is shown, not even in part. Else not inclined.
 */
export function voteOf(levelsOfPrinciples: readonly Level[]): Vote {
  const given = levelsOfPrinciples.map((level) => points[level]);
  const sum = given.reduce((total, one) => total + one, 0);
  if (given.length === 0 || sum === 0) return 'strongly-not';
  if (given.every((one) => one === points.strong)) return 'strongly';
  return sum >= points.shown * given.length && given.every((one) => one > 0) ? 'inclined' : 'not';
}

/** The rules above as they stand on the page. */
export const voteRules: readonly { vote: Vote; when: string }[] = [
  { vote: 'strongly', when: 'both principles are strong' },
  { vote: 'inclined', when: 'both are shown, or one is strong and the other shown in part' },
  { vote: 'not', when: 'one is not shown, or both only in part' },
  { vote: 'strongly-not', when: 'neither is shown, not even in part' },
];

export const levelRules: readonly { level: Level; when: string }[] = [
  { level: 'strong', when: 'two answers at 4 or more, or one at 5' },
  { level: 'shown', when: 'one answer at 4' },
  { level: 'in-part', when: 'the best answer is at 3' },
  { level: 'not-shown', when: 'nothing above 2, or never answered' },
];
