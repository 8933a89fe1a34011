import { basesOf, isActionVerb, isParticiple, isPastForm } from './action-verbs';
import { isAttitude } from './attitudes';
import type { Hit } from './phrases';
import { wordSet } from './word-set';

export type Doer = 'I' | 'we' | 'implied';

/**
 * Something the speaker did that an onlooker could have seen. `running`: told in the present of a role that goes on ("I hire the
 * van"); the hit goes from the subject, where there is one, to the verb.
 */
export type Act = Hit & { by: Doer; running: boolean };

const firstPerson = wordSet("i i've i'd i'm im ive id");
const firstPlural = wordSet("we we've we'd we're");
const others = wordSet("he she they it you who which there he's she's they're he'd she'd they'd it's that's this");
const adverbs = wordSet(
  'also then just only even still first finally immediately quickly actually really later soon once simply already basically eventually deliberately literally personally again so too initially instead therefore both all each myself ourselves now like um uh kind sort of you know gladly straight right away quietly in turn therefore either',
);
const perfect = wordSet("had have has i've i'd we've we'd ive");
const denials = wordSet("never not didn't couldn't wouldn't don't can't won't");
const habits = wordSet('always usually often generally typically normally whenever tend sometimes if would will');
/** Verbs after which the deed stands with "to": "had to ring". */
const leadsTo = wordSet(
  'have get try decide manage choose go offer volunteer agree begin start continue proceed help attempt opt rush dare step stop',
);
/** Verbs after which the deed stands in "-ing": "ended up ringing". */
const leadsToIng = wordSet('start begin keep end continue finish go spend help try');
/** Between the leading verb and its deed: "took it upon myself to", "got the chance to", "went around". */
const linking = wordSet(
  'it upon on myself the a chance opportunity initiative time point of up around out over about and able forced lucky honor honour privilege trouble liberty sure',
);
const afterClipped = wordSet('to as with by on in for');
/** Told of the speaker by somebody else, when nothing stands before them: "Asked to lead it". */
const clippedPassives = wordSet(
  'asked told tasked assigned given put chosen picked hired born trained raised promoted based located employed stationed elected selected promoted taught brought left set called',
);
const openers = wordSet(
  'then so also and first next finally later well okay ok yeah um uh afterwards eventually but once',
);
const articles = wordSet(
  'the a an my our his her their it him them me us every all each both two three four five ten up down out to with for in on at back one new some over through by about that what how round off',
);

const determiners = wordSet('my our the a another');

type Form = 'finite' | 'base' | 'ing' | 'participle';

const isForm = (word: string, form: Form): boolean =>
  form === 'finite'
    ? isPastForm(word)
    : form === 'participle'
      ? isParticiple(word)
      : form === 'ing'
        ? word.length > 4 && word.endsWith('ing')
        : basesOf(word)[0] === word && !word.endsWith('ing');

/** How far the deed may stand behind the verb that leads to it. */
const reach = 7;

/** Index of the verb of a deed that begins at `at` in the given form, over adverbs; −1 when it is no deed. */
function deedAt(words: readonly string[], at: number, form: Form, depth = 0): number {
  if (depth > 3) return -1;
  let verb = at;
  while (verb < at + 4 && (adverbs.has(words[verb] ?? '') || (words[verb] ?? '').endsWith('ly'))) verb += 1;
  const word = words[verb] ?? '';
  if (word === '' || denials.has(word) || denials.has(words[verb + 1] ?? '')) return -1;
  if (form === 'finite' && perfect.has(word)) {
    // "had rung", "had to ring", "had them sign".
    const done = deedAt(words, verb + 1, 'participle', depth + 1);
    if (done > 0 && words[verb + 1] !== 'to') return done;
  }
  if (form === 'finite' && word === 'did') {
    const done = deedAt(words, verb + 1, 'base', depth + 1);
    if (done > 0 && isActionVerb(words[done] ?? '')) return done;
  }
  if (!isForm(word, form)) return -1;
  const bases = basesOf(word);
  const led = ledTo(words, verb, bases, depth);
  if (led !== null) return led;
  return isAttitude(bases, words, verb) ? -1 : verb;
}

const goesOrTries = wordSet('go try');
const leadsFar = wordSet('take get have make spend go');
const takesOrMakes = wordSet('take make');

