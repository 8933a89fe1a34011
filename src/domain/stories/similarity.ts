import { searchWords } from '../questions/search-words';

/** A story with everything that is known of its words: its own lines as one text, and every answer that told it. */
export type KnownStory = { id: string; texts: readonly string[] };

/** Shorter words are in every story. */
const leastLetters = 4;

/** Longer words that are in every story as well. */
const everywhere = new Set(
  'about after again also because been before being could during each every first from have here into just like made make many more most much need only other over said same should some such than that their them then there these they thing things this those through time took very want wanted well were what when where which while with work worked would year years your'.split(
    ' ',
  ),
);

/** With less to go by, any likeness is chance. */
const fewestWords = 8;
const fewestShared = 5;

/**
 * Share of the smaller set of words. Of 3,312 pairs of different answers by one voice (`corpus/`) the most alike
 * reach .29, and 99 % stay under .22.
 */
const alike = 0.4;

/** The second best must be this much less like it, or nobody knows. */
const clearly = 1.3;

/**
 * The story that a text tells, by the words it shares (overlap coefficient) with any one text of that story; null when
 * none is clearly like it. A guess to be confirmed, never a fact.
 */
export function likeliestStory(text: string, stories: readonly KnownStory[]): string | null {
  const words = tellingWords(text);
  if (words.size < fewestWords) return null;
  const [best, second] = stories
    .map(({ id, texts }) => ({
      id,
      likeness: Math.max(0, ...texts.map((known) => likeness(words, tellingWords(known)))),
    }))
    .toSorted((one, other) => other.likeness - one.likeness);
  if (!best || best.likeness < alike) return null;
  return best.likeness >= clearly * (second?.likeness ?? 0) ? best.id : null;
}

/** Whether two texts tell one story, by the words of each that tell it: the same cut as for a guess. */
export function soundAlike(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return Math.min(words.size, others.size) >= fewestWords && likeness(words, others) >= alike;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= fewestShared ? shared / smaller : 0;
}

/** The words that tell one story from another. */
export function tellingWords(text: string): Set<string> {
  return new Set(
    searchWords(text).filter((word) => (word.length >= leastLetters || /\p{N}/u.test(word)) && !everywhere.has(word)),
  );
}
