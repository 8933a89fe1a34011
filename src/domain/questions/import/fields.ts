import { principles, type PrincipleId } from '../principle';
import { domains, levels, polarities, textKey, type OwnQuestion, type Probe } from '../question';
import { slots } from '../slot';

/** What is wrong at one place of an imported text, and what to do about it. Lines count from 1. */
export type ImportFault = { line: number; what: string; todo: string };

/** One entry of an imported text before it was checked; `lineOf` says where a field stands. */
export type RawQuestion = { fields: Readonly<Record<string, unknown>>; lineOf: (field: string) => number };

export type OwnQuestionFields = Omit<OwnQuestion, 'id'>;

/** Every field that an imported question may have, by its name without spaces and in lower case. */
const fieldNames: Readonly<Record<string, keyof OwnQuestionFields>> = {
  text: 'text',
  question: 'text',
  principle: 'principle',
  leadershipprinciple: 'principle',
  level: 'level',
  difficulty: 'difficulty',
  polarity: 'polarity',
  domain: 'domains',
  domains: 'domains',
  tag: 'tags',
  tags: 'tags',
  probe: 'probes',
  probes: 'probes',
  followups: 'probes',
  seconds: 'targetSeconds',
  targetseconds: 'targetSeconds',
  listensfor: 'listensFor',
  stronganswer: 'strongAnswer',
  redflags: 'redFlags',
};

/** The field that a column or a JSON key stands for; null for one that is not known. */
export function fieldOf(name: string): keyof OwnQuestionFields | null {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  return Object.hasOwn(fieldNames, plain) ? (fieldNames[plain] ?? null) : null;
}

const principleOfKey = new Map<string, PrincipleId>(
  principles.flatMap(({ id, name }) => [[textKey(id), id] as const, [textKey(name), id] as const]),
);

/** By id or by name, whatever the case, the quotes and the hyphens. */
export function principleNamed(text: string): PrincipleId | null {
  return principleOfKey.get(textKey(text)) ?? null;
}

/** Checks one entry. Gives the question, or every fault in it. */
export function readQuestion(raw: RawQuestion): { question: OwnQuestionFields } | { faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const given: Partial<Record<keyof OwnQuestionFields, { value: unknown; line: number }>> = {};
  for (const [name, value] of Object.entries(raw.fields)) {
    const field = fieldOf(name);
    const empty = value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
    if (field && !empty) given[field] = { value, line: raw.lineOf(name) };
  }
  const fault = (field: keyof OwnQuestionFields, what: string, todo: string) => {
    faults.push({ line: given[field]?.line ?? raw.lineOf(field), what, todo });
  };
  const oneOf = <T extends string>(field: 'level' | 'polarity', allowed: readonly T[], name: string): T | null => {
    const value = given[field]?.value;
    if (value === undefined) return null;
    const found = allowed.find((one) => typeof value === 'string' && one === value.trim().toLowerCase());
    if (!found) fault(field, `${shown(value)} is not a ${name}.`, `Use ${orList(allowed)}, or leave it empty.`);
    return found ?? null;
  };
  const number = (
    field: 'difficulty' | 'targetSeconds',
    least: number,
    most: number,
    otherwise: number,
    name: string,
  ) => {
    const value = given[field]?.value;
    if (value === undefined) return otherwise;
    const read = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : NaN;
    if (Number.isInteger(read) && read >= least && read <= most) return read;
    fault(field, `${shown(value)} is not ${name}.`, `Use a whole number from ${least} to ${most}, or leave it empty.`);
    return otherwise;
  };
  const list = (field: 'tags' | 'listensFor' | 'redFlags' | 'domains', count: number, length: number): string[] => {
    const value = given[field]?.value;
    if (value === undefined) return [];
    const entries: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[;|]/) : [value];
    const items: string[] = [];
    for (const entry of entries) {
      if (typeof entry !== 'string')
        fault(field, `${shown(entry)} is not text.`, 'Put it in quotation marks, or take it out.');
      else if (entry.trim().length > length) {
        fault(field, `${shown(entry)} is longer than ${length} characters.`, 'Shorten it.');
      } else if (entry.trim() !== '') items.push(entry.trim());
    }
    if (items.length > count)
      fault(field, `There are ${items.length} entries; ${count} are the most.`, 'Take some out.');
    return items;
  };

  const text = given.text?.value;
  if (text === undefined) fault('text', 'There is no question here.', 'Write it, or leave it out.');
  else if (typeof text !== 'string')
    fault('text', `${shown(text)} is not text.`, 'Put the question in quotation marks.');
  else if (!/\p{L}/u.test(text)) fault('text', `${shown(text)} has no words.`, 'Write it, or leave it out.');
  else if (text.trim().length > 400) {
    fault(
      'text',
      `The question has ${text.trim().length} characters; 400 are the most.`,
      'Shorten it to what is said aloud.',
    );
  }

  const principle = given.principle?.value;
  const principleId = typeof principle === 'string' ? principleNamed(principle) : null;
  if (principle !== undefined && !principleId) {
    fault('principle', `${shown(principle)} is not one of the sixteen principles.`, principleAdvice(principle));
  }
  const places = list('domains', domains.length, 40);
  const known = places.flatMap((place) => domains.find((one) => one === place.toLowerCase()) ?? []);
  if (known.length < places.length) {
    const stranger = places.find((place) => !domains.some((one) => one === place.toLowerCase()));
    fault('domains', `${shown(stranger)} is not a domain.`, `Use ${orList(domains)}, or leave it empty.`);
  }
  const strongAnswer = given.strongAnswer?.value;
  if (strongAnswer !== undefined && (typeof strongAnswer !== 'string' || strongAnswer.trim().length > 500)) {
    fault('strongAnswer', 'The strong answer is not a text of at most 500 characters.', 'Shorten it, or take it out.');
  }

  const question: OwnQuestionFields = {
    text: typeof text === 'string' ? text.trim() : '',
    version: 1,
    principle: principleId,
    level: oneOf('level', levels, 'level') ?? 'mid',
    difficulty: number('difficulty', 1, 3, 2, 'a difficulty') as 1 | 2 | 3,
    polarity: oneOf('polarity', polarities, 'polarity'),
    domains: known.length > 0 ? known : ['any'],
    listensFor: list('listensFor', 12, 300),
    strongAnswer: typeof strongAnswer === 'string' ? strongAnswer.trim() : null,
    probes: readProbes(given.probes?.value, (what, todo) => fault('probes', what, todo)),
    redFlags: list('redFlags', 12, 300),
    targetSeconds: number('targetSeconds', 30, 600, 150, 'a number of seconds'),
    tags: list('tags', 8, 40),
  };
  return faults.length > 0 ? { faults } : { question };
}

