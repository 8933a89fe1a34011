import { measures, type Quantity } from '../text/lexicon/quantities';
import type { Reading } from '../text/parse-answer';
import { wordSet } from '../text/lexicon/word-set';
import { stemOf } from './why-signs';

const few = wordSet('two three four 2 3 4');
const roles = wordSet('been was am worked years year experience');
const lead = wordSet(
  'led manage managed managing supervise supervised taught trained coached looked served fed ran lead leading over for',
);

function sizeOf(word: string): string {
  if (few.has(word)) return 'few';
  if (/^\d/.test(word)) return word.length > 2 ? 'long digits' : 'digits';
  return 'words';
}

/** What speaks for or against a figure measuring the result or the size of the work, by readable names. */
export function figureSignsOf(unit: Reading, quantity: Quantity): string[] {
  const { words } = unit;
  const { from, to, kind } = quantity;
  const before = words[from - 1] ?? '^';
  const next = words[to] ?? '$';
  const size = sizeOf(words[from] as string);
  const near = words.slice(Math.max(0, from - 5), from);
  const signs = [
    'bias',
    `kind ${kind}`,
    `size ${size}`,
    `size ${size} ${kind}`,
    `before ${before}`,
    `before ${words[from - 2] ?? '^'} ${before}`,
    `counts ${stemOf(next)}`,
    `then ${stemOf(words[to + 1] ?? '$')}`,
  ];
  if (near.some((word) => roles.has(word))) signs.push('being');
  if (near.some((word) => lead.has(word))) signs.push('led or served');
  if (unit.quantities.some((other) => other !== quantity && measures(other))) signs.push('beside another');
  if (unit.people.some((person) => person.from >= to && person.from <= to + 1)) signs.push('of people');
  if (unit.acts.length > 0) signs.push('with act', `with act, ${kind}`);
  if (unit.words.length < 10) signs.push('short');
  for (const cue of [
    'change',
    'effect',
    'managed',
    'outcome',
    'setting',
    'opening',
    'constraint',
    'habitual',
    'hypothetical',
    'opinion',
    'option',
  ] as const) {
    if (unit.kinds.has(cue)) signs.push(`with ${cue}`);
  }
  return signs;
}
