import type { AnswerBy } from '../../domain/session/answer';
import type { SaidTurn } from '../../domain/scoring/inputs';
import type { Clock } from '../../platform/browser/clock';
import type { Answers } from '../../storage/tables/answers';
import type { LiveAudio } from './sound/live-audio';
import type { SessionContext } from './session-context';
import { createKeystrokeWriter, type KeystrokeWriter } from './keystroke-writer';

type TurnAt = { answerId: string; turn: number };

type TurnDeps = { clock: Clock; answers: Answers; newId: () => string };

/** What a turn runs on, keyboard or microphone, and the words that come of it. */
export function createTurn(
  { clock, answers, newId }: TurnDeps,
  room: SessionContext<'draft' | 'caption' | 'problem'>,
  sound: LiveAudio,
) {
  const { disk } = room;
  let typing: KeystrokeWriter | null = null;
  /** What the keyboard has written in this turn; the screen shows a copy. */
  let typed = '';
  let finished: readonly SaidTurn[] = [];
  const typingNews = {
    saved: () => disk.report('typing', { kind: 'saved' }),
    unsaved: (detail: string) => disk.report('typing', { kind: 'failed', detail }),
  };

  /** Ends whatever the turn runs on, and gives its words as far as they are known. */
  const end = async ({ answerId, turn, by }: TurnAt & { by: AnswerBy }): Promise<string> => {
    let text = '';
    let source: 'typed' | 'captions' = 'captions';
    if (typing) {
      text = typed;
      source = 'typed';
      const desk = typing;
      typing = null;
      await disk.writeAside(() => desk.finish());
    }
    const spoken = await sound.stopCaptions();
    if (by === 'voice') text = spoken;
    await sound.finish();
    if (text.trim()) {
      const createdAt = clock.epochMs();
      const row = { id: newId(), answerId, turn, source, text, words: [], createdAt };
      disk.write(async () => {
        await answers.addTranscript(row);
        if (source === 'captions') sound.captionsKept();
      });
    }
    clear();
    room.show({ caption: null });
    return text;
  };

  const write = (text: string) => {
    typed = text;
    room.show({ draft: text });
  };
  const clear = () => write('');

  const openKeyboard = ({ answerId, turn }: TurnAt) => {
    typing = createKeystrokeWriter({ clock, answers, answerId, turn, on: typingNews });
  };

  const type = (text: string) => {
    if (!typing || text === typed) return;
    const before = typed;
    write(text);
    disk.report('typing', { kind: 'saving' });
    typing.type(before, text);
  };

  return {
    startTyping(at: TurnAt) {
      room.show({ problem: null });
      clear();
      openKeyboard(at);
    },
    /** Gives false when nothing records, or when the answer was over before the microphone was open. */
    async startRecording({ answerId, turn }: TurnAt): Promise<boolean> {
      // A microphone may take seconds to open: a second click must not open another recording meanwhile.
      if (!(await sound.start(answerId, turn))) return false;
      const then = room.moment();
      if ('answerId' in then && then.answerId === answerId && then.phase !== 'answered') return true;
      await sound.finish();
      return false;
    },
    /** From the microphone to the keyboard: what was heard so far is where the text begins. */
    async goOnTyping(at: TurnAt) {
      const said = await sound.stopCaptions();
      await sound.finish();
      sound.closeMicrophone();
      openKeyboard(at);
      clear();
      room.show({ caption: null });
      if (said) type(said);
    },
    async recordAgain() {
      const now = room.moment();
      if (typing || sound.starting() || (now.phase !== 'answering' && now.phase !== 'paused')) return;
      room.show({ problem: null });
      const started = await sound.start(now.answerId, now.turn);
      const then = room.moment();
      if (!started) return;
      if (then.phase === 'paused') sound.pause();
      else if (then.phase !== 'answering') await sound.finish();
    },
    end,
    type,
    isTyped: () => typing !== null,
    flush: () => typing?.flush(),
    /** The words of the running turn so far; null while nothing takes them down. */
    words: (): string | null => (typing ? typed : sound.captionText()),
    /** What the keyboard has written in the running turn. */
    typed: () => typed,
    /** The turns of this answer that are over. */
    finished: () => finished,
    keep(turn: SaidTurn) {
      finished = [...finished, turn];
    },
    /** Another answer begins. */
    forget() {
      finished = [];
    },
  };
}

export type LiveTurn = ReturnType<typeof createTurn>;
