import { hitsOf, phraseBook, type PhraseBook } from '../../text/lexicon/phrases';
import { tokensOf, type Token } from '../../text/lexicon/tokens';
import { wordSet } from '../../text/lexicon/word-set';
import { askIds, type AskId } from '../../scorecard';
import { topicsOf, type Topic } from './question-topics';

/** One half of a question: what it asks for, in its own words. */
export type Ask = { id: AskId; words: string };

/** A question as an adviser reads it. `wants`: a story, a plan for something that has not happened, or an explanation. */
export type AskedFor = {
  wants: 'story' | 'plan' | 'explanation';
  asks: readonly Ask[];
  topics: ReadonlySet<Topic>;
  /** Whom it is about, by a word for them: "vendor". */
  about: string | null;
  /** The other person in it: "buyer". */
  someone: string | null;
  /** It is about something that came back again and again. */
  recurs: boolean;
  /** Asks what sets two things apart. */
  compares: boolean;
};

const askBooks: Readonly<Record<AskId, PhraseBook>> = {
  learned: phraseBook([
    'learn, learned, learnt, lesson, lessons, take away, took away, takeaway, takeaways, take from, took from, taught, teach you',
  ]),
  differently: phraseBook([
    'differently, do|change it? again, next time, in hindsight, looking back, would you change, change about, do over',
  ]),
  reaction: phraseBook([
    'react, reacts, reacted, reaction, reactions, respond, responded, response, they|he|she|people take it, was|were it received',
  ]),
  outcome: phraseBook([
    'outcome, outcomes, result, results, turn out, turned out, did it end, it ended, impact, effect, difference, was|were it|this|that? resolved, what changed, final result, how successful',
  ]),
  alternatives: phraseBook([
    'alternative, alternatives, other options, options, did you decide, you decided, did you choose, you chose, did you weigh, else did you consider, you ruled out, solution|one|approach did you',
  ]),
  why: phraseBook(['why, what made you, what makes you, reason for, reasons for, what motivated']),
  measure: phraseBook(['did you measure, you measured, did you know it|that, metric, metrics, how much, how many']),
  others: phraseBook(['affect, affected, who else, who was|were, who did, for whom']),
  feeling: phraseBook(['feel, felt, feeling']),
  afterwards: phraseBook(['do|act|behave|work|say|respond once|after|when|afterwards|then|from']),
};

const planned = phraseBook([
  'what|how would|will|should|might you, how do you, do you do, imagine, suppose, you must, you have to, your _? approach|philosophy|style|strengths|weakness|weaknesses|strength, are you going to, why do|should|are you|we|i, motivates you, mean to you, like to you, what makes you, wants method|you',
]);
const happened = phraseBook([
  'did, was, were, example, situation, occasion, instance, ever, had, describe, a|the|one|any|last|of time',
]);
const explains = phraseBook([
  'what is|are|does|makes, what|whats, how is|are|does, explain the|what|how|why, difference|differences between|from',
]);
const differs = phraseBook(['difference, differences, different from, differ, compared, versus, vs']);

/** People on the two sides of a sale: a story about one side answers no question about the other. */
const sides = [
  wordSet('vendor vendors supplier suppliers contractor contractors'),
  wordSet('customer customers client clients buyer buyers'),
];

/** A name with a title may be anybody's. */
const titles = wordSet('mr mrs ms miss mister madam');
/** Whether `words` name only people of the other side than `about`. */
export function isOtherSide(about: string, words: readonly string[]): boolean {
  const own = sides.find((side) => side.has(about));
  const other = sides.find((side) => side !== own);
  return (
    own !== undefined &&
    words.some((word) => other?.has(word)) &&
    !words.some((word) => own.has(word) || titles.has(word))
  );
}

const returning = phraseBook([
  'again and again, kept, keeps, coming back, every|each day|week|time, complaint, complaints',
]);

/** Whom a question may name. */
const persons = wordSet(
  'buyer customer client colleague coworker teammate boss manager supervisor supplier vendor patient guest user stakeholder person',
);

const aboutYou = wordSet('you your yours yourself');

const splitters = wordSet('what how why who which');

type Segment = { from: number; to: number };

/** A question in its parts: sentences, and what follows "and what", ", how" inside one. */
function segmentsOf(text: string, tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const gap = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
    const word = tokens[at]?.text ?? '';
    const next = tokens[at + 1]?.text ?? '';
    if (/[.?!]/u.test(gap)) {
      segments.push({ from, to: at });
      from = at;
    } else if ((word === 'and' && splitters.has(next)) || (gap.includes(',') && splitters.has(word))) {
      segments.push({ from, to: at });
      from = word === 'and' ? at + 1 : at;
    }
  }
  segments.push({ from, to: tokens.length });
  return segments.filter((segment) => segment.to > segment.from);
}

function read(text: string): AskedFor {
  const tokens = tokensOf(text);
  const words = tokens.map((token) => token.text);
  const segments = segmentsOf(text, tokens);
  const asks: Ask[] = [];
  for (const { from, to } of segments.slice(1)) {
    const said = words.slice(from, to);
    const id = askIds.find((one) => hitsOf(askBooks[one], said).length > 0);
    if (!id || asks.some((ask) => ask.id === id)) continue;
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    asks.push({
      id,
      words: text.slice(start, text[end] === '?' && /^\p{Lu}/u.test(text.slice(start)) ? end + 1 : end),
    });
  }
  const topics = topicsOf(words);
  const isStory = words[0] === 'when' || hitsOf(happened, words).length > 0;
  const wants =
    !isStory && hitsOf(planned, words).length > 0
      ? 'plan'
      : !isStory && !words.some((word) => aboutYou.has(word)) && hitsOf(explains, words).length > 0
        ? 'explanation'
        : 'story';
  const about = words.find((word) => sides.some((side) => side.has(word))) ?? null;
  const someone = words.find((word) => persons.has(word)) ?? null;
  const recurs = hitsOf(returning, words).length > 0;
  return {
    wants,
    asks,
    topics,
    about,
    someone,
    recurs,
    compares: wants === 'explanation' && hitsOf(differs, words).length > 0,
  };
}

const nothingAsked: AskedFor = {
  wants: 'story',
  asks: [],
  topics: new Set(),
  about: null,
  someone: null,
  recurs: false,
  compares: false,
};
let last: { text: string; read: AskedFor } | null = null;

/** Reads a question once, however often answers to it are scored. */
export function askedFor(text: string | null): AskedFor {
  if (text === null || text === '') return nothingAsked;
  if (last?.text !== text) last = { text, read: read(text) };
  return last.read;
}
