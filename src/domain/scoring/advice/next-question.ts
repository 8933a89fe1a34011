import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import type { TaggedReading } from '../model/tagged-answer';
import { change, quoteStep, type Candidate, type Seen } from './candidate';
import { quoteAround } from './quotes';
import { isOneOf, isPlain, type Step } from './steps';
import { hingeOf } from './unexplained';

/** What an interviewer is likely to ask next about a whole story: about an answer that could have been no, a decision, a figure. */

const asks = wordSet('ask');
const offers = wordSet('propose suggest offer persuade convince invite pitch beg');
const stands = wordSet('insist demand warn recommend advise');
const tells = wordSet('tell answer reply');
const decides = wordSet('decide choose opt cancel postpone decline reject overrule refuse');

/** Behind "I asked": something is wanted, and not only an answer. */
const requests = phraseBook([
  'to, for a|an|more|one|two|another|permission, if|whether i|we, if|whether he|she|they|it would|could|will|can|lends|gives|lets, could|can|may i|we, let me|us',
]);
/** Nobody says no to these. */
const favors = phraseBook(['to _? tell|show|explain|find|check|look|describe|repeat|sit|wait|come|help']);
/** Behind "I told her": what she may not like. */
const demands = phraseBook([
  "would|will not, wouldn't|wouldnt, won't|wont, rather, not to, must, should, had to, needed to, couldn't|couldnt, can't|cant, cannot, stop",
]);
/** Somebody went along. */
const consents = phraseBook([
  'agreed, said yes|okay|ok|fine|sure, backed, approved, allowed, accepted, let me|us, gave in, came round|around, went along',
]);
const admissions = phraseBook(['sorry, apologized, apologised, apologize, fault, my bug, was wrong, blame, mistake']);
/** So many words behind a verb what is asked of somebody is said. */
const near = 7;

/** Which question stands behind a step: what if they had said no, what if they had not gone along, what else could have been decided. */
function askedAbout(step: Step, next: TaggedReading | undefined): 'if-no' | 'if-against' | 'decided' | null {
  const { unit, from, to } = step;
  const rest = unit.words.slice(to);
  // "I was asked".
  if (rest.length < leastSaid || to - from > 3 || passives.has(unit.words[to - 2] ?? '') || rest[0] === 'myself')
    return null;
  if (isOneOf(step, decides)) return 'decided';
  if (hitsOf(admissions, unit.words).length > 0 || mayHaveFailed(step, next)) return null;
  if (isOneOf(step, asks)) {
    const asked = rest.slice(0, near);
    return hitsOf(requests, asked).length > 0 && hitsOf(favors, asked).length === 0 ? 'if-no' : null;
  }
  if (isOneOf(step, offers)) return 'if-no';
  if (isOneOf(step, stands)) return 'if-against';
  if (!isOneOf(step, tells)) return null;
  return hitsOf(demands, rest.slice(0, near)).length > 0 ||
    hitsOf(consents, [...rest, ...(next?.words.slice(0, near) ?? [])]).length > 0
    ? 'if-against'
    : null;
}
const leastSaid = 3;
const passives = wordSet('was were got been');

const failed = phraseBook([
  "no, nobody, didn't|didnt, wasn't|wasnt, couldn't|couldnt, refused, failed, nothing, never, but, wrong",
]);
/** It did not work, or may not have. */
const mayHaveFailed = ({ unit, to }: Step, next: TaggedReading | undefined) =>
  hitsOf(failed, unit.words.slice(to + near)).length > 0 || hitsOf(failed, next?.words.slice(0, 8) ?? []).length > 0;

const regrets = phraseBook([
  "mistake, mistakes, should have, should not have, shouldn't|shouldnt have, stupid, stupidly, regret, regretted, my fault",
]);
/** What else was held ready is told. */
const fallbacks = phraseBook([
  "otherwise i|we, plan b, fallback, if he|she|they|it _? said no, if he|she|they|it had|hadn't|hadnt, would have gone|asked|done|had",
]);
/** A quote of fewer words says too little of what was done. */
const leastQuoted = 5;

/** A step that hung on somebody else, or that decided something; none of what the speaker came to regret. */
export function followUp({ facts: { own, units }, asked, texts }: Seen): Candidate | null {
  if (asked.topics.has('setback') || units.some(({ words }) => hitsOf(fallbacks, words).length > 0)) return null;
  const about = (step: Step) => askedAbout(step, units[units.indexOf(step.unit) + 1]);
  const isRegretted = (at: number) =>
    units.slice(Math.max(0, at - 1), at + 2).some(({ words }) => hitsOf(regrets, words).length > 0);
  const steps = own.filter(
    (step) =>
      isPlain(step) &&
      step.unit.words[step.from] === 'i' &&
      step.unit.likely !== 'S' &&
      step.unit.likely !== 'R' &&
      about(step) !== null &&
      !isRegretted(units.indexOf(step.unit)) &&
      quoteStep(step, texts).split(' ').length >= leastQuoted,
  );
  // Who stands against somebody is asked about that first.
  const of = (kind: ReturnType<typeof about>) =>
    hingeOf(
      steps.filter((step) => about(step) === kind),
      units,
    );
  const step = of('if-against') ?? of('if-no') ?? of('decided');
  const kind = step && about(step);
  return kind ? change(kind, 'reason', { quote: quoteStep(step, texts) }) : null;
}

const moved = phraseBook([
  'from _ to, from _ _ to, from _ _ _ to, from _ _ _ _ to, down|up to, by, instead of, compared, fell, dropped, rose, grew, increased, decreased, reduced, doubled, tripled, halved, percent, saved',
]);
/** Where it comes from is told. */
const sources = phraseBook([
  'i|we counted|timed|measured|tracked|logged|weighed, wrote down, wrote it down, spreadsheet, by the _? records|log|report, survey',
]);
/** A share, or so many times as much, is a claim: an interviewer asks where it comes from. */
export function probeNumber({ facts: { ending, units }, asked, texts }: Seen): Candidate | null {
  if (asked.topics.has('setback') || asked.topics.has('conflict')) return null;
  if (units.some(({ words }) => hitsOf(sources, words).length > 0)) return null;
  for (const unit of ending.toReversed()) {
    if (unit.likely !== 'R' || unit.tag === 'L' || hitsOf(moved, unit.words).length === 0) continue;
    const figure = unit.figures.find(
      ({ chance, quantity: { kind } }) => chance >= 0.5 && (kind === 'share' || kind === 'multiple'),
    );
    if (figure) return change('probe-number', 'how-much', { quote: quoteAround(unit, figure.quantity, texts) });
  }
  return null;
}
