import type { AnswerToScore } from '../inputs';
import { shippedTagger, type Tagger } from '../model/tagger';
import { scoreAnswer } from '../score-answer';
import type { Scorecard } from '../scorecard';
import { besideRating } from './beside-rating';

/** Scores one answer and says what stands beside its rating, as the app does. */
export const adviseOn = (answer: AnswerToScore, tagger: Tagger = shippedTagger): Scorecard =>
  scoreAnswer(answer, tagger, besideRating);
