import { evidenceOf } from '../../text/parse-answer';
import { nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

/**
 * The speaker's own part. "We" costs nothing by itself (it goes with better ratings in the MIT interview data, Naim 2015);
 * what is asked for is some action told as "I".
 */
export function findOwnPart(story: Story): Found {
  const units = toldUnits(story).filter((unit) => unit.likely !== 'S' || unit.tag === 'A');
  const own = units.flatMap((unit) =>
    unit.deeds.filter((deed) => deed.by !== 'we').map((deed) => evidenceOf(unit, deed)),
  );
  const shared = units.flatMap((unit) =>
    unit.deeds.filter((deed) => deed.by === 'we').map((deed) => evidenceOf(unit, deed)),
  );
  if (own.length === 0 && shared.length > 0) {
    return { credit: 'none', evidence: shared, note: 'Every deed is “we”: your own part stays unclear.' };
  }
  if (own.length === 0) return nothing();
  if (own.length < 2 || own.length * 2 < shared.length) {
    return { credit: 'partial', evidence: own, note: 'More “we” than “I”: say which of it was yours.' };
  }
  return { credit: 'full', evidence: own, note: null };
}
