import { useCallback } from 'react';
import { probesPerFormat, probeTiming, type SessionFormat, type SessionPlan } from '../../domain/session/plan';
import type { TopicId } from '../../domain/questions/topic';
import type { Difficulty } from '../../domain/questions/question';
import type { Profile } from '../../domain/questions/question-bank';
import { timingOfSettings } from '../../stores/app/settings-store';
import { useQuestions, useSessionWhenThere, useSettings } from '../store-context';

export type Wish = {
  format: SessionFormat;
  principles: readonly TopicId[];
  difficulty?: Difficulty | null;
  questionId?: string;
  /** Somebody the candidate wants to be asked by; without it, somebody who fits the questions. */
  interviewerId?: string | null;
  /** A past answer to do again: its question, under its conditions. */
  retry?: string | null;
  /** Another take is practice unless interview mode is asked for. */
  mode?: 'practice' | 'interview';
  /** Whom the questions shall suit, instead of the profile in the settings. */
  role?: Profile | null;
};

/** Turns a wish into a plan: the drawn questions, and the conditions from the settings (or from the answer to retry). */
export function usePlanner(): (wish: Wish) => Promise<SessionPlan | null> {
  const draw = useQuestions((bank) => bank.draw);
  const settings = useSettings((state) => state.settings);
  const session = useSessionWhenThere();

  return useCallback(
    async ({ format, principles, difficulty = null, questionId, interviewerId, retry, mode: wishedMode, role }) => {
      const again = retry ? await (await session()).conditionsOf(retry) : null;
      const seed = crypto.randomUUID();
      const questions = again ? [again.question] : draw({ format, principles, difficulty, questionId, seed, role });
      if (questions.length === 0) return null;
      const { chooseInterviewer, interviewerOf } = await import('../../domain/session/interviewers');
      const wished = again?.plan.interviewer ?? (interviewerId ? interviewerOf(interviewerId) : null);
      const asked = questions.map(({ principle }) => principle);
      const mode = wishedMode ?? (again ? 'practice' : settings.mode);
      return {
        format,
        mode,
        ...(again?.change && mode === 'practice' ? { change: again.change } : {}),
        by: again?.plan.by ?? settings.by,
        timing: again?.plan.timing ?? timingOfSettings(settings),
        probeTiming,
        probesPerQuestion: again?.plan.probesPerQuestion ?? probesPerFormat[format],
        seed,
        interviewer: wished ?? chooseInterviewer(asked, seed),
        questions,
      };
    },
    [draw, settings, session],
  );
}
