import { carriesTask, speaksOfSelf } from '../../model/unit-evidence';
import { has, wholeOf } from '../../text/parse-answer';
import { found, nothing, toldUnits, unitsOfPart, type Found, type Story } from '../../model/tagged-answer';
import type { Told } from '../../model/part-presence';

/**
 * From this chance on a task is told. It is the part that readers agree on least: seven in ten of unheard voices pass, and one in
 * ten whose Task was deleted (from .5 on: three in four, and one in seven).
 */
const taskCounts = 0.68;
/** A sentence that no cue knows as a task, but the gate does. */
const speaksForItself = 0.2;

/** What the speaker was asked, had or wanted to do. */
export function findOwnTask(story: Story, told: Told): Found {
  const units = toldUnits(story).filter(
    (unit) =>
      (unit.likely === 'T' && carriesTask(unit)) ||
      (unit.likely !== 'A' && unit.likely !== 'R' && unit.telling.T >= speaksForItself),
  );
  if (units.length === 0) {
    const tagged = unitsOfPart(story, 'T').length > 0;
    return nothing(tagged ? 'Something stands where the task is told, but it doesn’t say what was yours to do.' : null);
  }
  const evidence = () => units.map(wholeOf);
  if (!units.some((unit) => speaksOfSelf(unit) || has(unit, 'assignment'))) {
    return found('partial', evidence, 'The need is told, but not that it was yours to meet.');
  }
  if (told.T < taskCounts) {
    return found('partial', evidence, 'Mentioned on the side; say plainly what was yours to do.');
  }
  return found('full', evidence);
}
