import { createStore, type StoreApi } from 'zustand/vanilla';
import { settingsOfWay, waysFor, type WordsAround, type WordWay } from '../../domain/transcript/word-ways';
import type { OwnCaptionsMachine } from '../../platform/transcription/own-captions';
import type { Settings } from '../../storage/schema/settings';
import type { RunningWork } from '../../platform/transcription/contract';
import type { TranscriptionStore } from './transcription-store';

export type WordsState = {
  /** null until `look` found out. */
  around: WordsAround | null;
  /** Best first; empty until `look` found out. */
  ways: readonly WordWay[];
  /**
   * The language pack of the browser. came: it is here, and no sentence has shown yet that it works. stopped: the
   * candidate does not wait for it any more.
   */
  pack: 'idle' | 'fetching' | 'came' | 'failed' | 'stopped';
  /** How much of it has come, 0–1; null where the browser does not tell. */
  packShare: number | null;
  look(): Promise<void>;
  /** Keeps the choice, and begins to fetch what it needs: nothing is fetched or sent before it. */
  choose(way: WordWay): Promise<void>;
  stopPack(): void;
  /** A sentence was tried with it. */
  packTried(): void;
};

export type WordsStore = StoreApi<WordsState>;

type WordsDeps = {
  ownCaptions: OwnCaptionsMachine;
  transcription: TranscriptionStore;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
};

/** The one choice of how spoken answers come to their words. */
export function createWordsStore({ ownCaptions, transcription, changeSettings }: WordsDeps): WordsStore {
  return createStore<WordsState>()((set, get) => {
    let packWork: RunningWork<boolean> | null = null;
    const fetchPack = async () => {
      if (get().around === null) await get().look();
      const standing = get().around?.ownCaptions;
      if (get().pack === 'fetching' || standing === 'available' || standing === 'not-offered') return;
      set({ pack: 'fetching', packShare: null });
      const work = ownCaptions.install((packShare) => set({ packShare }));
      packWork = work;
      const came = await work.result;
      if (packWork !== work) return;
      packWork = null;
      set({ pack: came ? 'came' : 'failed', packShare: null });
      await get().look();
    };

    const fetchRecognizer = async () => {
      await transcription.getState().lookForModel();
      const { model, fetchModel } = transcription.getState();
      if (model.kind === 'off') void fetchSmall();
      else if (model.kind === 'gone' || model.kind === 'problem') void fetchModel(model.choice);
    };

    /** Whoever serves the app may serve the recognizer beside it: then nobody else is asked. */
    const fetchSmall = async () => {
      await transcription.getState().fetchModel({ model: 'tiny', source: 'beside' });
      const { model, fetchModel } = transcription.getState();
      if (model.kind === 'problem' && model.problem === 'missing') await fetchModel({ model: 'tiny', source: 'hub' });
    };

    return {
      around: null,
      ways: [],
      pack: 'idle',
      packShare: null,
      async look() {
        const around = await ownCaptions.look();
        set({ around, ways: waysFor(around) });
      },
      stopPack() {
        const work = packWork;
        packWork = null;
        work?.cancel();
        if (get().pack === 'fetching') set({ pack: 'stopped', packShare: null });
      },
      packTried() {
        if (get().pack === 'came') set({ pack: 'idle' });
      },
      async choose(way) {
        await changeSettings(settingsOfWay(way));
        if (way !== 'captions-here') get().stopPack();
        if (way !== 'written-here') transcription.getState().cancelFetching();
        if (way === 'captions-here') void fetchPack();
        if (way === 'written-here') await fetchRecognizer();
      },
    };
  });
}
