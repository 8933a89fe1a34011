import { describe, expect, it } from 'vitest';
import { wordCount } from '../../../../src/domain/session/answer';
import { scoreAnswer } from '../../../../src/domain/scoring/score-answer';
import { ownWords } from '../../../../src/domain/transcript/formats/own-words';
import { readTranscript } from '../../../../src/domain/transcript/formats/read-transcript';
import {
  likelyCandidate,
  speakersOf,
  type FoundTranscript,
  type TranscriptFormat,
} from '../../../../src/domain/transcript/formats/transcript';
import { asked, endS, halves, long, padded, plainText, said, short, stamp } from './story';

const lines = (rows: readonly string[]) => rows.join('\n');
const all = [[2, asked] as const, ...said];
const who = (text: string, interviewer: string, you: string) => (text === asked ? interviewer : you);
const cues = [{ fromS: 2, toS: 7, text: asked }, ...halves];

type Case = {
  name: string;
  format: TranscriptFormat;
  text: string;
  you: string | null;
  /** Null: the file tells no times that belong to a sound. */
  startS: number | null;
};

const cases: Case[] = [
  {
    name: 'SubRip',
    format: 'srt',
    you: null,
    startS: 8,
    text: halves
      .map((cue, index) => `${index + 1}\n${stamp(cue.fromS, ',')} --> ${stamp(cue.toS, ',')}\n${cue.text}\n`)
      .join('\n'),
  },
  {
    name: 'SubRip with names, italics, and line ends of another system',
    format: 'srt',
    you: 'SAM OKORO',
    startS: 8,
    text: cues
      .map(
        (cue, index) =>
          `${index + 1}\r\n${stamp(cue.fromS, ',')} --> ${stamp(cue.toS, ',')}\r\n${
            index === 0 ? 'INTERVIEWER: ' : index === 1 ? 'SAM OKORO: ' : ''
          }<i>${cue.text}</i>\r\n`,
      )
      .join('\r\n'),
  },
  {
    name: 'WebVTT with a note, a style, cue names and settings',
    format: 'vtt',
    you: null,
    startS: 8,
    text: `WEBVTT - my answer\nKind: captions\nLanguage: en\n\nNOTE 3 people watched this\nin 2024\n\nSTYLE\n::cue { color: red }\n\n${halves
      .map(
        (cue, index) =>
          `part ${index + 1}\n${stamp(cue.fromS, '.')} --> ${stamp(cue.toS, '.')} align:start position:10%\n${cue.text}\n`,
      )
      .join('\n')}`,
  },
  {
    name: 'WebVTT with voices, as Teams downloads it',
    format: 'vtt',
    you: 'Okoro, Sam',
    startS: 8,
    text: `WEBVTT\n\n${cues
      .map(
        (cue, index) =>
          `3f1c9a52-7b1e-4c55-9a08-1d2f/${index}-0\n${stamp(cue.fromS, '.')} --> ${stamp(cue.toS, '.')}\n<v ${who(cue.text, 'Dana Ruiz', 'Okoro, Sam')}>${cue.text}</v>\n`,
      )
      .join('\n')}`,
  },
  {
    name: 'WebVTT with a name before each line, as Zoom downloads it',
    format: 'vtt',
    you: 'Sam Okoro',
    startS: 8,
    text: `WEBVTT\n\n${cues
      .map(
        (cue, index) =>
          `${index + 1}\n${stamp(cue.fromS, '.')} --> ${stamp(cue.toS, '.')}\n${who(cue.text, 'Dana Ruiz', 'Sam Okoro')}: ${cue.text}\n`,
      )
      .join('\n')}`,
  },
  {
    name: 'WebVTT that rolls up with the time of every word, as YouTube makes it',
    format: 'vtt',
    you: null,
    startS: 8,
    text: `WEBVTT\nKind: captions\nLanguage: en\n\n${halves
      .map((cue, index) => {
        const above = halves[index - 1]?.text ?? ' ';
        const words = cue.text.split(' ');
        const timed = words
          .map((word, at) => {
            const atS = cue.fromS + ((cue.toS - cue.fromS - 0.1) * at) / words.length;
            return at === 0 ? word : `<${stamp(Math.round(atS * 1000) / 1000, '.')}><c> ${word}</c>`;
          })
          .join('');
        return (
          `${stamp(cue.fromS, '.')} --> ${stamp(cue.toS - 0.1, '.')} align:start position:0%\n${above}\n${timed}\n\n` +
          `${stamp(cue.toS - 0.1, '.')} --> ${stamp(cue.toS, '.')} align:start position:0%\n${cue.text}\n \n`
        );
      })
      .join('\n')}`,
  },
  {
    name: 'SBV',
    format: 'sbv',
    you: null,
    startS: 8,
    text: halves
      .map((cue) => `${stamp(cue.fromS, '.').slice(1)},${stamp(cue.toS, '.').slice(1)}\n${cue.text}\n`)
      .join('\n'),
  },
  {
    name: 'the lines of a recognizer',
    format: 'srt',
    you: null,
    startS: 8,
    text: lines(halves.map((cue) => `[${stamp(cue.fromS, '.')} --> ${stamp(cue.toS, '.')}]  ${cue.text}`)),
  },
  {
    name: 'times above lines, as copied from a video page',
    format: 'timed-lines',
    you: null,
    startS: 8,
    text: lines(said.map(([atS, text]) => `${short(atS)}\n${text}`)),
  },
  {
    name: 'times before lines',
    format: 'timed-lines',
    you: null,
    startS: 8,
    text: lines(said.map(([atS, text]) => `${short(atS)} ${text}`)),
  },
  {
    name: 'times in round brackets',
    format: 'timed-lines',
    you: null,
    startS: 8,
    text: lines(said.map(([atS, text]) => `(${padded(atS)}) ${text}`)),
  },
  {
    name: 'a name and a time above each line, as Otter exports it',
    format: 'meeting',
    you: 'Sam Okoro',
    startS: 8,
    text: `${all.map(([atS, text]) => `${who(text, 'Dana Ruiz', 'Sam Okoro')}  ${short(atS)}\n${text}\n`).join('\n')}\nTranscribed by https://otter.ai`,
  },
  {
    name: 'a chat: [time] You: text',
    format: 'meeting',
    you: 'You',
    startS: 8,
    text: lines(all.map(([atS, text]) => `[${long(atS)}] ${who(text, 'Interviewer', 'You')}: ${text}`)),
  },
  {
    name: 'Speaker 1 (time): text',
    format: 'meeting',
    you: 'Speaker 2',
    startS: 8,
    text: all.map(([atS, text]) => `${who(text, 'Speaker 1', 'Speaker 2')} (${padded(atS)}):\n${text}\n`).join('\n'),
  },
  {
    name: 'time, name, text in one line',
    format: 'meeting',
    you: 'Sam Okoro',
    startS: 8,
    text: lines(all.map(([atS, text]) => `${long(atS)} ${who(text, 'Dana Ruiz', 'Sam Okoro')}: ${text}`)),
  },
  {
    name: 'a name, then a time, then text, each on its line, as Teams shows it',
    format: 'meeting',
    you: 'Sam Okoro',
    startS: 8,
    text: `Dana Ruiz started transcription\n\n${all
      .map(([atS, text]) => `${who(text, 'Dana Ruiz', 'Sam Okoro')}\n${short(atS)}\n${text}`)
      .join('\n')}\n\nDana Ruiz stopped transcription`,
  },
  {
    name: 'a name with its time in words, as Teams copies it',
    format: 'meeting',
    you: 'Sam Okoro',
    startS: 8,
    text: all
      .map(([atS, text]) => {
        const minutes = Math.floor(atS / 60);
        const spelled = `${minutes > 0 ? `${minutes} minutes ` : ''}${atS % 60} seconds`;
        return `${who(text, 'Dana Ruiz', 'Sam Okoro')}   ${spelled}\n${text}\n`;
      })
      .join('\n'),
  },
  {
    name: 'times as headings and names below, as Meet writes it',
    format: 'meeting',
    you: 'Sam Okoro',
    startS: null,
    text: `Interview practice (2026-11-20 10:00) - Transcript\nAttendees\nDana Ruiz, Sam Okoro\n\n00:00:00\n\nDana Ruiz: ${asked}\nSam Okoro: ${said
      .slice(0, 3)
      .map(([, text]) => text)
      .join(' ')}\n\n00:00:35\n\nSam Okoro: ${said
      .slice(3)
      .map(([, text]) => text)
      .join(
        ' ',
      )}\n\nTranscription ended after 00:01:10\n\nThis editable transcript was computer generated and might contain errors.`,
  },
  {
    name: 'a range of times with the speaker below',
    format: 'meeting',
    you: 'Speaker 2',
    startS: 8,
    text: all
      .map(([atS, text], index) => {
        const untilS = all[index + 1]?.[0] ?? endS;
        return `${long(atS)} - ${long(untilS)}\n${who(text, 'Speaker 1', 'Speaker 2')}\n${text}\n`;
      })
      .join('\n'),
  },
  {
    name: 'the chat of a meeting: time From name to Everyone',
    format: 'meeting',
    you: 'Sam Okoro',
    startS: 8,
    text: lines(
      all.map(([atS, text]) => `${long(atS)} From ${who(text, 'Dana Ruiz', 'Sam Okoro')} to Everyone: ${text}`),
    ),
  },
  {
    name: 'a phone chat with dates',
    format: 'meeting',
    you: 'Sam',
    startS: null,
    text: lines(all.map(([atS, text]) => `[20/11/2026, 10:${padded(atS)}] ${who(text, 'Dana', 'Sam')}: ${text}`)),
  },
  {
    name: 'an office chat: name and time of day above the text',
    format: 'meeting',
    you: 'Sam Okoro',
    startS: null,
    text: all.map(([, text]) => `${who(text, 'Dana Ruiz', 'Sam Okoro')}  10:31 AM\n${text}\n`).join('\n'),
  },
  {
    name: 'Speaker 1: text',
    format: 'labelled',
    you: 'Speaker 2',
    startS: null,
    text: lines(all.map(([, text]) => `${who(text, 'Speaker 1', 'Speaker 2')}: ${text}`)),
  },
  {
    name: 'bold names',
    format: 'labelled',
    you: 'Sam',
    startS: null,
    text: `**Dana:** ${asked}\n\n**Sam:** ${plainText}\n\n**Dana:** Thank you.`,
  },
  {
    name: 'Q and A',
    format: 'labelled',
    you: 'A',
    startS: null,
    text: `Q: ${asked}\nA: ${plainText}`,
  },
  {
    name: 'a name line, then a text line',
    format: 'labelled',
    you: 'Candidate',
    startS: null,
    text: `Interviewer\n${asked}\n\nCandidate\n${plainText}`,
  },
  {
    name: 'numbered lines, cut where the paper ends',
    format: 'numbered',
    you: null,
    startS: null,
    text: lines((plainText.match(/.{1,48}(?:\s|$)/gu) ?? []).map((line, index) => `${index + 1}  ${line.trim()}`)),
  },
  {
    name: 'numbered lines with names',
    format: 'labelled',
    you: 'Sam',
    startS: null,
    text: lines(
      [`Interviewer: ${asked}`, ...(`Sam: ${plainText}`.match(/.{1,60}(?:\s|$)/gu) ?? [])].map(
        (line, index) => `${index + 1}. ${line.trim()}`,
      ),
    ),
  },
];

