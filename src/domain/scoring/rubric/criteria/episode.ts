import { has, wholeOf } from '../../text/parse-answer';
import { nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

const isPast = (words: readonly string[]) => words.includes('was') || words.includes('were') || words.includes('had');

/** One past episode, not a habit, an opinion or a what-if. Share of words decides. */
export function findEpisode(story: Story): Found {
  let words = 0;
  let told = 0;
  for (const unit of story) {
    if (unit.repeats) continue;
    words += unit.words.length;
    const past = unit.deeds.length > 0 || isPast(unit.words);
    const loose = has(unit, 'hypothetical') || has(unit, 'habitual') || has(unit, 'opinion');
    if (unit.tag !== 'O' && (past || !loose)) told += unit.words.length;
  }
  const share = words === 0 ? 0 : told / words;
  const units = toldUnits(story);
  const happened = units.filter((unit) => unit.deeds.length > 0 || isPast(unit.words));
  const opening = units.find((unit) => has(unit, 'setting')) ?? happened[0];
  if (happened.length < 2 || share < 0.35 || !opening)
    return nothing('Told as a habit, an opinion or a what-if: no one past occasion.');
  const evidence = [wholeOf(opening)];
  if (share < 0.65)
    return { credit: 'partial', evidence, note: 'Part of it is general talk rather than this one occasion.' };
  return { credit: 'full', evidence, note: null };
}
