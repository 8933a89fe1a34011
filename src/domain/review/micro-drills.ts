import { quantitiesOf } from '../scoring/text/lexicon/quantities';
import { tokensOf } from '../scoring/text/lexicon/tokens';
import type { Slot } from '../questions/slot';
import type { BoxId, CapId, Credit, Evidence, Scorecard } from '../scoring/scorecard';

/** Exercises of two minutes for one thing alone. The ids stand in addresses. */
export const drillIds = ['who', 'why', 'how-much', 'i-not-we', 'end-first', 'number'] as const;
export type DrillId = (typeof drillIds)[number];

type MicroDrill = { name: string; task: string; prompts: readonly string[]; example: string };

/** What to do, things to do it with, and how somebody else did it. */
export const microDrills: Readonly<Record<DrillId, MicroDrill>> = {
  who: {
    name: 'Who',
    task: 'In two sentences: your role, and the one other person who mattered, with what they wanted.',
    prompts: ['A problem you solved at work', 'A time somebody disagreed with you', 'Something you started'],
    example:
      'I was the shift lead at a bakery with nine people. Our buyer, Lena, wanted the cheaper flour by Friday, and I had to tell her why not.',
  },
  why: {
    name: 'Why',
    task: 'In two sentences: what was at stake, and why you did it this way and not the other.',
    prompts: ['A decision you made quickly', 'A rule you changed', 'A time you said no'],
    example:
      'Two patients had been given the wrong leaflet, so I stopped the printing. I chose that over a correction slip because nobody reads a slip.',
  },
  'how-much': {
    name: 'How much',
    task: 'In one or two sentences: what came of it, with a number that somebody could check.',
    prompts: ['Something you made faster', 'Something that cost less', 'Something people stopped complaining about'],
    example: 'Complaints about late packages went from thirty a week to four.',
  },
  'i-not-we': {
    name: 'I, not we',
    task: 'Three sentences about work in a team, each starting with “I” and a verb for what you alone did.',
    prompts: ['A project with others', 'A team that was late', 'An event you helped run'],
    example: 'I wrote the list of what was missing. I called the two suppliers. I moved the opening by a day.',
  },
  'end-first': {
    name: 'The end first',
    task: 'Say how it ended in your very first sentence. Then two sentences on how it got there.',
    prompts: ['Your best result from last year', 'A failure you learned from', 'A conflict that ended well'],
    example:
      'We opened on time and under budget by two thousand dollars. Six weeks before, half of the booths were not booked. I called every vendor from the year before myself.',
  },
  number: {
    name: 'The number',
    task: 'One number, said whole: from what, to what, over what time.',
    prompts: ['A time you saved time', 'A time you raised quality', 'A habit you changed'],
    example: 'The night handover fell from forty minutes to eleven within three weeks.',
  },
};

/** The drill for a box of the checklist that was missing; null for boxes that two minutes do not change. */
export function drillFor(box: BoxId): DrillId | null {
  if (box === 'who' || box === 'why' || box === 'how-much') return box;
  if (box === 'A') return 'i-not-we';
  return box === 'R' ? 'end-first' : null;
}

/** The drill for what the next take is to change; null for what two minutes do not. */
export function drillForChange(slot: Slot | CapId): DrillId | null {
  switch (slot) {
    case 'people':
    case 'role':
      return 'who';
    case 'reason':
    case 'stakes':
      return 'why';
    case 'how-much':
    case 'nothing-measured':
      return 'how-much';
    case 'baseline':
      return 'number';
    case 'result':
    case 'no-result':
    case 'so-what':
      return 'end-first';
    case 'actions':
    case 'own-part':
    case 'only-we':
    case 'no-own-action':
      return 'i-not-we';
    default:
      return null;
  }
}

/** What one drill makes of the words: nothing else is judged. `evidence` is where they say it. */
export type DrillVerdict = { credit: Credit; said: string; evidence: readonly Evidence[] };

/** Judges one thing only. `scorecard` must be made of `text` as its first turn. */
export function drillVerdict(drill: DrillId, text: string, scorecard: Scorecard): DrillVerdict {
  switch (drill) {
    case 'who':
    case 'why':
    case 'how-much': {
      const box = scorecard.boxes.find(({ id }) => id === drill);
      const credit = box?.credit ?? 'none';
      return { credit, said: box?.note ?? boxSaid[drill][credit], evidence: box?.evidence ?? [] };
    }
    case 'i-not-we':
      return ownVerdict(text);
    case 'end-first':
      return endFirst(text, scorecard);
    case 'number':
      return wholeNumber(text);
    default:
      return drill satisfies never;
  }
}

