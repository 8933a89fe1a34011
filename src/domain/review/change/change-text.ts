import { changeKinds, type ChangeKind, type FirstChange } from '../../scoring/scorecard';

/** `{quote}`: the candidate's own words; `{asked}`: the question's. What stands around them tells each kind from all others. */
export const changeTemplates: Readonly<Record<ChangeKind, string>> = {
  plan: 'Back it up with one real time: “Last March, at …”, what you did, and what came of it.',
  example: 'Add one example from your own work: where you used it, what you did, and what came of it.',
  occasion: 'Tell one real occasion. Start with when and where: “Last March, at …”.',
  would: '“{quote}” is what you would do. Tell one time you did it: “Last March, at …”.',
  habit: '“{quote}” is what you do in general. Tell one time you did it: “Last March, at …”.',
  role: '“{quote}” says what you are, not what happened. Pick one day in it and tell what you did and what came of it.',
  'no-step': 'Say what you did yourself: three things, in order, each with “I” and a verb.',
  'no-i': 'You never say “I”. Start three sentences with it and a verb: what you did yourself.',
  'one-step': '“{quote}”: say what you did next, and what after that, in order.',
  we: '“{quote}”: say which part of that was yours alone, and tell it with “I”.',
  'no-end': 'You stop at “{quote}”. Continue: what was different afterward, for whom, and how did you know?',
  'vague-end':
    '“{quote}” could end any story. Say what was different afterward: a number, a date, or something that somebody said.',
  number: '“{quote}” has no number in it. Put one beside it: how many, how long, from what to what.',
  picture: '“{quote}”: show one step of it, so that somebody could picture it.',
  mend: '“{quote}”: say what exactly was wrong, and what you changed.',
  talk: '“{quote}”: give the sentence that made the difference, as you said it.',
  persuade: '“{quote}”: give the words or the fact that did it.',
  headline: 'Begin with how it came out, in one sentence, and then tell the story.',
  moment: '“{quote}” is where it gets hard. Stay there one sentence longer: what you weighed, and what decided it.',
  explain: 'Say in two plain sentences what it is and what it is good for, then give one short example, and stop.',
  'in-general': 'All of this is told in general. Pick one time: who it was, what you did then, and what came of it.',
  'no-number':
    'There is no number in your answer. Give one that somebody could check: how many, how long, or from what to what.',
  compared: '“{quote}”: compared with what? Say what it was before.',
  how: '“{quote}”: say how, in two steps that somebody could have watched.',
  setup:
    '{asked} of your answer is over before “{quote}”. Get there in two or three sentences, and give the time to your steps.',
  learned: 'The question also asks: “{asked}”. End on that: one thing you do differently now because of it.',
  differently: 'The question also asks: “{asked}”. Name the one thing you would change, and why.',
  reaction: 'The question also asks: “{asked}”. Say what they said or did when you acted.',
  outcome: 'The question also asks: “{asked}”. Say what was different afterward, and how you knew.',
  alternatives: 'The question also asks: “{asked}”. Name what else you could have done, and why you ruled it out.',
  why: 'The question also asks: “{asked}”. Give the reason in one sentence with “because”.',
  measure: 'The question also asks: “{asked}”. Give the number, and where it came from.',
  others: 'The question also asks: “{asked}”. Say who it was, and what it meant for them.',
  feeling: 'The question also asks: “{asked}”. Say it in one sentence, at the moment it happened.',
  afterwards: 'The question also asks: “{asked}”. Say what you did from then on, and how it went.',
  'own-fault':
    'The question asks for something that you got wrong or made harder, and none is heard here. Say where it went wrong by your doing, or take another story.',
  lesson:
    'The question is about something that went wrong, so the listener waits for what you took from it. End on one thing you do differently now.',
  'off-topic':
    'The question is about a {asked}, and your answer names none. Say who it was in your story, or take another one.',
  difference: 'The question asks what sets the two apart. Say it first, in one sentence, then give your example.',
  obstacle: '“{quote}”: say what was hardest from there on, or who had doubts, and what you did about it.',
  long: 'Said aloud this takes more than three minutes. Keep the steps and the end, and cut what comes before “{quote}” to two sentences.',
  lengthy:
    'Said aloud this takes more than three minutes. Keep what you did and how it ended, and cut what is neither.',
  'who-first': 'You begin with “{quote}”. Say first who that is, where you were, and what was at stake.',
  'other-side': 'The question is about two sides. Say what the other person wanted, and how they took what you did.',
  reason: '“{quote}”: say why you did that and not something else. What did you rule out?',
  option: '“{quote}” was one way to go about it. Name the other one you had, and why you left it.',
  context: 'You begin with “{quote}”. Before it, say where you were and what was going wrong, in two sentences.',
  'star-words': 'Leave the words “situation, task, action, result” out and tell what happened.',
  repeated: 'Say each thing once.',
  'too-long': 'Cut it in half. Keep the setting to two sentences and get to what you did.',
  'too-brief':
    'It is over in less than a minute. Keep the start and the end, and tell three steps of what you did in between.',
  second: 'At “{quote}” a second story begins. Drop it, and give the time to the steps of the first.',
  stakes: 'Say early what would have happened if nobody had acted.',
  'so-what': 'End on who was better off for it.',
  learning: 'Close with one thing you’ve done differently since.',
  'run-up':
    'Nearly all of this stands before the story. Start at “{quote}”, then tell three things you did, each with “I”, and how it ended.',
  nobody: 'Nobody but you is in this story by name or role. Say who the {asked} was, and how they took what you did.',
  'end-first': 'Say how it came out in your first sentence already, “{quote}”, and then tell the story.',
  keep: 'Keep “{quote}” as it is, and say the rest in a fifth less time.',
  room: 'Stay one sentence longer at “{quote}”: what you saw, said or weighed.',
  'other-gone':
    'From “{quote}” on, the other side is not heard again. Say what they answered, and how the two of you settled it.',
  'step-list':
    'You list one step after another and give a reason for none. Keep the two that decided it: why you chose each, and what was hard about it.',
  'same-again': '“{quote}”: an interviewer listens for what you would do better. Name one thing, even a small one.',
  hedged: 'You close with “{quote}”. Take the “I guess” out and say it as something you know.',
  'follow-up':
    'Expect a follow-up on “{quote}”: what would you have done if that had not worked? Have one sentence ready.',
  'next-time': 'Expect to be asked what you would do differently today. Have one concrete thing ready.',
  proof: '“{quote}” is easily said. Back it up with one sentence: a time since then when it paid off.',
  'probe-number':
    'Expect a follow-up on “{quote}”: how it was counted, and how much of it was your doing. Have a sentence ready for each.',
  'not-refused':
    'The question asks for something you refused or advised against, and none is heard here. Say what you said no to, or take another story.',
  taken:
    'The question is about news that nobody wants to hear. Say how people took it: one face, or one sentence that somebody said.',
  'if-no':
    'Expect a follow-up on “{quote}”: what would you have done if the answer had been no? Have one sentence ready.',
  'if-against':
    'Expect a follow-up on “{quote}”: what would you have done if they had not gone along? Have one sentence ready.',
  decided:
    'Expect a follow-up on “{quote}”: what spoke against it, and what would have made you decide otherwise? Have one sentence ready.',
  silence:
    'Nobody is heard in your story. At “{quote}”, add one sentence: what was said there, or how the others took it.',
  'their-view':
    'Expect to be asked how {asked} would tell this. Have one sentence ready, including the point you wouldn’t want to hear.',
  'when-not': 'Expect “And when did that not work?” next. Have a second, smaller example ready, where it didn’t.',
  apology: 'You say “{quote}”. Leave that out: it makes the listener doubt an answer that needs no excuse.',
};

/** A change in the words that the candidate reads. */
export function changeText({ kind, quote, asked }: FirstChange): string {
  return changeTemplates[kind]
    .replace('{quote}', () => quote ?? '')
    .replace('{asked}', () => asked ?? '')
    .replace('?”.', '?”');
}

/** What stands before and behind the quote of a template; all of it before where nothing is quoted. */
const around = (kind: ChangeKind) => {
  const parts = changeTemplates[kind].split(/\{(?:quote|asked)\}”?\.?/u);
  return { before: parts[0] ?? '', behind: parts.length > 1 ? (parts.at(-1) ?? '') : '' };
};

/** The kind of a change by its words as a plan keeps them; null where they are of another version. */
export function kindOfText(text: string): ChangeKind | null {
  return (
    changeKinds.find((kind) => {
      const { before, behind } = around(kind);
      return behind === '' ? text === before : text.startsWith(before) && text.endsWith(behind);
    }) ?? null
  );
}
