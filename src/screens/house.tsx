import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { BankState, BankStore } from '../stores/bank-store';
import type { DataState, DataStore } from '../stores/data-store';
import type { HistoryState, HistoryStore } from '../stores/history-store';
import type { SessionState, SessionStore } from '../stores/session-store';
import type { SettingsState, SettingsStore } from '../stores/settings-store';
import type { TranscriptionState, TranscriptionStore } from '../stores/transcription-store';
import type { UpdateState, UpdateStore } from '../stores/update-store';

/** The stores that all screens read from; made and joined in `main.tsx`. */
export type House = {
  session: SessionStore;
  history: HistoryStore;
  bank: BankStore;
  settings: SettingsStore;
  data: DataStore;
  transcription: TranscriptionStore;
  update: UpdateStore;
};

const HouseContext = createContext<House | null>(null);

export function HouseProvider({ house, children }: { house: House; children: ReactNode }) {
  return <HouseContext value={house}>{children}</HouseContext>;
}

function useHouse(): House {
  const house = useContext(HouseContext);
  if (!house) throw new Error('A screen was shown outside of HouseProvider.');
  return house;
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useHouse().session, select);
}

export function useHistory<T>(select: (state: HistoryState) => T): T {
  return useStore(useHouse().history, select);
}

export function useBank<T>(select: (state: BankState) => T): T {
  return useStore(useHouse().bank, select);
}

export function useSettings<T>(select: (state: SettingsState) => T): T {
  return useStore(useHouse().settings, select);
}

export function useData<T>(select: (state: DataState) => T): T {
  return useStore(useHouse().data, select);
}

export function useUpdate<T>(select: (state: UpdateState) => T): T {
  return useStore(useHouse().update, select);
}

export function useTranscription<T>(select: (state: TranscriptionState) => T): T {
  return useStore(useHouse().transcription, select);
}