const boxSaid: Readonly<Record<'who' | 'why' | 'how-much', Readonly<Record<Credit, string>>>> = {
  who: {
    full: 'Your role and somebody else are both there.',
    partial: 'One half is there: say your own role and one other person by theirs.',
    none: 'Nobody is in it yet. “I was the …”, and one other person by their role.',
  },
  why: {
    full: 'The stake and your reason are there.',
    partial: 'There is a reason. Say what was at stake, or what you ruled out, too.',
    none: 'No reason yet. Continue from “because” or “so that”.',
  },
  'how-much': {
    full: 'There is a number that measures something.',
    partial: 'There is a number, but it doesn’t measure the result. How many, how much, how long?',
    none: 'No number yet. Count something: people, days, dollars, complaints.',
  },
};

/** Sentences as evidence of the first turn. */
function sentencesOf(text: string): { words: string; at: Evidence }[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*/gu)]
    .filter(({ 0: words }) => /\p{L}/u.test(words))
    .map(({ 0: words, index }) => {
      const lead = words.length - words.trimStart().length;
      return { words: words.trim(), at: { turn: 0, start: index + lead, end: index + words.trimEnd().length } };
    });
}

/** Three sentences that begin with "I"; one of "we" takes one away. */
function ownVerdict(text: string): DrillVerdict {
  const sentences = sentencesOf(text);
  const own = sentences.filter(({ words }) =>
    /^(?:(?:so|then|and|first|next|after that),? )?I\b(?!’m\b|'m\b)/iu.test(words),
  );
  const we = sentences.filter(({ words }) => /\b(?:we|us|our)\b/iu.test(words)).length;
  const evidence = own.map(({ at }) => at);
  if (own.length >= 3 && we === 0)
    return { credit: 'full', said: 'Three sentences of your own, and no “we”.', evidence };
  if (own.length === 0) return { credit: 'none', said: 'No sentence begins with “I” yet.', evidence };
  const count = own.length === 1 ? 'One sentence begins' : `${own.length} sentences begin`;
  const rest = we > 0 ? `; ${we === 1 ? 'one still says' : `${we} still say`} “we”.` : `. Make it three.`;
  return { credit: 'partial', said: `${count} with “I”${rest}`, evidence };
}

/** The result stands in the first sentence. */
function endFirst(text: string, { findings, spans }: Scorecard): DrillVerdict {
  const first = sentencesOf(text)[0];
  const result = findings.find(({ id }) => id === 'result')?.evidence ?? [];
  const ends = [...result, ...spans.filter(({ likely }) => likely === 'R')];
  const measured = first && quantitiesOf(tokensOf(first.words)).some(({ kind }) => kind !== 'date' && kind !== 'age');
  const opens = first !== undefined && ends.some(({ start }) => start < first.at.end);
  if (first && (opens || measured)) {
    return { credit: 'full', said: 'Your first sentence says how it ended.', evidence: [first.at] };
  }
  const later = ends.map(({ turn, start, end }) => ({ turn, start, end }));
  return later.length > 0
    ? { credit: 'partial', said: 'The end is there, but not first. Move it to the front.', evidence: later }
    : { credit: 'none', said: 'No ending yet. Start with what was different on the last day.', evidence: [] };
}

const fromTo =
  /\bfrom\b.+?\bto\b|\bused to\b|\binstead of\b|\bbefore\b|\bdown from\b|\bup from\b|\bhalved\b|\bdoubled\b|\btripled\b/iu;
const overTime =
  /\b(?:within|in|over|after|by|during|every|per|a|each)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:days?|weeks?|months?|quarters?|years?|hours?|minutes?|shifts?|nights?|seasons?|spring|summer|fall|autumn|winter)\b/iu;

/** From what, to what, over what time: each of the three is looked for by itself. */
function wholeNumber(text: string): DrillVerdict {
  const figures = quantitiesOf(tokensOf(text)).filter(
    ({ kind }) => kind !== 'date' && kind !== 'age' && kind !== 'ordinal',
  );
  const [first] = sentencesOf(text);
  if (figures.length === 0 || !first) return { credit: 'none', said: boxSaid['how-much'].none, evidence: [] };
  const missing = [!fromTo.test(text) && 'what it was before', !overTime.test(text) && 'over what time'].filter(
    (one) => one !== false,
  );
  const evidence = sentencesOf(text)
    .filter(({ words }) => quantitiesOf(tokensOf(words)).length > 0)
    .map(({ at }) => at);
  return missing.length === 0
    ? { credit: 'full', said: 'From what, to what, over what time: all three are there.', evidence }
    : { credit: 'partial', said: `There is a number. Still to say: ${missing.join(', and ')}.`, evidence };
}
