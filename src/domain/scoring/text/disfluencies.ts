import type { Token } from './lexicon/tokens';
import { wordSet } from './lexicon/word-set';

const fillers = wordSet('um uh uhm umm uhmm uhh er erm ah ahh hmm mm mhm kinda sorta');
/** "Did you know", "as you know": meant. */
const beforeMeantKnow = wordSet(
  'do did if as what how let that whether would when because not to might may should will',
);
/** "A kind of", "the right sort of": meant. */
const beforeMeantKind = wordSet(
  'a an the this that what some any each every same different one new first of right wrong certain another which these those no other all my our his her two three four many various',
);
/** "I was like", "and like": said in passing. After other words ("I would like", "looked like") it is meant. */
const beforeIdleLike = wordSet(
  "was were is are am be been i'm it's he's she's that's they're we're and so then but had have has got or of for with in about also because at do did",
);
const afterMeantLike = wordSet('this that these those me him them us');
/** Said twice on purpose. */
const doubled = wordSet('had that');
const longestRestart = 3;

const isFigure = (word: string) => word.charCodeAt(0) < 58;

/** Whether the last `size` words of `kept` are those before them once more. */
function isRestart(kept: readonly Token[], size: number): boolean {
  const end = kept.length;
  if (end < 2 * size || (size === 1 && doubled.has((kept[end - 1] as Token).text))) return false;
  for (let at = end - 1; at >= end - size; at -= 1) {
    const word = (kept[at] as Token).text;
    if (word !== (kept[at - size] as Token).text || isFigure(word)) return false;
  }
  return true;
}

/** How many words of a restart stand twice at the end of `kept`. */
function restartOf(kept: readonly Token[]): number {
  for (let size = longestRestart; size >= 1; size -= 1) if (isRestart(kept, size)) return size;
  return 0;
}

/** Words that idle talk begins with. */
const idleBegins = new Set([...fillers, 'you', 'i', 'kind', 'sort', 'like']);

/** How many words of idle talk begin with `word`: "um" is one, "you know" is two, "ladder" is none. */
function idleWords(word: string, next: string, before: string): number {
  if (fillers.has(word)) return 1;
  if (word === 'you' && next === 'know' && !beforeMeantKnow.has(before)) return 2;
  if (word === 'i' && next === 'mean' && before !== 'what') return 2;
  if ((word === 'kind' || word === 'sort') && next === 'of' && !beforeMeantKind.has(before)) return 2;
  if (word === 'like' && beforeIdleLike.has(before) && !afterMeantLike.has(next)) return 1;
  return 0;
}

/**
 * The words without "um", "you know", idle "like" and restarts ("I was, I was on nights"), so that everything after reads what
 * was meant. Offsets stay those of the raw text; nothing here needs punctuation.
 */
export function withoutDisfluencies(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const idle = idleBegins.has(token.text)
      ? idleWords(token.text, tokens[at + 1]?.text ?? '', kept.at(-1)?.text ?? '')
      : 0;
    if (idle > 0) {
      at += idle - 1;
      continue;
    }
    kept.push(token);
    const restart = restartOf(kept);
    if (restart > 0) kept.splice(kept.length - 2 * restart, restart);
  }
  return kept;
}
