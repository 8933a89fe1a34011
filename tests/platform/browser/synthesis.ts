type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService' | 'default'>;

export const localVoice: Voice = { voiceURI: 'ada', name: 'Ada', lang: 'en-US', localService: true, default: false };
export const distantVoice: Voice = {
  voiceURI: 'cloud',
  name: 'Cloud',
  lang: 'en-US',
  localService: false,
  default: true,
};

class InventedUtterance extends EventTarget {
  voice: Voice | null = null;
  lang = '';
  rate = 1;
  pitch = 1;
  constructor(readonly text: string) {
    super();
  }
}

/** A speechSynthesis that says what it is told when a test lets it. */
export function inventSynthesis({ voices = [localVoice] }: { voices?: Voice[] } = {}) {
  const begun: InventedUtterance[] = [];
  const target = new EventTarget();
  let current: InventedUtterance | null = null;
  let given = voices;
  let mute: 'speaks' | 'never-begins' | 'fails' = 'speaks';

  const tell = (type: string) => current?.dispatchEvent(new Event(type));
  const synthesis = Object.assign(target, {
    getVoices: () => given,
    speak(utterance: InventedUtterance) {
      begun.push(utterance);
      current = utterance;
      if (mute === 'fails') queueMicrotask(() => tell('error'));
      if (mute === 'speaks') queueMicrotask(() => tell('start'));
    },
    cancel() {
      const cut = current;
      current = null;
      // The browser tells it later, and calls it an error.
      queueMicrotask(() => cut?.dispatchEvent(new Event('error')));
    },
  });

  return {
    synthesis: synthesis as unknown as SpeechSynthesis,
    createUtterance: (text: string) => new InventedUtterance(text) as unknown as SpeechSynthesisUtterance,
    begun,
    saying: () => current?.text ?? null,
    finish(how: 'said' | 'failed' = 'said') {
      tell(how === 'said' ? 'end' : 'error');
      current = null;
    },
    become(next: typeof mute) {
      mute = next;
    },
    giveVoices(next: Voice[]) {
      given = next;
      target.dispatchEvent(new Event('voiceschanged'));
    },
  };
}
