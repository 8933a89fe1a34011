import { evidenceOf } from '../../text/parse-answer';
import { nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

/** Who else took part, was helped or affected. Two different ones earn full credit, pronouns alone half. */
export function findPeople(story: Story): Found {
  const heads = new Map<string, Found['evidence'][number]>();
  let pronoun: Found['evidence'][number] | null = null;
  for (const unit of toldUnits(story)) {
    for (const person of unit.people) {
      const where = evidenceOf(unit, person);
      if (person.kind === 'pronoun') pronoun ??= where;
      else {
        const head = (unit.words[person.to - 1] as string).replace(/(?:'s|s'|s)$/, '');
        if (!heads.has(head)) heads.set(head, where);
      }
    }
  }
  const evidence = [...heads.values()];
  if (evidence.length > 1 || (evidence.length === 1 && pronoun)) return { credit: 'full', evidence, note: null };
  if (evidence.length === 1)
    return { credit: 'partial', evidence, note: 'One other person or group; nobody else is named.' };
  if (pronoun) return { credit: 'partial', evidence: [pronoun], note: 'Somebody is there, but not who they are.' };
  return nothing();
}
