import { evidenceOf, has, phraseAround } from '../text/parse-answer';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import type { Evidence } from '../scorecard';
import type { Story } from '../model/tagged-answer';

/** A role that goes on, told in the present: "I'm the treasurer", "I've been driving". */
const running = phraseBook([
  "i'm|im the|a|an|in|our|on, i am the|a|an|in|our, i've|ive been, i have been, as a|an|the, my job|role, i run|lead|manage|chair|coach",
]);

/** Talk about a role may name acts and people; opinions, habits and what-ifs do not. */
const unitCounts = (unit: Story[number]) =>
  !unit.repeats &&
  (unit.tag !== 'O' || !(['opinion', 'hypothetical', 'habitual'] as const).some((cue) => has(unit, cue)));

/** As many acts in the present are no slip of the tongue. */
const enoughRunning = 2;

/**
 * What the speaker did, each as the phrase that tells it, in the order of the story. Acts in the present count where a role that goes
 * on is told, or where there are several.
 */
export function ownActsOf(story: Story): Evidence[] {
  const units = story.filter(unitCounts);
  const own = units.flatMap((unit) => unit.acts.filter(({ by }) => by !== 'we').map((act) => ({ unit, act })));
  const present = own.filter(({ act }) => act.running).length;
  const counts = present >= enoughRunning || units.some(({ words }) => hitsOf(running, words).length > 0);
  return own
    .filter(({ act }) => counts || !act.running)
    .map(({ unit, act }) => evidenceOf(unit, phraseAround(unit, act)));
}

/** So often "he" or "she" means somebody who was there, whatever they were called. */
const enoughPronouns = 2;

/** Every "he", "she", "him" and "her" of the story. */
export function pronounsOf(story: Story): Evidence[] {
  return story
    .filter(unitCounts)
    .flatMap((unit) =>
      unit.people
        .filter(({ kind, from }) => kind === 'pronoun' && !unit.words[from]?.startsWith('some'))
        .map((person) => evidenceOf(unit, person)),
    );
}

/** Who else takes part, each once, as they are called: "my manager Dana". */
export function participantsOf(story: Story): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const unit of story.filter(unitCounts)) {
    for (const person of unit.people) {
      if (!person.counts) continue;
      const head = (unit.words[person.to - 1] as string).replace(/(?:'s|s'|s)$/, '');
      if (!found.has(head)) found.set(head, evidenceOf(unit, person.phrase));
    }
  }
  if (found.size > 0) return [...found.values()];
  const pronouns = pronounsOf(story);
  return pronouns.length >= enoughPronouns ? pronouns.slice(0, 1) : [];
}
