import { wordSet } from '../text/lexicon/word-set';
import type { Reading } from '../text/parse-answer';

const perfect = wordSet("have has had been i've we've ive weve ever");
const times = wordSet(
  'then that last january february march april may june july august september october november december',
);
const finite = wordSet(
  "is are was were had has have did do does didn't couldn't can't could would wasn't weren't isn't",
);
const prevents = wordSet('spare avoid prevent protect');
const whatIsSaved = wordSet('them him her us me you everyone everybody people time money');
const faulty = wordSet(
  'down short dead gone blocked late broken missing off sick empty stuck flooded closed cold wrong out',
);
const denials = wordSet('no not never nothing nobody without none');

/** A motive too rare in the corpus to be learned: "…, since half of the seats had stayed empty", "… to spare them the trip". */
function tellsAMotive({ words, acts, deeds }: Reading): boolean {
  return words.some((word, at) => {
    if (word !== 'to' && word !== 'since') return false;
    if (!acts.some(({ to, running }) => to <= at && !running) && !deeds.some(({ to }) => to <= at)) return false;
    const next = words[at + 1] ?? '';
    if (word === 'to') return prevents.has(next) || (next === 'save' && whatIsSaved.has(words[at + 2] ?? ''));
    return (
      word === 'since' &&
      !times.has(next) &&
      !/^\d/.test(next) &&
      !words.slice(0, at).some((before) => perfect.has(before)) &&
      words.slice(at + 2, at + 8).some((later) => finite.has(later) || later.endsWith('ed'))
    );
  });
}

/** Notes that open with what was amiss, without a verb: "Ovens down at five.", "Nurse short on the ward." */
const opensWithAFault = ({ words, acts }: Reading): boolean =>
  words.length < 8 &&
  acts.length === 0 &&
  words.some((word, at) => at > 0 && faulty.has(word)) &&
  !words.some((word) => denials.has(word));

const none = wordSet('no zero without never');
const troubles = wordSet(
  'problem problems hitch issue issues trouble incident incidents complaint complaints bother accident accidents delay delays mistake mistakes error errors',
);
const deniedWithin = 4;

/** "Without a single problem", "no complaints": trouble is only named to say that there was none. */
function deniesTrouble({ words, cues }: Reading): boolean {
  const from = words.findIndex(
    (word, at) => none.has(word) && words.slice(at + 1, at + deniedWithin).some((next) => troubles.has(next)),
  );
  if (from < 0) return false;
  const inside = (hit: { from: number; to: number }) => hit.from >= from && hit.to <= from + deniedWithin;
  return cues.every((hit) => inside(hit) || (hit.cue !== 'problem' && hit.cue !== 'reason' && hit.cue !== 'stake'));
}

/** Log odds by which a form that every reader knows, and the corpus has too seldom, outweighs the words. */
const plainly = 2;

/** What the form of a unit says of its telling why, in log odds. `first`: it opens its turn. */
export function plainReason(unit: Reading, first: boolean): number {
  if (tellsAMotive(unit) || (first && opensWithAFault(unit))) return plainly;
  return deniesTrouble(unit) ? -plainly : 0;
}
