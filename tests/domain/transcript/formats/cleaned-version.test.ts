import { describe, expect, it } from 'vitest';
import { cleanedVersion, placeInCleaned } from '../../../../src/domain/transcript/formats/cleaned-version';
import { fittedWords } from '../../../../src/domain/transcript/formats/own-words';
import { wordsOf } from '../../../../src/domain/transcript/word-timings';
import { aTranscript } from '../../../builders/some-rows';

const meeting =
  'Dana  0:02\nWhat went wrong?\n\nSam  0:08\nThe site was down for 3 hours.\nI called the team.\n\nDana  0:20\nOk.';

describe('words that were stored as they were pasted', () => {
  it.each(['pasted', 'typed', 'corrected'] as const)('are read as the candidate’s own: %s', (source) => {
    const version = cleanedVersion(aTranscript({ source, text: meeting }));
    expect(version.text).toBe('The site was down for 3 hours. I called the team.');
    expect(version.cleanedFrom).toBe(meeting);
    expect(version.words[0]).toMatchObject({ start: 0, end: 3, fromMs: 8000 });
  });

  it.each(['recogniser', 'captions'] as const)(
    'are left alone where a machine of this app wrote them: %s',
    (source) => {
      const row = aTranscript({ source, text: meeting });
      expect(cleanedVersion(row)).toBe(row);
    },
  );

  it('are left alone where the candidate wants every word', () => {
    const row = aTranscript({ source: 'pasted', text: meeting, asPasted: true });
    expect(cleanedVersion(row)).toBe(row);
  });

  it('keep the times that a recognizer gave them', () => {
    const words = wordsOf(meeting).map((word, index) => ({ ...word, fromMs: index * 100, toMs: index * 100 + 90 }));
    const version = cleanedVersion(aTranscript({ source: 'corrected', text: meeting, words }));
    const site = words.find(({ start }) => start === meeting.indexOf('site'));
    expect(version.words[1]).toMatchObject({ start: 4, end: 8, fromMs: site?.fromMs });
  });

  it('keep the parts that the candidate named, where those words still stand', () => {
    const version = cleanedVersion(aTranscript({ source: 'pasted', text: meeting }));
    const start = meeting.indexOf('I called');
    expect(placeInCleaned(version, { start, end: start + 'I called the team.'.length })).toEqual({
      start: 31,
      end: 49,
    });
    expect(placeInCleaned(version, { start: 0, end: 4 })).toBeNull();
  });
});

describe('the times of a transcript', () => {
  const words = [
    { start: 0, end: 3, fromMs: 845_000, toMs: 845_400 },
    { start: 4, end: 8, fromMs: 900_000, toMs: 900_400 },
  ];

  it('stay where they fit the recording', () => {
    expect(fittedWords(words, 900_000)).toEqual(words);
    expect(fittedWords(words, null)).toEqual(words);
  });

  it('count from the first word where the answer was cut out of a longer meeting', () => {
    expect(fittedWords(words, 60_000).map(({ fromMs }) => fromMs)).toEqual([0, 55_000]);
  });

  it('are dropped where they belong to another recording', () => {
    expect(fittedWords(words, 20_000)).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 8 },
    ]);
  });
});
