import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { whyNoQuestion } from '../asks';
import { topicIn } from '../clean';
import { lineEntry, nothingFound, type Entry, type Found } from '../entry';
import { fieldOf } from '../fields';

/** Deeper than any question, and shallow enough for every parser. */
const deepest = 32;
const faultsShown = 50;

/** Members that hold questions and name nothing. */
const plainNames =
  /^(?:questions?|items?|data|list|entries|results?|records?|rows|content|cards|main_?entity|attributes|fields|node|edges|nodes|payload|value|children|prompts?|all|interview_?questions?|behaviou?ral(?:_?questions?)?)$/iu;
/** Members of a question that hold lists of their own. */
const ownLists =
  /^(?:tips|hints|follow.?ups?(?:.?questions)?|probes|tags|labels|keywords|listensfor|redflags|alsofits|domains|(?:\w+_?)?answers?|examples?|links|resources|references|rubric|meta(?:data)?)$/iu;

/** Reads JSON in any of the usual shapes: a list, groups, questions by principle, nested members; one object a line too. */
export function readJson(text: string): Found {
  const found = nothingFound();
  if (isLines(text)) {
    let line = 0;
    for (const piece of text.split('\n')) {
      line += 1;
      if (piece.trim() !== '') readPiece(piece, line - 1, found);
    }
  } else readPiece(text, 0, found);
  if (found.entries.length === 0 && found.faults.length === 0) {
    const seen = keysIn(text);
    const todo = 'Call the text of a question “question”, or give a list of texts.';
    const what =
      seen.length > 0
        ? `There is no question in this file. Its keys are ${seen.map((key) => `“${key}”`).join(', ')}.`
        : 'There is no question in this file.';
    found.faults.push({ line: 1, what, todo });
  }
  return found;
}

/** Whether every line is an object of its own. */
function isLines(text: string): boolean {
  const [first = '', second = ''] = text
    .slice(0, 200_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return /^\s*\{.*\}\s*,?\s*$/u.test(first) && /^\s*\{/u.test(second);
}

function readPiece(text: string, linesBefore: number, found: Found): void {
  const deep = tooDeep(text);
  const lineAt = lineCounter(text, linesBefore);
  if (deep !== null) {
    found.faults.push({
      line: lineAt(deep),
      what: 'Brackets stand too deep inside each other here.',
      todo: 'Take some out.',
    });
    return;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^(\s*\{.*\})\s*,\s*$/su, '$1'), errors, { allowTrailingComma: true });
  const lines = new Set<number>();
  for (const { offset } of errors) {
    const line = lineAt(Math.min(offset, Math.max(0, text.trimEnd().length - 1)));
    if (lines.has(line) || lines.size >= faultsShown) continue;
    lines.add(line);
    found.faults.push({
      line,
      what: 'This is not valid JSON.',
      todo: 'Check quotation marks, commas and brackets here.',
    });
  }
  if (root) walk(root, null, { lineAt, entries: found.entries, unknown: new Set() }, 0);
}

type Walk = { lineAt: (offset: number) => number; entries: Entry[]; unknown: Set<string> };

function walk(node: Node, heading: string | null, to: Walk, depth: number): void {
  if (node.type === 'array') {
    for (const child of node.children ?? []) {
      if (child.type === 'string') {
        to.entries.push(lineEntry(to.lineAt(child.offset), String(child.value), heading, { called: true }));
      } else if (child.type === 'object' || child.type === 'array') walk(child, heading, to, depth + 1);
      else if (depth === 0) {
        const line = to.lineAt(child.offset);
        to.entries.push({ line, raw: { fields: {}, lineOf: () => line }, called: true, why: null });
      }
    }
    return;
  }
  if (node.type !== 'object') return;
  const members = (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key && value ? [{ key: String(key.value), value }] : [];
  });
  const lists = members.filter(({ key, value }) => isNest(value) && !ownLists.test(key) && nameIn(key, value) === null);
  const asked = textMember(members, lists.length > 0);
  if (asked) {
    to.entries.push(entryOf(node, members, asked.key, heading, to));
    return;
  }
  const named = members.find(
    ({ key, value }) =>
      value.type === 'string' &&
      /^(?:category|name|title|principle|topic|competency|leadership_?principle|section|group|theme|label|value)$/iu.test(
        key,
      ),
  );
  const under = named ? topicIn(String(named.value.value)) : heading;
  for (const { key, value } of lists) {
    const plain = plainNames.test(key.replaceAll(/[\s_-]+/gu, '_'));
    walk(value, plain ? under : (topicIn(key.replaceAll(/[_-]+/gu, ' ')) ?? under), to, depth + 1);
  }
  for (const { key, value } of members) {
    if (value.type === 'string' && whyNoQuestion(key) === null) {
      to.entries.push(
        lineEntry(to.lineAt(value.offset), key, heading, { called: true, more: { strongAnswer: value.value } }),
      );
    }
  }
}

