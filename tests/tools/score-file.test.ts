import { describe, expect, it } from 'vitest';
import { adviseOn } from '../../src/domain/scoring/advice/advised-answer';
import { scoreFile } from '../../tools/score/score-file';
import { asked, plainText, said, short, stamp } from '../domain/transcript/formats/story';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, { bigEndian = false, mark = true } = {}) => {
  const units = `${mark ? '\ufeff' : ''}${text}`;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < units.length; index += 1) view.setUint16(index * 2, units.charCodeAt(index), !bigEndian);
  return bytes;
};
const score = (bytes: Uint8Array, ...args: string[]) => scoreFile(['answer', ...args], () => bytes);
const printed = (bytes: Uint8Array, ...args: string[]): unknown => {
  const outcome = score(bytes, ...args);
  if (!outcome.ok) throw new Error(outcome.problem);
  return JSON.parse(outcome.output);
};

const card: unknown = JSON.parse(
  JSON.stringify(adviseOn({ turns: [{ text: plainText, probeSlot: null }], question: null })),
);

const srt = said
  .map(([atS, text], index) => `${index + 1}\n${stamp(atS, ',')} --> ${stamp(atS + 5, ',')}\n${text}\n`)
  .join('\n');
const vtt = `WEBVTT\n\n${said.map(([atS, text]) => `${stamp(atS, '.')} --> ${stamp(atS + 5, '.')}\n<v Sam>${text}</v>\n`).join('\n')}`;
const meeting = `Dana  0:02\n${asked}\n\n${said.map(([atS, text]) => `Sam  ${short(atS)}\n${text}\n`).join('\n')}`;
const labels = `Interviewer: ${asked}\nCandidate: ${plainText}`;

describe('the same answer', () => {
  it.each([
    ['plain text', plainText],
    ['SubRip', srt],
    ['WebVTT', vtt],
    ['a meeting export', meeting],
    ['lines with labels', labels],
  ])('gives the same scorecard as %s', (_, text) => {
    expect(printed(utf8(text))).toEqual(card);
  });

  it.each([
    ['UTF-8 with a mark', utf8(`\ufeff${srt}`)],
    ['line ends of another system', utf8(srt.replaceAll('\n', '\r\n'))],
    ['line ends of an old system', utf8(srt.replaceAll('\n', '\r'))],
    ['UTF-16, little end first', utf16(srt)],
    ['UTF-16, big end first', utf16(srt, { bigEndian: true })],
    ['UTF-16 without a mark', utf16(srt, { mark: false })],
  ])('gives the same scorecard in %s', (_, bytes) => {
    expect(printed(bytes)).toEqual(card);
  });

  it('reads the quotation marks of an old editor', () => {
    const bytes = Uint8Array.from([...utf8('I said '), 0x93, ...utf8('no'), 0x94, ...utf8(' to it.')]);
    expect(score(bytes, '--words')).toEqual({ ok: true, output: 'I said “no” to it.' });
  });
});

describe('a question', () => {
  it('brings its own follow-ups', () => {
    const found = printed(utf8('I fixed it myself, because nobody else would.'), '--question', 'ownership-01');
    expect(JSON.stringify(found)).toContain('What does the problem look like today?');
  });

  it('that does not exist is named, with ids that do', () => {
    expect(score(utf8(plainText), '--question', 'ownership-99')).toEqual({
      ok: false,
      problem: expect.stringMatching(/No question has the id “ownership-99”.*ownership-01/u) as string,
    });
  });
});

describe('a speaker', () => {
  it('can be named in any case', () => {
    expect(score(utf8(meeting), '--speaker', 'dana', '--words')).toEqual({ ok: true, output: asked });
  });

  it('can be named in part, and without accents', () => {
    const text = `Ana María: ${asked}\nZoë Brontë-Smith: ${plainText}`;
    expect(score(utf8(text), '--speaker', 'zoe', '--words')).toEqual({ ok: true, output: plainText });
    expect(score(utf8(text), '--speaker', 'Ana', '--words')).toEqual({ ok: true, output: asked });
  });

  it('that is not there is answered with the ones that are', () => {
    expect(score(utf8(meeting), '--speaker', 'Lee')).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/nobody is called “Lee”.*Sam \(\d+ words\), Dana/u) as string,
    });
  });

  it('means nothing in plain text', () => {
    expect(score(utf8(plainText), '--speaker', 'Sam')).toMatchObject({ ok: false });
  });
});

describe('what cannot be scored', () => {
  it('is a file that is not there', () => {
    expect(scoreFile(['no/such/file.txt'])).toMatchObject({
      ok: false,
      problem: expect.stringContaining('there is no such file') as string,
    });
  });

  it.each([
    ['nothing named', [], /Name the file/u],
    ['two files', ['a', 'b'], /One file at a time/u],
    ['an option that does not exist', ['a', '--loud'], /--loud/u],
  ])('is %s', (_, args, problem) => {
    expect(scoreFile(args, () => utf8(plainText))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(problem) as string,
    });
  });

  it.each([
    ['an empty file', utf8('  \n')],
    ['a file that is no text', Uint8Array.from([80, 75, 3, 4, 0, 1, 0, 0, 7])],
    ['a document of an office program', Uint8Array.from([80, 75, 3, 4, 20, 65, 66, 6])],
    ['captions without a cue', utf8('WEBVTT\n\n')],
    ['captions of music', utf8('1\n00:00:01,000 --> 00:00:02,000\n[Music]\n')],
  ])('is %s', (_, bytes) => {
    expect(score(bytes)).toMatchObject({ ok: false });
  });
});
