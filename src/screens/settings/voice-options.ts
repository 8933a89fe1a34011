import type { SpeechVoice } from '../../platform/playback/speech-synthesis';

/**
 * The voices to choose from, `first` for none in particular. A chosen one that is gone stays in the list: it may come
 * back, and until then another speaks.
 */
export function voiceOptions(voices: readonly SpeechVoice[], chosen: string | null, first: string) {
  const gone = chosen !== null && !voices.some(({ id }) => id === chosen);
  return [
    { value: 'usual', label: first },
    ...(gone ? [{ value: chosen, label: 'The one you chose, which is not here now' }] : []),
    ...voices.map(({ id, name, onDevice }) => ({
      value: id,
      label: onDevice ? name : `${name} (spoken by a server: the question’s text is sent there)`,
    })),
  ];
}
