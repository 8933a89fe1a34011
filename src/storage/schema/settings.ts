import * as v from 'valibot';
import { calendarDaySchema, epochMsSchema } from '../../domain/bounds';
import { timingProfiles } from '../../domain/session/timing';
import { timingSchema } from '../../domain/session/timing-schema';
import { commit } from '../integrity/commit';
import { passing } from '../integrity/passing';
import type { Database } from './database';
import { readRows } from '../integrity/validated-read';

const voiceRate = v.pipe(v.number(), v.minValue(0.5), v.maxValue(2));
const voicePitch = v.pipe(v.number(), v.minValue(0.5), v.maxValue(1.5));

/** What the candidate chose. Every field has a value that works untouched. */
export const settingsSchema = v.object({
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  by: v.optional(v.picklist(['voice', 'keyboard']), 'voice'),
  mode: v.optional(v.picklist(['practice', 'interview']), 'practice'),
  timingProfile: v.optional(v.picklist(['standard', 'screen', 'deep', 'own']), 'standard'),
  ownTiming: v.optional(timingSchema, timingProfiles.standard),
  profileId: v.optional(v.nullable(v.string()), null),
  numbersHidden: v.optional(v.boolean(), false),
  muted: v.optional(v.boolean(), false),
  volume: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.6),
  readAloud: v.optional(v.boolean(), true),
  voiceId: v.optional(v.nullable(v.string()), null),
  voiceRate: v.optional(voiceRate, 1),
  voicePitch: v.optional(voicePitch, 1),
  /** By interviewer; who is not in it speaks as all do. Without a voice of its own it only has its own speed and pitch. */
  interviewerVoices: v.optional(
    v.record(v.string(), v.object({ voiceId: v.nullable(v.string()), voiceRate, voicePitch })),
    {},
  ),
  /** How spoken answers come to their words; null until the candidate has chosen. */
  words: v.optional(v.nullable(v.picklist(['captions-here', 'written-here', 'captions-maker', 'by-ear'])), null),
  captions: v.optional(v.boolean(), false),
  /** Where the captions were made when the candidate switched them on; null counts as here. */
  captionsFor: v.optional(v.nullable(v.picklist(['on-device', 'cloud'])), null),
  /** The recognizer that writes recordings down on this computer; null until the candidate has chosen one. */
  transcription: v.optional(
    v.nullable(v.object({ model: v.picklist(['tiny', 'base']), source: v.picklist(['hub', 'beside']) })),
    null,
  ),
  /** Answers whose words were asked for and are not there yet, so that a page that is loaded again goes on with them. */
  writingDown: v.optional(v.array(v.string()), []),
  microphoneId: v.optional(v.nullable(v.string()), null),
  /** When the last backup was made, epoch ms. */
  backedUpAt: v.optional(v.nullable(epochMsSchema), null),
  /** The day of the interview, `YYYY-MM-DD`. */
  interviewDate: v.optional(v.nullable(calendarDaySchema), null),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = v.parse(settingsSchema, {});

export type SettingsRecord = {
  /** A value that does not read falls back to its default; the others stay. */
  load(): Promise<Settings>;
  save(change: Partial<Settings>, at: number): Promise<void>;
};

export function createSettings(database: Database, deviceId: string): SettingsRecord {
  return {
    async load() {
      const { rows } = readRows(database, 'settings', await database.settings.toArray());
      let settings = defaultSettings;
      for (const { key, value } of rows) {
        const read = v.safeParse(settingsSchema, { ...settings, [key]: value });
        if (read.success) settings = read.output;
      }
      return settings;
    },
    save: (change, at) =>
      commit(database, ['settings'], async (count) => {
        for (const [key, value] of Object.entries(change)) {
          const known = await database.settings.get(key);
          await database.settings.put({ ...known, key, value, at: passing(at, known?.at), deviceId });
          if (!known) count('settings', 1);
        }
      }),
  };
}
