import { looksLikeHeading, opensAsking, whyNoQuestion, whyNoQuestionInProse } from '../asks';
import { topicIn, withoutMarkers, withoutTags } from '../clean';
import { lineEntry, type Entry } from '../entry';
import { labeled, principleBelow } from '../labels';
import { principleNamed } from '../principles-named';

/** Where a text stands in a list: below which heading, how deep, and whether as an item, a heading or plain text. */
export type Piece = { line: number; text: string; as: 'item' | 'heading' | 'text'; depth: number };

const answerLead =
  /^(?:(?:sample|model|example|strong|ideal|suggested|my|possible)\s+)?(?:answer|ans|response|a)\s*\d*\s*[:.)：–—-]\s*/iu;
const probeLead = /^(?:follow[- ]?ups?(?: questions?)?|probes?|probing|sub-?question|then)\s*\d*\s*[:：–—-]\s*/iu;
const questionLead = /^\s*(?:[-*>#\d.)\s]*)(?:Q|Question)\s*#?\s*\d{0,4}\s*[.:)–-]\s*/u;

/** Whether a line calls itself a question: "Q: …", "Question 3: …". */
export const callsItselfQuestion = (text: string): boolean => questionLead.test(text);

/** Collects the pieces of a list in their order: headings, questions, their probes and answers, and all else with a reason. */
export type Outline = {
  take(piece: Piece): void;
  head(depth: number, text: string): void;
  topic(): string | null;
  entries: Entry[];
};

/** Sections of a page that hold no questions to a candidate. */
const aside =
  /^(?:\P{L}*)(?:references?|further reading|see also|links|sources|(?:table of )?contents|how to contribute|contributing|contributors?|licen[sc]e|credits|acknowledge?ments?|about the author|related(?: articles| posts)?)\W*$/iu;

type Level = { depth: number; text: string; topic: string | null };

export function createOutline(soleTitle: boolean): Outline {
  const entries: Entry[] = [];
  let headings: Level[] = [];
  /** Whether the items that follow were announced as follow-ups. */
  let probing = false;
  let last: { entry: Entry; as: Piece['as']; depth: number } | null = null;

  const topic = () => {
    const named = headings.toReversed().find((one) => one.topic !== null && principleNamed(one.topic) !== null);
    const nearest = headings.toReversed().find((one) => one.topic !== null);
    const [only] = headings;
    // The title over everything names the list, not what its questions are about.
    if (!named && nearest === only && only?.depth === 1 && !soleTitle) return null;
    return (named ?? nearest)?.topic ?? null;
  };
  const addTo = (field: 'strongAnswer' | 'probes', text: string) => {
    if (!last) return;
    const { raw } = last.entry;
    const held = raw.fields[field];
    const value =
      field === 'probes'
        ? [...(Array.isArray(held) ? (held as unknown[]) : []), text]
        : [...(typeof held === 'string' ? [held] : []), text].join('\n');
    last.entry.raw = { ...raw, fields: { ...raw.fields, [field]: value } };
  };
  const head = (depth: number, text: string) => {
    headings = [...headings.filter((one) => one.depth < depth), { depth, text, topic: topicIn(text) }];
    last = null;
  };
  const ask = (piece: Piece, text: string, called: boolean) => {
    const { text: asked, label, principle } = labeled(text);
    const under = topic();
    const heading = principle ?? under ?? label;
    const more = label !== null && heading !== label ? { tags: label } : {};
    const entry = lineEntry(piece.line, asked, heading, { called, more });
    entries.push(entry);
    last = { entry, as: piece.as, depth: piece.depth };
  };
  const leave = (line: number, text: string, why: string) => {
    entries.push(lineEntry(line, text, topic(), { why }));
  };

  return {
    entries,
    topic,
    head(depth, text) {
      head(depth, text);
    },
    take(piece) {
      const called = questionLead.test(piece.text);
      const text = withoutMarkers(withoutTags(piece.text));
      if (text === '') return;
      if (!/\p{L}/u.test(text)) {
        // A number alone was meant for a question; rules and stars were not.
        if (/\d/u.test(text)) entries.push(lineEntry(piece.line, text, null));
        return;
      }
      if (last && /^(?:follow[- ]?ups?|probes?|probing|deeper)\b[^.?!]{0,30}[:：]$/iu.test(text)) {
        probing = true;
        return;
      }
      if (piece.as !== 'item') probing = false;
      else if (last && probing) {
        addTo('probes', text);
        return;
      }
      // What a list stands below ends with the next item beside it.
      if (piece.as === 'item') headings = headings.filter((one) => one.depth < 8 + piece.depth);
      if (last && answerLead.test(text) && !called) {
        const said = text.replace(answerLead, '').trim();
        if (said !== '') addTo('strongAnswer', said);
        return;
      }
      if (last && probeLead.test(text)) {
        addTo('probes', text.replace(probeLead, '').trim());
        return;
      }
      const named = last ? principleBelow(text) : null;
      if (last && named) {
        const { raw } = last.entry;
        last.entry.raw = { ...raw, fields: { ...raw.fields, principle: named } };
        return;
      }
      const { text: bare } = labeled(text);
      const why =
        whyNoQuestion(text) !== null && bare !== text
          ? whyNoQuestion(bare)
          : piece.as === 'text'
            ? whyNoQuestionInProse(text)
            : whyNoQuestion(text);
      if (why === null && headings.some((one) => aside.test(one.text.trim()))) {
        leave(piece.line, text, 'It stands among links and thanks');
        return;
      }
      const below = last !== null && piece.depth > last.depth;
      if (piece.as === 'heading') {
        const asks = why === null && (called || opensAsking(text)) && /\b(?:you|your|me|us)\b/iu.test(text);
        if (!asks) {
          head(piece.depth, text);
          return;
        }
        headings = headings.filter((one) => one.depth < piece.depth);
        ask({ ...piece, depth: 0 }, text, called);
        return;
      }
      if (
        last &&
        why === null &&
        !called &&
        ((below && last.as === 'item') || (last.as === 'heading' && piece.as === 'item')) &&
        !/^(?:tell|describe|give|share|walk|talk)\b/iu.test(text)
      ) {
        addTo('probes', text);
        return;
      }
      if (why === null || called) {
        ask(piece, text, called);
        return;
      }
      const noteBelow =
        last?.as === 'heading' &&
        piece.as === 'text' &&
        /[:：]$/u.test(text) &&
        (!/questions?\b/iu.test(text) || /\b(?:to|can|could|might) ask\b|clarifying/iu.test(text));
      if (noteBelow) {
        addTo('strongAnswer', text);
        return;
      }
      if (principleNamed(text) !== null || (piece.as === 'text' && looksLikeHeading(text) && !last)) {
        head(7, text);
        if (principleNamed(text) === null) leave(piece.line, text, 'It looks like a heading');
        return;
      }
      if (
        last &&
        (below ||
          (last.as !== 'item' && piece.as === 'text' && !looksLikeHeading(text)) ||
          (last.as === 'heading' && piece.as === 'item'))
      ) {
        addTo('strongAnswer', text);
        return;
      }
      const capitals = text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
      if (looksLikeHeading(text) && (piece.as === 'text' || capitals || piece.text.trim().endsWith(':'))) {
        head(7, text);
        leave(piece.line, text, 'It looks like a heading');
        return;
      }
      leave(piece.line, text, why);
    },
  };
}
