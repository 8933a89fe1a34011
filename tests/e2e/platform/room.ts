import { createChimes } from '../../../src/platform/playback/chimes';
import { createClock } from '../../../src/platform/browser/clock';
import { createWebLock } from '../../../src/platform/browser/web-locks';
import { createMicrophone } from '../../../src/platform/recording/microphone';
import { createPageLifecycle } from '../../../src/platform/browser/page-lifecycle';
import { createPlayer } from '../../../src/platform/playback/player';
import { createSpeechSynthesis } from '../../../src/platform/playback/speech-synthesis';
import { createRecorder } from '../../../src/platform/recording/recorder';
import { createRepair } from '../../../src/platform/recording/repair';
import { createScorer } from '../../../src/platform/workers/scorer';
import { createAudioDecoder } from '../../../src/platform/playback/audio-decoder';
import { createLiveCaptionsMachine } from '../../../src/platform/transcription/live-captions';
import { createTranscriber } from '../../../src/platform/transcription/transcriber';
import { createWakeLock } from '../../../src/platform/browser/wake-lock';
import { loudnessOf } from '../../../src/domain/audio/loudness';
import { speechIn } from '../../../src/domain/audio/pauses';

/** The real devices, for a test that drives them from outside; and what the security policy had to refuse. */
const clock = createClock();
const devices = {
  clock,
  page: createPageLifecycle(),
  lock: createWebLock(),
  microphone: createMicrophone(),
  recorder: createRecorder(clock),
  repair: createRepair(),
  player: createPlayer(),
  chimes: createChimes(),
  reader: createSpeechSynthesis(),
  captions: createLiveCaptionsMachine(),
  scorer: createScorer(),
  soundReader: createAudioDecoder(),
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
