import { useEffect, useState } from 'react';
import { useLoop } from './store-context';
import type { LoopEntry } from '../stores/loop/loop-store';

/**
 * A loop by its id; undefined while it is read, null when there is none. It is read anew whenever a screen is entered: a
 * sitting may have been held since, here or in another tab.
 */
export function useLoopEntry(loopId: string): LoopEntry | null | undefined {
  const load = useLoop((loops) => loops.load);
  const entry = useLoop((loops) => loops.entries.find(({ loop }) => loop.loopId === loopId) ?? null);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    let here = true;
    void load().then(() => here && setFresh(true));
    return () => void (here = false);
  }, [load]);
  return fresh ? entry : undefined;
}
