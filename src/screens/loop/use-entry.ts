import { useEffect } from 'react';
import { useLoop } from '../store-context';
import type { LoopEntry } from '../../stores/loop/loop-store';

/** A loop by its id, read anew when the screen is entered; undefined while it is read, null when there is none. */
export function useEntry(loopId: string): LoopEntry | null | undefined {
  const load = useLoop((loops) => loops.load);
  const phase = useLoop((loops) => loops.phase);
  const entry = useLoop((loops) => loops.entries.find(({ loop }) => loop.loopId === loopId) ?? null);
  useEffect(() => void load(), [load]);
  return phase === 'loading' ? undefined : entry;
}
