import type { besideRating } from './advice/beside-rating';
import { seededRandom } from '../session/random';
import type { AnswerToScore } from './inputs';
import { boxesOf } from './rubric/boxes';
import { wordCapsOf } from './rubric/caps';
import { finderOf, type Findings } from './rubric/criteria/all';
import { findFigure } from './rubric/criteria/how-much';
import { gapsOf } from './rubric/gaps';
import { unratedReason } from './text/language';
import { notesOf } from './rubric/notepad';
import { rate } from './rubric/rating';
import { capLimits, criterionOfBox, rubricVersion } from './rubric/rubric';
import { criterionIds, partOfTag, type Rating, type Scorecard, type Tag } from './scorecard';
import type { Story, TaggedReading } from './model/tagged-answer';
import { drawTags, shippedTagger, type Tagger } from './model/tagger';
import { tell } from './model/tag-answer';
import { toldBy } from './model/part-presence';

/** Enough to see whether the doubt crosses a cut; fewer for long texts, where it hardly ever does. */
const drawsFor = (units: number) => (units > 120 ? 4 : units > 60 ? 8 : 12);

/** The units of a story under other tags, each made once. */
function retagged(story: Story): (at: number, tag: Tag) => TaggedReading {
  const known = story.map((unit) => new Map([[unit.tag, unit]]));
  return (at, tag) => {
    const unit = story[at] as TaggedReading;
    const before = known[at]?.get(tag);
    if (before) return before;
    const made = { ...unit, tag, likely: partOfTag(tag) ?? unit.likely };
    known[at]?.set(tag, made);
    return made;
  };
}

/** What is said beside the rating. It is a module of its own, which the scorer's script need not hold. */
export type Beside = typeof besideRating;

/**
 * Scores one answer. Without `beside` the scorecard says nothing of the question and has no one change. Pure: the same words always give the same scorecard. Offsets in
 * the scorecard point into the raw text of each turn. The rating's range is what four in five of the label sequences drawn from the model agree on.
 */
export function scoreAnswer(
  answer: AnswerToScore,
  tagger: Tagger = shippedTagger,
  beside: Beside | null = null,
): Scorecard {
  const { story, chains } = tell(answer, tagger);
  const told = toldBy(story, tagger.model);

  const overruled = (findings: Findings): Findings => {
    const changed = { ...findings };
    for (const { box, credit, reason } of answer.overrules ?? []) {
      const id = criterionOfBox[box];
      changed[id] = { ...changed[id], credit, note: reason || null };
    }
    return changed;
  };

  const find = finderOf(told);
  const likeliest = story.map(({ tag }) => tag);
  const findings = overruled(find({ story, tags: likeliest.join('') }));
  const wordCaps = wordCapsOf(story);
  const figure = findFigure(story);
  const rateAs = (tagged: Story, found: Findings) => rate(tagged, found, wordCaps, figure);
  const { rating: likely, caps } = rateAs(story, findings);
  const boxes = boxesOf(story, findings, figure, answer);
  const words = story.flatMap((unit) => unit.words);
  const reason = unratedReason(words, answer.turns.map(({ text }) => text).join('\n'));

  const rateDraws = (): Rating => {
    const random = seededRandom(words.join(' '));
    const fresh = story.flatMap(({ repeats }, at) => (repeats ? [] : [at]));
    const draws = drawsFor(fresh.length);
    const perChain = chains.map((chain) => drawTags(chain, draws, random));
    const ratingOf = new Map([[likeliest.join(''), likely]]);
    const unitAs = retagged(story);
    const ratings = Array.from({ length: draws }, (_, draw) => {
      const drawn = [...likeliest];
      perChain.flatMap((sequences) => sequences[draw] ?? []).forEach((tag, at) => (drawn[fresh[at] as number] = tag));
      const tags = drawn.join('');
      const known = ratingOf.get(tags);
      if (known !== undefined) return known;
      const as = drawn.map((tag, at) => unitAs(at, tag));
      const { rating } = rateAs(as, overruled(find({ story: as, tags })));
      ratingOf.set(tags, rating);
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
    spans: story.map(({ turn, start, end, tag, likely: part, probability }) => ({
      turn,
      start,
      end,
      tag,
      likely: part,
      probability: Math.round(probability * 1000) / 1000,
    })),
    notes: notesOf(
      story,
      answer.turns.map(({ text }) => text),
    ),
    relevance: null,
    gaps: gapsOf(findings, boxes),
    ...beside?.({ story, findings, caps, told }, answer),
  };
}
