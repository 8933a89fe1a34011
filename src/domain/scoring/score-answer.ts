import { firstChangeOf } from './advice/first-change';
import { seededRandom } from '../session/random';
import type { AnswerToScore } from './inputs';
import { boxesOf } from './rubric/boxes';
import { wordCapsOf } from './rubric/caps';
import { findAll, type Findings } from './rubric/criteria/all';
import { gapsOf } from './rubric/gaps';
import { unratedReason } from './text/language';
import { notesOf } from './rubric/notepad';
import { rate } from './rubric/rating';
import { questionEchoesOf, relevanceOf } from './rubric/relevance';
import { capLimits, criterionOfBox, rubricVersion } from './rubric/rubric';
import { criterionIds, partOfTag, type Rating, type Scorecard } from './scorecard';
import type { TaggedReading } from './model/tagged-answer';
import { drawTags, shippedTagger, type Tagger } from './model/tagger';
import { tell } from './model/tag-answer';
import { toldBy } from './model/part-presence';

/** Enough to see whether the doubt crosses a cut; fewer for long texts, where it hardly ever does. */
const drawsFor = (units: number) => (units > 120 ? 4 : units > 60 ? 8 : 12);

/**
 * Scores one answer. Pure: the same words always give the same scorecard. Offsets in the scorecard point into the raw
 * text of each turn. The rating's range is what four in five of the label sequences drawn from the model agree on.
 */
export function scoreAnswer(answer: AnswerToScore, tagger: Tagger = shippedTagger): Scorecard {
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

  const findings = overruled(findAll(story, told));
  const wordCaps = wordCapsOf(story);
  const { rating: likely, caps } = rate(story, findings, wordCaps);
  const boxes = boxesOf(story, findings, answer);
  const words = story.flatMap((unit) => unit.words);
  const reason = unratedReason(words, answer.turns.map(({ text }) => text).join('\n'));

  const rateDraws = (): Rating => {
    const random = seededRandom(words.join(' '));
    const fresh = story.filter((unit) => !unit.repeats);
    const perChain = chains.map((chain) => drawTags(chain, drawsFor(fresh.length), random));
    const ratingOf = new Map([[fresh.map(({ tag }) => tag).join(''), likely]]);
    const ratings = Array.from({ length: drawsFor(fresh.length) }, (_, draw) => {
      const tags = perChain.flatMap((draws) => draws[draw] ?? []);
      const key = tags.join('');
      const known = ratingOf.get(key);
      if (known !== undefined) return known;
      let at = 0;
      const drawn = story.map((unit): TaggedReading => {
        if (unit.repeats) return unit;
        const tag = tags[at] ?? unit.tag;
        at += 1;
        return tag === unit.tag ? unit : { ...unit, tag, likely: partOfTag(tag) ?? unit.likely };
      });
      const { rating } = rate(drawn, overruled(findAll(drawn, told)), wordCaps);
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
    relevance: relevanceOf(story, answer.question?.principle ?? null),
    ...(answer.question ? { echoes: questionEchoesOf(story, answer.question.text) } : {}),
    gaps: gapsOf(findings, boxes),
    ...firstChangeOf({ story, findings, caps, told }, answer),
  };
}
