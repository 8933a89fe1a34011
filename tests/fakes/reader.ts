import type { Reader, ReaderVoice } from '../../src/devices/reader';

export type FakeReader = Reader & {
  /** The text that is being said, null in silence. */
  saying(): string | null;
  /** Everything that was begun, in order. */
  begun: string[];
  /** It has said it all, or its voice broke. */
  finish(how?: 'said' | 'failed'): void;
};

const builtIn: ReaderVoice = { id: 'ada', name: 'Ada', language: 'en-US', onDevice: true };

export function createFakeReader({ voices = [builtIn] }: { voices?: ReaderVoice[] } = {}): FakeReader {
  const begun: string[] = [];
  let current: { text: string; settle(how: 'said' | 'cancelled' | 'failed'): void } | null = null;
  const end = (how: 'said' | 'cancelled' | 'failed') => {
    current?.settle(how);
    current = null;
  };
  return {
    begun,
    voices: async () => voices,
    speak(text, { voiceId }) {
      end('cancelled');
      if (!voices.some((voice) => voice.id === voiceId || voice.onDevice)) return Promise.resolve('no-voice');
      begun.push(text);
      return new Promise((settle) => {
        current = { text, settle };
      });
    },
    cancel: () => end('cancelled'),
    saying: () => current?.text ?? null,
    finish: (how = 'said') => end(how),
  };
}
