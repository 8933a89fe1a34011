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

/** A figure with the word that says of what, where one follows: "40 minutes", "900 rows". */
function withUnit({ words }: Story[number], { from, to }: { from: number; to: number }) {
  const next = words[to];
  return { from, to: next === undefined || noUnit.has(next) ? to : to + 1 };
}

/** What a note-taker could have written down: people, numbers, dates, decisions and quotes, each once, in the order they were said. */
export function notesOf(story: Story, texts: readonly string[]): Note[] {
  const notes = texts.flatMap(quotesIn);
  const seen = new Set<string>();
  for (const unit of story) {
    if (unit.repeats) continue;
    const note = (kind: Note['kind'], at: { from: number; to: number }) => {
      const said = `${kind} ${unit.words.slice(at.from, at.to).join(' ')}`;
      if (!seen.has(said)) notes.push({ kind, ...evidenceOf(unit, at) });
      seen.add(said);
    };
    for (const person of unit.people) if (person.kind !== 'pronoun') note('person', person);
    for (const quantity of unit.quantities) {
      if (quantity.kind === 'ordinal') continue;
      if (quantity.kind === 'date') note('date', quantity);
      else note('number', withUnit(unit, quantity));
    }
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
