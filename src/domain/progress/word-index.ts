/** Which answers hold which word: of each word, the numbers of its answers, ascending. */
export type WordIndex = Map<string, number[]>;

/**
 * The part of an index whose words begin with the same two characters, small enough to be fetched for one search. Common
 * words take a byte for each of their answers.
 */
export type WordPack = {
  /** In the order of their characters, one a line. */
  words: string;
  /** Of each word, where its answers end in `answers`. */
  ends: Uint32Array;
  /** Numbers of answers, ascending within a word; each as its distance from the one before, seven bits a byte. */
  answers: Uint8Array;
};

/** The name of the pack that a word is in. A word of one character is in the packs whose names begin with it. */
export const headOf = (word: string): string => word.slice(0, 2);

/** Answers are added by ascending number. */
export function addAnswer(index: WordIndex, answer: number, words: Iterable<string>): void {
  for (const word of words) {
    const answers = index.get(word);
    if (!answers) index.set(word, [answer]);
    else if (answers.at(-1) !== answer) answers.push(answer);
  }
}

/** The words of an index by the names of their packs. */
export function wordsByHead(index: WordIndex): Map<string, string[]> {
  const byHead = new Map<string, string[]>();
  for (const word of index.keys()) {
    const head = headOf(word);
    const words = byHead.get(head);
    if (words) words.push(word);
    else byHead.set(head, [word]);
  }
  return byHead;
}

/** The pack of these words, all that begin alike. */
export function packOf(index: WordIndex, unordered: readonly string[]): WordPack {
  const words = unordered.toSorted(byCharacters);
  const ends = new Uint32Array(words.length);
  const count = words.reduce((sum, word) => sum + (index.get(word)?.length ?? 0), 0);
  const bytes = new Uint8Array(5 * count);
  let at = 0;
  for (const [place, word] of words.entries()) {
    let before = 0;
    for (const answer of index.get(word) ?? []) {
      let left = answer - before;
      for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
      bytes[at++] = left;
      before = answer;
    }
    ends[place] = at;
  }
  return { words: words.join('\n'), ends, answers: bytes.slice(0, at) };
}

/** As `<` has it, whatever the language of the candidate. */
const byCharacters = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * One step of a search for several words: answers with a word that begins with `beginning` go from `step` to `step + 1`
 * in `found`, which has a place for every answer and begins with zeros. What fits all of n words stands at n.
 */
export function findStep(found: Uint32Array, step: number, pack: WordPack, beginning: string): void {
  const { ends, answers } = pack;
  const words = pack.words.split('\n');
  for (let place = firstFrom(words, beginning); place < words.length; place += 1) {
    if (!words[place]?.startsWith(beginning)) return;
    const end = ends[place] ?? 0;
    let [answer, left, shift] = [0, 0, 0];
    for (let at = ends[place - 1] ?? 0; at < end; at += 1) {
      const byte = answers[at] ?? 0;
      left |= (byte & 127) << shift;
      if (byte > 127) {
        shift += 7;
        continue;
      }
      answer += left;
      if (found[answer] === step) found[answer] = step + 1;
      left = 0;
      shift = 0;
    }
  }
}

/** The first place in ordered words whose word is not before `wanted`. */
function firstFrom(words: readonly string[], wanted: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
