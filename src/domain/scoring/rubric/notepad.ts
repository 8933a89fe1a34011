import { evidenceOf, wholeOf } from '../text/parse-answer';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import type { Note } from '../scorecard';
import type { Story } from '../model/tagged-answer';
import { figuresOf, type NotedFigure } from './noted-figures';
import { calledIn, isSame, knownAs, type Known, type NotedPerson } from './noted-people';

const dates = phraseBook([
  'last year|month|week|summer|winter|spring|autumn|fall|quarter|christmas|easter, in january|february|march|april|may|june|july|august|september|october|november|december, on monday|tuesday|wednesday|thursday|friday|saturday|sunday, in the summer|winter|spring|autumn|fall, _ years|months|weeks|days ago, years ago, yesterday, this year|month|week',
]);
const said = phraseBook(['i|he|she|they|customer|manager|boss said|asked|told|replied|wrote']);
const quoteMarks: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };
const oneOf = new Set(['one', 'each', 'every', 'another']);
const mostPerKind = 12;

/** Stretches between double quotation marks. */
function quotesIn(text: string, turn: number): Note[] {
  const notes: Note[] = [];
  const opening = /["“«]/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const at = found.index;
    const end = text.indexOf(quoteMarks[found[0]] as string, at + 1);
    if (end < 0 || end - at > 300) continue;
    if (end > at + 4) notes.push({ kind: 'quote', turn, start: at, end: end + 1 });
    opening.lastIndex = end + 1;
  }
  return notes;
}

/** How those are called who stand in a figure: "colleagues" of "six colleagues". Of "half of the team" the team is still to be told. */
function countedIn({ words, people }: Story[number], figures: readonly NotedFigure[]): string[] {
  return figures.flatMap(({ from, to, part, kind }) =>
    kind === 'number' && !part
      ? people.filter((person) => person.from >= from && person.to <= to).map(({ to }) => words[to - 1] as string)
      : [],
  );
}

/** Whether somebody stands in a figure here, or is one of those who do elsewhere: "the colleagues", "one colleague" of six. */
function isCounted(
  { words }: Story[number],
  person: NotedPerson,
  figures: readonly NotedFigure[],
  counted: ReadonlySet<string>,
): boolean {
  if (figures.some(({ kind, from, to }) => kind === 'number' && person.from < to && person.to > from)) return true;
  const called = words[person.to - 1] as string;
  return (
    !person.named && (counted.has(called) || (oneOf.has(words[person.from - 1] ?? '') && counted.has(`${called}s`)))
  );
}

/** What a note-taker could have written down: people, numbers, dates, decisions and quotes, each once, in the order they were said. */
export function notesOf(story: Story, texts: readonly string[]): Note[] {
  const marked = texts.flatMap(quotesIn);
  const notes = [...marked];
  const figures = story.map((unit) => figuresOf(unit, texts[unit.turn] ?? ''));
  const counted = new Set(story.flatMap((unit, at) => countedIn(unit, figures[at] ?? [])));
  const people: { known: Known; note: Note }[] = [];
  const seen: Record<'number' | 'date', string[]> = { number: [], date: [] };
  const isMarked = ({ turn, start, end }: Story[number]) =>
    marked.some((quote) => quote.turn === turn && quote.start < end && quote.end > start);
  for (const [at, unit] of story.entries()) {
    if (unit.repeats) continue;
    const text = texts[unit.turn] ?? '';
    const figuresHere = figures[at] ?? [];
    const note = (kind: keyof typeof seen, at: { from: number; to: number }) => {
      // What stands behind a full list is not written down, so it need not be looked for.
      if (seen[kind].length >= mostPerKind) return;
      const said = unit.words.slice(at.from, at.to).join(' ');
      // "300" after "300 sheets" is no new figure, and "five interns" none after "a team of five interns".
      if (seen[kind].some((known) => ` ${known} `.startsWith(` ${said} `) || ` ${known}`.endsWith(` ${said}`))) return;
      notes.push({ kind, ...evidenceOf(unit, at) });
      seen[kind].push(said);
    };
    for (const person of calledIn(unit, text)) {
      if (isCounted(unit, person, figuresHere, counted)) continue;
      const known = knownAs(unit, person);
      const noted: Note = { kind: 'person', ...evidenceOf(unit, person) };
      const before = people.find((one) => isSame(one.known, known));
      if (!before && people.length < mostPerKind) people.push({ known, note: noted });
      else if (before && known.named && known.words.length > before.known.words.length)
        Object.assign(before, { known, note: noted });
    }
    for (const figure of figuresHere) note(figure.kind, figure);
    const counts = unit.quantities.flatMap(({ from, to }) => [from, to - 1]);
    for (const hit of hitsOf(dates, unit.words)) {
      if (!counts.some((at) => at >= hit.from && at < hit.to)) note('date', hit);
    }
    if (unit.cues.some((hit) => hit.cue === 'decision')) notes.push({ kind: 'decision', ...wholeOf(unit) });
    const speech = hitsOf(said, unit.words)[0];
    if (speech && unit.words.length - speech.to > 2 && !isMarked(unit)) {
      notes.push({ kind: 'quote', ...evidenceOf(unit, { from: speech.from, to: unit.words.length }) });
    }
  }
  notes.push(...people.map(({ note }) => note));
  const counts = new Map<string, number>();
  return notes
    .sort((one, other) => one.turn - other.turn || one.start - other.start || one.end - other.end)
    .filter(({ kind }) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return (counts.get(kind) as number) <= mostPerKind;
    });
}
