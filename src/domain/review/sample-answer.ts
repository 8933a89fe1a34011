/** A short answer, written for this project, that shows a first visitor what happens to theirs. */
export const sampleAnswer = {
  question: 'Tell me about a problem at work that you solved.',
  text:
    'Last March one patient in five missed their appointment at our clinic. I ran the front desk, and my manager Ana ' +
    'asked me to bring that down before summer, because every empty hour kept somebody in pain waiting. I called forty ' +
    'people who had missed theirs and learned that most had just forgotten. So I wrote a reminder message, because it ' +
    'cost nothing and a phone call took me ten minutes. I tried it with one doctor for two weeks, then I set it up for ' +
    'all six. As a result, missed appointments fell from twenty percent to seven within two months, and Ana rolled it ' +
    'out to our second clinic.',
} as const;

/** How long its replay takes, in milliseconds. */
export const sampleMs = 20_000;

/** How much longer than a letter a comma and the end of a sentence take. */
const weightOf = (character: string) => (character === '.' ? 14 : character === ',' ? 6 : 1);

/** How many characters of `text` are typed `ms` after its replay began, at the pace of somebody who thinks at full stops. */
export function typedBy(text: string, ms: number, wholeMs: number = sampleMs): number {
  let whole = 0;
  for (const character of text) whole += weightOf(character);
  let left = (Math.max(0, ms) / wholeMs) * whole;
  let count = 0;
  for (const character of text) {
    left -= weightOf(character);
    if (left < 0) return count;
    count += 1;
  }
  return count;
}
