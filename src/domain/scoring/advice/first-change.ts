import type { Slot } from '../../questions/slot';
import type { AnswerToScore } from '../inputs';
import { criterionOfBox } from '../rubric/rubric';
import type { FirstChange, Half } from '../scorecard';
import type { Candidate, Seen } from './candidate';
import { baseline } from './baseline';
import { brokenOff } from './broken-off';
import { ending } from './ending';
import { factsOf } from './facts';
import { occasion } from './occasion';
import { how } from './how';
import { ownSteps, talk } from './own-steps';
import { askedFor } from './question/question-asks';
import { choice, halvesOf, nobody, openHalves, refusal, stakes } from './question/question-halves';
import { runUp } from './run-up';
import { around, longScene, obstacle, plainFaults, setup, whoFirst } from './shape';
import { apology, hedged, long, proof, sameAgain } from './whole-story';
import { followUp, probeNumber } from './next-question';
import { nextTime, otherEyes, silence, taken } from './others/other-eyes';
import { otherGone } from './others/other-gone';
import { unexplained } from './unexplained';

/**
 * The one change for the next take, and the halves of the question. Every candidate is meant to be true of the words as they
 * stand, even where the tagger erred by a sentence: it quotes the answer, counts, or names what no sign anywhere speaks of. The
 * points order them as readers did who judged first advices blind (README.md). null: nothing is missing.
 */
export function firstChangeOf(
  { story, findings, caps, told }: Pick<Seen, 'story' | 'findings' | 'caps' | 'told'>,
  { turns, question, overrules = [] }: AnswerToScore,
): { change: FirstChange | null; halves: Half[] } {
  const asked = askedFor(question?.text ?? null);
  const halves = halvesOf({ story, asked });
  const texts = turns.map(({ text }) => text);
  const seen: Seen = { story, facts: factsOf(story), findings, caps, told, asked, texts };
  const settled = new Set<Slot>(
    overrules.filter(({ credit }) => credit === 'full').map(({ box }) => criterionOfBox[box]),
  );
  const candidates = [
    occasion(seen),
    runUp(seen),
    ownSteps(seen),
    brokenOff(seen),
    ...ending(seen),
    ...openHalves(halves),
    refusal(seen),
    setup(seen),
    longScene(seen),
    ...how(seen),
    talk(seen),
    stakes(seen),
    choice(seen),
    obstacle(seen),
    long(seen),
    nobody(seen),
    otherGone(seen),
    unexplained(seen),
    sameAgain(seen),
    hedged(seen),
    proof(seen),
    probeNumber(seen),
    apology(seen),
    followUp(seen),
    taken(seen),
    silence(seen),
    otherEyes(seen),
    nextTime(seen),
    whoFirst(seen),
    baseline(seen),
    around(seen),
    ...plainFaults(seen),
  ].filter((one): one is Candidate => one !== null && !settled.has(one.slot));
  const [best] = candidates.toSorted((one, other) => other.points - one.points);
  if (!best) return { change: null, halves };
  const { points: _, ...first } = best;
  return { change: first, halves };
}
