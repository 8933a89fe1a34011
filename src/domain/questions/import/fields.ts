import { answerLimit, domains, levels, questionLimit, polarities } from '../question-facets';
import type { OwnQuestion, Probe } from '../question';
import { slots } from '../slot';
import { topicIn, withoutHtml } from './clean';
import { categoriesIn, principleNamed } from './principles-named';
import { namesElsewhere } from './names-elsewhere';
import { difficultyNamed, levelNamed, secondsNamed } from './vocabulary';

/** What is wrong at one place of an imported text, and what to do about it. Lines count from 1. */
export type ImportFault = { line: number; what: string; todo: string };

/** One entry of an imported text before it was checked; `lineOf` says where a field stands. */
export type RawQuestion = { fields: Readonly<Record<string, unknown>>; lineOf: (field: string) => number };

export type OwnQuestionFields = Omit<OwnQuestion, 'id'>;

/** Every field that an imported question may have, by its name without spaces and in lower case. */
const fieldNames: Readonly<Record<string, keyof OwnQuestionFields>> = {
  text: 'text',
  question: 'text',
  questions: 'text',
  questiontext: 'text',
  prompt: 'text',
  prompts: 'text',
  title: 'text',
  front: 'text',
  q: 'text',
  principle: 'principle',
  principles: 'principle',
  leadershipprinciple: 'principle',
  leadershipprinciples: 'principle',
  lp: 'principle',
  lps: 'principle',
  category: 'principle',
  categories: 'principle',
  competency: 'principle',
  competencies: 'principle',
  competence: 'principle',
  corevalue: 'principle',
  value: 'principle',
  values: 'principle',
  theme: 'principle',
  topics: 'principle',
  skill: 'principle',
  skills: 'principle',
  area: 'principle',
  subject: 'principle',
  section: 'principle',
  questioncategory: 'principle',
  questiontype: 'principle',
  trait: 'principle',
  topic: 'topic',
  alsofits: 'alsoFits',
  level: 'level',
  seniority: 'level',
  experience: 'level',
  experiencelevel: 'level',
  difficulty: 'difficulty',
  difficultylevel: 'difficulty',
  polarity: 'polarity',
  domain: 'domains',
  domains: 'domains',
  industry: 'domains',
  tag: 'tags',
  tags: 'tags',
  label: 'tags',
  labels: 'tags',
  keywords: 'tags',
  probe: 'probes',
  probes: 'probes',
  followup: 'probes',
  followups: 'probes',
  followupquestion: 'probes',
  followupquestions: 'probes',
  seconds: 'targetSeconds',
  targetseconds: 'targetSeconds',
  time: 'targetSeconds',
  duration: 'targetSeconds',
  minutes: 'targetSeconds',
  timelimit: 'targetSeconds',
  listensfor: 'listensFor',
  lookingfor: 'listensFor',
  stronganswer: 'strongAnswer',
  answer: 'strongAnswer',
  answers: 'strongAnswer',
  modelanswer: 'strongAnswer',
  sampleanswer: 'strongAnswer',
  exampleanswer: 'strongAnswer',
  idealanswer: 'strongAnswer',
  suggestedanswer: 'strongAnswer',
  back: 'strongAnswer',
  a: 'strongAnswer',
  expectedanswer: 'strongAnswer',
  acceptedanswer: 'strongAnswer',
  goodanswer: 'strongAnswer',
  myanswer: 'strongAnswer',
  redflags: 'redFlags',
};

/** The field that a column or a JSON key stands for; null for one that is not known. */
export function fieldOf(name: string): keyof OwnQuestionFields | null {
  if (name.length > 60) return null;
  const known = fieldOfName.get(name);
  if (known !== undefined) return known;
  const field = fieldNamed(name);
  if (fieldOfName.size < 500) fieldOfName.set(name, field);
  return field;
}

/** The names of one list come with every row of it. */
const fieldOfName = new Map<string, keyof OwnQuestionFields | null>();

