import type { Hit } from '../../text/lexicon/phrases';
import { evidenceOf } from '../../text/parse-answer';
import { nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

/** What the unit tells as the speaker's own: finished deeds, and acts told in other forms ("I was able to ring", "by asking them"). */
function ownHits({ deeds, acts }: Story[number]): Hit[] {
  const own = deeds.filter(({ by }) => by !== 'we');
  const others = acts.filter(
    ({ by, running, to }) => by !== 'we' && !running && !deeds.some((deed) => deed.from < to && deed.to >= to),
  );
  return [...own, ...others].sort((one, other) => one.from - other.from);
}

/**
 * The speaker's own part. "We" costs nothing by itself (it goes with better ratings in the MIT interview data, Naim 2015);
 * what is asked for is some action told as "I".
 */
export function findOwnPart(story: Story): Found {
  const units = toldUnits(story).filter((unit) => unit.likely !== 'S' || unit.tag === 'A');
  const own = units.flatMap((unit) => ownHits(unit).map((hit) => evidenceOf(unit, hit)));
  const shared = units.flatMap((unit) =>
    unit.deeds.filter((deed) => deed.by === 'we').map((deed) => evidenceOf(unit, deed)),
  );
  if (own.length === 0 && shared.length > 0) {
    return { credit: 'none', evidence: shared, note: 'Every deed is “we”: your own part stays unclear.' };
  }
  if (own.length === 0) return nothing();
  if (own.length < 2 && shared.length === 0) {
    return { credit: 'partial', evidence: own, note: 'One step of your own only.' };
  }
  if (own.length < 2 || own.length * 2 < shared.length) {
    return { credit: 'partial', evidence: own, note: 'More “we” than “I”: say which of it was yours.' };
  }
  return { credit: 'full', evidence: own, note: null };
}
