import type { AnswerToScore } from '../inputs';
import { shippedTagger, type Tagger } from '../model/tagger';
import { scoreAnswer } from '../score-answer';
import type { Scorecard } from '../scorecard';
import { firstChangeOf } from './first-change';

/** Scores one answer and chooses its one change, as the app does. */
export const adviseOn = (answer: AnswerToScore, tagger: Tagger = shippedTagger): Scorecard =>
  scoreAnswer(answer, tagger, firstChangeOf);
