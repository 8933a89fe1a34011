import { hitsOf, phraseBook, type PhraseBook } from '../text/lexicon/phrases';
import { tokensOf, type Token } from '../text/lexicon/tokens';
import { wordSet } from '../text/lexicon/word-set';
import { askIds, type AskId } from '../scorecard';

/** One half of a question: what it asks for, in its own words. */
export type Ask = { id: AskId; words: string };

/** The kind of story that a question asks for, where that says what a listener waits for without being asked. */
export type Topic = 'setback' | 'conflict' | 'choice' | 'improvement' | 'achievement' | 'helping';

/** A question as an adviser reads it. `wants`: a story, a plan for something that has not happened, or an explanation. */
export type AskedFor = {
  wants: 'story' | 'plan' | 'explanation';
  asks: readonly Ask[];
  topics: ReadonlySet<Topic>;
  /** Whom it is about, by a word for them: "vendor". */
  about: string | null;
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
};

const topicBooks: Readonly<Record<Topic, PhraseBook>> = {
  setback: phraseBook([
    "fail, failed, failure, mistake, mistakes, messed up, mess up, screwed up, regret, went wrong, got wrong, were wrong, got something wrong, missed a|the deadline, did not succeed, not succeed, fell through, could not keep, let somebody|someone|people down, criticism, criticize, criticized, wished afterwards, proved wrong, looked wrong, deadline you could not, didn't meet|benefit|make|work, did not meet|benefit|make|work",
  ]),
  conflict: phraseBook([
    'conflict, conflicts, disagree, disagreed, disagreement, disagreements, argument, argued, quarrel, pushed back, difficult team|person|people|customer|client|colleague|coworker|co|boss|manager|vendor|supplier|stakeholder|patient|guest|teammate|member, unsatisfied, unhappy|angry|upset customer|client|guest|patient, angry, placate, opposite, against you, persuade, convince, win over, won over, stood up to, boss wants',
  ]),
  choice: phraseBook([
    'choice, choose, chose, decide, decided, decision, decisions, multiple|several|two|different solutions|ways|options, judgment, judgement, made the call, must choose',
  ]),
  improvement: phraseBook([
    'improve, improved, improvement, simpler, simplified, faster, efficient, saved money, save money, reduced, automated, made better, increase, increased',
  ]),
  achievement: phraseBook([
    'proud, proudest, accomplishment, accomplishments, achievement, achieved, achieve, success, goal, goals, target, results, deadline, deadlines, under pressure, enormous pressure',
  ]),
  helping: phraseBook([
    'help, helped, mentor, mentored, coach, coached, train, trained, taught, struggling, grow, stepped in, step in',
  ]),
};

const planned = phraseBook([
  'what|how would|will|should|might you, what do you do when|if, how do you handle|deal|react|respond|approach|cope|treat, do you do, do you do first, imagine, suppose, you must, you have to, your _ approach|philosophy|style|weakness|strength, your approach|philosophy|style|strengths|weakness|weaknesses|strength, are you going to, why do|should|are you|we|i, motivates you, mean to you, look like to you, what makes you, wants method|you',
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

/** Whether `words` name only people of the other side than `about`. */
export function isOtherSide(about: string, words: readonly string[]): boolean {
  const own = sides.find((side) => side.has(about));
  const other = sides.find((side) => side !== own);
  return own !== undefined && words.some((word) => other?.has(word)) && !words.some((word) => own.has(word));
}

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
  const topics = new Set(
    (Object.keys(topicBooks) as Topic[]).filter((topic) => hitsOf(topicBooks[topic], words).length > 0),
  );
  const isStory = words[0] === 'when' || hitsOf(happened, words).length > 0;
  const wants =
    !isStory && hitsOf(planned, words).length > 0
      ? 'plan'
      : !isStory && !words.some((word) => aboutYou.has(word)) && hitsOf(explains, words).length > 0
        ? 'explanation'
        : 'story';
  const about = words.find((word) => sides.some((side) => side.has(word))) ?? null;
  return { wants, asks, topics, about, compares: wants === 'explanation' && hitsOf(differs, words).length > 0 };
}

const nothingAsked: AskedFor = { wants: 'story', asks: [], topics: new Set(), about: null, compares: false };
let last: { text: string; read: AskedFor } | null = null;

/** Reads a question once, however often answers to it are scored. */
export function askedFor(text: string | null): AskedFor {
  if (text === null || text === '') return nothingAsked;
  if (last?.text !== text) last = { text, read: read(text) };
  return last.read;
}
