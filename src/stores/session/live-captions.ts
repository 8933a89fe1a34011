import type { Captions, RunningCaptions } from '../../platform/transcription/live-captions';
import type { LiveMicrophone } from '../../platform/recording/microphone';
import type { Settings } from '../../storage/schema/settings';
import { agreedPlace, isAgreed } from './captions-consent';
import type { SessionContext } from './session-context';

type CaptioningDeps = { captions: Captions; settings: () => Settings };

const joined = (...texts: readonly string[]) => texts.filter(Boolean).join(' ');

/** The captions of a turn: they stand still with the recording and go on with it, and what they heard stays one text. */
export function createLiveCaptions(
  { captions, settings }: CaptioningDeps,
  room: SessionContext<'problem' | 'caption'>,
) {
  let running: RunningCaptions | null = null;
  /** Of this turn, by captions that have ended. */
  let before = '';
  let now = '';
  /** Captions have taken words down in this turn, and nobody has switched them off. */
  let taken = false;
  let off = false;
  let last: Promise<void> = Promise.resolve();

  /** One after the other: to stop takes a while. */
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work, work);
    return last;
  };

  const start = async ({ stream }: LiveMicrophone) => {
    const agreed = agreedPlace(settings());
    if (!agreed || running || off) return;
    const kind = await captions.kind();
    if (kind === 'none') return;
    if (!isAgreed(settings(), kind)) {
      room.show({ problem: { kind: 'captions', problem: 'would-leave' } });
      return;
    }
    taken = true;
    room.show({ caption: { settled: before, tentative: '' } });
    const started = captions.start(stream.getAudioTracks()[0] ?? null, agreed, {
      text: (settled, tentative) => {
        if (running !== started || off) return;
        now = joined(settled, tentative);
        room.show({ caption: { settled: joined(before, settled), tentative } });
      },
      problem: (problem) => room.show({ problem: { kind: 'captions', problem } }),
    });
    running = started;
  };

  const stop = async () => {
    const stopped = running;
    running = null;
    if (!stopped) return;
    before = joined(before, (await stopped.stop()) || now);
    now = '';
  };

  return {
    goOn: (microphone: LiveMicrophone) => inTurn(() => start(microphone)),
    pause: () => inTurn(stop),
    /** None for the rest of this turn; what they heard of it is dropped, since half a text is worse than none. */
    async switchOff(): Promise<void> {
      off = true;
      taken = false;
      room.show({ caption: null });
      await inTurn(stop);
      before = '';
    },
    /** All that was heard in this turn; the next one begins with nothing. */
    async end(): Promise<string> {
      await inTurn(stop);
      const text = before;
      before = '';
      taken = false;
      off = false;
      return text;
    },
    /** What they heard so far in this turn; null while none run. */
    text: () => (taken ? joined(before, now) : null),
  };
}
