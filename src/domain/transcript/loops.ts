/** A word as a recognizer heard it; times in milliseconds of the sound. */
type Heard = { text: string; fromMs: number; toMs: number };

/** A phrase of so many words that follows itself more often than this was not said, but looped. */
const mostInARow = (words: number) => (words === 1 ? 5 : words === 2 ? 4 : 3);

const longestPhrase = 12;

/** Nobody begins more words than this within a tenth of a second. */
const mostAtOnce = 3;
const momentMs = 100;

/** What Whisper is known to write where nothing is said: the ends of the videos it learned from. */
const inventions =
  /^(?:thank(?:s| you)(?: so much| very much)? for (?:watching|listening)|(?:please )?(?:like and )?subscribe(?: to (?:my|the|our) channel)?|subtitles by.*|see you (?:in the )?next (?:time|video)|thank you|you|bye(?: bye)?)$/u;

/**
 * What a recognizer heard, without what it made up: a phrase that loops stands once, and a whole that consists of
 * nothing but an invention is left out. What remains keeps its times.
 */
export function withoutInventions<W extends Heard>(words: readonly W[]): W[] {
  const once = withoutLoops(words);
  return inventions.test(once.map(sayingOf).join(' ')) ? [] : once;
}

const sayingOf = ({ text }: Heard) => text.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '');

function withoutLoops<W extends Heard>(words: readonly W[]): W[] {
  let kept = [...words];
  for (let length = 1; length <= longestPhrase; length += 1) kept = withoutLoopsOf(kept, length);
  return kept;
}

function withoutLoopsOf<W extends Heard>(words: readonly W[], length: number): W[] {
  const sayings = words.map(sayingOf);
  const kept: W[] = [];
  for (let at = 0; at < words.length;) {
    let until = at + length;
    while (until < words.length && sayings[until] === sayings[until - length]) until += 1;
    const rounds = Math.floor((until - at) / length);
    if (rounds > mostInARow(length)) {
      kept.push(...words.slice(at, at + length));
      at = until;
    } else {
      const word = words[at];
      if (word) kept.push(word);
      at += 1;
    }
  }
  return kept;
}

/**
 * Without words of which many stand at one moment: nobody says those. For the recognizer's own times only; words that
 * were moved to where the sound is may well meet at its end.
 */
export function withoutCrowds<W extends Pick<Heard, 'fromMs'>>(words: readonly W[]): W[] {
  const crowded = new Set<number>();
  for (let first = 0, last = 0; last < words.length; last += 1) {
    while ((words[last]?.fromMs ?? 0) - (words[first]?.fromMs ?? 0) > momentMs) first += 1;
    if (last - first + 1 > mostAtOnce) for (let at = first; at <= last; at += 1) crowded.add(at);
  }
  return words.filter((_, index) => !crowded.has(index));
}
