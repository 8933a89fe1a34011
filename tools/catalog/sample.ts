import { ribbonOf } from '../../src/domain/review/ribbon';
import { adviseOn } from '../../src/domain/scoring/advice/advised-answer';
import { placedTurns, type PastAnswer } from '../../src/domain/review/past-answer';
import type { AnswerShape } from '../../src/stores/review/answer-waveform';
import { anAnswer, aTranscript } from '../../tests/builders/some-rows';
import { tellings } from '../../tests/builders/example-stories';

/** The answer that the catalog shows its widgets with, scored as the app scores. */
export const text = tellings.desk;

export const scorecard = adviseOn({ turns: [{ text, probeSlot: null }], question: null });

export const durationMs = 92_000;

const row = anAnswer();

export const answer: PastAnswer = {
  row,
  span: null,
  turns: [
    {
      turn: 0,
      transcript: aTranscript({ text }),
      versions: [],
      recordings: [],
      keystrokes: [{ atMs: durationMs, at: 0, removed: 0, inserted: text }],
    },
  ],
  selfScore: null,
  scorecard,
  overrules: [],
  corrections: [],
  newestAt: 0,
  selfScoredAt: 0,
  take: 1,
  takes: 1,
};

export const ribbon = ribbonOf(scorecard, placedTurns(answer));

const peaks = Array.from({ length: 400 }, (_, at) => Math.abs(Math.sin(at / 9) * Math.sin(at / 57)));

export const shape: AnswerShape = {
  answerId: row.id,
  shapes: [{ startMs: 0, durationMs, peaks, pauses: [{ fromMs: 30_000, toMs: 32_000 }] }],
  pauses: [{ fromMs: 30_000, toMs: 32_000 }],
  sounds: [],
};