const question = null;
const plainCard = scoreAnswer({ turns: [{ text: plainText, probeSlot: null }], question });

const read = (text: string): FoundTranscript => {
  const found = readTranscript(text);
  if (!found) throw new Error('This was not recognized.');
  return found;
};

describe('a transcript that the candidate pastes', () => {
  it('is known in more than twenty shapes', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBeGreaterThanOrEqual(20);
  });

  describe.each(cases)('as $name', ({ text, format, you, startS }) => {
    it('is recognized, and whoever says most is the candidate', () => {
      const found = read(text);
      expect(found.format).toBe(format);
      expect(likelyCandidate(found)).toBe(you);
    });

    it('gives their words as they were said, and nobody else’s', () => {
      const found = read(text);
      const own = ownWords(found, you);
      expect(own.text).toBe(plainText);
      expect(wordCount(own.text)).toBe(wordCount(plainText));
      if (found.turns.length > 1) expect(own.others[0]?.text).toBe(asked);
    });

    it('keeps its times as times of words', () => {
      const own = ownWords(read(text), you);
      const at = (part: string) => own.words.find(({ start }) => start === own.text.indexOf(part))?.fromMs;
      if (startS === null) return;
      expect(at('Last spring')).toBe(startS * 1000);
      expect(at('As a result')).toBe(52_000);
      const times = own.words.map(({ fromMs = -1 }) => fromMs);
      expect(times).toEqual([...times].sort((one, other) => one - other));
      expect(own.words.every(({ start, end }) => /\S/u.test(own.text.slice(start, end)))).toBe(true);
    });

    it('gets the boxes and the rating of the plain text', () => {
      const own = ownWords(read(text), you);
      const card = scoreAnswer({ turns: [{ text: own.text, probeSlot: null }], question });
      expect(card).toEqual(plainCard);
    });
  });
});

