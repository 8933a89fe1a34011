import { evidenceOf, wholeOf } from '../text/parse-answer';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import type { Note } from '../scorecard';
import type { Story } from '../model/tagged-answer';

const dates = phraseBook([
  'last year|month|week|summer|winter|spring|autumn|fall|quarter|christmas|easter, in january|february|march|april|may|june|july|august|september|october|november|december, on monday|tuesday|wednesday|thursday|friday|saturday|sunday, in the summer|winter|spring|autumn|fall, _ years|months|weeks|days ago, years ago, yesterday, this year|month|week',
]);
const said = phraseBook(['i|he|she|they|customer|manager|boss said|asked|told|replied|wrote']);
/** Words that do not say what was counted. */
const noUnit = wordSet(
  'and or but so out within over under by up down about to in on at by for from with of the a an was were is are had has have that which who as than then i we he she they it when if because before after while early late later less more fewer faster ahead each per every',
);
const owners = new Set(['my', 'our']);
const quoteMarks: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };
const mostPerKind = 12;

/** Stretches between double quotation marks. */
function quotesIn(text: string, turn: number): Note[] {
  const notes: Note[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = quoteMarks[text[at] as string];
    if (!closing) continue;
    const end = text.indexOf(closing, at + 1);
    if (end < 0 || end - at > 300) continue;
    if (end > at + 4) notes.push({ kind: 'quote', turn, start: at, end: end + 1 });
    at = end;
  }
  return notes;
}

/** Words between a figure and what it counts: "nine point two million open tickets". */
const mostBetween = 1;
/** Words between the two figures of a change: "from 300 a month in March to 12". */
const mostApart = 6;

/** A figure with the word that says of what, where one follows: "40 minutes", "900 rows", "three late orders". */
function withUnit({ words, tokens }: Story[number], { from, to }: { from: number; to: number }, text: string) {
  let end = to;
  for (let at = to; at < words.length && at <= to + mostBetween; at += 1) {
    const word = words[at] as string;
    // A comma or a stop ends the phrase.
    const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
    if (noUnit.has(word) || /[^\s-]/u.test(gap)) break;
    end = at + 1;
    if (word.endsWith('s') || at > to) break;
  }
  return { from, to: end };
}

/** The figures and dates of a unit, "from 300 a month to 12" and "two of five mornings" as the one thing they say. */
function figuresOf(unit: Story[number], text: string): { kind: 'number' | 'date'; from: number; to: number }[] {
  const { words } = unit;
  const figures: { kind: 'number' | 'date'; from: number; to: number }[] = [];
  let until = 0;
  const told = unit.quantities.filter(({ kind }) => kind !== 'ordinal');
  for (const [index, quantity] of told.entries()) {
    if (quantity.from < until) continue;
    if (quantity.kind === 'date') {
      figures.push({ kind: 'date', from: quantity.from, to: quantity.to });
      continue;
    }
    const next = told[index + 1];
    const ofNext = next && words[quantity.to] === 'of' && next.from === quantity.to + 1;
    const toNext =
      next &&
      words[quantity.from - 1] === 'from' &&
      words[next.from - 1] === 'to' &&
      next.from - quantity.to <= mostApart;
    const { to } = withUnit(unit, ofNext || toNext ? next : quantity, text);
    figures.push({ kind: 'number', from: toNext ? quantity.from - 1 : quantity.from, to });
    until = to;
  }
  return figures;
}

const isCapital = (text: string, token: Story[number]['tokens'][number] | undefined) =>
  token !== undefined && /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.end));

/** The whole name around a person: "my manager Dana", "Maria Lopez", "Dr. Chen". */
function wholeName({ words, tokens }: Story[number], { from, to }: { from: number; to: number }, text: string) {
  let start = from;
  let end = to;
  const joined = (at: number) => /^[\s.]*$/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
  while (end < tokens.length && isCapital(text, tokens[end]) && joined(end) && words[end] !== 'i') end += 1;
  // The first word of a sentence has its capital anyway.
  while (start > 1 && isCapital(text, tokens[start]) && isCapital(text, tokens[start - 1]) && joined(start)) start -= 1;
  if (['my', 'our'].includes(words[start - 1] ?? '')) start -= 1;
  return { from: start, to: end };
}

/** People who are named by no word of their own. */
const nobody = wordSet('people everyone everybody anyone anybody someone somebody others team-mate who me myself');

/** What a note-taker could have written down: people, numbers, dates, decisions and quotes, each once, in the order they were said. */
export function notesOf(story: Story, texts: readonly string[]): Note[] {
  const notes = texts.flatMap(quotesIn);
  const seen: Record<Note['kind'], string[]> = { person: [], number: [], date: [], decision: [], quote: [] };
  for (const unit of story) {
    if (unit.repeats) continue;
    // What stands behind a full list is not written down, so it need not be looked for.
    const full = { person: false, number: false, date: false };
    for (const kind of ['person', 'number', 'date'] as const) full[kind] = seen[kind].length >= mostPerKind;
    const text = texts[unit.turn] ?? '';
    const note = (kind: keyof typeof full, at: { from: number; to: number }) => {
      if (full[kind]) return;
      const words = unit.words.slice(at.from, at.to).filter((word) => kind !== 'person' || !owners.has(word));
      const said = words.join(' ').replace(/(?:'s|s'|s)$/u, '');
      // "Dana" after "my manager Dana" is nobody new, and "300" after "300 sheets" no new figure.
      if (
        seen[kind].some(
          (known) =>
            known === said ||
            known.startsWith(`${said} `) ||
            (kind === 'person' && ` ${known}`.endsWith(` ${words.at(-1)}`)),
        )
      )
        return;
      notes.push({ kind, ...evidenceOf(unit, at) });
      seen[kind].push(said);
    };
    for (const person of unit.people)
      if (person.kind !== 'pronoun' && !nobody.has(unit.words[person.to - 1] ?? ''))
        note('person', wholeName(unit, person, text));
    for (const figure of figuresOf(unit, text)) note(figure.kind, figure);
    const figures = unit.quantities.flatMap(({ from, to }) => [from, to - 1]);
    for (const hit of hitsOf(dates, unit.words)) {
      if (!figures.some((at) => at >= hit.from && at < hit.to)) note('date', hit);
    }
    if (unit.cues.some((hit) => hit.cue === 'decision')) notes.push({ kind: 'decision', ...wholeOf(unit) });
    const hasMarks = notes.some(
      (note) => note.kind === 'quote' && note.turn === unit.turn && note.start < unit.end && note.end > unit.start,
    );
    const speech = hitsOf(said, unit.words)[0];
    if (speech && !hasMarks && unit.words.length - speech.to > 2) {
      notes.push({ kind: 'quote', ...evidenceOf(unit, { from: speech.from, to: unit.words.length }) });
    }
  }
  const counts = new Map<string, number>();
  return notes
    .sort((one, other) => one.turn - other.turn || one.start - other.start || one.end - other.end)
    .filter(({ kind }) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return (counts.get(kind) as number) <= mostPerKind;
    });
}
