import type { Probe } from '../../domain/questions/question';
import { answerToScore } from '../../domain/scoring/inputs';
import type { Scorer } from '../../platform/workers/scorer';
import type { SessionContext } from './session-context';
import type { LiveTurn } from './turn';

/** How often the running words are scored in practice. */
const hearMs = 1200;

/** How far the words so far fill each box. Practice only: an interview shows nothing until the debrief. */
export function createLiveScoring({ scorer }: { scorer: Scorer }, room: SessionContext<'heard'>, turn: LiveTurn) {
  let heardText = '';
  let heardAtMs = 0;

  return async ({ index, probe }: { index: number; probe: Probe | null }, nowMs: number): Promise<void> => {
    if (nowMs - heardAtMs < hearMs) return;
    const plan = room.log()?.plan;
    const question = plan?.questions[index];
    const text = turn.words();
    if (plan?.mode !== 'practice' || !question || text === null || text === heardText) return;
    heardText = text;
    heardAtMs = nowMs;
    try {
      const card = await scorer.score(answerToScore({ question, turns: [...turn.finished(), { text, probe }] }));
      room.show({ heard: Object.fromEntries(card.boxes.map(({ id, credit }) => [id, credit])) });
    } catch {
      // The slots are a help, not the answer: without them it goes on.
    }
  };
}

export type LiveScoring = ReturnType<typeof createLiveScoring>;
