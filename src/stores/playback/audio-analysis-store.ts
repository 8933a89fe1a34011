import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Stretch } from '../../domain/audio/pauses';
import type { Waveform } from '../../domain/audio/waveform';
import type { AudioDecoder } from '../../platform/playback/audio-decoder';
import type { WaveformAnalyser } from '../../platform/workers/waveform-analyser';
import type { Recordings } from '../../storage/tables/recordings';
import type { RecordingRow } from '../../storage/schema/rows';
import type { Waveforms } from '../../storage/derived/waveforms';

/** `unreadable`: the sound is gone, damaged, or of a kind that this browser does not decode. */
export type LookedAt = Waveform | 'unreadable';

export type AudioAnalysisState = {
  /** Shapes by recording; what nobody has looked at is not in it. */
  shapes: ReadonlyMap<string, LookedAt>;
  /** Works the shape of a recording out, once ever: afterward it is kept. */
  look(recording: Pick<RecordingRow, 'id' | 'mime'>): Promise<LookedAt>;
  /** The samples themselves, for a recognizer, and where in them somebody speaks. */
  read(
    recording: Pick<RecordingRow, 'id' | 'mime'>,
  ): Promise<{ samples: Float32Array; spoken: readonly Stretch[]; durationMs: number } | null>;
};

export type AudioAnalysisStore = StoreApi<AudioAnalysisState>;

type SoundDeps = {
  recordings: Pick<Recordings, 'sound'>;
  soundShapes: Waveforms;
  soundReader: AudioDecoder;
  soundShaper: WaveformAnalyser;
};

/** What is in the sound of recordings: where somebody speaks, where it is silent, how a waveform is drawn. */
export function createAudioAnalysisStore({
  recordings,
  soundShapes,
  soundReader,
  soundShaper,
}: SoundDeps): AudioAnalysisStore {
  const looking = new Map<string, Promise<LookedAt>>();

  return createStore<AudioAnalysisState>()((set, get) => {
    const keep = (recordingId: string, shape: LookedAt) => {
      set({ shapes: new Map(get().shapes).set(recordingId, shape) });
      return shape;
    };

    const read: AudioAnalysisState['read'] = async ({ id, mime }) => {
      const kept = await recordings.sound(id);
      const sound = kept && (await soundReader.read({ bytes: kept.bytes, mime }));
      if (!sound) return null;
      const shaped = await soundShaper.shape(sound).catch(() => null);
      if (!shaped) return null;
      const { shape, samples } = shaped;
      // It can be worked out again: a disk that does not take it is no reason to stop.
      await soundShapes.put(id, shape).catch(() => undefined);
      keep(id, shape);
      return { samples, spoken: shape.speech.spoken, durationMs: shape.durationMs };
    };

    const look = async (recording: Pick<RecordingRow, 'id' | 'mime'>): Promise<LookedAt> => {
      const known = await soundShapes.load(recording.id);
      if (known) return keep(recording.id, known);
      await read(recording);
      return get().shapes.get(recording.id) ?? keep(recording.id, 'unreadable');
    };

    return {
      shapes: new Map(),
      read,
      look(recording) {
        const known = get().shapes.get(recording.id);
        if (known) return Promise.resolve(known);
        const running = looking.get(recording.id) ?? look(recording).finally(() => looking.delete(recording.id));
        looking.set(recording.id, running);
        return running;
      },
    };
  });
}
