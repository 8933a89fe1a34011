import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../../src/domain/transcript/formats/own-words';
import { readTranscript } from '../../../../src/domain/transcript/formats/read-transcript';
import { likelyCandidate } from '../../../../src/domain/transcript/formats/transcript';
import { asked, endS, long, padded, plainText, said, short, stamp } from './story';

type Turn = { atS: number; toS: number; text: string; by: 'interviewer' | 'you' };
type Layout = (turns: readonly Turn[], name: (turn: Turn) => string) => string;

const told: Turn[] = said.map(([atS, text], index) => ({ atS, toS: said[index + 1]?.[0] ?? endS, text, by: 'you' }));
const join = (turns: readonly Turn[]): Turn => ({
  atS: turns[0]?.atS ?? 0,
  toS: turns.at(-1)?.toS ?? endS,
  text: turns.map(({ text }) => text).join(' '),
  by: 'you',
});
const question: Turn = { atS: 2, toS: 7, text: asked, by: 'interviewer' };
const followUp: Turn = { atS: 25, toS: 26, text: 'What was your part in that?', by: 'interviewer' };

/** One question and one answer; an answer in many turns; a question in between. */
const conversations: Readonly<Record<string, Turn[]>> = {
  'one question, one answer': [question, join(told)],
  'a turn for each sentence': [question, ...told],
  'a question in between': [question, join(told.slice(0, 2)), followUp, join(told.slice(2))],
};

const people: readonly [interviewer: string, you: string][] = [
  ['Dana Ruiz', 'Sam Okoro'],
  ['J. Ruiz', 'S. K. Okoro'],
  ['Dana R.', 'Sam O.'],
  ['María José Núñez', 'Zoë Brontë-Smith'],
  ['Anne-Marie O’Neill', 'Łukasz Żak'],
  ['de la Cruz, Ana', 'van der Berg, Jan'],
  ['DANA', 'SAM'],
  ['May', 'April'],
  ['D', 'S'],
  ['李雷', '韩梅梅'],
  ['Interviewer', 'You'],
  ['Interviewer', 'Sam'],
  ['Hiring Manager', 'Applicant'],
  ['Speaker 1', 'Speaker 2'],
  ['SPEAKER_00', 'SPEAKER_01'],
];

const perTurn =
  (write: (turn: Turn, name: string, index: number) => string, between = '\n'): Layout =>
  (turns, name) =>
    turns.map((turn, index) => write(turn, name(turn), index)).join(between);
const cue = (turn: Turn, mark: ',' | '.') => `${stamp(turn.atS, mark)} --> ${stamp(turn.toS, mark)}`;
const vtt = (write: (turn: Turn, name: string, index: number) => string): Layout => {
  const cues = perTurn(write, '\n\n');
  return (turns, name) => `WEBVTT\n\n${cues(turns, name)}\n`;
};
const cut = (text: string, width = 60) =>
  (text.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'gu')) ?? []).map((row) => row.trim());

const layouts: Readonly<Record<string, Layout>> = {
  'Name  1:12': perTurn((turn, name) => `${name}  ${short(turn.atS)}\n${turn.text}\n`),
  '[00:01:12] Name:': perTurn((turn, name) => `[${long(turn.atS)}] ${name}: ${turn.text}`),
  '[00:01:12.500] Name:': perTurn((turn, name) => `[${stamp(turn.atS, '.')}] ${name}: ${turn.text}`),
  '[00:01:12] <Name>': perTurn((turn, name) => `[${long(turn.atS)}] <${name}> ${turn.text}`),
  '[00:01 - 00:12] [Name]': perTurn(
    (turn, name) => `[${padded(turn.atS)} - ${padded(turn.toS)}] [${name}] ${turn.text}`,
  ),
  '[8.00s -> 17.00s] Name:': perTurn((turn, name) => `[${turn.atS}.00s -> ${turn.toS}.00s] ${name}: ${turn.text}`),
  '(01:12) Name:': perTurn((turn, name) => `(${padded(turn.atS)}) ${name}: ${turn.text}`),
  'Name (01:12):': perTurn((turn, name) => `${name} (${padded(turn.atS)}):\n${turn.text}\n`),
  'Name - 01:12': perTurn((turn, name) => `${name} - ${padded(turn.atS)}\n${turn.text}\n`),
  '1:12 - Name': perTurn((turn, name) => `${short(turn.atS)} - ${name}\n  ${turn.text}\n`),
  '**Name:** [00:01:12]': perTurn((turn, name) => `**${name}:** [${long(turn.atS)}] ${turn.text}\n`),
  'a time behind each turn': perTurn((turn, name) => `${name}: ${turn.text} [${padded(turn.atS)}]`),
  'columns parted by tabs': perTurn((turn, name) => `${name}\t${long(turn.atS)}\t${turn.text}`),
  'columns parted by lines': perTurn((turn, name) => `| ${padded(turn.atS)} | ${name} | ${turn.text} |`),
  'columns of a spreadsheet': (turns, name) =>
    `Start,Speaker,Text\n${perTurn((turn, who) => `${turn.atS},"${who}","${turn.text}"`)(turns, name)}`,
  'Name: text': perTurn((turn, name) => `${name}: ${turn.text}`),
  'Name:text': perTurn((turn, name) => `${name}:${turn.text}`),
  'Name： text': perTurn((turn, name) => `${name}：${turn.text}`),
  'Name — text': perTurn((turn, name) => `${name} — ${turn.text}`, '\n\n'),
  '[Name] text': perTurn((turn, name) => `[${name}] ${turn.text}`),
  'Name:, then the text': perTurn((turn, name) => `${name}:\n${turn.text}`, '\n\n'),
  'a name as a heading': perTurn((turn, name) => `### ${name}\n\n${turn.text}`, '\n\n'),
  'numbered turns': perTurn((turn, name, index) => `${index + 1}. ${name}: ${turn.text}`),
  'numbered lines of pages': (turns, name) =>
    turns
      .flatMap((turn) => cut(`${name(turn)}: ${turn.text}`))
      .map((row, index) => `${(index % 25) + 1}   ${row}`)
      .join('\n'),
  'the chat of a phone, with marks that nobody sees': (turns, name) =>
    `20/11/2026, 10:00 - Messages and calls are end-to-end encrypted. Tap to learn more.\n${perTurn(
      (turn, who) => `\u200e[11/20/26, 10:${padded(turn.atS)}\u202fAM] ${who}: ${turn.text}`,
    )(turns, name)}`,
  'SubRip with tags': perTurn(
    (turn, name, index) =>
      `${index + 1}\r\n${cue(turn, ',')}\r\n<font color="#fff"><b>${name}:</b> <i>${cut(turn.text, 42).join('<br>')}</i></font>\r\n`,
    '\r\n',
  ),
  'SubRip with free lines': perTurn(
    (turn, name, index) => `${index + 1}\n\n${cue(turn, ',')}\n\n[${name}] ${turn.text}\n\n`,
  ),
  'WebVTT of Zoom, with the name in the name of the cue': vtt(
    (turn, name, index) => `${index + 1} "${name}" (3412)\n${cue(turn, '.')}\n${turn.text}`,
  ),
  'WebVTT with a dash': vtt((turn, name) => `${cue(turn, '.')} line:90%\n- ${name}: ${turn.text}`),
  'times and names above the text, as Teams saves it': perTurn(
    (turn, name) => `${cue(turn, '.')}\n${name}\n${turn.text}`,
  ),
};

