import type { Hit } from '../../text/lexicon/phrases';
import { evidenceOf } from '../../text/parse-answer';
import { found, nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

/** What the unit tells as the speaker's own: finished deeds, and acts told in other forms ("I was able to ring", "by asking them"). */
function ownHits({ deeds, acts }: Story[number]): Hit[] {
  if (deeds.length === 0 && acts.length === 0) return [];
  const own = deeds.filter(({ by }) => by !== 'we');
  const others = acts.filter(
    ({ by, running, to }) => by !== 'we' && !running && !deeds.some((deed) => deed.from < to && deed.to >= to),
  );
  return [...own, ...others].sort((one, other) => one.from - other.from);
}

const sharedHits = ({ deeds }: Story[number]): Hit[] => deeds.filter(({ by }) => by === 'we');

/**
 * The speaker's own part. "We" costs nothing by itself (it goes with better ratings in the MIT interview data, Naim 2015);
 * what is asked for is some action told as "I".
 */
export function findOwnPart(story: Story): Found {
  const units = toldUnits(story).filter((unit) => unit.likely !== 'S' || unit.tag === 'A');
  const count = (hitsIn: typeof ownHits) => units.reduce((sum, unit) => sum + hitsIn(unit).length, 0);
  const own = count(ownHits);
  const shared = count(sharedHits);
  const evidence = (hitsIn: typeof ownHits) => () =>
    units.flatMap((unit) => hitsIn(unit).map((hit) => evidenceOf(unit, hit)));
  if (own === 0 && shared > 0) {
    return found('none', evidence(sharedHits), 'Every deed is “we”: your own part stays unclear.');
  }
  if (own === 0) return nothing();
  if (own < 2 && shared === 0) return found('partial', evidence(ownHits), 'One step of your own only.');
  if (own < 2 || own * 2 < shared) {
    return found('partial', evidence(ownHits), 'More “we” than “I”: say which of it was yours.');
  }
  return found('full', evidence(ownHits));
}