/** The name in `"principle": {"id": 3, "name": "Dive Deep"}`; null for any other member. */
function nameIn(key: string, node: Node): string | null {
  const field = fieldOf(key);
  if (node.type !== 'object' || field === null) return null;
  if (field === 'text') return inOneLanguage(node);
  const named = (node.children ?? []).flatMap(({ children }) => {
    const [name, value] = children ?? [];
    if (!name || !value) return [];
    if (isNest(value)) return [null];
    return /^(?:name|title|label|text|value)$/iu.test(String(name.value)) ? [String(value.value)] : [];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The English of `{"en": "…", "de": "…"}`, or the first language that it has; null for any other object. */
function inOneLanguage(node: Node): string | null {
  const said = (node.children ?? []).map(({ children }) => ({
    key: String(children?.[0]?.value),
    value: children?.[1],
  }));
  if (
    said.length === 0 ||
    !said.every(({ key, value }) => /^[a-z]{2}(?:[-_][A-Za-z]{2})?$/u.test(key) && value?.type === 'string')
  ) {
    return null;
  }
  const one = said.find(({ key }) => /^en/iu.test(key)) ?? said[0];
  return String(one?.value?.value);
}

const isNest = (node: Node) => node.type === 'array' || node.type === 'object';

type Member = { key: string; value: Node };

/** The member that holds the question: by its name, a title only when nothing else does and no list stands beside it. */
function textMember(members: readonly Member[], hasLists: boolean): Member | null {
  const fits = members.filter(({ key }) => fieldOf(key) === 'text');
  const rank = ({ key }: Member) => ['text', 'question', 'prompt'].indexOf(key.toLowerCase());
  const [best] = fits
    .filter(
      ({ key, value }) => (!isNest(value) || nameIn(key, value) !== null) && !(hasLists && /title|name/iu.test(key)),
    )
    .sort((one, other) => (rank(one) < 0 ? 9 : rank(one)) - (rank(other) < 0 ? 9 : rank(other)));
  if (best) return best;
  if (hasLists) return null;
  const named = members.find(
    ({ key, value }) => /^(?:name|description|label|content|body)$/iu.test(key) && value.type === 'string',
  );
  return (
    (named && whyNoQuestion(String(named.value.value)) === null ? named : null) ??
    members.find(
      ({ value }) =>
        value.type === 'string' && /\?\s*$/u.test(String(value.value)) && whyNoQuestion(String(value.value)) === null,
    ) ??
    null
  );
}

function entryOf(node: Node, members: readonly Member[], textKey: string, heading: string | null, to: Walk): Entry {
  const line = to.lineAt(node.offset);
  const lines = new Map<string, number>();
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  if (heading !== null) fields.principle = heading;
  for (const { key, value } of members) {
    const name = key === textKey ? 'text' : key;
    if (name !== 'text' && fieldOf(name) === 'text') continue;
    if (fieldOf(name) === 'principle') delete fields.principle;
    fields[name] = nameIn(key, value) ?? valueOf(value);
    lines.set(name, to.lineAt(value.offset));
  }
  return { line, raw: { fields, lineOf: (field) => lines.get(field) ?? line }, called: true, why: null };
}

function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value as unknown;
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { children } of node.children ?? []) {
    const [key, held] = children ?? [];
    if (key && held) value[String(key.value)] = valueOf(held);
  }
  return value;
}

/** The first keys of a file, in their order. */
function keysIn(text: string): string[] {
  return [...new Set([...text.slice(0, 20_000).matchAll(/"([^"\n]{1,40})"\s*:/gu)].map(([, key = '']) => key))].slice(
    0,
    8,
  );
}

/** Where brackets go deeper than any question; null when they do not. */
function tooDeep(text: string): number | null {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (inText) {
      if (sign === 92) at += 1;
      else if (sign === 34 || sign === 10) inText = false;
    } else if (sign === 34) inText = true;
    else if (sign === 91 || sign === 123) {
      depth += 1;
      if (depth > deepest) return at;
    } else if (sign === 93 || sign === 125) depth -= 1;
  }
  return null;
}

/** Tells the line of a place; asked in rising order it reads the text once. */
function lineCounter(text: string, linesBefore: number): (offset: number) => number {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return linesBefore + low + 1;
  };
}