/** The deed behind a leading verb: "was able to ring", "had to ring", "helped carry", "kept ringing"; null when nothing is led to. */
function ledTo(words: readonly string[], verb: number, bases: readonly string[], depth: number): number | null {
  const next = words[verb + 1] ?? '';
  const is = (known: ReadonlySet<string>) => bases.some((base) => known.has(base));
  if (bases[0] === 'be') {
    if ((next === 'able' || next === 'forced') && words[verb + 2] === 'to')
      return deedAt(words, verb + 3, 'base', depth + 1);
    if ((next === 'the' || next === 'not') && words.slice(verb + 2, verb + 6).includes('who')) {
      return deedAt(words, words.indexOf('who', verb + 2) + 1, 'finite', depth + 1);
    }
    let at = verb + 1;
    while (at < verb + 4 && (adverbs.has(words[at] ?? '') || (words[at] ?? '').endsWith('ly'))) at += 1;
    const word = words[at] ?? '';
    if (word.endsWith('ing') && isActionVerb(word) && !isAttitude(basesOf(word), words, at)) return at;
    return -1;
  }
  if (bases.includes('help')) {
    const at = next === 'to' ? verb + 2 : verb + 1;
    if (isActionVerb(words[at] ?? '') && basesOf(words[at] ?? '')[0] === words[at])
      return deedAt(words, at, 'base', depth + 1);
    return verb;
  }
  if (next === 'and' && is(goesOrTries))
    return deedAt(words, verb + 2, bases.includes('go') ? 'finite' : 'base', depth + 1);
  const far = is(leadsFar);
  for (let at = verb + 1; at <= verb + (bases[0] === 'spend' ? 2 * reach : far ? reach : 2); at += 1) {
    const word = words[at] ?? '';
    if (word === 'to' && (is(leadsTo) || is(takesOrMakes))) {
      const deed = deedAt(words, at + 1, 'base', depth + 1);
      if (deed > 0 && (at === verb + 1 || isActionVerb(words[deed] ?? ''))) return deed;
      if (at === verb + 1 && !bases.includes('go')) return -1;
      break;
    }
    if (word.endsWith('ing') && is(leadsToIng) && isActionVerb(word)) return deedAt(words, at, 'ing', depth + 1);
    if (!linking.has(word) && !bases.includes('spend')) break;
  }
  return null;
}

/** Words at which a clause begins, or goes on with the same subject. */
const leads = new Set([...firstPerson, ...firstPlural, ...others, 'and', 'then', 'but', 'by', 'did']);

/** What an earlier unit leaves behind for a clipped one: who acted last. */
export type Carried = Doer | null;

/**
 * The acts in one unit, and who acted last in it. `breaks`: whether a mark stands before each word. `carried`: who acted last
 * before; a clipped verb ("Then hired a van.") is theirs.
 */
