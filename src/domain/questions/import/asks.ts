import { opensElsewhere } from './asks-elsewhere';
import { tellsInProse, tellsRather } from './sentences';

/** Why a line is not ticked, in words that stand beside it. */
export type WhyNot = string;

const orders =
  /^(?:(?:please|now|next|briefly|and|so|ok|okay|first|also|could you|can you|would you|pls),?\s+)*(?:tell (?:me|us|a|your)|describe|give (?:me|us|an?|one|two|some|your|the|specific)|share (?:an?|your|the|one|some|how|what|details)|talk (?:me|us|about|through)|walk (?:me|us)|take (?:me|us)|explain|discuss|recall|think (?:of|about|back to) (?:an?|the|your|one)|name (?:an?|one|the|some|two|three|your)|show (?:me|us)|convince|persuade|sell (?:me|us)|teach (?:me|us)|help (?:me|us)|imagine|suppose|rate your|elaborate)\b/iu;
/** Verbs of check lists too: they ask only where they speak to somebody, or of what happened. */
const tasks =
  /^(?:(?:please|now|next|briefly|and|so),?\s+)*(?:provide|pick|choose|identify|outline|summarize|summarise|think|take|reflect|list|compare|define|state)\b.*\b(?:you|your|you've|you’ve|time|situation|instance|occasion|example of|mistake)\b/iu;
const nouns =
  /^(?:(?:an?|the|one|your|any|another|specific)\s+)*(?:(?:last|first|most|recent|biggest|greatest|difficult|hardest|specific|real|good|recently|proudest|toughest)\s+)*(?:time|times|example|examples|situation|instance|occasion|moment|project|story|decision|mistake|failure|achievement|accomplishment|experience|conflict)\b.*\b(?:you|your|you've)\b/iu;
const wh =
  /^(?:(?:and|so|but|if so|if not),?\s+)?(?:what|when|where|who|whom|whose|why|how|which|have|has|were|was|did|do|does|are|is|can|could|would|will|should|in|on|at|under|with|for|if|to|from|during|since|looking|after|given|assume|say|sometimes|as|you|your|most|we|i|it|there|not)\b/iu;
const toYou = /\b(?:you|your|yours|yourself|you've|you're|you'd)\b/iu;
const lectures =
  /^(?:how to|what to|why to|when to|where to|what (?:interviewers?|recruiters?|employers?|they|we|it|this|that|is (?:being|tested|assessed)) (?:look|want|assess|ask|are|is|test|need|mean)|why (?:they|interviewers?|employers?|recruiters?)\b|why (?:it|this) (?:matters?|works?|is|list|page|guide|repo|question|helps?)|what (?:is|are) (?:an? |the )?(?:star|behaviou?ral|leadership principles?|competenc)|how (?:do|can|should|to) (?:i|we)\b|what (?:do|can|should) (?:i|we)\b|should i\b|can i\b|do i\b|ready to|want to|wondering|need (?:more|help)|have (?:a |any )?questions|any questions|looking for|what'?s next|found (?:it|this)|(?:[^?.!]{0,40}\b)?any(?:one|body)? (?:ideas|thoughts|tips|advice|suggestions)|list of|share this|think you)/iu;
const notes =
  /^(?:(?:interviewer'?s? |my )?notes?|tips?|hints?|sources?|references?|links?|remember|example answers?|sample answers?|answers?|ans|a|response|why (?:they|we) ask|key points?|keywords?|what they (?:want|look for)|look(?:ing)? for|avoid|do|don'?t|best practices?|purpose|strategy|approach|how to (?:answer|approach)[^:]*|structure|framework|focus(?: on)?|explanation|examples?|in short|summary|why it matters|what to say|bonus|situation|task|action|actions|result|results|s|t|r|star|goal|context|todo|done|page|version|updated|author|copyright|rating|good|bad|strong|weak|red flags?|green flags?)\s*\d*\s*[:：–—-]/iu;

/** "Tell me about a time when you …" stands above questions. */
const unfinished =
  /\b(?:you|when|where|that|time|times|situation|example|an?|the|how|why|what|of|about|did)\s*(?:…|\.{3})[?"”]?$/iu;

const words = (text: string) => text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
const wide = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

const ofCandidates = /(?<=\b(?:the|a|this) )(?:candidate|interviewee|applicant)\b/iu;

/** Far beyond what can be asked aloud (400), so that nobody waits for a page to be looked through. */
const longest = 2_000;

/** Words that keep a line from being a question at all: an address, a note, a lecture; null for none. */
function plainlyNot(text: string): WhyNot | null {
  if (text.length > longest) return 'It is too long for a question';
  if (!/\p{L}/u.test(text)) return 'It has no words';
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(text) || /^\S+@\S+$/u.test(text)) return 'It is an address';
  if (notes.test(text)) return 'It looks like a note';
  if (ofCandidates.test(text) && (!toYou.test(text) || /^if (?:the|a) /iu.test(text)))
    return 'It speaks of the candidate';
  return null;
}

/** Whether a question mark ends it, or ends a sentence of it. */
const endsAsking = (text: string) =>
  /[?？؟;](?:["”’')\]*_\s]|\([^)]*\)|\[[^\]]*\])*$/u.test(text) || /[?？]["”’')*]*(?:\s|$)/u.test(text);

/** Whether one sentence asks, by its mark or by how it opens. */
const sentenceAsks = (sentence: string) =>
  /[?？؟]["”’')\]*_\s]*$/u.test(sentence) || orders.test(sentence) || tasks.test(sentence) || nouns.test(sentence);

/** What is said in brackets at the end asks nothing of the candidate: "Round 2 (the boss?)". */
const withoutEnd = (text: string) => text.replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '') || text;

/**
 * Null when a line of a list looks like a question to a candidate; otherwise why not. Measured on the lists in
 * `tests/fixtures/question-lists` and `tests/domain/questions/import/more-lists.ts`.
 */
export function whyNoQuestion(text: string): WhyNot | null {
  const plain = plainlyNot(text);
  if (plain) return plain;
  const count = words(text);
  const said = withoutEnd(text);
  const asks = /[?？؟]/u.test(said) && endsAsking(said);
  if (lectures.test(text) && !/\btime\b|\bsituation\b/iu.test(text)) return 'It explains rather than asks';
  if (unfinished.test(text)) return 'It looks like a heading';
  if (tellsRather(said, sentenceAsks) && (asks || /[.!?…]\s/u.test(said))) return 'It explains rather than asks';
  if (asks) return count >= 2 || wide.test(text) ? null : 'It is too short for a question';
  if (count < 3 && !wide.test(text)) return 'It looks like a heading';
  if (sentenceAsks(said) || opensElsewhere(text)) return null;
  if (/[:：]$/u.test(text)) return 'It looks like a heading';
  if (
    /^(?:(?:and|so|but|then|ok|okay),?\s+)?(?:what(?:['’]?s)?|when|where|who|why|how|which|have you|were you|did you|do you|are you|can you|could you|would you|will you|in what|if you)\b/iu.test(
      text,
    ) &&
    toYou.test(text)
  )
    return null;
  return count <= 6 && !/[.!]$/u.test(text) ? 'It looks like a heading' : 'It does not ask anything';
}

/** The same for a line of a paragraph, where people ask themselves and each other. */
export function whyNoQuestionInProse(text: string): WhyNot | null {
  return whyNoQuestion(text) ?? (tellsInProse(text, sentenceAsks) ? 'It explains rather than asks' : null);
}

/** The same for a text that a table or a JSON key already calls a question: only what cannot be one is left out. */
export function whyNoQuestionHere(text: string): WhyNot | null {
  const plain = plainlyNot(text);
  if (plain) return /[?？]\s*$/u.test(text) ? null : plain;
  if (words(text) >= 3 || wide.test(text) || /[?？]\s*$/u.test(text)) return null;
  return 'It is too short for a question';
}

/** Whether it begins as interviewers begin, so that a line of its own was meant. */
export function opensAsking(text: string): boolean {
  return (
    orders.test(text) ||
    tasks.test(text) ||
    (wh.test(text) && toYou.test(text)) ||
    nouns.test(text) ||
    opensElsewhere(text)
  );
}

/** A short line that names what follows. */
export function looksLikeHeading(text: string): boolean {
  const plain = text.replace(/[:：]$/u, '');
  return words(plain) <= 7 && plain.length <= 70 && !/[.!?,;]$/u.test(plain) && /\p{L}/u.test(plain);
}
