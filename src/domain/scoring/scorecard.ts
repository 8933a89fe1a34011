import { boxRows, criterionRows, type BoxRow, type CriterionRow } from '../questions/rubric-table';
import type { Slot } from '../questions/slot';

/** STAR. Learning counts as R for the candidate, what is meta counts as the part it most likely is. */
export const parts = ['S', 'T', 'A', 'R'] as const;
export type Part = (typeof parts)[number];

/** What the tagger says of a unit: a part, `L` for learning, `O` for talk about the talk. */
export const tags = [...parts, 'L', 'O'] as const;
export type Tag = (typeof tags)[number];

/** The part that a tag counts for; null for talk about the talk. */
export function partOfTag(tag: Tag): Part | null {
  if (tag === 'O') return null;
  return tag === 'L' ? 'R' : tag;
}

/** The content items of the rubric, in its order. */
export type CriterionId = CriterionRow['slot'];
export const criterionIds: readonly CriterionId[] = criterionRows.map(({ slot }) => slot);

/** The seven boxes a candidate sees first. */
export type BoxId = BoxRow['box']['id'];
export const boxIds: readonly BoxId[] = boxRows.map(({ box }) => box.id);

/** How boxes are called wherever their sign does not stand on them: in files, and in the notes of a panel. */
export const boxNames: Readonly<Record<BoxId, string>> = {
  S: 'Situation',
  T: 'Task',
  A: 'Action',
  R: 'Result',
  who: 'WHO',
  why: 'WHY',
  'how-much': 'HOW MUCH',
};

/** Whether a box is one of STAR. */
export const isPart = (box: BoxId): box is Part => parts.some((part) => part === box);

export const credits = ['none', 'partial', 'full'] as const;
export type Credit = (typeof credits)[number];

/** Where the candidate's own words stand: a turn of the answer and offsets into its raw text, end exclusive. */
export type Evidence = { turn: number; start: number; end: number };

/** One stretch of the answer with its tag. `likely` is the part it counts for; `probability` is calibrated. */
export type TaggedSpan = Evidence & { tag: Tag; likely: Part; probability: number };

/** One criterion's verdict. `note` says in a sentence why the credit is what it is, when that is not plain. */
export type Finding = { id: CriterionId; credit: Credit; evidence: Evidence[]; note: string | null };

/** A box of the checklist. `probe` is the question an interviewer would ask next; null when nothing is missing. */
export type Box = {
  id: BoxId;
  credit: Credit;
  evidence: Evidence[];
  note: string | null;
  probe: { slot: Slot; text: string } | null;
};

/** An end is there, and nothing in it was recognized as what came of the work: less sure than an end that is missing. */
export const isThinEnd = ({ id, credit, note }: Pick<Finding, 'id' | 'credit' | 'note'>): boolean =>
  id === 'result' && credit === 'none' && note !== null;

/** A ceiling on the rating, named to the candidate. */
export const capIds = [
  'no-episode',
  'no-own-action',
  'no-result',
  'only-we',
  'nothing-measured',
  'star-words',
  'repeated',
  'too-long',
  'too-brief',
] as const;
export type CapId = (typeof capIds)[number];

/** Why an answer has no rating. */
export const unratedReasons = ['empty', 'too-short', 'not-words', 'not-english'] as const;

export type Rating =
  /** `low` and `high` differ when the tagger's doubt crosses a cut. Whole numbers 1–5. */
  | { kind: 'rated'; low: number; high: number; likely: number }
  | { kind: 'unrated'; reason: (typeof unratedReasons)[number] };

/** Lines a note-taker could have written down. */
export const noteKinds = ['person', 'number', 'date', 'decision', 'quote'] as const;
export type Note = Evidence & { kind: (typeof noteKinds)[number] };

/** What a question may ask for beside the story itself. */
export const askIds = [
  'learned',
  'differently',
  'reaction',
  'outcome',
  'alternatives',
  'why',
  'measure',
  'others',
  'feeling',
  'afterwards',
] as const;
export type AskId = (typeof askIds)[number];

/** Halves of a question: what it asks for, or what a listener waits for without being asked. */
export const halfKinds = [...askIds, 'off-topic', 'difference', 'lesson', 'other-side', 'own-fault'] as const;

/** `asked`: the words of the question for it, where it has some. `told`: whether anything in the answer speaks of it. */
export type Half = { kind: (typeof halfKinds)[number]; asked: string | null; told: boolean };

/** What a first change can be about. */
export const changeKinds = [
  ...halfKinds,
  'plan',
  'example',
  'occasion',
  'explain',
  'in-general',
  'would',
  'habit',
  'role',
  'no-step',
  'no-i',
  'one-step',
  'we',
  'no-end',
  'vague-end',
  'number',
  'no-number',
  'compared',
  'how',
  'picture',
  'mend',
  'persuade',
  'talk',
  'setup',
  'obstacle',
  'long',
  'lengthy',
  'headline',
  'who-first',
  'moment',
  'reason',
  'option',
  'context',
  'star-words',
  'repeated',
  'too-long',
  'too-brief',
  'second',
  'stakes',
  'so-what',
  'learning',
  'run-up',
  'nobody',
  'end-first',
  'keep',
  'room',
  'other-gone',
  'step-list',
  'same-again',
  'hedged',
  'follow-up',
  'proof',
  'probe-number',
  'apology',
  'not-refused',
  'next-time',
  'taken',
  'if-no',
  'if-against',
  'decided',
  'silence',
  'their-view',
  'when-not',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The one change: its kind, the slot it fills, the candidate's own words it points at, and the question's. */
export type FirstChange = { kind: ChangeKind; slot: Slot; quote: string | null; asked: string | null };

export type Scorecard = {
  rubricVersion: number;
  modelVersion: string;
  rating: Rating;
  caps: { id: CapId; atMost: number }[];
  boxes: Box[];
  findings: Finding[];
  spans: TaggedSpan[];
  notes: Note[];
  /** Whether the answer speaks to the principle asked; beside the rating, never inside it. */
  relevance: { share: number; evidence: Evidence[] } | null;
  /** Words of the question, and where the answer takes them up; missing in scorecards of before rubric 2. */
  echoes?: { words: string[]; evidence: Evidence[] } | undefined;
  /** Which missing slots a probe should go for, most telling first. */
  gaps: Slot[];
  /** The one change for the next take; null when nothing is missing; missing in scorecards of before it was chosen here. */
  change?: FirstChange | null | undefined;
  /** The halves of its question; missing as `change` is. */
  halves?: Half[] | undefined;
};

/** The candidate's word against the machine's on one box. The newest one for a box wins. */
export type Overrule = { box: BoxId; credit: Credit; reason: string };

/** A part named by the candidate for one stretch of the answer; it wins over the tagger. */
export type Correction = Evidence & { part: Part };