function fieldNamed(name: string): keyof OwnQuestionFields | null {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (Object.hasOwn(fieldNames, plain)) return fieldNames[plain] ?? null;
  if (Object.hasOwn(namesElsewhere, plain)) return namesElsewhere[plain] ?? null;
  if (/^(?:\w+ ){0,3}(?:questions?|prompts?)(?: text)?$/iu.test(name.replace(/[^a-z ]/giu, ' ').trim())) return 'text';
  if (/principles?\b|competenc(?:y|ies)\b|leadership/iu.test(name)) return 'principle';
  return null;
}

/** A question that was read, and what of it could not be taken as it stood. `given`: fields that the list has. */
export type ReadQuestion = { question: OwnQuestionFields; notes: ImportFault[]; given: (keyof OwnQuestionFields)[] };

/** Reads one entry. Only a text that cannot be asked is a fault; any other field falls back on its usual value, with a note. */
export function readQuestion(raw: RawQuestion): ReadQuestion | { faults: ImportFault[] } {
  const notes: ImportFault[] = [];
  const given: Partial<Record<keyof OwnQuestionFields, { value: unknown; line: number }>> = {};
  for (const [name, value] of Object.entries(raw.fields)) {
    const field = fieldOf(name);
    const empty = value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
    if (field && !empty && (!given[field] || name === field)) given[field] = { value, line: raw.lineOf(name) };
  }
  const note = (field: keyof OwnQuestionFields, what: string, todo: string) => {
    notes.push({ line: given[field]?.line ?? raw.lineOf(field), what, todo });
  };
  const list = (field: 'tags' | 'listensFor' | 'redFlags' | 'domains', count: number, length: number): string[] => {
    const value = given[field]?.value;
    if (value === undefined) return [];
    const between = field === 'tags' || field === 'domains' ? /[,;|\n]/u : /[;|\n]/u;
    const entries: unknown[] = listIn(value) ?? (typeof value === 'string' ? value.split(between) : [value]);
    const items = entries.flatMap((entry) => {
      if (typeof entry !== 'string') {
        note(field, `${shown(entry)} is not text and is left out.`, 'Put it in quotation marks.');
        return [];
      }
      const item = (typeof value === 'string' ? withoutHtml(entry) : entry).trim();
      if (item.length <= length) return item === '' ? [] : [item];
      note(field, `${shown(item)} is longer than ${length} characters and is cut.`, 'Shorten it.');
      return [item.slice(0, length).trim()];
    });
    if (items.length > count)
      note(field, `There are ${items.length} entries; the first ${count} are kept.`, 'Take some out.');
    return items.slice(0, count);
  };

  const text = given.text?.value;
  const fault = (what: string, todo: string) => ({
    faults: [{ line: given.text?.line ?? raw.lineOf('text'), what, todo }],
  });
  if (text === undefined) return fault('There is no question here.', 'Write it, or leave it out.');
  if (typeof text !== 'string') return fault(`${shown(text)} is not text.`, 'Put the question in quotation marks.');
  const asked = withoutHtml(text.replace(/\s+/gu, ' ').trim());
  if (!/\p{L}/u.test(asked)) return fault(`${shown(text)} has no words.`, 'Write it, or leave it out.');
  if (asked.length > questionLimit) {
    return fault(
      `The question has ${asked.length} characters; the limit is ${questionLimit}.`,
      'Shorten it to what is said aloud.',
    );
  }

  const tags = list('tags', 8, 40);
  const place = placeIn(given, note);
  const fromTags = place.principle || place.topic ? [] : tags.flatMap((tag) => principleNamed(lastOf(tag)) ?? []);
  const { level, difficulty } = weightIn(given, note);
  const places = list('domains', domains.length, 40);
  const known = places.flatMap((name) => domains.find((one) => one === name.toLowerCase().replaceAll(' ', '-')) ?? []);
  if (known.length < places.length) {
    note('domains', `${shown(places.join(', '))} is not a domain; “any” is taken.`, `Use ${orList(domains)}.`);
  }
  const principle = place.principle ?? fromTags[0] ?? null;
  const alsoFits = [...new Set([...place.alsoFits, ...fromTags.slice(1)])].filter((id) => id !== principle).slice(0, 3);
  const question: OwnQuestionFields = {
    text: asked,
    version: 1,
    principle,
    ...(place.topic !== null && { topic: place.topic }),
    ...(alsoFits.length > 0 && { alsoFits }),
    level,
    difficulty,
    polarity: polarityIn(given.polarity?.value, note),
    domains: known.length > 0 ? known : ['any'],
    listensFor: list('listensFor', 12, 300),
    strongAnswer: answerIn(given.strongAnswer?.value, note),
    probes: readProbes(given.probes?.value, (what, todo) => note('probes', what, todo)),
    redFlags: list('redFlags', 12, 300),
    targetSeconds: secondsIn(given.targetSeconds?.value, note),
    tags: [...new Set([...tags, ...place.tags])].slice(0, 8),
  };
  return { question, notes, given: Object.keys(given) as (keyof OwnQuestionFields)[] };
}