describe('several people in one transcript', () => {
  const text = lines([
    'Dana: Tell me about a hard decision.',
    'Sam: I closed the shop on Sundays',
    'Dana: Mm-hm.',
    'Sam: because nobody came.',
    'Lee: And what did the team say?',
    'Sam: Two people disagreed.',
  ]);

  it('are listed with how much each of them says', () => {
    expect(speakersOf(read(text))).toEqual([
      { name: 'Sam', words: 12 },
      { name: 'Dana', words: 7 },
      { name: 'Lee', words: 6 },
    ]);
  });

  it('do not end the candidate’s sentence when they murmur', () => {
    expect(ownWords(read(text), 'Sam').text).toBe(
      'I closed the shop on Sundays because nobody came.\nTwo people disagreed.',
    );
  });

  it('can each be chosen', () => {
    expect(ownWords(read(text), 'Lee').text).toBe('And what did the team say?');
  });
});

describe('a plain answer', () => {
  it.each([
    ['begins with a time of day', 'At 10:30 I called the customer.\nAt 11:15 I had the answer.'],
    ['tells an hour first', '10:30 was when the alert fired. I paged Priya at 10:45.'],
    ['is a time line', '09:00 the alert fired.\n09:05 I paged the team.\n09:40 it was fixed.\n11:15 we wrote it up.'],
    [
      'is laid out as STAR',
      'Situation: We were late.\nTask: I had to fix it.\nAction: I cut two steps.\nResult: 30% faster.',
    ],
    ['has letters for its parts', 'S: We were late.\nT: I had to fix it.\nA: I cut two steps.\nR: 30% faster.'],
    ['has steps', 'Step 1: I asked the team.\nStep 2: I cut the form.\nStep 3: I measured it.'],
    ['has a note', 'Note: this was in 2023.\nI led the project and cut the wait by 30%.'],
    ['is a numbered list', '1. I asked the team.\n2. I cut the form.\n3. I measured the wait.\n4. I told my manager.'],
    ['is a list with brackets', '1) asked the team,\n2) cut the form,\n3) measured the wait.'],
    [
      'quotes what people said',
      'We met on Monday.\nSam: we cannot ship this.\nMe: then let us cut the form.\nWe shipped in May.',
    ],
    ['compares before and after', 'Before: 22 minutes a visit.\nAfter: 9 minutes a visit.'],
    ['lists costs', 'Rent: 3,000 a month.\nStaff: 12,000 a month.\nI cut both by 10%.'],
    ['is a diary', 'Monday 10:30\nI met the customer.\nTuesday 11:00\nI wrote the plan.'],
    ['has ratios', 'We had a 3:1 return. The mix went from 2:30 to 4:15 over the year.'],
    ['has an arrow', 'The flow was login --> cart --> pay. I cut it to two steps.'],
    ['is one paragraph', plainText],
    ['has short lines of its own', 'Leadership\nI led six people.\nResults\nWe cut the wait by half.'],
    ['is empty', ''],
    ['weighs two options', 'Option A: rewrite it.\nOption B: patch it.\nOption A: won, because it cost less.'],
    [
      'names teams at the start of lines',
      'Sales: wanted it in May.\nLegal: wanted it never.\nI brought both into one room.',
    ],
  ])('that %s stays as it is', (_, text) => {
    expect(readTranscript(text)).toBeNull();
  });
});
