import type { FollowUpStyle } from '../session/follow-up-style';
import type { Interviewer } from '../session/interviewer';

const manner: Readonly<Record<FollowUpStyle, string>> = {
  data: 'I will want the numbers behind what you tell me, so do not be surprised when I ask for them.',
  people: 'I like to hear who was there and how they saw it, so I will ask about the others in your stories.',
  depth: 'I would rather dig into one decision than skim ten, so I may stay with one for a while.',
  standards: 'I will ask what “good” meant and whether it lasted, so take me to the end of each story.',
};

/** What an interviewer says before the first question. */
export function greetingOf({ name, job, style }: Interviewer, questions: number): string {
  const count = ['no', 'one', 'two', 'three', 'four', 'five', 'six'][questions] ?? String(questions);
  return `Hello, I am ${name}, ${job}. I have ${count} questions for you. ${manner[style]} At the end it is your turn to ask me.`;
}

/** What they say when it is the candidate's turn. */
export const yourTurn = 'Thank you, that is all from me. What would you like to ask me?';

/** The lights for that turn: a real one is three to five minutes with the answers; this is the asking alone. */
export const yourTurnTiming = { thinkingMs: 0, greenMs: 60_000, yellowMs: 90_000, redMs: 120_000, graceMs: 30_000 };
