import { createStore, type StoreApi } from 'zustand/vanilla';
import { settingsOfWay, waysFor, type WordsAround, type WordWay } from '../../domain/transcript/word-ways';
import type { OwnCaptionsMachine } from '../../platform/transcription/own-captions';
import type { Settings } from '../../storage/schema/settings';
import type { TranscriptionStore } from './transcription-store';

export type WordsState = {
  /** null until `look` found out. */
  around: WordsAround | null;
  /** Best first; empty until `look` found out. */
  ways: readonly WordWay[];
  /** The language pack of the browser. */
  pack: 'idle' | 'fetching' | 'failed';
  look(): Promise<void>;
  /** Keeps the choice, and begins to fetch what it needs: nothing is fetched or sent before it. */
  choose(way: WordWay): Promise<void>;
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
    const fetchPack = async () => {
      if (get().around === null) await get().look();
      const standing = get().around?.ownCaptions;
      if (get().pack === 'fetching' || standing === 'available' || standing === 'not-offered') return;
      set({ pack: 'fetching' });
      const came = await ownCaptions.install();
      set({ pack: came ? 'idle' : 'failed' });
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
      async look() {
        const around = await ownCaptions.look();
        set({ around, ways: waysFor(around) });
      },
      async choose(way) {
        await changeSettings(settingsOfWay(way));
        if (way !== 'written-here') transcription.getState().cancelFetching();
        if (way === 'captions-here') void fetchPack();
        if (way === 'written-here') await fetchRecognizer();
      },
    };
  });
}
