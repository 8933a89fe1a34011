import { concatBytes } from '../../domain/audio/concat-bytes';
import type { LiveMicrophone } from '../../platform/recording/microphone';
import type { Page } from '../../platform/browser/page-lifecycle';
import type { Player } from '../../platform/playback/player';
import type { Recorder, RecorderProblem } from '../../platform/recording/recorder';
import type { Repair } from '../../platform/recording/repair';

const testMs = 3000;

export type TestRecording = (
  live: LiveMicrophone,
  on: (step: 'recording' | 'playing') => void,
) => Promise<{ ok: true } | { ok: false; problem: RecorderProblem }>;

/** Records three seconds through the very path an answer takes, plays them, and keeps nothing. */
export function createMicrophoneTest(deps: {
  page: Page;
  recorder: Recorder;
  repair: Repair;
  player: Player;
}): TestRecording {
  const { page, recorder, repair, player } = deps;
  return async (live, on) => {
    const slices: Uint8Array[] = [];
    const started = await recorder.start(live, { slice: ({ bytes }) => slices.push(bytes), problem: () => undefined });
    if (!started.ok) return started;
    on('recording');
    await new Promise<void>((resolve) => {
      const stop = page.every(testMs, () => {
        stop();
        resolve();
      });
    });
    await started.running.stop();

    const loaded = player.load(await repair(concatBytes(slices), started.running.mime));
    on('playing');
    const heard = await new Promise<boolean>((resolve) => {
      loaded.subscribe(({ phase }) => {
        if (phase === 'ended') resolve(true);
        if (phase === 'problem') resolve(false);
      });
      loaded.play();
    });
    loaded.close();
    return heard ? { ok: true } : { ok: false, problem: 'failed' };
  };
}
