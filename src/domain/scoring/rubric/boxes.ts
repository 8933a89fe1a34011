import { probeFor } from '../../session/probing';
import type { Findings } from './criteria/all';
import { criterionOfBox } from './rubric';
import { hintsWhy, tellsWhy, whyPhraseOf } from './why';
import { ownActsOf, participantsOf } from './who';
import { boxIds, type Box, type BoxId } from '../scorecard';
import type { AnswerToScore } from '../inputs';
import { nothing, type Found, type Story } from '../model/tagged-answer';

/** WHO: an act of the speaker's own that could have been seen, and somebody who takes part. */
function findWho(story: Story): Found {
  const acts = ownActsOf(story);
  const people = participantsOf(story);
  const evidence = [...acts.slice(0, 3), ...people.slice(0, 3)];
  if (acts.length > 0 && people.length > 0) return { credit: 'full', evidence, note: null };
  if (acts.length === 0 && people.length === 0) return { credit: 'none', evidence: [], note: null };
  const note =
    acts.length > 0
      ? 'Nobody but you takes part in the story.'
      : 'Others are there, but no deed of your own that somebody could have seen.';
  return { credit: 'partial', evidence, note };
}

/** WHY: a problem, a risk, a need, a motive: why it mattered or why it was done so. One clear phrase is enough; ten vague ones are not. */
function findWhy(story: Story): Found {
  const units = story.filter(({ repeats }) => !repeats);
  const telling = units.filter(tellsWhy);
  if (telling.length > 0) {
    const best = telling.toSorted((one, other) => other.why.chance - one.why.chance).slice(0, 3);
    return { credit: 'full', evidence: telling.filter((unit) => best.includes(unit)).map(whyPhraseOf), note: null };
  }
  const hinting = units.filter(hintsWhy);
  if (hinting.length === 0) return nothing();
  const note = 'Why it mattered is hinted at; say what would have happened otherwise.';
  return { credit: 'partial', evidence: hinting.slice(0, 2).map(whyPhraseOf), note };
}

/** The seven boxes a candidate sees first, each with what an interviewer would ask where it is not full. */
export function boxesOf(
  story: Story,
  findings: Findings,
  figure: Found,
  { question, overrules = [] }: Pick<AnswerToScore, 'question' | 'overrules'>,
): Box[] {
  const found: Readonly<Record<BoxId, Found>> = {
    S: findings.context,
    T: findings['own-task'],
    A: findings.actions,
    R: findings.result,
    who: findWho(story),
    why: findWhy(story),
    'how-much': figure,
  };
  return boxIds.map((id) => {
    const overrule = overrules.findLast(({ box }) => box === id);
    const { credit, evidence, note } = overrule
      ? { ...found[id], credit: overrule.credit, note: overrule.reason || null }
      : found[id];
    const missing = id === 'who' && findings.people.credit !== 'none' ? 'own-part' : criterionOfBox[id];
    return { id, credit, evidence, note, probe: credit === 'full' ? null : probeFor(missing, question) };
  });
}
