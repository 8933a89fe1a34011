import type { Findings } from './criteria/all';
import { has } from './reading';
import { mostWords } from './rubric';
import type { CapId } from './scorecard';
import type { Story } from './story';

const starWords = new Set(
  'situation task action result results star achieved impact leadership ownership teamwork metric metrics percent increased reduced improved delivered stakeholder stakeholders customer proactive synergy led managed outcome'.split(
    ' ',
  ),
);

/** Words of the method itself, strung together without deeds or sentences around them. */
function isStuffed(story: Story): boolean {
  const words = story.flatMap((unit) => unit.words);
  const counted = words.filter((word) => starWords.has(word)).length;
  const glue = words.filter((word) =>
    ['the', 'a', 'to', 'and', 'i', 'was', 'it', 'we', 'of', 'in', 'that', 'my'].includes(word),
  ).length;
  return counted / words.length > 0.25 || (counted / words.length > 0.12 && glue / words.length < 0.15);
}

/** Ceilings on the rating that this story meets, each with a name for the candidate. */
export function capsOf(story: Story, findings: Findings): CapId[] {
  const caps: CapId[] = [];
  const words = story.reduce((sum, unit) => sum + unit.words.length, 0);
  const repeated = story.reduce((sum, unit) => sum + (unit.repeats ? unit.words.length : 0), 0);
  if (findings.episode.credit === 'none') caps.push('no-episode');
  if (findings.actions.credit === 'none') caps.push('no-own-action');
  if (findings.result.credit === 'none') caps.push('no-result');
  if (findings['own-part'].credit === 'none' && findings['own-part'].evidence.length > 0) caps.push('only-we');
  const described = story.some(
    (unit) =>
      unit.likely === 'R' && !unit.repeats && (has(unit, 'change') || has(unit, 'reaction') || has(unit, 'badOutcome')),
  );
  if (findings['how-much'].credit === 'none' && !described) caps.push('nothing-measured');
  if (isStuffed(story)) caps.push('star-words');
  if (words > 0 && repeated / words > 0.4) caps.push('repeated');
  if (words > mostWords) caps.push('too-long');
  return caps;
}