type Given = Partial<Record<keyof OwnQuestionFields, { value: unknown; line: number }>>;
type Note = (field: keyof OwnQuestionFields, what: string, todo: string) => void;

const lastOf = (tag: string) => (tag.split('::').at(-1) ?? tag).replaceAll(/[-_]/gu, ' ');

/** Principles and the topic: the first principle is the question's, the others it also fits; unknown words name a topic. */
function placeIn(given: Given, note: Note) {
  const words = (value: unknown): string =>
    Array.isArray(value)
      ? value.filter((one) => typeof one === 'string').join('; ')
      : typeof value === 'string'
        ? withoutHtml(value)
        : '';
  const asked = words(given.principle?.value);
  const { principles, others } = categoriesIn(asked);
  const toldTopic = words(given.topic?.value).trim();
  const topicPrinciple = principleNamed(toldTopic);
  const [principle = null, ...rest] = [...principles, ...(topicPrinciple ? [topicPrinciple] : [])];
  const named = others.map((name) => topicIn(name) ?? '').filter((name) => name !== '');
  const [first = null, ...more] = named;
  const own = topicPrinciple || toldTopic === '' ? null : toldTopic.slice(0, 60).trim();
  const topic = own ?? (principle ? null : first);
  if (others.length > 0) {
    const todo = topic === first && first !== null ? 'It is kept as a topic of your own.' : 'It is kept as a tag.';
    if (named.length > 0) note('principle', `${shown(named.join(', '))} is not one of the sixteen principles.`, todo);
  }
  const also = words(given.alsoFits?.value);
  return {
    principle,
    topic,
    alsoFits: [...rest, ...categoriesIn(also).principles],
    tags: (topic !== null && topic === first ? more : named).map((name) => name.slice(0, 40)),
  };
}

/** "Medium" in a column of levels is a difficulty, and "Senior" in one of difficulties a level. */
function weightIn(given: Given, note: Note): Pick<OwnQuestionFields, 'level' | 'difficulty'> {
  const asWord = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : '');
  const levelGiven = asWord(given.level?.value);
  const difficultyGiven = asWord(given.difficulty?.value);
  const exact = levels.find((one) => one === String(levelGiven).trim().toLowerCase());
  const level = exact ?? levelNamed(String(levelGiven));
  const difficulty = difficultyNamed(difficultyGiven);
  const swappedDifficulty = level === null && given.level ? difficultyNamed(levelGiven) : null;
  const swappedLevel = difficulty === null && given.difficulty ? levelNamed(String(difficultyGiven)) : null;
  if (given.level && level === null && swappedDifficulty === null) {
    note('level', `${shown(given.level.value)} is not a level; “mid” is taken.`, `Use ${orList(levels)}.`);
  }
  if (given.difficulty && difficulty === null && swappedLevel === null) {
    const todo = 'Use easy, medium or hard.';
    note('difficulty', `${shown(given.difficulty.value)} is not a difficulty; “medium” is taken.`, todo);
  }
  return { level: level ?? swappedLevel ?? 'mid', difficulty: difficulty ?? swappedDifficulty ?? 2 };
}

