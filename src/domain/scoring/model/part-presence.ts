import { carriesOutcome, carriesSetting, carriesTask, speaksOfSelf } from './unit-evidence';
import type { PartPresence } from './part-gates';
import { has, perTurn, type Reading } from '../text/parse-answer';
import { wordSet } from '../text/lexicon/word-set';
import type { Part } from '../scorecard';
import type { Story, TaggedReading } from './tagged-answer';
import type { Model } from './tagger';

/**
 * Whether an answer tells a part, seen as a whole. The gates see single units without their place, the tagger sees places too
 * well: something always stands first, something always last. Here both are weighed against each other, and against what else
 * stands where the part should be. Learned on answers with and without the part (tools/tagger/wholes.ts).
 */
export type Told = Readonly<Record<PartPresence, number>>;

/** What is seen of the first two units, where a Situation is looked for. */
export const openings = [
  'edge goes on',
  'edge begins with I',
  'edge says what I was',
  'edge says what others were',
  'edge puts in order',
  'edge needs',
  'edge tells the time',
  'edge tells of work',
  'edge acts',
  'edge says he or she',
  'next goes on',
  'next says what others were',
  'next puts in order',
  'next acts',
  'length of the next',
] as const;
type Opening = (typeof openings)[number];

/** What is seen of the whole, by readable names. */
export const signs = [
  'bias',
  'words say it',
  'best words',
  'words and place agree',
  'best place',
  'units',
  'evidence',
  'own',
  'edge says it',
  'next says it',
  'edge says the other',
  'next says the other',
  'units of the other',
  'deed at the edge',
  'deed next',
  'deed in the best',
  'deeds a unit',
  'units of action',
  'length',
  'edge sets a scene',
  'next sets a scene',
  'edge points back',
  'edge introduces',
  'next points back',
  ...openings,
] as const;
export type Sign = (typeof signs)[number];

const logOdds = (chance: number) => Math.log(Math.max(chance, 1e-4) / Math.max(1 - chance, 1e-4));

/** Where the chances of a part stand in `chances`; learning counts as Result. */
const columns: Readonly<Record<Part, readonly number[]>> = { S: [0], T: [1], A: [2], R: [3, 4] };

const chanceOf = ({ chances }: TaggedReading, part: Part) =>
  columns[part].reduce((sum, column) => sum + (chances[column] ?? 0), 0);

const carries: Readonly<Record<PartPresence, (unit: Reading) => boolean>> = {
  S: carriesSetting,
  T: carriesTask,
  R: carriesOutcome,
};

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Subjects of somebody or something that the listener is taken to know. */
const pointers = wordSet('the that this these those he she it they his her their him them');
/** What a story may begin with before its first word. */
const idle = wordSet('so and but well now okay yeah also then');

const setsScene = (unit: Reading) =>
  Number(has(unit, 'opening') || has(unit, 'setting') || unit.quantities.some(({ kind }) => kind === 'date'));
const pointsBack = ({ words }: Reading) => Number(pointers.has(words.find((word) => !idle.has(word)) ?? ''));
const introduces = ({ words }: Reading) =>
  Number(words.some((word) => word === 'a' || word === 'an' || word === 'my' || word === 'our'));

const goesOn = wordSet('so and but then');
const firstPerson = wordSet("i i'd i've i'm my me we");
const self = wordSet("i i'd i've");
const being = wordSet('was were had');
const selfBeing = wordSet('was worked work am');
const time = wordSet(
  'last year years summer winter spring autumn fall january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday morning evening night ago during while when semester term season christmas day week month',
);
const work = wordSet(
  'job company team shop store school hospital restaurant office university college course project client department ward kitchen class branch plant warehouse site unit firm startup business internship',
);

/** What of the first two units tells a Situation from a Task, or an Action, that opens the answer because nothing was told before it. */
function openingSigns(edge: Reading, next: Reading): Record<Opening, number> {
  const followed = ({ words }: Reading, one: (word: string) => boolean, other: ReadonlySet<string>) =>
    Number(words.some((word, at) => at > 0 && other.has(word) && one(words[at - 1] as string)));
  const othersWere = (unit: Reading) => followed(unit, (word) => !firstPerson.has(word), being);
  const begins = ({ words }: Reading, set: ReadonlySet<string>) => Number(set.has(words[0] ?? ''));
  const any = ({ words }: Reading, set: ReadonlySet<string>) => Number(words.some((word) => set.has(word)));
  const actsAlone = ({ acts }: Reading) => Number(acts.some(({ by }) => by !== 'we'));
  return {
    'edge goes on': begins(edge, goesOn),
    'edge begins with I': begins(edge, self),
    'edge says what I was': followed(edge, (word) => word === 'i', selfBeing),
    'edge says what others were': othersWere(edge),
    'edge puts in order': Number(has(edge, 'sequence')),
    'edge needs': Number(has(edge, 'need')),
    'edge tells the time': any(edge, time),
    'edge tells of work': any(edge, work),
    'edge acts': actsAlone(edge),
    'edge says he or she': Number(edge.people.some(({ kind }) => kind === 'pronoun')),
    'next goes on': begins(next, goesOn),
    'next says what others were': othersWere(next),
    'next puts in order': Number(has(next, 'sequence')),
    'next acts': actsAlone(next),
    'length of the next': Math.min(next.words.length, 40) / 10,
  };
}

