import { basesOf, isActionVerb } from '../text/lexicon/action-verbs';
import { isAttitude } from '../text/lexicon/attitudes';
import { isVagueVerb, vagueClaimsIn } from '../text/lexicon/vague-verbs';
import { wordSet } from '../text/lexicon/word-set';
import type { TaggedReading } from '../model/tagged-answer';

/**
 * Something done, with the unit that tells it and how many words of the answer stand before it. `bare`: a claim that shows nothing of
 * how ("handled it"); `slight`: that, an attitude, or only a coming and going. `quotable`: the words from its subject on say what was done;
 * those of "the first thing I did was" and of "he said I handled it" do not.
 */
export type Step = {
  unit: TaggedReading;
  from: number;
  to: number;
  before: number;
  bare: boolean;
  slight: boolean;
  quotable: boolean;
};

/** Before a subject whose words cannot be quoted from there on. */
const unquotable = wordSet('what said says told how that think thought until unless if when before after once whether');
/** "I had to fix it" is a task. */
const duties = wordSet('had have needed need wanted');
/** Nothing that could be pictured by itself. */
const comings = wordSet('go come join start begin attend get apply graduate work serve arrive leave decide');

/** The steps of a unit, wherever the lexer found them, each verb once. */
export function stepsIn(unit: TaggedReading, before: number): { own: Step[]; shared: Step[] } {
  const own: Step[] = [];
  const shared: Step[] = [];
  const seen = new Set<number>();
  const { words } = unit;
  // "My partner and I".
  const isTogether = (from: number) =>
    words[from] === 'i' && words[from - 1] === 'and' && unit.people.some(({ to }) => to === from - 1);
  const add = ({ from, to, by }: { from: number; to: number; by: string }) => {
    const verb = words[to - 1] ?? '';
    if (seen.has(to)) return;
    seen.add(to);
    const isDuty = words.slice(from, to).some((word, at) => word === 'to' && duties.has(words[from + at - 1] ?? ''));
    if (isDuty || words[from] === 'given' || (words[from] === 'let' && words[from + 1] === 'me')) return;
    const quotable =
      !unquotable.has(words[from - 1] ?? '') &&
      words[from + 1] !== 'did' &&
      words[to] !== 'was' &&
      words[to] !== 'is' &&
      !isTogether(from);
    const bare = isVagueVerb(verb) && !verb.endsWith('ing');
    const slight =
      bare ||
      words.slice(from, to).includes('went') ||
      // "I was helping out" sets a scene.
      (verb.endsWith('ing') && words.slice(from, to).some((word) => word === 'was' || word === 'were')) ||
      basesOf(verb).some((base) => comings.has(base)) ||
      isAttitude(basesOf(verb), words, to - 1);
    (by === 'we' || isTogether(from) ? shared : own).push({
      unit,
      from,
      to,
      before: before + from,
      bare,
      slight,
      quotable,
    });
  };
  for (const claim of vagueClaimsIn(words)) add(claim);
  // "I was like, we have deadlines": said, as speech has it.
  words.forEach((word, at) => {
    if (word === 'i' && words[at + 1] === 'was' && words[at + 2] === 'like') add({ from: at, to: at + 3, by: 'I' });
  });
  for (const act of unit.acts) if (!act.running) add(act);
  for (const deed of unit.deeds) add(deed);
  return { own, shared };
}

export const isComingWord = (verb: string): boolean => basesOf(verb).some((base) => comings.has(base));
/** "I worked there for three summers", "where I came in": before the story, not in it. */
export const isComing = ({ unit, to, quotable }: Step): boolean =>
  (unit.likely === 'S' || !quotable || beginnings.has(unit.words[to - 1] ?? '')) &&
  isComingWord(unit.words[to - 1] ?? '');
const beginnings = wordSet('came joined began started');

/** "I said": its words are quoted elsewhere, or nowhere. */
export const isSaying = ({ unit, to }: Step) =>
  ['said', 'say', 'told', 'asked'].includes(unit.words[to - 1] ?? '') && unit.breaks[to] === true;

/** Its verb is one of these, in any form. */
export const isOneOf = ({ unit, to }: Step, verbs: ReadonlySet<string>): boolean =>
  basesOf(unit.words[to - 1] ?? '').some((base) => verbs.has(base));

/** Told with its "I" or "we". */
export const namesItsDoer = ({ unit, from }: Step): boolean => subjects.has(unit.words[from] ?? '');

/** Something that could be pictured. */
export const concrete = ({ slight }: Step) => !slight;

const subjects = wordSet("i we i've we've i'd we'd");
/** A step that can stand for others in a quote: told with its subject, in the middle of the story, at some length. */
export function tellingStep(steps: readonly Step[]): Step | undefined {
  const worth = ({ unit, from, to, slight }: Step) =>
    (unit.likely === 'A' ? 4 : 0) +
    (slight ? 0 : 2) +
    (to - from === 2 ? 1 : 0) +
    (isActionVerb(unit.words[to - 1] ?? '') ? 2 : 0) +
    (subjects.has(unit.words[from] ?? '') ? 3 : 0) +
    (unit.words.length - to >= 2 ? 2 : 0);
  return steps.filter(({ quotable }) => quotable).toSorted((one, other) => worth(other) - worth(one))[0];
}

/** Steps told in the present, as speech does. */
export const tellsNow = ({ acts }: TaggedReading) => acts.some(({ running, by }) => running && by !== 'we');

/** "I handled it": quoted from its "I" on, or from the beginning of clipped notes; not "I had worked". */
export const isPlain = (step: Step) =>
  step.quotable &&
  (namesItsDoer(step) || step.from === 0) &&
  !step.unit.words.slice(step.from, step.to).includes('had');
