import { rubricTable } from '../../questions/rubric-table';
import type { Slot } from '../../questions/slot';
import { standsFor, type PartPresence } from './part-gates';
import { measures } from '../text/lexicon/quantities';
import { weighFigure, weighWhy, type SpanWeights } from './spans';
import { perTurn, readAnswer, type Reading } from '../text/parse-answer';
import type { AnswerToScore } from '../inputs';
import type { Part } from '../scorecard';
import type { Story, TaggedReading } from './tagged-answer';
import type { Chain } from './crf';
import { tagChain, type Leaning, type Tagger, type Tagging } from './tagger';

/** The part that a probe for a slot asks for. */
const partOfSlot = new Map<Slot, Part>(rubricTable.map(({ slot, part }) => [slot, part]));

/** Log odds by which a reply to a probe leans to what the probe asked for: more than its place can speak against it. */
const probeLeaning = 9;

type Words = Pick<AnswerToScore, 'turns' | 'corrections'>;

const overlap = (
  one: { turn: number; start: number; end: number },
  other: { turn: number; start: number; end: number },
) => (one.turn === other.turn ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) : 0);

function leaningOf(unit: Reading, { turns, corrections }: Words): Leaning | null {
  const corrected = corrections?.findLast((correction) => 2 * overlap(unit, correction) > unit.end - unit.start);
  if (corrected) return { part: corrected.part, weight: Infinity };
  const slot = turns[unit.turn]?.probeSlot;
  return slot ? { part: partOfSlot.get(slot)!, weight: probeLeaning } : null;
}

/** The candidate's word, or a probe that asked for the part, stands above the gate. */
function leaningTo(part: PartPresence, chance: number, leaning: Leaning | null | undefined): number {
  if (!leaning) return chance;
  if (leaning.part === part) return 1;
  return leaning.weight === Infinity ? 0 : chance;
}

type Told = Tagging & Pick<TaggedReading, 'telling' | 'late'>;
type Weighed = Pick<TaggedReading, 'why' | 'figures'>;

const figuresOf = (unit: Reading, spans: SpanWeights) =>
  unit.quantities.filter(measures).map((quantity) => ({ quantity, chance: weighFigure(unit, quantity, spans) }));

/** The units of one turn. The reply to a probe has a chain of its own: it does not push the parts of the story to other places. */
function tellTurn(units: readonly Reading[], answer: Words, { weigh }: Tagger): { chain: Chain; told: Told[] } {
  const leanings = units.map((unit) => leaningOf(unit, answer));
  const { chain, tellings } = weigh(units, leanings);
  const told = tagChain(chain).map((tagging, at): Told => {
    const telling = (part: PartPresence) => leaningTo(part, tellings[at]?.[part] ?? 0, leanings[at]);
    return {
      ...tagging,
      telling: { S: telling('S'), T: telling('T'), R: telling('R') },
      late: standsFor('R', at, units.length),
    };
  });
  return { chain, told };
}

/** Word for word what was said before, from four words on; "I see." may come twice. */
function repeatsOf(readings: readonly Reading[]): boolean[] {
  const said = new Set<string>();
  return readings.map(({ words }) => {
    if (words.length < 4) return false;
    const text = words.join(' ');
    if (said.has(text)) return true;
    said.add(text);
    return false;
  });
}

/** An answer read as a story: its units with their tags, and the chain of every turn, over the units that repeat nothing. */
export type TaggedAnswer = { story: Story; chains: Chain[] };

/** Reads the words, tags every unit and asks the gates of it. What was said before is tagged as it was then, and is evidence of nothing. */
export function tell(answer: Words, tagger: Tagger): TaggedAnswer {
  const all = readAnswer(answer.turns, tagger.model.borders);
  const repeats = repeatsOf(all);
  const fresh = all.filter((_, at) => !repeats[at]);
  const turns = perTurn(fresh).map((units) => tellTurn(units, answer, tagger));
  const told = turns.flatMap((turn) => turn.told);
  const whys = weighWhy(fresh, tagger.spans);
  const weighed = fresh.map((unit, at): Told & Weighed => ({
    ...(told[at] as Told),
    why: whys[at] as TaggedReading['why'],
    figures: figuresOf(unit, tagger.spans),
  }));
  const first = new Map(fresh.map((reading, at) => [reading.words.join(' '), weighed[at] as Told & Weighed]));
  let next = 0;
  const story = all.map((reading, at): TaggedReading => {
    if (!repeats[at]) return { ...reading, ...(weighed[next++] as Told & Weighed), repeats: false };
    const before = first.get(reading.words.join(' ')) as Told & Weighed;
    return { ...reading, ...before, telling: { S: 0, T: 0, R: 0 }, late: false, repeats: true };
  });
  return { story, chains: turns.map(({ chain }) => chain) };
}
