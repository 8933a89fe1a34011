/** The sentences of a text, with their marks. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!…？][)"”’'*]{0,3})\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const aboutThemselves = /\b(?:I|me|my|mine|myself|we|our|us|I'm|I've|we're|we've)\b/u;
const toYou = /\b(?:you|your|yours|yourself|you've|you're|you'd)\b/iu;
const writersOwn = /\b(?:did|do|should|can|could|would|am|was|have|had) (?:I|we)\b/u;

/**
 * Whether a text of several sentences tells rather than asks, though a question may stand in it. `asks`: whether one
 * sentence does.
 */
export function tellsRather(text: string, asks: (sentence: string) => boolean): boolean {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return writersOwn.test(text) && !toYou.test(text);
  const [first = ''] = sentences;
  const last = sentences.at(-1) ?? '';
  const opens = asks(first);
  if (!opens && !asks(last)) return true;
  const telling = sentences.filter((sentence) => !asks(sentence));
  if (!opens && telling.length >= 2 && telling.some((sentence) => aboutThemselves.test(sentence))) return true;
  const questions = sentences.filter(asks);
  return questions.every((sentence) => writersOwn.test(sentence) && !toYou.test(sentence));
}

/** The same for a paragraph: there a question that is answered at once, and asks nobody, is the writer's own. */
export function tellsInProse(text: string, asks: (sentence: string) => boolean): boolean {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return false;
  return !asks(sentences.at(-1) ?? '') && !sentences.some((sentence) => asks(sentence) && toYou.test(sentence));
}
