import { votesNeeded } from './decision';
import type { Seat } from '../facts';
import { filledRating, openFills, type FillId } from './filled-rating';
import { inPanelOrder, ratingOf, type LoopAnswer } from '../loop-answer';
import { discountedTo } from './second-vote';
import type { TopicId } from '../topic';
import { levels, voteOf, voteOrder, votes, type Level, type Vote } from './vote';

/** One box of one answer. */
export type Change = { answer: LoopAnswer; fill: FillId };

type Panel = { seats: readonly Seat[]; barRaiser: number };

/** null: no boxes do it. */
type Way = readonly Change[] | null;

/**
 * The fewest boxes that would have turned the panel to "inclined", all else as it was; [] where it is inclined, null where no boxes
 * do it (stories that were told twice cannot be helped by a box). Exact, not a search by trial: the cheapest boxes for each answer to reach
 * 3, 4 and 5 give the cheapest way to each level of each principle, those the cheapest way to each vote, and the votes
 * the cheapest panel. Of equally short ways it is the one that comes first in the panel's order.
 */
export function fewestChanges(
  { seats, barRaiser }: Panel,
  answers: readonly LoopAnswer[],
  discounted: ReadonlySet<string>,
): Way {
  const inOrder = inPanelOrder(answers);
  const principles = [...new Set(seats.flatMap((seat) => seat.principles))];
  const shared = principles.filter((id) => seats.filter((seat) => seat.principles.includes(id)).length > 1);
  const ways = new Map<TopicId, Way[]>(
    principles.map((principle) => {
      const own = inOrder.filter((answer) => answer.principle === principle);
      return [principle, levelWays(own.map((answer) => ratingWays(answer, discounted.has(answer.answerId))))];
    }),
  );
  // What two people share is paid once: every combination of levels for it is looked at by itself.
  return combinations(shared).reduce<Way>((best, given) => {
    const paid = join([...given].map(([principle, level]) => ways.get(principle)?.[levels.indexOf(level)] ?? null));
    return paid ? shorter(best, join([paid, panelWay(seats, barRaiser, ways, given)])) : best;
  }, null);
}

type Given = ReadonlyMap<TopicId, Level>;

function combinations(shared: readonly TopicId[]): Given[] {
  return shared.reduce<Given[]>(
    (all, principle) => all.flatMap((given) => levels.map((level) => new Map([...given, [principle, level] as const]))),
    [new Map()],
  );
}

/** The cheapest boxes for an answer to count 3, 4 and 5, by that number. */
function ratingWays(answer: LoopAnswer, isDiscounted: boolean): (target: number) => Way {
  const open = openFills(answer);
  const most = isDiscounted ? discountedTo : 5;
  const found = new Map<number, Way>();
  return (target) => {
    if (target > most) return null;
    if (ratingOf(answer) >= target) return [];
    if (!found.has(target)) found.set(target, cheapestFor(answer, open, target));
    return found.get(target) ?? null;
  };
}

function cheapestFor(answer: LoopAnswer, open: readonly FillId[], target: number): Way {
  if (filledRating(answer, open) < target) return null;
  for (let size = 1; size <= open.length; size += 1) {
    const fills = ofSize(open, size).find((some) => filledRating(answer, some) >= target);
    if (fills) return fills.map((fill) => ({ answer, fill }));
  }
  return null;
}

function ofSize<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((one, at) => ofSize(all.slice(at + 1), size - 1).map((rest) => [one, ...rest]));
}

/** The cheapest way of a principle to each level, in the order of `levels`. The levels are those of `levelOf`. */
function levelWays(answers: readonly ((target: number) => Way)[]): Way[] {
  const cheapest = (target: number) => answers.map((way) => way(target)).reduce<Way>(shorter, null);
  const twoComplete = answers.reduce<Way>(
    (best, one, at) =>
      answers.slice(at + 1).reduce<Way>((inner, other) => shorter(inner, join([one(4), other(4)])), best),
    null,
  );
  return [[], cheapest(3), cheapest(4), shorter(cheapest(5), twoComplete)];
}

/** The cheapest way of a seat to this vote or a better one. */
function seatWay({ principles }: Seat, least: Vote, ways: ReadonlyMap<TopicId, Way[]>, given: Given): Way {
  const own = principles.filter((principle) => !given.has(principle));
  const choices = own.reduce<Level[][]>((all) => all.flatMap((some) => levels.map((level) => [...some, level])), [[]]);
  return choices.reduce<Way>((best, chosen) => {
    const all = principles.map((principle) => given.get(principle) ?? chosen[own.indexOf(principle)] ?? 'not-shown');
    if (voteOrder(voteOf(all), least) < 0) return best;
    return shorter(best, join(own.map((principle, at) => ways.get(principle)?.[levels.indexOf(chosen[at]!)] ?? null)));
  }, null);
}

/** The bar raiser inclined, nobody strongly against, and the cheapest others until there are enough. */
function panelWay(seats: readonly Seat[], barRaiser: number, ways: ReadonlyMap<TopicId, Way[]>, given: Given): Way {
  const [, tolerable] = votes;
  const raiser = seats[barRaiser] ? seatWay(seats[barRaiser], 'inclined', ways, given) : null;
  const others = seats.flatMap((seat, at) => {
    if (at === barRaiser) return [];
    const tolerated = seatWay(seat, tolerable, ways, given);
    const won = seatWay(seat, 'inclined', ways, given);
    return [{ at, tolerated, won, more: won && tolerated ? won.length - tolerated.length : Infinity }];
  });
  const winning = new Set(
    others
      .toSorted((one, other) => one.more - other.more || one.at - other.at)
      .slice(0, votesNeeded(seats.length) - 1)
      .map(({ at }) => at),
  );
  return join([raiser, ...others.map(({ at, tolerated, won }) => (winning.has(at) ? won : tolerated))]);
}

function join(ways: readonly Way[]): Way {
  return ways.reduce<Way>((all, way) => (all && way ? [...all, ...way] : null), []);
}

/** The shorter one; of two of a length the first. */
function shorter(one: Way, other: Way): Way {
  if (!one || !other) return one ?? other;
  return other.length < one.length ? other : one;
}