function polarityIn(value: unknown, note: Note): OwnQuestionFields['polarity'] {
  if (value === undefined) return null;
  const found = polarities.find((one) => typeof value === 'string' && one === value.trim().toLowerCase());
  if (!found) note('polarity', `${shown(value)} is not a kind of story; none is taken.`, `Use ${orList(polarities)}.`);
  return found ?? null;
}

function secondsIn(value: unknown, note: Note): number {
  if (value === undefined) return 150;
  const read = typeof value === 'number' || typeof value === 'string' ? secondsNamed(value) : null;
  if (read !== null && read >= 30 && read <= 600) return read;
  note(
    'targetSeconds',
    `${shown(value)} is not a time from 30 to 600 seconds; 150 are taken.`,
    'Write “120” or “2 min”.',
  );
  return 150;
}

function answerIn(value: unknown, note: Note): string | null {
  const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('\n') : value;
  if (typeof text !== 'string' || text.trim() === '') return null;
  // Line by line: the breaks between them are kept.
  const answer = text
    .replace(/<br\s*\/?>/giu, '\n')
    .split('\n')
    .map(withoutHtml)
    .join('\n')
    .trim();
  if (answer.length <= answerLimit) return answer;
  note('strongAnswer', `The answer has ${answer.length} characters; the first ${answerLimit} are kept.`, 'Shorten it.');
  return answer.slice(0, answerLimit).trim();
}

/** A list of `{ slot, text }` or of texts; in one cell, texts between bars. A slot may stand before a colon. */
function readProbes(value: unknown, note: (what: string, todo: string) => void): Probe[] {
  if (value === undefined) return [];
  const entries: unknown[] = listIn(value) ?? (typeof value === 'string' ? value.split(/[|\n]/u) : [value]);
  const probes: Probe[] = [];
  for (const entry of entries) {
    const said = typeof entry === 'string' ? splitProbe(withoutHtml(entry)) : entry;
    if (typeof said !== 'object' || said === null || !('text' in said) || typeof said.text !== 'string') {
      note('A probe here is not text and is left out.', 'Write it as text, or as { "slot": …, "text": … }.');
      continue;
    }
    const text = said.text.trim();
    const name = 'slot' in said && said.slot !== undefined ? said.slot : 'how';
    const slot = slots.find((one) => one === name);
    if (text === '') continue;
    if (!slot) note(`A probe cannot ask for ${shown(name)}; “how” is taken.`, `Use ${orList(slots)}.`);
    if (text.length > 200)
      note(`A probe has ${text.length} characters and is left out; the limit is 200.`, 'Shorten it.');
    else probes.push({ slot: slot ?? 'how', text });
  }
  if (probes.length > 8) note(`There are ${probes.length} probes; the first 8 are kept.`, 'Take some out.');
  return probes.slice(0, 8);
}

/** A list, or a cell that holds one as JSON; null for anything else. */
function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value !== 'string' || !/^\s*\["/u.test(value)) return null;
  try {
    const read: unknown = JSON.parse(value);
    return Array.isArray(read) ? (read as unknown[]) : null;
  } catch {
    return null;
  }
}

function splitProbe(entry: string): { slot?: string; text: string } {
  const [, slot, text] = /^\s*([a-z-]+)\s*:\s*(.*)$/su.exec(entry) ?? [];
  return slot !== undefined && text !== undefined && slots.some((one) => one === slot)
    ? { slot, text }
    : { text: entry };
}

/** The value as it was given, short enough for one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

function orList(items: readonly string[]): string {
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;
}