/** A list of `{ slot, text }` or of texts; in one cell, texts between bars. A slot may stand before a colon. */
function readProbes(value: unknown, fault: (what: string, todo: string) => void): Probe[] {
  if (value === undefined) return [];
  const entries: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split('|') : [value];
  const probes: Probe[] = [];
  for (const entry of entries) {
    const said = typeof entry === 'string' ? splitProbe(entry) : entry;
    if (typeof said !== 'object' || said === null || !('text' in said) || typeof said.text !== 'string') {
      fault('A probe here is not text.', 'Write it as text, or as { "slot": …, "text": … }.');
      continue;
    }
    const text = said.text.trim();
    const name = 'slot' in said && said.slot !== undefined ? said.slot : 'how';
    const slot = slots.find((one) => one === name);
    if (text === '') continue;
    if (!slot) fault(`A probe cannot ask for ${shown(name)}.`, `Use ${orList(slots)}, or leave the slot out.`);
    else if (text.length > 200) fault(`A probe has ${text.length} characters; 200 are the most.`, 'Shorten it.');
    else probes.push({ slot, text });
  }
  if (probes.length > 8) fault(`There are ${probes.length} probes; 8 are the most.`, 'Take some out.');
  return probes;
}

function splitProbe(entry: string): { slot?: string; text: string } {
  const [, slot, text] = /^\s*([a-z-]+)\s*:\s*(.*)$/su.exec(entry) ?? [];
  return slot !== undefined && text !== undefined && slots.some((one) => one === slot)
    ? { slot, text }
    : { text: entry };
}

function principleAdvice(value: unknown): string {
  const words = new Set(typeof value === 'string' ? textKey(value).split(' ') : []);
  const shared = principles.map(({ name }) => ({
    name,
    count: textKey(name)
      .split(' ')
      .filter((word) => word.length > 3 && words.has(word)).length,
  }));
  const [nearest] = shared.sort((one, other) => other.count - one.count);
  return nearest && nearest.count > 0
    ? `Did you mean “${nearest.name}”? Leave it empty if none fits.`
    : 'Use a name as the guide has it, such as “Dive Deep”, or leave it empty.';
}

/** The value as it was given, short enough for one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

function orList(items: readonly string[]): string {
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;
}
