import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interviewers } from '../../src/domain/session/interviewers';
import { defaultSettings } from '../../src/storage/schema/settings';
import type { SpeechVoice } from '../../src/platform/playback/speech-synthesis';
import { mannerOf, ownVoices } from '../../src/stores/app/interviewer-voice';

const aVoice = (name: string, change: Partial<SpeechVoice> = {}): SpeechVoice => ({
  id: name.toLowerCase(),
  name,
  language: 'en-US',
  onDevice: true,
  ...change,
});
const six = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'].map((name) => aVoice(name));
const ids = interviewers.map(({ id }) => id);
const voices = (settings: Partial<typeof defaultSettings> = {}, there = six) =>
  ids.map((id) => mannerOf(id, { ...defaultSettings, ...settings }, there).voiceId);

describe('where the candidate has chosen no voice', () => {
  it('every interviewer has another one, if there are enough', () => {
    expect(new Set(voices()).size).toBe(interviewers.length);
  });

  it('neighbours differ as soon as there are two', () => {
    expect(new Set(voices({}, six.slice(0, 2))).size).toBe(2);
  });

  it('one voice speaks for all, as the machine prefers it', () => {
    expect(voices({}, six.slice(0, 1))).toEqual(ids.map(() => undefined));
  });

  it('nobody gets a distant voice, another language or a voice that is a joke', () => {
    const others = [
      aVoice('Cloud', { onDevice: false }),
      aVoice('Anna', { language: 'de-DE' }),
      aVoice('Enno', { language: 'enm' }),
      aVoice('Bells'),
      aVoice('Bad News (English)'),
    ];
    const given = [...ownVoices([...others, aVoice('Ada'), aVoice('Ben', { language: 'en_GB' })]).values()];
    expect(new Set(given.map(({ name }) => name))).toEqual(new Set(['Ada', 'Ben']));
  });

  it('the order in which the browser lists them changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(six, { minLength: 6 }), (shuffled) => {
        expect(voices({}, shuffled)).toEqual(voices());
      }),
    );
  });
});

describe('a voice that the candidate chose', () => {
  const own = (voiceId: string | null) => ({ [ids[0]!]: { voiceId, voiceRate: 1.4, voicePitch: 0.8 } });

  it('for all speaks for all', () => {
    expect(voices({ voiceId: 'dan' })).toEqual(ids.map(() => 'dan'));
  });

  it('for one interviewer wins over the one for all, with its own speed and pitch', () => {
    const settings = { ...defaultSettings, voiceId: 'dan', interviewerVoices: own('eve') };
    expect(mannerOf(ids[0]!, settings, six)).toEqual({ voiceId: 'eve', rate: 1.4, pitch: 0.8 });
    expect(mannerOf(ids[1]!, settings, six)).toEqual({ voiceId: 'dan', rate: 1, pitch: 1 });
    expect(mannerOf(null, settings, six)).toEqual({ voiceId: 'dan', rate: 1, pitch: 1 });
  });

  it('may be a distant one, since it was chosen', () => {
    const cloud = aVoice('Cloud', { onDevice: false });
    expect(mannerOf(ids[0]!, { ...defaultSettings, interviewerVoices: own('cloud') }, [...six, cloud]).voiceId).toBe(
      'cloud',
    );
  });

  it('and that is gone gives way to the one for all, and that one to their own', () => {
    const settings = { ...defaultSettings, voiceId: 'dan', interviewerVoices: own('sold') };
    expect(mannerOf(ids[0]!, settings, six).voiceId).toBe('dan');
    expect(mannerOf(ids[0]!, { ...settings, voiceId: 'sold too' }, six).voiceId).toBe('ada');
    expect(mannerOf(ids[0]!, settings, []).voiceId).toBeUndefined();
  });

  it('may be none in particular: then only speed and pitch are their own', () => {
    expect(mannerOf(ids[1]!, { ...defaultSettings, interviewerVoices: own(null) }, six).voiceId).toBe('ben');
    expect(mannerOf(ids[0]!, { ...defaultSettings, interviewerVoices: own(null) }, six)).toEqual({
      voiceId: 'ada',
      rate: 1.4,
      pitch: 0.8,
    });
  });
});
