import type { MicrophoneProblem } from '../../platform/recording/microphone';

/** Why the microphone does not open, and what to do. */
export const microphoneWords: Readonly<Record<MicrophoneProblem, string>> = {
  denied:
    'The browser does not let this page use the microphone. Allow it in the address bar and try again, or type your answer.',
  missing: 'No microphone was found. Plug one in and try again, or type your answer.',
  busy: 'Another program is using the microphone. Close it there and try again, or type your answer.',
  unsupported:
    'This browser has no microphone for this page. It needs https or this computer’s own address. You can type your answer.',
};
