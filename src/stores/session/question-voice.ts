import type { Reader } from '../../platform/playback/speech-synthesis';
import type { Settings } from '../../storage/schema/settings';
import { mannerOf } from '../app/interviewer-voice';
import type { SessionContext } from './session-context';

type ReadingDeps = { reader: Reader; settings: () => Settings };

/** The interviewer's voice. */
export function createQuestionVoice({ reader, settings }: ReadingDeps, room: SessionContext<'readingAloud'>) {
  const speak = (text: string) => {
    const interviewerId = room.log()?.plan.interviewer?.id ?? null;
    return reader.speak(text, (voices) => mannerOf(interviewerId, settings(), voices));
  };

  /** Speaks, and shows that it does. */
  const read = async (text: string) => {
    room.show({ readingAloud: true });
    await speak(text);
    room.show({ readingAloud: false });
  };

  return {
    isWanted: () => settings().readAloud,
    speak,
    read,
    async readAgain() {
      const log = room.log();
      const now = room.moment();
      if (!log || now.phase === 'opening' || now.phase === 'ended' || now.phase === 'answering') return;
      const text = now.phase === 'probed' ? now.probe.text : log.plan.questions[now.index]?.text;
      if (text) await read(text);
    },
    cancel: () => reader.cancel(),
  };
}

export type QuestionVoice = ReturnType<typeof createQuestionVoice>;
