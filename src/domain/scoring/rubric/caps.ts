import type { Findings } from './criteria/all';
import { has } from '../text/parse-answer';
import { briefWords, mostWords } from './rubric';
import type { CapId } from '../scorecard';
import type { Story } from '../model/tagged-answer';

const starWords = new Set(
  'situation task action result results star achieved impact leadership ownership teamwork metric metrics percent increased reduced improved delivered stakeholder stakeholders customer proactive synergy led managed outcome'.split(
    ' ',
  ),
);

const glue = new Set(['the', 'a', 'to', 'and', 'i', 'was', 'it', 'we', 'of', 'in', 'that', 'my']);

/** Words of the method itself, strung together without deeds or sentences around them. */
function isStuffed(story: Story): boolean {
  let words = 0;
  let method = 0;
  let joining = 0;
  for (const unit of story) {
    words += unit.words.length;
    for (const word of unit.words) {
      if (starWords.has(word)) method += 1;
      else if (glue.has(word)) joining += 1;
    }
  }
  return method / words > 0.25 || (method / words > 0.12 && joining / words < 0.15);
}

/** The ceilings that hang on the words alone, whatever their tags. */
export function wordCapsOf(story: Story): CapId[] {
  const caps: CapId[] = [];
  const words = story.reduce((sum, unit) => sum + unit.words.length, 0);
  const repeated = story.reduce((sum, unit) => sum + (unit.repeats ? unit.words.length : 0), 0);
  if (isStuffed(story)) caps.push('star-words');
  if (words > 0 && repeated / words > 0.4) caps.push('repeated');
  if (words > mostWords) caps.push('too-long');
  if (words < briefWords) caps.push('too-brief');
  return caps;
}

/** The ceilings on the rating that this story meets besides, each with a name for the candidate. */
export function capsOf(story: Story, findings: Findings): CapId[] {
  const caps: CapId[] = [];
  if (findings.episode.credit === 'none') caps.push('no-episode');
  if (findings.actions.credit === 'none') caps.push('no-own-action');
  if (findings.result.credit === 'none') caps.push('no-result');
  if (findings['own-part'].credit === 'none' && findings['own-part'].evidence.length > 0) caps.push('only-we');
  const described = story.some(
    (unit) =>
      unit.likely === 'R' && !unit.repeats && (has(unit, 'change') || has(unit, 'reaction') || has(unit, 'badOutcome')),
  );
  if (findings['how-much'].credit === 'none' && !described) caps.push('nothing-measured');
  return caps;
}
