import { createChimes } from '../../../src/devices/chimes';
import { createClock } from '../../../src/devices/clock';
import { createLock } from '../../../src/devices/lock';
import { createMicrophone } from '../../../src/devices/microphone';
import { createPage } from '../../../src/devices/page';
import { createPlayer } from '../../../src/devices/player';
import { createReader } from '../../../src/devices/reader';
import { createRecorder } from '../../../src/devices/recorder';
import { createRepair } from '../../../src/devices/repair';
import { createScorer } from '../../../src/devices/scorer';
import { createSoundReader } from '../../../src/devices/sound-reader';
import { createCaptions } from '../../../src/devices/transcriber/captions';
import { createTranscriber } from '../../../src/devices/transcriber/transcriber';
import { createWakeLock } from '../../../src/devices/wake-lock';
import { loudnessOf } from '../../../src/interview/loudness';
import { speechIn } from '../../../src/interview/pauses';

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
