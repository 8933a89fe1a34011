import { describe, expect, test } from 'vitest';
import type { Reader } from '../../src/platform/playback/speech-synthesis';

type Driven = {
  reader: Reader;
  saying(): string | null;
  finish(how: 'said' | 'failed'): void;
  /** The machine loses its voices. */
  loseVoices(): void;
  /** Lets what was asked begin. */
  settle(): Promise<void>;
};

/** What every reader does, whoever made it; `make` takes whether the machine has a voice. */
export function readerContract(name: string, make: (voice: 'voice' | 'no voice') => Driven) {
  describe(`a reader (${name})`, () => {
    test('reads a question and says when it has finished', async () => {
      const { reader, saying, finish, settle } = make('voice');
      const spoken = reader.speak('Tell me about a time.', {});
      await settle();
      expect(saying()).toBe('Tell me about a time.');
      finish('said');
      expect(await spoken).toBe('said');
      expect(saying()).toBeNull();
    });

    test('whose voice breaks says so', async () => {
      const { reader, finish, settle } = make('voice');
      const spoken = reader.speak('Tell me about a time.', {});
      await settle();
      finish('failed');
      expect(await spoken).toBe('failed');
    });

    test('is silenced at once', async () => {
      const { reader, saying, settle } = make('voice');
      const spoken = reader.speak('Tell me about a time.', {});
      await settle();
      reader.cancel();
      expect(await spoken).toBe('cancelled');
      expect(saying()).toBeNull();
      reader.cancel();
    });

    test('that is silenced before it could begin stays silent', async () => {
      const { reader, saying, settle } = make('voice');
      const spoken = reader.speak('Tell me about a time.', {});
      reader.cancel();
      expect(await spoken).toBe('cancelled');
      await settle();
      expect(saying()).toBeNull();
    });

    test('says one thing at a time: the next cancels what is being said', async () => {
      const { reader, saying, finish, settle } = make('voice');
      const first = reader.speak('The first question.', {});
      await settle();
      const second = reader.speak('The second question.', {});
      expect(await first).toBe('cancelled');
      await settle();
      expect(saying()).toBe('The second question.');
      finish('said');
      expect(await second).toBe('said');
    });

    test('without a voice says so and goes on', async () => {
      const { reader } = make('no voice');
      expect(await reader.voices()).toEqual([]);
      expect(await reader.speak('Tell me about a time.', {})).toBe('no-voice');
    });

    test('speaks as it is told once it knows its voices', async () => {
      const { reader, saying, settle } = make('voice');
      const offered: string[] = [];
      void reader.speak('Tell me about a time.', (voices) => {
        offered.push(...voices.map(({ name }) => name));
        return { voiceId: voices[0]?.id };
      });
      await settle();
      expect(offered).toEqual(['Ada']);
      expect(saying()).toBe('Tell me about a time.');
    });

    test('says when voices come and go, until nobody listens any more', () => {
      const { reader, loseVoices } = make('voice');
      let changes = 0;
      const stop = reader.onVoicesChanged(() => (changes += 1));
      loseVoices();
      expect(changes).toBe(1);
      stop();
      loseVoices();
      expect(changes).toBe(1);
    });

    test('tells which voices there are', async () => {
      const { reader } = make('voice');
      expect(await reader.voices()).toEqual([{ id: 'ada', name: 'Ada', language: 'en-US', onDevice: true }]);
    });
  });
}
