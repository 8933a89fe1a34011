/** One answer as it was said, sentence by sentence, with the second at which each began. */
export const said: readonly [atS: number, text: string][] = [
  [8, 'Last spring the returns desk at our store was losing customers, and my manager asked me to find out why.'],
  [17, 'I decided to sit at the desk for 3 days, because the reports only told us how many people had left.'],
  [26, 'I wrote down 120 visits by hand and saw that most of the wait was one printed form.'],
  [35, 'Priya from finance pushed back, so I showed her the list and we agreed on a trial of two weeks.'],
  [45, 'I wrote the new form myself and trained the 6 people on the desk.'],
  [52, 'As a result the wait fell from 22 minutes to 9, and complaints went down by 40%.'],
  [61, 'Looking back I would have talked to finance before I began.'],
];

export const plainText = said.map(([, text]) => text).join(' ');

export const asked = 'Tell me about a time you solved a problem for a customer.';

export const endS = 66;

const two = (value: number) => String(value).padStart(2, '0');
export const short = (s: number) => `${Math.floor(s / 60)}:${two(s % 60)}`;
export const padded = (s: number) => `${two(Math.floor(s / 60))}:${two(s % 60)}`;
export const long = (s: number) => `00:${padded(s)}`;

/** Cues as a captioner cuts them: in two halves, in the middle of sentences. */
export const halves = said.flatMap(([atS, text], index) => {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  const untilS = said[index + 1]?.[0] ?? endS;
  const middleS = (atS + untilS) / 2;
  return [
    { fromS: atS, toS: middleS, text: words.slice(0, middle).join(' ') },
    { fromS: middleS, toS: untilS, text: words.slice(middle).join(' ') },
  ];
});

export function stamp(s: number, mark: ',' | '.'): string {
  return `${long(Math.floor(s))}${mark}${String(Math.round((s % 1) * 1000)).padStart(3, '0')}`;
}
