import { probeFor } from '../../session/probing';
import type { Slot } from '../../questions/slot';
import type { Findings } from './criteria/all';
import { findFigure } from './criteria/how-much';
import { ownActsOf, participantsOf } from './who';
import { boxIds, type Box, type BoxId } from '../scorecard';
import type { AnswerToScore } from '../inputs';
import type { Model } from '../model/tagger';
import { throughGate } from '../model/evidence-classifiers';
import { nothing, type Found, type Story } from '../model/tagged-answer';

const slotOfBox: Readonly<Record<BoxId, Slot>> = {
  S: 'context',
  T: 'own-task',
  A: 'actions',
  R: 'result',
  who: 'people',
  why: 'stakes',
  'how-much': 'how-much',
};

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

/** From these chances on the WHY box is full, or half full; chosen on held-out voices. */
const motiveCounts = { full: 0.65, partial: 0.35 };

/** WHY: a problem, a risk, a need, a motive: why it mattered or why it was done so. */
function findWhy(story: Story, { stakes, reason }: Findings, model: Model): Found {
  const { chance, evidence } = throughGate('motive', story, model);
  const named = [...stakes.evidence, ...reason.evidence];
  if (chance >= motiveCounts.full)
    return { credit: 'full', evidence: named.length > 0 ? named : evidence.slice(0, 3), note: null };
  if (chance >= motiveCounts.partial) {
    return {
      credit: 'partial',
      evidence: named,
      note: 'Why it mattered is hinted at; say what would have happened otherwise.',
    };
  }
  return nothing();
}

/** The seven boxes a candidate sees first, each with what an interviewer would ask where it is not full. */
export function boxesOf(
  story: Story,
  findings: Findings,
  { question, overrules = [] }: Pick<AnswerToScore, 'question' | 'overrules'>,
  model: Model,
): Box[] {
  const found: Readonly<Record<BoxId, Found>> = {
    S: findings.context,
    T: findings['own-task'],
    A: findings.actions,
    R: findings.result,
    who: findWho(story),
    why: findWhy(story, findings, model),
    'how-much': findFigure(story, model),
  };
  return boxIds.map((id) => {
    const overrule = overrules.findLast(({ box }) => box === id);
    const { credit, evidence, note } = overrule
      ? { ...found[id], credit: overrule.credit, note: overrule.reason || null }
      : found[id];
    const missing = id === 'who' && findings.people.credit !== 'none' ? 'own-part' : slotOfBox[id];
    return { id, credit, evidence, note, probe: credit === 'full' ? null : probeFor(missing, question) };
  });
}
