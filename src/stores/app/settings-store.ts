import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Interviewer } from '../../domain/session/interviewer';
import { timingProfiles, type Timing } from '../../domain/session/timing';
import type { Captions, CaptionsKind } from '../../platform/transcription/live-captions';
import type { Chimes } from '../../platform/playback/chimes';
import type { Clock } from '../../platform/browser/clock';
import type { Microphone, MicrophoneInput } from '../../platform/recording/microphone';
import type { Reader, SpeechVoice } from '../../platform/playback/speech-synthesis';
import type { Settings, SettingsRecord } from '../../storage/schema/settings';

export type SettingsState = {
  settings: Settings;
  /** Set while a change could not be saved; it is in force all the same, and is saved with the next one. */
  unsaved: boolean;
  /** What this computer has to choose from; null until `lookAround` found out. */
  around: { voices: SpeechVoice[]; inputs: MicrophoneInput[]; captions: CaptionsKind } | null;
  change(change: Partial<Settings>): Promise<void>;
  lookAround(): Promise<void>;
  /** How all of them speak, or this one. */
  tryVoice(interviewer?: Pick<Interviewer, 'id' | 'name'>): Promise<void>;
  /** null: speaks as all do. */
  giveVoice(interviewerId: string, voice: Settings['interviewerVoices'][string] | null): Promise<void>;
  tryChime(): Promise<void>;
};

export type SettingsStore = StoreApi<SettingsState>;

type SettingsDevices = { reader: Reader; microphone: Microphone; captions: Captions; chimes: Chimes };

type SettingsDeps = {
  clock: Clock;
  /** They come after the first screen, which only reads the settings. */
  devices: Promise<SettingsDevices>;
  record: SettingsRecord;
  loaded: Settings;
};

export function createSettingsStore(deps: SettingsDeps): SettingsStore {
  const { clock, devices, record, loaded } = deps;
  /** What is not on the disk: what waits for its turn, and what failed. */
  let unwritten: Partial<Settings> = {};
  let writing: Promise<void> = Promise.resolve();

  return createStore<SettingsState>()((set, get) => {
    // One at a time, so that an earlier value can never come to the disk after a later one.
    const write = async () => {
      const change = unwritten;
      // Another one has taken it along.
      if (Object.keys(change).length === 0) return;
      unwritten = {};
      try {
        await record.save(change, clock.epochMs());
        set({ unsaved: false });
      } catch {
        unwritten = { ...change, ...unwritten };
        set({ unsaved: true });
      }
    };

    // Plugged in or pulled out, or a voice that came late, while a list of them is shown somewhere.
    const lookAgain = () => {
      if (get().around) void get().lookAround();
    };
    devices.then(
      ({ microphone, reader }) => {
        microphone.onInputsChanged(lookAgain);
        reader.onVoicesChanged(lookAgain);
      },
      // Whoever asks for them is told.
      () => undefined,
    );
    return {
      settings: loaded,
      unsaved: false,
      around: null,
      change(change) {
        set({ settings: { ...get().settings, ...change } });
        unwritten = { ...unwritten, ...change };
        writing = writing.then(write);
        return writing;
      },
      async lookAround() {
        const { reader, microphone, captions } = await devices;
        const [voices, inputs, kind] = await Promise.all([reader.voices(), microphone.inputs(), captions.kind()]);
        set({ around: { voices, inputs, captions: kind } });
      },
      async tryVoice(interviewer) {
        const [{ reader }, { mannerOf }] = await Promise.all([devices, import('./interviewer-voice')]);
        const { settings } = get();
        const hello = interviewer ? `Hello, I am ${interviewer.name}. ` : '';
        await reader.speak(`${hello}Tell me about a time you changed your mind.`, (voices) =>
          mannerOf(interviewer?.id ?? null, settings, voices),
        );
      },
      async giveVoice(interviewerId, voice) {
        const { [interviewerId]: _before, ...others } = get().settings.interviewerVoices;
        await get().change({ interviewerVoices: voice ? { ...others, [interviewerId]: voice } : others });
      },
      async tryChime() {
        (await devices).chimes.play('yellow');
      },
    };
  });
}

/** The limits that the chosen profile stands for. */
export function timingOfSettings(settings: Pick<Settings, 'timingProfile' | 'ownTiming'>): Timing {
  return settings.timingProfile === 'own' ? settings.ownTiming : timingProfiles[settings.timingProfile];
}
