import type { ImportRow } from '../../domain/questions/import/import-questions';
import { textKey, type OwnQuestion, type Question } from '../../domain/questions/question';

/**
 * The candidate's own questions that a list holds with other fields, as they would become: the fields that the list
 * has are taken from it, the others stay. Questions that ship are never changed.
 */
export function updatesOf(rows: readonly ImportRow[], bank: readonly Question[]): OwnQuestion[] {
  const repeats = rows.filter(({ sameAs }) => sameAs === 'bank');
  if (repeats.length === 0) return [];
  const own = new Map(
    bank.flatMap((question) => (question.source === 'own' ? [[textKey(question.text), question]] : [])),
  );
  return repeats.flatMap(({ question, given }) => {
    const known = own.get(textKey(question.text));
    if (!known) return [];
    const { source: _, ...kept } = known;
    const place = given.includes('principle') || given.includes('topic');
    const taken = {
      ...Object.fromEntries(given.flatMap((field) => (field === 'text' ? [] : [[field, question[field]]]))),
      ...(place && {
        principle: question.principle,
        topic: question.topic ?? null,
        alsoFits: question.alsoFits ?? kept.alsoFits.filter((id) => id !== question.principle),
      }),
    };
    const next: OwnQuestion = { ...kept, alsoFits: [...kept.alsoFits], ...taken };
    const same = Object.entries(taken).every(
      ([field, value]) => JSON.stringify(value ?? null) === JSON.stringify(kept[field as keyof typeof kept] ?? null),
    );
    return same ? [] : [next];
  });
}
