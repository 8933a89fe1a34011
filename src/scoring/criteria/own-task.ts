import { carriesTask } from '../evidence';
import { has, wholeOf } from '../reading';
import { chanceOfAny, nothing, toldUnits, type Found, type Story } from '../story';

/**
 * Where nobody was plainly asked: the chance, over all units before the deeds, from which on one of them tells a task. A task is the part that readers agree on
 * least: four in five of unheard voices pass, and one in six whose Task was deleted.
 */
const taskCounts = 0.6;
/** A sentence that no cue knows as a task, but the gate does. */
const speaksForItself = 0.4;

const own = new Set(['i', 'my', 'me', "i'd", "i'm", "i've", 'we', 'our', 'us']);

/** What the speaker was asked, had or wanted to do. */
export function findOwnTask(story: Story): Found {
  const told = toldUnits(story).filter(
    (unit) =>
      (unit.likely === 'T' && carriesTask(unit)) ||
      (unit.likely !== 'A' && unit.likely !== 'R' && unit.telling.T >= speaksForItself),
  );
  if (told.length === 0) return nothing();
  const evidence = told.map(wholeOf);
  if (!told.some((unit) => unit.words.some((word) => own.has(word)))) {
    return { credit: 'partial', evidence, note: 'The need is told, but not that it was yours to meet.' };
  }
  const assigned = told.some((unit) => unit.likely === 'T' && has(unit, 'assignment'));
  if (!assigned && chanceOfAny(story, 'T') < taskCounts) {
    return { credit: 'partial', evidence, note: 'Mentioned on the side; say plainly what was yours to do.' };
  }
  return { credit: 'full', evidence, note: null };
}
