import type { Reading } from '../text/parse-answer';
import { wordSet } from '../text/lexicon/word-set';

const self = wordSet("i i'm i'd i've im ive");
const shared = wordSet("we we're we'd we've us our");
const others = wordSet(
  'he she they it there this that nobody someone somebody the his her their its a one two some most half',
);
const denials = wordSet(
  "no not never nobody nothing none without cannot cant can't couldn't couldnt didn't didnt wasn't wasnt weren't werent don't dont doesn't doesnt hadn't hadnt hasn't hasnt isn't isnt aren't arent wouldn't wouldnt won't wont neither nor hardly barely",
);
const lacks = wordSet('a an any one the enough idea more longer');
const chances = wordSet('could would can might may');
const gone = wordSet('gone broken left stopped lost failed run quit fallen been already');
const notPurpose = wordSet('the a my our me him her them us his their it two');
const anybody = wordSet('the it they he she we anyone anybody someone somebody');

const stemEnds = new Set(['g', 'd', 's']);

/** The stem that forms of a word share, roughly: "failing", "failed" and "fails" are one. */
export function stemOf(word: string): string {
  const bare = word.includes("'") ? word.replace("'s", '') : word;
  if (!stemEnds.has(bare.at(-1) ?? '')) return bare;
  for (const ending of ['ing', 'ed', 'es', 's']) {
    if (bare.endsWith(ending) && bare.length - ending.length >= 3) return bare.slice(0, -ending.length);
  }
  return bare;
}

function speakerOf(words: readonly string[]): 'I' | 'we' | 'other' | 'none' {
  for (const word of words.slice(0, 5)) {
    if (self.has(word)) return 'I';
    if (shared.has(word)) return 'we';
    if (others.has(word)) return 'other';
  }
  return 'none';
}

/** Words that a turn of phrase hangs on. */
const turnWords = wordSet(
  'left only just too kept so if unless because cause cos since to before out short was had has must should wanted needed',
);

/** Turns of phrase in which people tell that something is amiss, at risk, needed or meant, by readable names. */
function turnsAt(unit: Reading, at: number): string[] {
  const { words, quantities, acts } = unit;
  const word = words[at] as string;
  const before = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  const found: string[] = [];
  if (denials.has(word)) {
    const near = words.slice(Math.max(0, at - 2), at);
    found.push(
      `denied by ${near.some((who) => self.has(who)) ? 'I' : near.some((who) => shared.has(who)) ? 'we' : 'other'}`,
    );
    if (next) found.push(lacks.has(next) ? 'lack' : 'denied verb');
  }
  if (word === 'left' && quantities.some(({ to }) => to <= at && to >= at - 3)) found.push('figure left');
  if ((word === 'only' || word === 'just') && quantities.some(({ from }) => from > at && from <= at + 2))
    found.push('only figure');
  if (word === 'too' && next) found.push('too much');
  if (word === 'kept' && next.endsWith('ing'))
    found.push(`kept doing ${self.has(before) || shared.has(before) ? 'I' : 'other'}`);
  if (word === 'so' && words.slice(at + 1, at + 6).some((later) => chances.has(later) || denials.has(later)))
    found.push('so that could');
  if ((word === 'if' || word === 'unless') && words.some((other) => chances.has(other))) found.push('if would');
  if (word === 'because' || word === 'cause' || word === 'cos' || word === 'since') found.push('because');
  if (word === 'to' && at > 3 && next && !notPurpose.has(next) && acts.some(({ to }) => to <= at))
    found.push('act to purpose');
  if (word === 'before' && at > 2 && anybody.has(next)) found.push('before they');
  if ((word === 'out' || word === 'short') && next === 'of') found.push('out of');
  if (word === 'was' && next.endsWith('ing') && !['working', 'doing', 'going'].includes(next) && !self.has(before))
    found.push('other was doing');
  if ((word === 'had' || word === 'has') && gone.has(next)) found.push('had gone');
  if (word === 'must' || word === 'should') found.push('must');
  if (word === 'wanted' || word === 'needed')
    found.push(`wants ${self.has(before) ? 'I' : shared.has(before) ? 'we' : 'other'}`);
  return found;
}

const lengthOf = (count: number) => (count < 6 ? 0 : count < 11 ? 1 : count < 18 ? 2 : count < 28 ? 3 : 4);

/**
 * Names what speaks for or against each unit of one turn telling why: a problem, a need, a stake, a motive. Its words, its cues,
 * turns of phrase and, weaker, where it stands: what comes before the first deed is often what was amiss. Never what the tagger
 * says. `visit` is told the unit, the sign and the word that shows it (−1: the unit as a whole); a sign may come more than once.
 * `visitWord` is told of every word, whose own signs are those of `wordSignsAt`.
 */
export function eachWhySign(
  units: readonly Reading[],
  visit: (unit: number, name: string, word: number) => void,
  visitWord: (unit: number, word: number) => void,
): void {
  const total = units.reduce((sum, { words }) => sum + words.length, 0);
  const firstAct = units.findIndex(({ acts }) => acts.some(({ by }) => by !== 'we'));
  const size = units.length < 3 ? 0 : units.length < 6 ? 1 : units.length < 11 ? 2 : 3;
  let before = 0;
  units.forEach((unit, at) => {
    const { words } = unit;
    const middle = (before + words.length / 2) / Math.max(1, total);
    before += words.length;
    const speaker = speakerOf(words);
    visit(at, 'bias', -1);
    for (const { cue, from } of unit.cues) visit(at, `cue ${cue}`, from);
    visit(at, `length ${lengthOf(words.length)}`, -1);
    visit(at, `speaker ${speaker}`, -1);
    words.forEach((word, index) => {
      visitWord(at, index);
      const denies = denials.has(word);
      if (denies) {
        visit(at, 'denied', index);
        visit(at, `denied, speaker ${speaker}`, index);
      }
      if (denies || turnWords.has(word)) for (const turn of turnsAt(unit, index)) visit(at, turn, index);
    });
    if (unit.acts.length > 0) visit(at, 'act', -1);
    visit(at, `place ${Math.min(3, Math.floor(4 * middle))}`, -1);
    if (at === 0) visit(at, 'place first', -1);
    if (at === units.length - 1) visit(at, 'place last', -1);
    visit(
      at,
      firstAct < 0
        ? 'no act told'
        : at < firstAct
          ? 'before the first act'
          : at === firstAct
            ? 'the first act'
            : 'after the first act',
      -1,
    );
    visit(at, `units ${size}`, -1);
  });
}

/** What word `at` says for or against, by names: its stem, itself, and with the one before it. */
export const wordSignsAt = (words: readonly string[], at: number): string[] => [
  `stem ${stemOf(words[at] as string)}`,
  `word ${words[at]}`,
  ...(at > 0 ? [`pair ${words[at - 1]} ${words[at]}`] : []),
];
