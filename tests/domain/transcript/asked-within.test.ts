import { describe, expect, it } from 'vitest';
import { askedStill, askedWithin, cutAtAsked } from '../../../src/domain/transcript/asked-within';
import { cleanedVersion } from '../../../src/domain/transcript/formats/cleaned-version';
import { ownWords } from '../../../src/domain/transcript/formats/own-words';
import { readTranscript } from '../../../src/domain/transcript/formats/read-transcript';
import { aTranscript } from '../../builders/some-rows';

const meeting = [
  'Dana: Tell me about a hard decision.',
  'Sam: I closed the shop on Sundays,',
  'Dana: Mm-hm.',
  'Sam: because nobody came.',
  'Lee: And what did the team say?',
  'Dana: Who was against it?',
  'Sam: Two people disagreed, so I asked each of them in private what they were afraid of.',
  'Dana: Thank you. Do you have questions?',
].join('\n');

const taken = () => {
  const found = readTranscript(meeting);
  if (!found) throw new Error('This was not recognized.');
  return ownWords(found, 'Sam');
};

describe('what others asked in a transcript', () => {
  it('stands where it was asked; the first question, murmurs and the goodbye are none of it', () => {
    const own = taken();
    const before = own.text.indexOf('Two people');
    expect(askedWithin(own)).toEqual([{ text: 'And what did the team say? Who was against it?', before }]);
  });

  it('cuts the words at its place, and no letter of them is lost', () => {
    const own = taken();
    const pieces = cutAtAsked({ text: own.text, asked: askedWithin(own) });
    expect(pieces.map(({ asked }) => asked)).toEqual([null, 'And what did the team say? Who was against it?']);
    expect(pieces.map(({ start, end }) => own.text.slice(start, end)).join('')).toBe(own.text);
    expect(cutAtAsked({ text: 'Hello.' })).toEqual([{ asked: null, start: 0, end: 6 }]);
  });

  it('keeps its place when the words before it, behind it or around it are put right', () => {
    const asked = [{ text: 'Why?', before: 10 }];
    expect(askedStill(asked, 'I went up. I fell.', 'I went up. I fell down.')).toEqual(asked);
    expect(askedStill(asked, 'I went up. I fell.', 'Today I went up. I fell.')).toEqual([{ text: 'Why?', before: 16 }]);
    expect(askedStill(asked, 'I went up. I fell.', 'I went upstairs and fell.')).toEqual([
      { text: 'Why?', before: 19 },
    ]);
  });

  it('goes where nothing is left around it', () => {
    expect(askedStill([{ text: 'Why?', before: 10 }], 'I went up. I fell.', '')).toEqual([]);
  });

  it('is found in what was pasted raw before, too', () => {
    const version = cleanedVersion(aTranscript({ source: 'pasted', text: meeting }));
    expect(version.text).not.toContain('Who was against it');
    expect(version.asked?.map(({ text }) => text)).toEqual(['And what did the team say? Who was against it?']);
  });
});
