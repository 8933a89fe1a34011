import type { Rating } from '../scorecard';
import { wordSet } from './lexicon/word-set';

/** The commonest words of English talk; they make up four to six words in ten of it. */
const english = wordSet(
  "the a an and or but so to of in on at for with from by as about into over after before i i'm i'd i've my me we we're our us he she they them their his her it its that this these those there which who what when where how why if because then than is was were be been are am do did does don't didn't have had has not no can could would will just all one out up very more some other only also back got get went said told asked made took know people work time",
);
const spanish = wordSet('el la los las un una y que de en con por para se no mi su lo al del es fue era como pero más');
const others = wordSet(
  'der die das und ich nicht ein eine wir mit auf für ist war zu den von le les des et je nous est pas une dans pour sur avec il elle du au ce qui il di che è non per un con mi sono ho era een het en ik niet van dat op te zijn met o os as um uma eu não com foi meu w na nie się że do jest',
);

/** Fewer words say too little to be rated. */
const leastWords = 25;

const onlyPlain = /^[\t\n\r -~]*$/;

/** The share of its letters that are not Latin ones. */
function foreignShareOf(text: string): number {
  if (onlyPlain.test(text)) return 0;
  let letters = 0;
  let foreign = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 128) {
      if ((code | 32) >= 97 && (code | 32) <= 122) letters += 1;
    } else if (/\p{L}/u.test(char)) {
      letters += 1;
      if (!/\p{Script=Latin}/u.test(char)) foreign += 1;
    }
  }
  return letters === 0 ? 0 : foreign / letters;
}

/**
 * Why an answer cannot be rated, if so. English is told by its function words; letters outside the Latin alphabet, or
 * another tongue's function words, tell another language; neither means it is no language at all.
 */
export function unratedReason(
  words: readonly string[],
  text: string,
): Extract<Rating, { kind: 'unrated' }>['reason'] | null {
  if (words.length === 0) return /\S/.test(text) ? 'not-words' : 'empty';
  const share = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length / words.length;
  if (foreignShareOf(text) > 0.3) return 'not-english';
  const native = share(english);
  if (words.length >= 6) {
    const foreign = Math.max(share(spanish), share(others));
    if (foreign > native && foreign > 0.15) return 'not-english';
    const real = words.filter((word) => word.length < 18 && /[aeiouy]/.test(word)).length / words.length;
    if (native < 0.06 && (native < 0.02 || real < 0.8)) return 'not-words';
    if (native < 0.12 && new Set(words).size / words.length > 0.5 && real < 0.7) return 'not-words';
  }
  return words.length < leastWords ? 'too-short' : null;
}
