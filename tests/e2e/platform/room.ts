import { createChimes } from '../../../src/platform/playback/chimes';
import { createClock } from '../../../src/platform/browser/clock';
import { createLock } from '../../../src/platform/browser/web-locks';
import { createMicrophone } from '../../../src/platform/recording/microphone';
import { createPage } from '../../../src/platform/browser/page-lifecycle';
import { createPlayer } from '../../../src/platform/playback/player';
import { createReader } from '../../../src/platform/playback/speech-synthesis';
import { createRecorder } from '../../../src/platform/recording/recorder';
import { createRepair } from '../../../src/platform/recording/repair';
import { createScorer } from '../../../src/platform/workers/scorer';
import { createSoundReader } from '../../../src/platform/playback/audio-decoder';
import { createCaptions } from '../../../src/platform/transcription/live-captions';
import { createTranscriber } from '../../../src/platform/transcription/transcriber';
import { createWakeLock } from '../../../src/platform/browser/wake-lock';
import { loudnessOf } from '../../../src/domain/audio/loudness';
import { speechIn } from '../../../src/domain/audio/pauses';

/** The real devices, for a test that drives them from outside; and what the security policy had to refuse. */
const clock = createClock();
const devices = {
  clock,
  page: createPage(),
  lock: createLock(),
  microphone: createMicrophone(),
  recorder: createRecorder(clock),
  repair: createRepair(),
  player: createPlayer(),
  chimes: createChimes(),
  reader: createReader(),
  captions: createCaptions(),
  scorer: createScorer(),
  soundReader: createSoundReader(),
  transcriber: createTranscriber(),
  wakeLock: createWakeLock(),
  speechOf: (samples: Float32Array) => speechIn(loudnessOf(samples, 16_000)),
  refused: [] as string[],
};
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  devices.refused.push(`${violatedDirective} ${blockedURI}`);
});

declare global {
  var devices: typeof import('./room').devices;
}
globalThis.devices = devices;
export { devices };
