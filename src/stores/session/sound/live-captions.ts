import type { Captions, RunningCaptions } from '../../../platform/transcription/live-captions';
import type { LiveMicrophone } from '../../../platform/recording/microphone';
import { wordCount } from '../../../domain/session/answer';
import { continued } from '../../../domain/transcript/repeated-finals';
import type { Clock } from '../../../platform/browser/clock';
import type { Drafts } from '../../../storage/tables/drafts';
import type { Settings } from '../../../storage/schema/settings';
import { agreedPlace, isAgreed } from './captions-consent';
import type { SessionContext } from '../session-context';

type CaptioningDeps = {
  captions: Captions;
  settings: () => Settings;
  clock: Pick<Clock, 'epochMs'>;
  /** Where what they hear is put down as it grows; without it a reload costs the words. */
  drafts?: Pick<Drafts, 'keep'>;
};

export type CaptionedTurn = { answerId: string; turn: number };

/** The draft of what captions heard in a turn that is not over. */
export const captionsKey = ({ answerId, turn }: CaptionedTurn) => `captions ${answerId} ${turn}`;

/** So many new words are put down at once. */
const wordsAtOnce = 5;

const joined = (...texts: readonly string[]) => texts.filter(Boolean).join(' ');

/** The captions of a turn: they stand still with the recording and go on with it, and what they heard stays one text. */
export function createLiveCaptions(
  { captions, settings, clock, drafts }: CaptioningDeps,
  room: SessionContext<'problem' | 'caption'>,
) {
  let running: RunningCaptions | null = null;
  /** Of this turn, by captions that have ended. */
  let before = '';
  let now = '';
  /** Captions have taken words down in this turn, and nobody has switched them off. */
  let taken = false;
  let off = false;
  let at: CaptionedTurn | null = null;
  let keptWords = 0;
  let keeping: Promise<void> = Promise.resolve();
  let last: Promise<void> = Promise.resolve();

  /** One after the other: to stop takes a while. */
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work, work);
    return last;
  };

  const keep = (text: string) => {
    const turn = at;
    if (!turn || !drafts) return;
    keptWords = wordCount(text);
    const row = { key: captionsKey(turn), answerId: turn.answerId, text, at: clock.epochMs() };
    // A disk that takes nothing is told of by the recording.
    keeping = keeping.then(() => drafts.keep(row)).catch(() => undefined);
  };
  const keepGrown = (text: string) => {
    if (wordCount(text) >= keptWords + wordsAtOnce) keep(text);
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
        // A recognizer that was started again may tell the end of the last one once more.
        const fresh = continued(before, settled);
        now = joined(fresh, tentative);
        keepGrown(joined(before, now));
        room.show({ caption: { settled: joined(before, fresh), tentative } });
      },
      problem: (problem) => room.show({ problem: { kind: 'captions', problem } }),
    });
    running = started;
  };

  const stop = async () => {
    const stopped = running;
    running = null;
    if (!stopped) return;
    before = joined(before, continued(before, (await stopped.stop()) || now));
    now = '';
    keep(before);
  };

  return {
    goOn(microphone: LiveMicrophone, turn: CaptionedTurn | null = at) {
      if (turn?.answerId !== at?.answerId || turn?.turn !== at?.turn) keptWords = 0;
      at = turn;
      return inTurn(() => start(microphone));
    },
    pause: () => inTurn(stop),
    /** None for the rest of this turn; what they heard of it is dropped, since half a text is worse than none. */
    async switchOff(): Promise<void> {
      off = true;
      taken = false;
      room.show({ caption: null });
      await inTurn(stop);
      before = '';
      keep('');
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
    /** The words of the turn are kept as its transcript now. */
    kept: () => keep(''),
    /** What they heard so far in this turn; null while none run. */
    text: () => (taken ? joined(before, now) : null),
  };
}
