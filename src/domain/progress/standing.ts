import { isOwnTopic, topicName } from '../questions/topic';
import type { BoxId } from '../scoring/scorecard';
import type { AnswerSummary } from './answer-summary';
import { rollingBias, type Coverage } from './progress';
import { stateOfPractice } from './state-sentence';

/** Where the candidate stands, in at most three sentences; `box` is the one to work on, null when none is missing. */
export type Standing = { sentences: readonly string[]; box: BoxId | null };

/** A smaller difference between one's own marks and what was heard is no habit. */
const tellingBias = 0.3;

/** The boxes first, then the principles without an answer, then the candidate's own ear. */
export function standingOf(summaries: readonly AnswerSummary[], coverage: readonly Coverage[]): Standing {
  const state = stateOfPractice(summaries);
  const open = coverage.filter(({ answers, principle }) => answers === 0 && !isOwnTopic(principle));
  const bias = rollingBias(summaries).at(-1)?.bias ?? 0;
  const sentences = [
    state?.text,
    open.length === 1 && `${topicName(open[0]!.principle)} has no answer yet.`,
    open.length > 1 && open.length < coverage.length && `${open.length} principles have no answer yet.`,
    Math.abs(bias) >= tellingBias &&
      `You rate yourself ${Math.abs(bias).toFixed(1)} ${bias > 0 ? 'higher' : 'lower'} than the checklist does.`,
  ];
  return { sentences: sentences.filter((one) => typeof one === 'string'), box: state?.box ?? null };
}

/** How much was practiced: answers, the calendar days they were given on, minutes of talk, spoken and typed apart. */
export type Practiced = { answers: number; days: number; spokenMinutes: number; typed: number };

/** `dayOf` names the calendar day of a moment (epoch ms). Skipped questions are no practice. */
export function practicedOf(summaries: readonly AnswerSummary[], dayOf: (epochMs: number) => string): Practiced {
  const given = summaries.filter(({ skipped }) => !skipped);
  const spoken = given.filter(({ by }) => by === 'voice');
  return {
    answers: given.length,
    days: new Set(given.map(({ startedAt }) => dayOf(startedAt))).size,
    spokenMinutes: Math.round(spoken.reduce((sum, { talkMs }) => sum + talkMs, 0) / 60_000),
    typed: given.length - spoken.length,
  };
}
