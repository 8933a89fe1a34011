import { carriesTask } from '../evidence';
import { has, wholeOf } from '../reading';
import { nothing, toldUnits, unitsOfPart, type Found, type Story } from '../story';

/** What the speaker was asked, had or wanted to do. */
export function findOwnTask(story: Story): Found {
  const tagged = unitsOfPart(story, 'T').filter(carriesTask);
  const own = tagged.filter((unit) =>
    unit.words.some((word) => ['i', 'my', 'me', "i'd", "i'm", 'we', 'our', 'us'].includes(word)),
  );
  if (own.length > 0) return { credit: 'full', evidence: tagged.map(wholeOf), note: null };
  if (tagged.length > 0) {
    return {
      credit: 'partial',
      evidence: tagged.map(wholeOf),
      note: 'The need is told, but not that it was yours to meet.',
    };
  }
  const elsewhere = toldUnits(story).filter(
    (unit) => (unit.likely === 'S' || unit.likely === 'T') && has(unit, 'assignment'),
  );
  if (elsewhere.length > 0) {
    return {
      credit: 'partial',
      evidence: elsewhere.map(wholeOf),
      note: 'Mentioned on the side; say plainly what was yours to do.',
    };
  }
  return nothing();
}
