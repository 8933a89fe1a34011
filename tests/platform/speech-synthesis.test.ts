import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSpeechSynthesis } from '../../src/platform/playback/speech-synthesis';
import { createFakeReader } from '../fakes/speech-synthesis';
import { distantVoice, inventSynthesis, localVoice } from './browser/synthesis';
import { readerContract } from './speech-synthesis.contract';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = async () => {
  await vi.advanceTimersByTimeAsync(1);
};

readerContract('fake', (voice) => {
  const reader = createFakeReader(voice === 'voice' ? {} : { voices: [] });
  return { reader, ...reader, loseVoices: () => reader.giveVoices([]), settle };
});

readerContract('real, over an invented browser', (voice) => {
  const browser = inventSynthesis();
  const reader = createSpeechSynthesis({ ...browser, synthesis: voice === 'voice' ? browser.synthesis : null });
  return { reader, ...browser, loseVoices: () => browser.giveVoices([]), settle };
});

test('voices that come late are waited for', async () => {
  const browser = inventSynthesis({ voices: [] });
  const spoken = createSpeechSynthesis(browser).speak('Hello.', {});
  await vi.advanceTimersByTimeAsync(800);
  browser.giveVoices([localVoice]);
  await settle();
  expect(browser.saying()).toBe('Hello.');
  browser.finish();
  expect(await spoken).toBe('said');
});

test('a manner that depends on the voices waits for late ones', async () => {
  const browser = inventSynthesis({ voices: [] });
  const other = { ...localVoice, voiceURI: 'ben', name: 'Ben' };
  void createSpeechSynthesis(browser).speak('Hello.', (voices) => ({ voiceId: voices.at(-1)?.id, rate: 1.1 }));
  await vi.advanceTimersByTimeAsync(800);
  browser.giveVoices([localVoice, other]);
  await settle();
  expect(browser.begun).toMatchObject([{ voice: { name: 'Ben' }, rate: 1.1 }]);
});

test('voices that never come are not waited for any longer than a moment', async () => {
  const reader = createSpeechSynthesis(inventSynthesis({ voices: [] }));
  const spoken = reader.speak('Hello.', {});
  await vi.advanceTimersByTimeAsync(1500);
  expect(await spoken).toBe('no-voice');
});

test('voices that come after that are found the next time', async () => {
  const browser = inventSynthesis({ voices: [] });
  const reader = createSpeechSynthesis(browser);
  const early = reader.voices();
  await vi.advanceTimersByTimeAsync(1500);
  expect(await early).toEqual([]);
  browser.giveVoices([localVoice]);
  expect(await reader.voices()).toHaveLength(1);
});

test('a question is not sent to a distant voice that the candidate did not choose', async () => {
  const browser = inventSynthesis({ voices: [distantVoice] });
  const reader = createSpeechSynthesis(browser);
  expect(await reader.speak('Hello.', {})).toBe('no-voice');
  void reader.speak('Hello.', { voiceId: 'cloud' });
  await settle();
  expect(browser.begun.map(({ voice }) => voice?.name)).toEqual(['Cloud']);
});

test('a voice of the language is preferred, and a chosen one that is gone is replaced', async () => {
  const german = { ...localVoice, voiceURI: 'de', lang: 'de-DE', default: true };
  const browser = inventSynthesis({ voices: [german, distantVoice, localVoice] });
  const reader = createSpeechSynthesis(browser);
  void reader.speak('Hello.', { voiceId: 'sold-years-ago', rate: 1.2, pitch: 0.9 });
  await settle();
  expect(browser.begun[0]).toMatchObject({ voice: { name: 'Ada' }, lang: 'en-US', rate: 1.2, pitch: 0.9 });
});

test('a browser that fails at once is not waited for', async () => {
  const browser = inventSynthesis();
  browser.become('fails');
  expect(await createSpeechSynthesis(browser).speak('Hello.', {})).toBe('failed');
});

test('a voice that never begins is given up after four seconds', async () => {
  const browser = inventSynthesis();
  browser.become('never-begins');
  const spoken = createSpeechSynthesis(browser).speak('Hello.', {});
  await vi.advanceTimersByTimeAsync(4100);
  expect(await spoken).toBe('failed');
  expect(browser.saying()).toBeNull();
});

test('a voice that never ends is given up, but only when the slowest reader would have finished', async () => {
  const browser = inventSynthesis();
  const text = 'A question of one hundred characters, more or less. '.repeat(2);
  let how: string | null = null;
  void createSpeechSynthesis(browser)
    .speak(text, { rate: 1 })
    .then((spoken) => (how = spoken));
  await vi.advanceTimersByTimeAsync(text.length * 100);
  expect(how).toBeNull();
  await vi.advanceTimersByTimeAsync(text.length * 100);
  expect(how).toBe('failed');
});
