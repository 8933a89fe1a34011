import { nextProbe } from '../../domain/session/probing';
import { answerToScore } from '../../domain/scoring/inputs';
import { answersOf, type AskedProbe } from '../../domain/session/session';
import type { Slot } from '../../domain/questions/slot';
import type { Page } from '../../platform/browser/page-lifecycle';
import type { Scorer } from '../../platform/workers/scorer';
import type { SessionContext } from './session-context';
import type { LiveTurn } from './turn';

/** How long scoring may take before the interviewer asks without having heard. */
const considerMs = 1500;

type ProbingDeps = { page: Page; scorer: Scorer };

/** What the interviewer asks next about an answer. */
export function createProbing({ page, scorer }: ProbingDeps, room: SessionContext, turn: LiveTurn) {
  /** What the interviewer would miss, if the words are known soon enough. */
  const gapsOf = async (index: number): Promise<readonly Slot[] | null> => {
    const question = room.log()?.plan.questions[index];
    const turns = turn.finished();
    if (!question || turns.every(({ text }) => !text?.trim())) return null;
    try {
      const scored = scorer.score(answerToScore({ question, turns }));
      const late = new Promise<null>((resolve) => {
        const stop = page.every(considerMs, () => {
          stop();
          resolve(null);
        });
      });
      return (await Promise.race([scored, late]))?.gaps ?? null;
    } catch {
      return null;
    }
  };

  return async (index: number): Promise<AskedProbe | null> => {
    const log = room.log();
    const question = log?.plan.questions[index];
    if (!log || !question) return null;
    const { probesPerQuestion: most, interviewer } = log.plan;
    const turns = answersOf(log.events).at(-1)?.turns ?? [];
    // Nothing was typed, so there is nothing to ask about. Words said aloud may simply not be known yet.
    if (turns.at(-1)?.by === 'keyboard' && turn.finished().at(-1)?.text?.trim() === '') return null;
    const asked = turns.flatMap(({ probe }) => probe ?? []);
    const gaps = asked.length < most ? await gapsOf(index) : null;
    const probe = nextProbe({ question, gaps, asked, most, style: interviewer?.style });
    // Nobody has heard the answer yet: the room does not pretend to have.
    return probe && gaps === null ? { ...probe, common: true } : probe;
  };
}

export type Probing = ReturnType<typeof createProbing>;
