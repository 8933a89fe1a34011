/**
 * Whom a setting is about. candidate: the same on all of their devices, and in every backup. device: its screen, voices and
 * ways to write down; in its backups, and never sent to another one. computer: what only this one can have, such as its
 * microphones and what its backups hold; in no backup, and never sent.
 */
export type SettingScope = 'candidate' | 'device' | 'computer';

/** Every setting there is, by its stored name; docs/sync.md lists them too. */
export const settingScopes = {
  mode: 'candidate',
  timingProfile: 'candidate',
  ownTiming: 'candidate',
  profileId: 'candidate',
  numbersHidden: 'candidate',
  interviewDate: 'candidate',
  theme: 'device',
  by: 'device',
  muted: 'device',
  volume: 'device',
  readAloud: 'device',
  voiceId: 'device',
  voiceRate: 'device',
  voicePitch: 'device',
  interviewerVoices: 'device',
  words: 'device',
  captions: 'device',
  captionsFor: 'device',
  transcription: 'device',
  writingDown: 'device',
  backedUpAt: 'computer',
  microphoneId: 'computer',
} as const satisfies Readonly<Record<string, SettingScope>>;

/** The scope of a stored setting; one that this version does not know is about its device. */
export function scopeOf(key: unknown): SettingScope {
  const scopes: Readonly<Record<string, SettingScope>> = settingScopes;
  return typeof key === 'string' && Object.hasOwn(scopes, key) ? (scopes[key] ?? 'device') : 'device';
}
