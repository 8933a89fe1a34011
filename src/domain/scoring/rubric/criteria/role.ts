import { evidenceOf } from '../../text/parse-answer';
import { hitsOf, phraseBook } from '../../text/lexicon/phrases';
import { ofWords } from '../../text/lexicon/word-set';
import { nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

const book = phraseBook([
  "i was|am|worked|served|started|joined _? as? a|an|the|in|on, as a|an|the _, my role|job|responsibility|task|part, i was in charge|responsible, i was asked|tasked|assigned|given, i led|ran|managed|supervised|owned|headed|coordinated|covered, i'm a|an|the, in charge of, responsible for, fell to me, as the",
]);

const roleIn = ofWords((words) => hitsOf(book, words)[0]);

/** Who the speaker was in the story. */
export function findRole(story: Story): Found {
  for (const unit of toldUnits(story)) {
    const hit = roleIn(unit.words);
    if (hit) return { credit: 'full', evidence: [evidenceOf(unit, hit)], note: null };
  }
  return nothing();
}
