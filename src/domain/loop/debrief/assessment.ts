import type { Box, BoxId, CapId, Scorecard } from '../../scoring/scorecard';
import type { Seat } from '../facts';
import { quoteOf, ratingOf, sentenceAround, type LoopAnswer, type Quote } from '../loop-answer';
import { isAbout, type TopicId } from '../../questions/topic';
import { levelOf, voteOf, type Level, type Vote } from './vote';

/** One line of an interviewer's assessment with the words that it rests on. */
export type Point = { text: string; quote: Quote | null };

/** What was not answered: it was not asked, it was passed, or its words are not known. */
export type Unheard = { question: string; why: 'not-asked' | 'skipped' | 'no-words'; answerId: string | null };

export type PrincipleAssessment = {
  principle: TopicId;
  answers: readonly LoopAnswer[];
  /** The range that the likely ratings lie in with their doubt; null without a rated answer. */
  range: { low: number; high: number } | null;
  level: Level;
  strengths: readonly Point[];
  concerns: readonly Point[];
  unheard: readonly Unheard[];
};

export type Assessment = {
  seat: number;
  principles: readonly PrincipleAssessment[];
  /** null: they never met. */
  firstVote: Vote | null;
};

const strengthOf: Readonly<Record<BoxId, string>> = {
  'how-much': 'Measured it',
  R: 'Told how it ended',
  why: 'Said why it mattered',
  who: 'Named people and their own part',
  A: 'Said what they did, step by step',
  S: 'Set the scene',
  T: 'Said what was theirs to do',
};

const concernOf: Readonly<Record<BoxId, string>> = {
  'how-much': 'No number and no measure where it counts',
  R: 'Did not tell how it ended',
  why: 'Did not say why it mattered, or why this way',
  who: 'Nobody else, or no part of their own, in it',
  A: 'What they did stays unclear',
  S: 'No scene: where, when, what was wrong',
  T: 'What was theirs to do stays unclear',
};

/** What holds a rating down, as an interviewer would note it. */
const capNotes: Readonly<Record<CapId, string>> = {
  'no-episode': 'A habit or an opinion, no single occasion',
  'no-own-action': 'Nothing that they did themselves',
  'no-result': 'Stopped before the end',
  'only-we': 'All of it was done by “we”',
  'nothing-measured': 'Nothing in it that somebody could check',
  'star-words': 'Named the method’s words, told no story',
  repeated: 'Said the same again and again',
  'too-long': 'Went on for longer than anybody listens',
  'too-brief': 'Too short to follow',
};

/** What a reader of notes looks for first. */
const telling: readonly BoxId[] = ['how-much', 'R', 'why', 'who', 'A', 'S', 'T'];

/** So many lines a principle: an assessment is read by five people. */
const mostPoints = 3;

/** What the interviewer at `seat` would write, from the answers they heard; `held`: whether they met the candidate. */
export function assess(seat: Seat, number: number, answers: readonly LoopAnswer[], held: boolean): Assessment {
  const own = answers.filter((answer) => answer.seat === number).toSorted((one, other) => one.index - other.index);
  const principles = seat.principles.map((principle): PrincipleAssessment => {
    const heard = own.filter((answer) => answer.principle === principle);
    const rated = heard.flatMap(({ scorecard }) => (scorecard?.rating.kind === 'rated' ? [scorecard.rating] : []));
    return {
      principle,
      answers: heard,
      range:
        rated.length === 0
          ? null
          : { low: Math.min(...rated.map(({ low }) => low)), high: Math.max(...rated.map(({ high }) => high)) },
      level: levelOf(heard.map(ratingOf)),
      strengths: strengthsOf(heard),
      concerns: concernsOf(heard),
      unheard: unheardOf(seat, principle, heard),
    };
  });
  return { seat: number, principles, firstVote: held ? voteOf(principles.map(({ level }) => level)) : null };
}

function strengthsOf(answers: readonly LoopAnswer[]): Point[] {
  const points = answers
    .toSorted((one, other) => ratingOf(other) - ratingOf(one))
    .flatMap((answer) =>
      telling.flatMap((id) => {
        const box = boxOf(answer.scorecard, id);
        if (box?.credit !== 'full') return [];
        const quote =
          box.evidence.map((evidence) => sentenceAround(answer, evidence)).find((found) => found !== null) ?? null;
        return quote ? [{ text: strengthOf[id], quote }] : [];
      }),
    );
  return oncePerText(points).slice(0, mostPoints);
}

function concernsOf(answers: readonly LoopAnswer[]): Point[] {
  const weakest = answers.toSorted((one, other) => ratingOf(one) - ratingOf(other));
  const caps = weakest.flatMap((answer) =>
    (answer.scorecard?.caps ?? []).map(({ id }): Point => ({ text: capNotes[id], quote: besideCap(answer, id) })),
  );
  const empty = weakest.flatMap((answer) =>
    telling.flatMap((id): Point[] => {
      const named = answer.scorecard?.caps.some((cap) => boxOfCap[cap.id] === id);
      if (named || answer.scorecard?.rating.kind !== 'rated' || boxOf(answer.scorecard, id)?.credit !== 'none')
        return [];
      return [{ text: concernOf[id], quote: besideBox(answer, id) }];
    }),
  );
  return oncePerText([...caps, ...empty]).slice(0, mostPoints);
}

const boxOf = (scorecard: Scorecard | null, id: BoxId): Box | undefined =>
  scorecard?.boxes.find((box) => box.id === id);

const boxOfCap: Partial<Record<CapId, BoxId>> = {
  'no-result': 'R',
  'nothing-measured': 'how-much',
  'no-own-action': 'A',
  'only-we': 'A',
};

const besideCap = (answer: LoopAnswer, cap: CapId) => besideBox(answer, boxOfCap[cap] ?? 'S');

/** Where it would have been: a missing figure beside the result, a missing end at the last words, all else at the first. */
function besideBox(answer: LoopAnswer, id: BoxId): Quote | null {
  const { scorecard } = answer;
  if (!scorecard) return null;
  const place =
    id === 'how-much'
      ? boxOf(scorecard, 'R')?.evidence[0]
      : id === 'who'
        ? boxOf(scorecard, 'A')?.evidence[0]
        : undefined;
  const spans = scorecard.spans.filter(({ turn }) => turn === 0);
  const evidence = place ?? (id === 'R' || id === 'how-much' ? spans.at(-1) : spans[0]);
  return evidence ? quoteOf(answer, { turn: evidence.turn, start: evidence.start, end: evidence.end }) : null;
}

function unheardOf(seat: Seat, principle: TopicId, heard: readonly LoopAnswer[]): Unheard[] {
  return seat.questions.flatMap((question, index): Unheard[] => {
    if (!isAbout(question, principle)) return [];
    const answer = heard.find((one) => one.index === index);
    if (!answer) return [{ question: question.text, why: 'not-asked', answerId: null }];
    if (answer.skipped) return [{ question: question.text, why: 'skipped', answerId: answer.answerId }];
    const known = answer.turns.some((text) => text.trim());
    return known ? [] : [{ question: question.text, why: 'no-words', answerId: answer.answerId }];
  });
}

function oncePerText(points: readonly Point[]): Point[] {
  return points.filter((point, at) => points.findIndex(({ text }) => text === point.text) === at);
}
