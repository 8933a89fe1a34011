import type { Profile } from '../questions/question-bank';
import { topicName, topicOf } from '../questions/topic';
import type { Question } from '../questions/question';
import type { Past, QuestionHistory } from './schedule';

/** Why the draw chose a question. */
export type Reason =
  | { kind: 'chosen' }
  | { kind: 'warm-up' }
  | { kind: 'due'; past: QuestionHistory }
  | { kind: 'uncovered'; wished: boolean }
  | { kind: 'weak'; mean: number }
  | { kind: 'new'; wished: boolean }
  | { kind: 'waited' }
  | { kind: 'widened' };

type Around = { past: Past; profile: Profile | null; nowMs: number };

/** The reason in one sentence for the candidate. */
export function whyOf(question: Question, reason: Reason, { past, profile, nowMs }: Around): string {
  const topic = topicOf(question);
  const name = topic === null ? null : topicName(topic);
  switch (reason.kind) {
    case 'chosen': {
      const takes = past.get(question.id)?.takes.length ?? 0;
      return takes === 0
        ? 'You chose this question yourself.'
        : `You chose this question yourself; this is take ${takes + 1}.`;
    }
    case 'warm-up':
      return 'An easy one that belongs to no principle, to hear yourself answer once.';
    case 'due':
      return `It is due again: you gave your last answer ${reason.past.rating ?? 0} of 5, ${agoText(nowMs - (reason.past.ratedAt ?? nowMs))}.`;
    case 'uncovered': {
      if (name === null) return 'It is one of your own questions, and you have not been asked any of them yet.';
      if (reason.wished) return `You asked for ${name}, and you have not told a story for it yet.`;
      const rank = profile?.principles.findIndex(({ id }) => id === question.principle) ?? -1;
      if (profile && rank >= 0) {
        return `“${profile.name}” puts ${name} in place ${rank + 1}, and you have not told a story for it yet.`;
      }
      return `You have not told a story for ${name} yet.`;
    }
    case 'weak':
      return `Your own marks for ${name ?? 'your own questions'} average ${reason.mean.toFixed(1)} of 5, and this question is new to you.`;
    case 'new':
      if (name === null) return 'It is one of your own questions, and new to you.';
      return reason.wished
        ? `You asked for ${name}, and this question is new to you.`
        : `${name} has waited longest, and this question is new to you.`;
    case 'waited':
      return 'You have been asked everything that fits your choice; this one has waited longest.';
    case 'widened':
      return 'Not enough questions fit your choice, so this one comes from outside it.';
    default:
      return reason satisfies never;
  }
}

function agoText(ms: number): string {
  const days = Math.round(ms / 86_400_000);
  if (days === 0) return 'earlier today';
  return days === 1 ? 'a day ago' : `${days} days ago`;
}
