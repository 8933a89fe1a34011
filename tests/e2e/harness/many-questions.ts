/** A table of invented questions about one thing, each with a number of its own. */
export function manyQuestions(count: number, thing: string): string {
  const principles = ['Dive Deep', 'Ownership', '', 'Earn Trust'];
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `"Tell me about the ${thing} number ${index}, and the day it nearly failed you.",${principles[index % 4] ?? ''},${(index % 3) + 1},"bulk;${thing}","Who was there that day? | how-much: By how much did it miss?"`,
  );
  return ['question,principle,difficulty,tags,probes', ...rows].join('\n');
}
