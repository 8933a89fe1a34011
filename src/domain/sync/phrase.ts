/** Shorter phrases can be tried out by whoever holds the server: they have what it takes to check each guess. */
const shortest = 14;

/** What speaks against a passphrase for a new notebook. */
export function phraseProblem(phrase: string): 'short' | 'repeats' | null {
  const letters = Array.from(phrase.normalize('NFC').trim());
  if (letters.length < shortest) return 'short';
  return new Set(letters).size < 6 ? 'repeats' : null;
}

/** Without the letters that are taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A phrase of five groups of four letters, about 99 bits; `random` gives whole numbers from 0 up to (not including) its argument. */
export function newPhrase(random: (below: number) => number): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[random(alphabet.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
