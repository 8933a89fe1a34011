import { useEffect, useMemo } from 'react';
import { usePlayback } from '../store-context';

/** What can be done with whatever plays; stays the same while it plays. */
export function usePlayer() {
  const play = usePlayback((playback) => playback.play);
  const pause = usePlayback((playback) => playback.pause);
  const seek = usePlayback((playback) => playback.seek);
  const setRate = usePlayback((playback) => playback.setRate);
  return useMemo(() => ({ play, pause, seek, setRate }), [play, pause, seek, setRate]);
}

/** Keeps an answer ready to be heard for as long as the screen is there. */
export function useListening(answerId: string): void {
  const listen = usePlayback((playback) => playback.listen);
  const stopListening = usePlayback((playback) => playback.stopListening);
  useEffect(() => {
    listen(answerId);
    return stopListening;
  }, [listen, stopListening, answerId]);
}
