export type SpeechVoice = { id: string; name: string; language: string; onDevice: boolean };

/**
 * How a text is spoken. Without `voiceId`, or when that voice is gone, only voices that work on this computer are
 * used; a voice of a distant service must be chosen.
 */
export type Manner = { voiceId?: string; rate?: number; pitch?: number };

/** Reads a question aloud where the machine has a voice. */
export type Reader = {
  voices(): Promise<SpeechVoice[]>;
  /** Told when voices came or went; gives the way to stop listening. */
  onVoicesChanged(changed: () => void): () => void;
  /**
   * Resolves when it is over: said, canceled, failed or timed out. Speaking again cancels what is being said. A
   * manner that depends on what there is to choose from is given as a function: voices may come late.
   */
  speak(
    text: string,
    manner: Manner | ((voices: readonly SpeechVoice[]) => Manner),
  ): Promise<'said' | 'cancelled' | 'no-voice' | 'failed'>;
  cancel(): void;
};

type Spoken = Awaited<ReturnType<Reader['speak']>>;

type ReaderParts = {
  synthesis?: SpeechSynthesis | null;
  createUtterance?: (text: string) => SpeechSynthesisUtterance;
  /** The language that questions are written in. */
  language?: string;
};

/** Chrome hands its voices over a moment after it was first asked. */
const voicesLateMs = 1500;

/** A voice that has not begun by then is not there. */
const beginMs = 4000;

/** Slower than any voice reads; some browsers never tell that they have finished. */
const longestMsPerCharacter = 150;

export function createSpeechSynthesis(parts: ReaderParts = {}): Reader {
  const {
    synthesis = globalThis.speechSynthesis ?? null,
    createUtterance = (text) => new SpeechSynthesisUtterance(text),
    language = 'en',
  } = parts;
  let cancelCurrent: (() => void) | null = null;
  let found: Promise<SpeechSynthesisVoice[]> | null = null;

  const findVoices = () => {
    if (!synthesis) return Promise.resolve([]);
    const now = synthesis.getVoices();
    if (now.length > 0) return Promise.resolve(now);
    found ??= lateVoices(synthesis);
    return found;
  };

  const speak = async (text: string, manner: Parameters<Reader['speak']>[1]): Promise<Spoken> => {
    cancelCurrent?.();
    let cancelled = false;
    cancelCurrent = () => {
      cancelled = true;
    };
    const there = await findVoices();
    const options = typeof manner === 'function' ? manner(there.map(asReaderVoice)) : manner;
    const voice = chooseVoice(there, options.voiceId, language);
    if (cancelled) return 'cancelled';
    if (!synthesis || !voice) return 'no-voice';

    const utterance = createUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = options.rate ?? 1;
    utterance.pitch = options.pitch ?? 1;
    return new Promise((settle) => {
      let timer: ReturnType<typeof setTimeout>;
      const finish = (how: Spoken) => {
        clearTimeout(timer);
        if (cancelCurrent === cancel) cancelCurrent = null;
        settle(how);
      };
      const giveUp = () => {
        synthesis.cancel();
        finish('failed');
      };
      const cancel = () => {
        finish('cancelled');
        synthesis.cancel();
      };
      cancelCurrent = cancel;
      timer = setTimeout(giveUp, beginMs);
      utterance.addEventListener('start', () => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, beginMs + (text.length * longestMsPerCharacter) / utterance.rate);
      });
      utterance.addEventListener('end', () => finish('said'));
      utterance.addEventListener('error', () => finish('failed'));
      synthesis.speak(utterance);
    });
  };

  return {
    voices: async () => (await findVoices()).map(asReaderVoice),
    onVoicesChanged(changed) {
      synthesis?.addEventListener('voiceschanged', changed);
      return () => synthesis?.removeEventListener('voiceschanged', changed);
    },
    speak,
    cancel: () => cancelCurrent?.(),
  };
}

function asReaderVoice({ voiceURI, name, lang, localService }: SpeechSynthesisVoice): SpeechVoice {
  return { id: voiceURI, name, language: lang, onDevice: localService };
}

function lateVoices(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  return new Promise((settle) => {
    const ready = () => {
      clearTimeout(timer);
      synthesis.removeEventListener('voiceschanged', ready);
      settle(synthesis.getVoices());
    };
    const timer = setTimeout(ready, voicesLateMs);
    synthesis.addEventListener('voiceschanged', ready);
  });
}

function chooseVoice(voices: SpeechSynthesisVoice[], voiceId: string | undefined, language: string) {
  const chosen = voices.find((voice) => voice.voiceURI === voiceId);
  if (chosen) return chosen;
  const speaking = voices.filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  return speaking.find((voice) => voice.default) ?? speaking[0];
}
