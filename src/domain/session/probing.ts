import { inStyle, type FollowUpStyle } from './follow-up-style';
import type { AskedQuestion } from './plan';
import type { Probe } from '../questions/question';
import type { Slot } from '../questions/slot';

/** Asked when the question itself brings no probe for the slot. */
const plainProbes: Readonly<Record<Slot, string>> = {
  episode: 'Can you take one real occasion and walk me through it?',
  context: 'What was going on at the time?',
  stakes: 'What was at stake if nothing had changed?',
  'own-task': 'What exactly was yours to do?',
  role: 'What was your role in it?',
  people: 'Who else was involved, and who pushed back?',
  actions: 'What did you do, step by step?',
  how: 'How exactly did you do that?',
  'own-part': 'Which part of that was yours alone?',
  reason: 'Why that way, and what did you rule out?',
  result: 'How did it end?',
  'how-much': 'How much, from what to what, over what time?',
  'so-what': 'Who did it make a difference for?',
  learning: 'What would you do differently today?',
  baseline: 'Compared with what, and how did you measure it?',
};

/** What is asked when nothing is missing: the hardest moment, then a second example. */
const deeperProbes: readonly Probe[] = [
  { slot: 'how', text: 'What was the hardest moment, and how did you get past it?' },
  { slot: 'people', text: 'Who was unhappy with how it went?' },
  { slot: 'episode', text: 'Can you give me a second, different example?' },
];

/** Asked when the same gap is still open after a probe. */
const narrowerProbes: Partial<Record<Slot, string>> = {
  'how-much': 'Give me one number: before, and after.',
  baseline: 'What was that number before you started?',
  people: 'Name one other person and what they did.',
  'own-part': 'Finish this sentence: without me, …',
  result: 'On the last day, what was different?',
  reason: 'What was the other option on the table?',
  stakes: 'Who would have been hurt, and how?',
  episode: 'When was the last time? What day was it?',
};

/** Without a transcript nothing is known to be missing: these are what interviewers ask for most. */
const usualGaps: readonly Slot[] = ['how-much', 'own-part', 'people', 'reason', 'learning'];

type ProbingOptions = {
  question: Pick<AskedQuestion, 'probes'>;
  /** What the scorecard found empty, most telling first; null when the words are not known yet. */
  gaps: readonly Slot[] | null;
  /** Probes asked of this answer so far. */
  asked: readonly Probe[];
  /** How many may be asked in all. */
  most: number;
  /** What the interviewer goes for first; without it, what is most telling. */
  style?: FollowUpStyle;
};

/**
 * The next probe, or null when enough was asked. Probes fire from the gaps; the question's own wording is
 * preferred; a gap that is still open after its probe is asked for once more, narrower; no text comes twice. The
 * interviewer's style decides which of several gaps comes first.
 */
export function nextProbe({ question, gaps, asked, most, style }: ProbingOptions): Probe | null {
  if (asked.length >= most) return null;
  const said = new Set(asked.map((probe) => probe.text));
  const fresh = (probe: Probe | undefined | null) => (probe && !said.has(probe.text) ? probe : null);
  const last = asked.at(-1);

  const open = gaps ?? usualGaps;
  for (const slot of style ? inStyle(open, style) : open) {
    const narrower = narrowerProbes[slot];
    if (gaps && last?.slot === slot && narrower) {
      const probe = fresh({ slot, text: narrower });
      if (probe) return probe;
      continue;
    }
    if (asked.some((probe) => probe.slot === slot)) continue;
    const own = question.probes.find((probe) => probe.slot === slot);
    const probe = fresh(own ?? { slot, text: plainProbes[slot] });
    if (probe) return probe;
  }
  return deeperProbes.find((probe) => !said.has(probe.text)) ?? null;
}

/** The question an interviewer would ask to have `slot` filled, in the question's own words where it has them. */
export function probeFor(slot: Slot, question: Pick<AskedQuestion, 'probes'> | null): Probe {
  return question?.probes.find((probe) => probe.slot === slot) ?? { slot, text: plainProbes[slot] };
}
