import { looksLikeHeading, opensAsking, whyNoQuestion } from './asks';
import { topicIn } from './clean';
import { principleNamed } from './principles-named';
import type { PrincipleId } from '../principle';

/** A question with the words that stood before it or behind it and name what it is about. */
export type Labeled = { text: string; label: string | null; principle: PrincipleId | null };

const lead = /^([\p{L}][^:：–—?.!"“]{1,40}?)\s*(?:[:：]|\s[–—-])\s*(?=["“]?[\p{L}¿])(.+)$/su;
const tail = /^(.{12,}?)\s*(?:[([]\s*([^()[\]]{3,60}?)\s*[)\]]|\s[–—-]\s+([^–—?.!]{3,45}))\s*$/su;
const asking = /^(?:what|when|where|who|why|how|which|tell|describe|give|if|in|at|for|on|with|as)\b/iu;

/** "Planning: How do you plan?" and "Tell me about a plan. (Think Big)": the question apart from what it is called. */
export function labeled(text: string): Labeled {
  const [, asked, inBrackets, behindDash] = tail.exec(text) ?? [];
  const principle = principleNamed(inBrackets ?? behindDash ?? '');
  const bare = principle && asked !== undefined ? asked.trim() : text;
  const [, label, question] = lead.exec(bare) ?? [];
  if (label === undefined || question === undefined) return { text: bare, label: null, principle };
  const named = principleNamed(label);
  const names =
    label.split(/\s+/u).length <= 4 && !asking.test(label) && !/\byou\b/iu.test(label) && looksLikeHeading(label);
  const said = question.replace(/^["“](.*)["”]$/su, '$1').trim();
  const asks = whyNoQuestion(said) === null && (opensAsking(said) || /[?？]$/u.test(said));
  if (!asks || !(named || names) || whyNoQuestion(`${label}: ${said}`) === 'It looks like a note') {
    return { text: bare, label: null, principle };
  }
  return { text: said, label: named ? null : topicIn(label), principle: principle ?? named };
}

/** A line that only names the principle of the question above it: "(Customer Obsession)". */
export function principleBelow(text: string): PrincipleId | null {
  const [, said] = /^[([]\s*([^()[\]]{3,60}?)\s*[)\]]\.?$/u.exec(text) ?? [];
  return said === undefined ? null : principleNamed(said.replace(/^(?:LP|principle)\s*:\s*/iu, ''));
}
