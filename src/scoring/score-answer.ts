import type { Turn } from '../interview/answer';
import type { AskedQuestion } from '../interview/plan';
import { seededRandom } from '../interview/random';
import type { Slot } from '../interview/slot';
import { boxesOf } from './boxes';
import { findAll, type Findings } from './criteria/all';
import { gapsOf } from './gaps';
import { standsFor, tellingChances, type ToldPart } from './gates';
import { unratedReason } from './language';
import { notesOf } from './notepad';
import { rate } from './rating';
import { readAnswer, type Reading } from './reading';
import { relevanceOf } from './relevance';
import { capLimits, criterionOfBox, rubricVersion } from './rubric';
import { criterionIds, type Correction, type Overrule, type Part, type Rating, type Scorecard } from './scorecard';
import type { Story, TaggedReading } from './story';
import type { Chain } from './tagger/chain';
import { featuresOf } from './tagger/features';
import { drawTags, shippedTagger, tagChain, type Leaning, type Tagger } from './tagger/tagger';

/** All that the scorer needs: the candidate's words, what was asked, and where the candidate corrected the machine. */
export type AnswerToScore = {
  turns: readonly Turn[];
  question: Pick<AskedQuestion, 'text' | 'principle' | 'probes'> | null;
  corrections?: readonly Correction[];
  overrules?: readonly Overrule[];
};

/** The part that a probe for a slot asks for. */
const partOfSlot: Readonly<Record<Slot, Part>> = {
  episode: 'S',
  context: 'S',
  stakes: 'S',
  people: 'S',
  'own-task': 'T',
  role: 'T',
  actions: 'A',
  how: 'A',
  'own-part': 'A',
  reason: 'A',
  result: 'R',
  'how-much': 'R',
  'so-what': 'R',
  learning: 'R',
  baseline: 'R',
};

/** Log odds by which a reply to a probe leans to what the probe asked for: more than its place can speak against it. */
const probeLeaning = 9;

const overlap = (
  one: { turn: number; start: number; end: number },
  other: { turn: number; start: number; end: number },
) => (one.turn === other.turn ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) : 0);

function leaningOf(unit: Reading, answer: AnswerToScore): Leaning | null {
  const corrected = answer.corrections?.findLast((correction) => 2 * overlap(unit, correction) > unit.end - unit.start);
  if (corrected) return { part: corrected.part, weight: Infinity };
  const slot = answer.turns[unit.turn]?.probeSlot;
  return slot ? { part: partOfSlot[slot], weight: probeLeaning } : null;
}

type Telling = { telling: TaggedReading['telling']; late: boolean };

/** The candidate's word, or a probe that asked for the part, stands above the gate. */
function tellingOf(part: ToldPart, chance: number, leaning: Leaning | null | undefined): number {
  if (!leaning) return chance;
  if (leaning.part === part) return 1;
  return leaning.weight === Infinity ? 0 : chance;
}

type Told = { readings: Reading[]; chains: Chain[]; tellings: Telling[] };