const evened = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe.each(Object.entries(layouts))('a conversation as %s', (_, layout) => {
  it.each(people)('between %s and %s gives the words of the second alone', (interviewer, you) => {
    for (const turns of Object.values(conversations)) {
      const found = readTranscript(layout(turns, ({ by }) => (by === 'you' ? you : interviewer)));
      expect(found && likelyCandidate(found)).toBe(you);
      expect(found && evened(ownWords(found, you).text)).toBe(plainText);
      expect(found && ownWords(found, you).others.map(({ text }) => text)).toEqual(
        turns.filter(({ by }) => by === 'interviewer').map(({ text }) => text),
      );
    }
  });
});

describe('one voice', () => {
  const rows = said.map(([, text]) => text);
  it.each([
    ['numbered sentences', rows.map((text, index) => `${index + 1}. ${text}`).join('\n')],
    [
      'lines with numbers in brackets',
      cut(plainText)
        .map((row, index) => `[${index + 1}] ${row}`)
        .join('\n'),
    ],
    [
      'every fifth line numbered',
      cut(plainText, 40)
        .map((row, index) => ((index + 1) % 5 ? `\t${row}` : `${index + 1}\t${row}`))
        .join('\n'),
    ],
    ['times within one paragraph', said.map(([atS, text]) => `[${padded(atS)}] ${text}`).join(' ')],
    [
      'a video page with its buttons',
      `Transcript\n\nSearch in video\n${said.map(([atS, text]) => `${short(atS)}\n${Math.floor(atS / 60) ? `1 minute, ${atS % 60}` : atS} seconds\n${text}`).join('\n')}\nEnglish (auto-generated)`,
    ],
    [
      'captions in XML',
      `<tt xmlns="http://www.w3.org/ns/ttml"><body>${said.map(([atS, text]) => `<p begin="${stamp(atS, '.')}" end="${stamp(atS + 1, '.')}">${text}</p>`).join('')}</body></tt>`,
    ],
    [
      'a script of subtitles',
      `[Events]\n${said.map(([atS, text]) => `Dialogue: 0,0:${padded(atS)}.00,0:${padded(atS + 1)}.00,Default,,0,0,0,,${text}`).join('\n')}`,
    ],
  ])('in %s is read without what is none of its words', (_, text) => {
    const found = readTranscript(text);
    expect(found && evened(ownWords(found, likelyCandidate(found)).text)).toBe(plainText);
  });

  it.each([
    ['WebVTT', 'WEBVTT\n\nNOTE nothing here\n'],
    ['SubRip', '1\n00:00:01,000 --> 00:00:02,000\n[Music]\n'],
  ])('that says nothing has no words in %s', (_, text) => {
    expect(readTranscript(text)?.turns).toEqual([]);
  });
});

describe('an answer laid out in parts', () => {
  const parts = { S: rowsFrom(0, 1), T: rowsFrom(1, 2), A: rowsFrom(2, 5), R: rowsFrom(5, 7) };
  it.each([
    [
      'letters',
      Object.entries(parts)
        .map(([letter, text]) => `${letter}: ${text}`)
        .join('\n'),
    ],
    [
      'letters and dashes',
      Object.entries(parts)
        .map(([letter, text]) => `${letter} - ${text}`)
        .join('\n'),
    ],
    ['two of the letters', `S: ${parts.S}\nA: ${parts.A}\nA: ${parts.R}`],
    ['points', said.map(([, text]) => `- ${text}`).join('\n')],
    ['lines', said.map(([, text]) => text).join('\n')],
  ])('under %s stays as it is', (_, text) => {
    expect(readTranscript(text)).toBeNull();
  });
});

function rowsFrom(from: number, to: number): string {
  return said
    .slice(from, to)
    .map(([, text]) => text)
    .join(' ');
}
