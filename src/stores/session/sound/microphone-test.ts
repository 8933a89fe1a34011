import { concatBytes } from '../../../domain/audio/concat-bytes';
import type { LiveMicrophone } from '../../../platform/recording/microphone';
import type { Page } from '../../../platform/browser/page-lifecycle';
import type { Player } from '../../../platform/playback/player';
import type { Recorder, RecorderProblem } from '../../../platform/recording/recorder';
import type { Repair } from '../../../platform/recording/repair';
import type { Captions } from '../../../platform/transcription/live-captions';
import type { Settings } from '../../../storage/schema/settings';
import { agreedPlace } from './captions-consent';

const testMs = 3000;
/** As long as it takes to say a sentence and to have it come back as words. */
const sentenceMs = 6000;

export type TestRecording = (
  live: LiveMicrophone,
  on: (step: 'recording' | 'playing', words: string | null) => void,
) => Promise<{ ok: true } | { ok: false; problem: RecorderProblem }>;

type TestDeps = {
  page: Page;
  recorder: Recorder;
  repair: Repair;
  player: Player;
  captions: Captions;
  settings: () => Pick<Settings, 'captions' | 'captionsFor'>;
};

/**
 * Records a few seconds through the very path an answer takes, plays them, and keeps nothing. Where the candidate has
 * chosen captions, they run beside it as in an answer, and a sentence shows whether words come.
 */
export function createMicrophoneTest({ page, recorder, repair, player, captions, settings }: TestDeps): TestRecording {
  return async (live, on) => {
    const slices: Uint8Array[] = [];
    const started = await recorder.start(live, { slice: ({ bytes }) => slices.push(bytes), problem: () => undefined });
    if (!started.ok) return started;
    const agreed = agreedPlace(settings());
    let words = agreed ? '' : null;
    on('recording', words);
    const running =
      agreed &&
      captions.start(live.stream.getAudioTracks()[0] ?? null, agreed, {
        text(settled, tentative) {
          words = `${settled} ${tentative}`.trim();
          on('recording', words);
        },
        problem: () => undefined,
      });
    await new Promise<void>((resolve) => {
      const stop = page.every(agreed ? sentenceMs : testMs, () => {
        stop();
        resolve();
      });
    });
    if (running) words = (await running.stop()) || words;
    await started.running.stop();

    const loaded = player.load(await repair(concatBytes(slices), started.running.mime));
    on('playing', words);
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
