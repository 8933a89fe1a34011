import type { Manner, Reader, SpeechVoice } from '../../src/platform/playback/speech-synthesis';

export type FakeReader = Reader & {
  /** The text that is being said, null in silence. */
  saying(): string | null;
  /** Everything that was begun, in order. */
  begun: string[];
  /** How each of them was to be said. */
  manners: Manner[];
  /** Voices come or go. */
  giveVoices(voices: SpeechVoice[]): void;
  /** It has said it all, or its voice broke. */
  finish(how?: 'said' | 'failed'): void;
};

const builtIn: SpeechVoice = { id: 'ada', name: 'Ada', language: 'en-US', onDevice: true };

export function createFakeReader({ voices = [builtIn] }: { voices?: SpeechVoice[] } = {}): FakeReader {
  const begun: string[] = [];
  const manners: Manner[] = [];
  const listening = new Set<() => void>();
  let given = voices;
  let current: { text: string; settle(how: 'said' | 'cancelled' | 'failed'): void } | null = null;
  const end = (how: 'said' | 'cancelled' | 'failed') => {
    current?.settle(how);
    current = null;
  };
  return {
    begun,
    manners,
    voices: async () => given,
    onVoicesChanged(changed) {
      listening.add(changed);
      return () => listening.delete(changed);
    },
    giveVoices(next) {
      given = next;
      for (const changed of listening) changed();
    },
    speak(text, asked) {
      end('cancelled');
      const manner = typeof asked === 'function' ? asked(given) : asked;
      if (!given.some((voice) => voice.id === manner.voiceId || voice.onDevice)) return Promise.resolve('no-voice');
      begun.push(text);
      manners.push(manner);
      return new Promise((settle) => {
        current = { text, settle };
      });
    },
    cancel: () => end('cancelled'),
    saying: () => current?.text ?? null,
    finish: (how = 'said') => end(how),
  };
}
