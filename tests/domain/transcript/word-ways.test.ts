import { describe, expect, it } from 'vitest';
import { settingsOfWay, wayOf, waysFor, wordWays } from '../../../src/domain/transcript/word-ways';

const machine = { ownCaptions: 'not-offered', makerCaptions: false, keepsFiles: true } as const;
const untouched = { words: null, captions: false, captionsFor: null, transcription: null } as const;

describe('the ways to one’s words', () => {
  it('begin with captions made here where the browser has them, and then send nothing to its maker', () => {
    expect(waysFor({ ...machine, ownCaptions: 'available', makerCaptions: true })).toEqual([
      'captions-here',
      'written-here',
      'by-ear',
    ]);
  });

  it('put a recognizer before captions whose pack still has to come', () => {
    expect(waysFor({ ...machine, ownCaptions: 'downloadable', makerCaptions: true })).toEqual([
      'written-here',
      'captions-here',
      'captions-maker',
      'by-ear',
    ]);
  });

  it('leave a phone the recognizer and the ear', () => {
    expect(waysFor(machine)).toEqual(['written-here', 'by-ear']);
  });

  it('never offer a recognizer that the browser would not keep', () => {
    expect(waysFor({ ...machine, keepsFiles: false, makerCaptions: true })).toEqual(['captions-maker', 'by-ear']);
  });

  it('always end with one that needs nothing', () => {
    for (const ownCaptions of ['not-offered', 'downloadable', 'downloading', 'available'] as const)
      for (const makerCaptions of [true, false])
        for (const keepsFiles of [true, false])
          expect(waysFor({ ownCaptions, makerCaptions, keepsFiles }).at(-1)).toBe('by-ear');
  });

  it('are not asked for again where captions or a recognizer were chosen before', () => {
    expect(wayOf(untouched)).toBeNull();
    expect(wayOf({ ...untouched, captions: true })).toBe('captions-here');
    expect(wayOf({ ...untouched, captions: true, captionsFor: 'cloud' })).toBe('captions-maker');
    expect(wayOf({ ...untouched, transcription: { model: 'tiny' } })).toBe('written-here');
  });

  it.each(wordWays)('read back as they were chosen: %s', (way) => {
    expect(wayOf({ ...untouched, ...settingsOfWay(way) })).toBe(way);
  });

  it('switch captions off that would go on beside another choice', () => {
    expect(settingsOfWay('by-ear')).toEqual({ words: 'by-ear', captions: false, captionsFor: null });
    expect(settingsOfWay('captions-maker')).toMatchObject({ captions: true, captionsFor: 'cloud' });
  });
});
