import { basesOf, isPastForm } from './action-verbs';
import type { Hit } from './phrases';
import { wordSet } from './word-set';

/** Things people say they did that show nothing of how: each could be twenty different afternoons. */
const vague = wordSet(
  'ensure handle manage support contribute collaborate resolve address overcome achieve deal help assist work lead coordinate optimize optimise streamline prioritize prioritise communicate improve solve fix maintain facilitate motivate encourage oversee succeed tackle mitigate navigate execute foster enhance strengthen boost align leverage accomplish cope enable convince persuade advocate emphasize emphasise explore seek assume commit remain persevere dedicate devote adapt strive focus',
);
const adverbs = wordSet(
  'also then just quickly really even still first finally immediately successfully always then had have was able to was managed',
);
const subjects = wordSet("i we i've we've");

/** "I handled it", "we worked closely with": the claim from its subject to its verb, in token indexes. */
export function vagueClaimsIn(words: readonly string[]): (Hit & { by: 'I' | 'we' })[] {
  const claims: (Hit & { by: 'I' | 'we' })[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (!subjects.has(word)) continue;
    let verb = at + 1;
    while (verb < at + 5 && (adverbs.has(words[verb] ?? '') || (words[verb] ?? '').endsWith('ly'))) verb += 1;
    const said = words[verb] ?? '';
    // "I had to fix it" is the task, "I was able to fix it" the deed.
    const plain = words[verb - 1] === 'to' && ['able', 'managed'].includes(words[verb - 2] ?? '');
    const isSure = said === 'made' && words[verb + 1] === 'sure' && words.length < 14;
    const isBrought = (said === 'brought' || said === 'got') && words.slice(verb + 1, verb + 5).includes('together');
    const isStepped = said === 'stepped' && ['up', 'in', 'into'].includes(words[verb + 1] ?? '');
    const isTaken =
      said === 'took' &&
      ['charge', 'responsibility', 'ownership', 'care'].includes(words[verb + 1] ?? words[verb + 2] ?? '');
    if (
      isSure ||
      isTaken ||
      isBrought ||
      isStepped ||
      ((plain || isPastForm(said)) && basesOf(said).some((base) => vague.has(base)))
    )
      claims.push({ from: at, to: verb + 1, by: word.startsWith('i') ? 'I' : 'we' });
  }
  return claims;
}

const mends = wordSet('fix solve resolve');
const mended = wordSet('it this that issue issues problem problems bug bugs error errors conflict situation');
const persuades = wordSet('convince persuade');
/** "I fixed the bug", "managed to convince her": the story turns on it. `to`: behind its verb. */
export function turnOf(words: readonly string[], to: number): 'mend' | 'persuade' | null {
  const bases = basesOf(words[to - 1] ?? '');
  if (bases.some((base) => persuades.has(base))) return 'persuade';
  const isMend = bases.some((base) => mends.has(base)) && words.slice(to, to + 3).some((word) => mended.has(word));
  return isMend ? 'mend' : null;
}

export const isVagueVerb = (word: string): boolean => basesOf(word).some((base) => vague.has(base));
