import type { TaggedReading } from '../model/tagged-answer';
import { hintsWhy, tellsWhy } from '../rubric/why';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import { change, quoteStep, type Candidate, type Seen } from './candidate';
import { concrete, isOneOf, isPlain, type Step } from './steps';

/** Any word of a thought, an aim or a choice. */
const thoughts = phraseBook([
  'because, cause, since, so that, so i|we|he|she|they, thought, think, figured, knew, reckoned, felt, feared, hoped, worried, afraid, wanted, want, needed, in case, otherwise, instead, rather, decided, realized, realised, noticed, saw that, trying to, point was, idea was, reason, why, unless, before anyone|anybody|telling, without, not to, as he|she|they|it|we|i|the|there, for fear, meant, would, might, could, if, too, only way, better to, important, due, given, when i saw|heard|found',
]);
const purposes = wordSet(
  'make see avoid keep stop prevent help find prove show save give get let check learn test protect',
);
/** "To see": an aim, unless it is what one was told or had to do. */
const aims = ({ words }: TaggedReading) => words.some((word, at) => word === 'to' && purposes.has(words[at + 1] ?? ''));

/** Says, or may say, why something was done. */
export const mayGiveReason = (unit: TaggedReading): boolean =>
  (['reason', 'option', 'stake', 'decision'] as const).some((cue) => has(unit, cue)) ||
  tellsWhy(unit) ||
  hintsWhy(unit) ||
  aims(unit) ||
  hitsOf(thoughts, unit.words).length > 0;

const turns = phraseBook([
  "but, although, though, despite, however, refused, against, doubted, wasn't, weren't, didn't, couldn't, wouldn't, not, no, nobody, never, until, angry, upset, wrong",
]);
/** What can fail: somebody else has to go along. */
const attempts = wordSet(
  'ask propose suggest offer invite explain present test try call persuade convince bring move split swap change send',
);
/** Nobody asks for the reason of these. */
const idle = wordSet(
  'stop sit look see hear get go come turn wait stay walk stand leave start begin think say work take keep remember drive run learn study join know read have do am be',
);

/** The step that an interviewer would ask about: in the middle, told at some length, next to what stood against it. */
export function hingeOf(steps: readonly Step[], units: readonly TaggedReading[]): Step | undefined {
  const isHard = (at: number) => hitsOf(turns, units[at]?.words ?? []).length > 0;
  const worth = (step: Step) => {
    const { unit, from, to } = step;
    const at = units.indexOf(unit);
    const place = at / units.length;
    return (
      (has(unit, 'decision') ? 3 : 0) +
      (isHard(at) || isHard(at - 1) ? 2 : 0) +
      (unit.people.length > 0 ? 1 : 0) +
      (unit.words[from] === 'i' ? 2 : 0) +
      (to - from === 2 ? 1 : 0) +
      (isOneOf(step, attempts) ? 2 : 0) +
      (unit.words.length - to >= 4 ? 2 : 0) +
      (place > 0.4 && place < 0.8 ? 2 : 0) -
      (isOneOf(step, idle) ? 4 : 0)
    );
  };
  return steps.toSorted((one, other) => worth(other) - worth(one))[0];
}

const few = 4;
/** From here on they are a list, where each takes but a line. */
const many = { steps: 8, words: 12 };

/** Step after step, and for none of them a reason. */
export function unexplained({ asked, facts: { own, units }, texts }: Seen): Candidate | null {
  if (asked.wants !== 'story') return null;
  const steps = own.filter((one) => one.unit.likely === 'A' && concrete(one));
  const told = new Set(steps.map(({ unit }) => unit));
  const first = units.findIndex((unit) => told.has(unit));
  const last = units.findLastIndex((unit) => told.has(unit));
  const middle = units.slice(first, last + 1);
  if (told.size < few || middle.some(mayGiveReason)) return null;
  const words = middle.reduce((sum, unit) => sum + unit.words.length, 0);
  if (told.size >= many.steps && words / middle.length <= many.words) return change('step-list', 'reason');
  const step = hingeOf(steps.filter(isPlain), units);
  return step ? change('reason', 'reason', { quote: quoteStep(step, texts) }) : null;
}
