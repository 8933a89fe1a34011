import { interviewerIds } from '../../domain/session/interviewer';
import type { Manner, SpeechVoice } from '../../platform/playback/speech-synthesis';
import type { Settings } from '../../storage/schema/settings';

export type VoiceSettings = Pick<Settings, 'voiceId' | 'voiceRate' | 'voicePitch' | 'interviewerVoices'>;

/** Voices that macOS ships for fun: nobody wants to be interviewed by a bell. */
const novelties = new Set(
  'Albert,Bad News,Bahh,Bells,Boing,Bubbles,Cellos,Good News,Hysterical,Jester,Organ,Superstar,Trinoids,Whisper,Wobble,Zarvox'.split(
    ',',
  ),
);

/**
 * Who speaks with which voice where the candidate has chosen none: as many different ones as the machine has for
 * English, handed out in the order of the interviewers. Distant voices are never among them.
 */
export function ownVoices(voices: readonly SpeechVoice[]): ReadonlyMap<string, SpeechVoice> {
  const usable = voices
    .filter(
      ({ onDevice, language, name }) => onDevice && /^en(?![a-z])/iu.test(language) && !novelties.has(nameOnly(name)),
    )
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const voiceAt = (index: number) => usable[index % usable.length];
  return new Map(usable.length < 2 ? [] : interviewerIds.flatMap((id, index) => [[id, voiceAt(index)!] as const]));
}

/**
 * How an interviewer speaks: as the candidate has set it for them, else for all, else with a voice of their own. A
 * voice that is gone counts as none. `null`: a session in which nobody has a name.
 */
export function mannerOf(
  interviewerId: string | null,
  { voiceId, voiceRate, voicePitch, interviewerVoices }: VoiceSettings,
  voices: readonly SpeechVoice[],
): Manner {
  const own = interviewerId === null ? undefined : interviewerVoices[interviewerId];
  const there = [own?.voiceId, voiceId].find((id) => voices.some((voice) => voice.id === id));
  const given = interviewerId === null ? undefined : ownVoices(voices).get(interviewerId)?.id;
  return {
    voiceId: there ?? given,
    rate: own?.voiceRate ?? voiceRate,
    pitch: own?.voicePitch ?? voicePitch,
  };
}

/** `Samantha (Enhanced)` and `Bells (English)` by their first half. */
function nameOnly(name: string): string {
  return name.replace(/\s*\(.*$/u, '');
}