/** One chain per turn: the reply to a probe does not push the parts of the story itself to other places. */
function tell(answer: AnswerToScore, readings: readonly Reading[], { chainOf, model }: Tagger): Told {
  const turns = [...new Set(readings.map(({ turn }) => turn))].map((turn) =>
    readings.filter((unit) => unit.turn === turn),
  );
  const told = turns.map((units) => {
    const leanings = units.map((unit) => leaningOf(unit, answer));
    const features = featuresOf(units);
    const chances = (part: ToldPart) =>
      tellingChances(part, features, model).map((chance, at) => tellingOf(part, chance, leanings[at]));
    const [S, T, R] = [chances('S'), chances('T'), chances('R')];
    return {
      chain: chainOf(units, leanings, features),
      tellings: units.map((_, at): Telling => ({
        telling: { S: S[at] ?? 0, T: T[at] ?? 0, R: R[at] ?? 0 },
        late: standsFor('R', at, units.length),
      })),
    };
  });
  return {
    readings: turns.flat(),
    chains: told.map(({ chain }) => chain),
    tellings: told.flatMap(({ tellings }) => tellings),
  };
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

const untold: Telling = { telling: { S: 0, T: 0, R: 0 }, late: false };

/** Enough to see whether the doubt crosses a cut; fewer for long texts, where it hardly ever does. */
const drawsFor = (units: number) => (units > 120 ? 4 : units > 60 ? 8 : 12);

/**
 * Scores one answer. Pure: the same words always give the same scorecard. Offsets in the scorecard point into the raw
 * text of each turn. The rating's range is what four in five of the label sequences drawn from the model agree on.
 */
export function scoreAnswer(answer: AnswerToScore, tagger: Tagger = shippedTagger): Scorecard {
  const all = readAnswer(answer.turns, tagger.model.borders);
  const repeats = repeatsOf(all);
  const { readings, chains, tellings } = tell(
    answer,
    all.filter((_, at) => !repeats[at]),
    tagger,
  );
  const taggings = chains.flatMap(tagChain);
  const first = new Map(readings.map((reading, at) => [reading.words.join(' '), at]));
  let next = 0;
  const taggingOf = all.map(
    (reading, at) => taggings[repeats[at] ? (first.get(reading.words.join(' ')) ?? 0) : next++],
  );
  let fresh = 0;
  const story: Story = all.map((reading, at): TaggedReading => {
    const { tag, likely, chances } = taggingOf[at] ?? { tag: 'O', likely: 'S', chances: [] };
    const { telling, late } = (repeats[at] ? null : tellings[fresh++]) ?? untold;
    return { ...reading, tag, likely, chances, telling, late, repeats: repeats[at] ?? false };
  });

  const overruled = (findings: Findings): Findings => {
    const changed = { ...findings };
    for (const { box, credit, reason } of answer.overrules ?? []) {
      const id = criterionOfBox[box];
      changed[id] = { ...changed[id], credit, note: reason || null };
    }
    return changed;
  };

  const findings = overruled(findAll(story));
  const { rating: likely, caps } = rate(story, findings, tagger.model);
  const boxes = boxesOf(story, findings, answer, tagger.model);
  const words = all.flatMap((reading) => reading.words);
  const reason = unratedReason(words, answer.turns.map(({ text }) => text).join('\n'));

  const rateDraws = (): Rating => {
    const random = seededRandom(words.join(' '));
    const told = story.filter((unit) => !unit.repeats);
    const perChain = chains.map((chain) => drawTags(chain, drawsFor(told.length), random));
    const ratingOf = new Map([[told.map(({ tag }) => tag).join(''), likely]]);
    const ratings = Array.from({ length: drawsFor(told.length) }, (_, draw) => {
      const tags = perChain.flatMap((draws) => draws[draw] ?? []);
      const key = tags.join('');
      const known = ratingOf.get(key);
      if (known !== undefined) return known;
      let at = 0;
      const drawn = story.map((unit): TaggedReading => {
        if (unit.repeats) return unit;
        const tag = tags[at] ?? unit.tag;
        at += 1;
        return { ...unit, tag, likely: tag === 'O' ? unit.likely : tag === 'L' ? 'R' : tag };
      });
      const { rating } = rate(drawn, overruled(findAll(drawn)), tagger.model);
      ratingOf.set(key, rating);
      return rating;
    }).sort((one, other) => one - other);
    const at = (share: number) => ratings[Math.round(share * (ratings.length - 1))] ?? likely;
    return { kind: 'rated', low: Math.min(at(0.1), likely), high: Math.max(at(0.9), likely), likely };
  };

  return {
    rubricVersion,
    modelVersion: tagger.model.version,
    rating: reason ? { kind: 'unrated', reason } : rateDraws(),
    caps: reason ? [] : caps.map((id) => ({ id, atMost: capLimits[id] })),
    boxes,
    findings: criterionIds.map((id) => ({ id, ...findings[id] })),
    spans: story.map(({ turn, start, end, tag, likely: part }, at) => ({
      turn,
      start,
      end,
      tag,
      likely: part,
      probability: Math.round((taggingOf[at]?.probability ?? 0) * 1000) / 1000,
    })),
    notes: notesOf(
      story,
      answer.turns.map(({ text }) => text),
    ),
    relevance: relevanceOf(story, answer.question?.principle ?? null),
    gaps: gapsOf(findings, boxes),
  };
}