export function actsOf(
  words: readonly string[],
  breaks: readonly boolean[],
  carried: Carried,
): { acts: Act[]; carried: Carried } {
  const acts: Act[] = [];
  let subject: Doer | null = null;
  let lastDoer = carried;
  const isHabit = words.some((word) => habits.has(word));
  const add = (from: number, verb: number, by: Doer, running = false) => {
    if (acts.some((act) => act.to > verb)) return;
    acts.push({ from, to: verb + 1, by, running });
    lastDoer = by;
  };
  let clause = 0;
  while (clause < Math.min(4, words.length) && openers.has(words[clause] as string)) clause += 1;
  if (clause < words.length) clippedAt(clause);

  function clippedAt(at: number) {
    let verb = at;
    while (verb < at + 3 && (words[verb] ?? '').endsWith('ly')) verb += 1;
    const word = words[verb] ?? '';
    const next = words[verb + 1] ?? '';
    if (!isPastForm(word) || (clippedPassives.has(word) && afterClipped.has(next))) return;
    if (next === 'by' || (word.endsWith('ed') && !isActionVerb(word) && !articles.has(next))) return;
    if (words.includes('you') || words.includes('your')) return;
    if (word === 'left' && next === '') return;
    const deed = deedAt(words, verb, 'finite');
    if (deed < 0) return;
    subject = carried === 'we' ? 'we' : 'implied';
    add(verb, deed, subject);
  }

  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (!leads.has(word) && !(subject && breaks[at])) continue;
    const next = words[at + 1] ?? '';
    if (firstPerson.has(word) || firstPlural.has(word)) {
      const by: Doer = firstPlural.has(word) || (words[at - 1] === 'and' && at > 1) ? byOf(word, at) : 'I';
      subject = by;
      if (word === "i'm" || word === 'im' || word === "we're") {
        const ing = firstVerb(at + 1);
        if ((words[ing] ?? '').endsWith('ing') && isActionVerb(words[ing] ?? '') && !isHabit) add(at, ing, by, true);
        continue;
      }
      if (perfect.has(word)) {
        if (next === 'been') {
          const ing = firstVerb(at + 2);
          const able = words[ing] === 'able' ? deedAt(words, ing + 2, 'base') : -1;
          if (able > 0) add(at, able, by, true);
          if ((words[ing] ?? '').endsWith('ing') && isActionVerb(words[ing] ?? '')) add(at, ing, by, true);
          continue;
        }
        const done = deedAt(words, at + 1, 'participle');
        // "I'd put it first" may be a would; "I'd rung" may not.
        if (done > 0 && !(word.endsWith("'d") && basesOf(words[done] ?? '')[0] === words[done])) add(at, done, by);
        continue;
      }
      const verb = deedAt(words, at + 1, 'finite');
      if (verb > 0) {
        add(at, verb, by);
        continue;
      }
      const now = firstVerb(at + 1);
      const present = words[now] ?? '';
      if (present.endsWith('ing')) {
        // A learner's "I giving her my scanner".
        if (now === at + 1 && by === 'I' && isActionVerb(present) && !isHabit) add(at, now, by);
      } else if (present === 'am' || present === 'was') {
        const ing = firstVerb(now + 1);
        if ((words[ing] ?? '').endsWith('ing') && isActionVerb(words[ing] ?? '') && !isHabit)
          add(at, ing, by, present === 'am');
      } else if (!isHabit && isActionVerb(present) && !isAttitude(basesOf(present), words, now)) {
        // "I calls the family": a learner's narrative; "I hire the van": a role that goes on.
        const isLearners = by === 'I' && basesOf(present).some((base) => base !== present && isActionVerb(base));
        add(at, now, by, !isLearners);
      }
    } else if (others.has(word) && !(word === 'that')) {
      subject = null;
    } else if (
      subject &&
      (word === 'and' || word === 'then' || word === 'but' || (breaks[at] && !firstPerson.has(next)))
    ) {
      const from = breaks[at] && word !== 'and' && word !== 'then' && word !== 'but' ? at : at + 1;
      const verb = deedAt(words, from, 'finite');
      if (verb > 0 && verb - from < 4) add(verb, verb, subject);
      else if (acts.at(-1)?.running) {
        const now = firstVerb(from);
        const present = words[now] ?? '';
        if (isActionVerb(present) && !present.endsWith('ing') && !isHabit) add(now, now, subject, true);
      }
    } else if (word === 'by' && next.endsWith('ing')) {
      const by = subject ?? (words.slice(at).some((later) => firstPerson.has(later)) ? 'I' : null);
      if (by && isActionVerb(next) && !isAttitude(basesOf(next), words, at + 1)) add(at, at + 1, by);
    } else if (word === 'did' && (next === 'was' || next === 'is') && words[at - 1] === 'i') {
      const from = ['to', 'that', 'i', 'just'].includes(words[at + 2] ?? '') ? at + 3 : at + 2;
      const verb = Math.max(deedAt(words, from, 'base'), deedAt(words, from, 'finite'));
      if (verb > 0) add(at - 1, verb, 'I');
    }
  }
  return { acts, carried: lastDoer };

  function firstVerb(at: number): number {
    let verb = at;
    while (verb < at + 4 && (adverbs.has(words[verb] ?? '') || (words[verb] ?? '').endsWith('ly'))) verb += 1;
    return verb;
  }
  function byOf(word: string, at: number): Doer {
    if (firstPlural.has(word)) return 'we';
    // "My cousin and I went": together; "I sat down and I rang": alone.
    const owned = at > 2 && at < 6 && determiners.has(words[at - 3] ?? '');
    const named = at === 2 && !openers.has(words[0] as string);
    const begun = words
      .slice(0, at - 1)
      .some((before) => firstPerson.has(before) || others.has(before) || isPastForm(before));
    return (owned || named) && !begun ? 'we' : 'I';
  }
}