/** A Task or a Result has no opening: there they say nothing. */
const noOpening = Object.fromEntries(openings.map((sign) => [sign, 0])) as Record<Opening, 0>;

/** A Result that is told first is looked at as if it were told last: nothing else is amiss with the rest. */
function inOrder(units: readonly TaggedReading[]): readonly TaggedReading[] {
  const begins = units.findIndex(({ likely }) => likely !== 'R');
  return begins > 0 ? [...units.slice(begins), ...units.slice(0, begins)] : units;
}

/** The signs of one turn: its units, of which none repeats another. Every value is a number of the size of one to ten. */
export function signsOf(part: PartPresence, told: readonly TaggedReading[]): Readonly<Record<Sign, number>> {
  const units = inOrder(told);
  const standing = units.filter((unit) => (part === 'R' ? unit.late || unit.likely === 'R' : unit.telling[part] > 0));
  const looked = standing.filter(({ tag }) => tag !== 'O');
  const [edge, next] = (part === 'R' ? units.slice(-2).reverse() : units) as [TaggedReading, TaggedReading?];
  const beside = next ?? edge;
  const other = part === 'S' ? 'T' : 'S';
  const marked = units.filter(({ likely }) => likely === part);
  const best = looked.reduce(
    (most, unit) => (unit.telling[part] > most.telling[part] ? unit : most),
    looked[0] ?? edge,
  );
  const most = (value: (unit: TaggedReading) => number) => Math.max(...units.map(value));
  return {
    bias: 1,
    'words say it': logOdds(1 - looked.reduce((none, { telling }) => none * (1 - telling[part]), 1)),
    'best words': logOdds(best.telling[part]),
    'words and place agree': logOdds(most((unit) => unit.telling[part] * chanceOf(unit, part))),
    'best place': logOdds(most((unit) => chanceOf(unit, part))),
    units: sum(units.map((unit) => chanceOf(unit, part))),
    evidence: Number(marked.some(carries[part])),
    own: Number(marked.some(speaksOfSelf)),
    'edge says it': logOdds(edge.telling[part]),
    'next says it': logOdds(beside.telling[part]),
    'edge says the other': logOdds(edge.telling[other]),
    'next says the other': logOdds(beside.telling[other]),
    'units of the other': sum(units.map((unit) => chanceOf(unit, other))),
    'deed at the edge': Number(edge.deeds.length > 0),
    'deed next': Number(beside.deeds.length > 0),
    'deed in the best': Number(best.deeds.length > 0),
    'deeds a unit': sum(units.map(({ deeds }) => deeds.length)) / units.length,
    'units of action': sum(units.map((unit) => chanceOf(unit, 'A'))),
    length: Math.log(units.length),
    'edge sets a scene': setsScene(edge),
    'next sets a scene': setsScene(beside),
    'edge points back': pointsBack(edge),
    'edge introduces': introduces(edge),
    'next points back': pointsBack(beside),
    ...(part === 'S' ? openingSigns(edge, beside) : noOpening),
  };
}

function toldByTurn(part: PartPresence, units: readonly TaggedReading[], { wholes, unit }: Model): number {
  // The candidate's own word, or the probe that asked for it.
  if (units.some(({ telling }) => telling[part] === 1)) return 1;
  const seen = signsOf(part, units);
  const score = sum(signs.map((sign) => (wholes[part][sign] ?? 0) * seen[sign]));
  return 1 / (1 + Math.exp(-score * unit));
}

/** The chance, 0–1, that the answer tells each part in any of its turns. */
export function toldBy(story: Story, model: Model): Told {
  const fresh = story.filter(({ repeats }) => !repeats);
  const turns = perTurn(fresh);
  const told = (part: PartPresence) =>
    1 - turns.reduce((none, units) => none * (1 - toldByTurn(part, units, model)), 1);
  return { S: told('S'), T: told('T'), R: told('R') };
}
