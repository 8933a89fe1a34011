import type { AnswerBy } from '../../domain/session/answer';
import { nextWay } from '../../domain/session/next-way';
import { answersOf, isBlankTurn, momentOf, type SessionLog } from '../../domain/session/session';
import type { Chimes } from '../../platform/playback/chimes';
import type { Clock } from '../../platform/browser/clock';
import type { Answers } from '../../storage/tables/answers';
import type { LiveAudio } from './sound/live-audio';
import type { Probing } from './probing';
import type { QuestionVoice } from './question-voice';
import { answerRow } from './recovery';
import type { SessionContext } from './session-context';
import type { LiveTurn } from './turn';

/** The steps that are the candidate's to take; out of their phase they do nothing. */
export type SessionSteps = {
  skipReading(): void;
  startTurn(by: AnswerBy): Promise<void>;
  pause(): void;
  resume(): void;
  /** The microphone will not do: go on by keyboard, what was recorded stays. */
  switchToKeyboard(): Promise<void>;
  done(): Promise<void>;
  skipProbe(): void;
  skipQuestion(): void;
  askNext(): void;
};

export type Transitions = {
  steps: SessionSteps;
  /** Asks the question with this number. */
  ask(index: number): void;
  /** Goes on with a session that stopped at `lastMs`. */
  goOnAfterCrash(log: SessionLog, lastMs: number): Promise<void>;
  /** Brings the session to its end, whatever runs. */
  finish(): Promise<void>;
};

type ScriptDeps = { clock: Clock; chimes: Chimes; answers: Answers; newId: () => string };

type Cast = {
  room: SessionContext<'heard' | 'problem'>;
  sound: LiveAudio;
  turn: LiveTurn;
  reading: QuestionVoice;
  nextProbe: Probing;
};

/**
 * The way of a session from phase to phase, in the order of a session. Every step stands here and is one event in the
 * log; which phase it leads to is `momentOf`'s to say.
 */
export function createTransitions({ clock, chimes, answers, newId }: ScriptDeps, cast: Cast): Transitions {
  const { room, sound, turn, reading, nextProbe } = cast;
  const { append, moment, sessionMs } = room;
  let ending: Promise<unknown> = Promise.resolve();
  /** From the microphone to the keyboard, under way. */
  let switching: Promise<void> | null = null;

  const ask = (index: number) => {
    const log = room.log();
    const question = log?.plan.questions[index];
    if (!log || !question) return;
    const answerId = newId();
    turn.forget();
    sound.nextAnswer();
    room.show({ heard: {} });
    if (nextWay(log) === 'voice') void sound.openMicrophone();
    append({ kind: 'question-asked', atMs: sessionMs(), index, questionId: question.id, answerId });
    const row = answerRow(log, { answerId, index }, clock.epochMs());
    if (row) room.disk.write(() => answers.begin(row));
    void readQuestion(question.text);
  };

  const readQuestion = async (text: string) => {
    if (reading.isWanted()) await reading.read(text);
    beginThinking();
  };

  const beginThinking = () => {
    if (moment().phase === 'reading') append({ kind: 'thinking-started', atMs: sessionMs() });
  };

  /** The moment, if a turn may begin in it. */
  const beforeTurn = () => {
    const now = moment();
    return now.phase === 'reading' || now.phase === 'thinking' || now.phase === 'probed' ? now : null;
  };

  const startTurn = async (by: AnswerBy) => {
    if (by === 'keyboard' && beforeTurn()) await leaveMicrophone();
    const now = beforeTurn();
    if (!now || sound.starting()) return;
    reading.cancel();
    const at = { answerId: now.answerId, turn: now.phase === 'probed' ? now.turn : 0 };
    if (by === 'keyboard') turn.startTyping(at);
    else if (!(await turn.startRecording(at))) return;
    chimes.play('start');
    const atMs = sessionMs((by === 'voice' && sound.startedMs()) || clock.nowMs());
    append({ kind: now.phase === 'probed' ? 'reply-started' : 'answer-started', atMs, by });
  };

  /** A start that is under way comes to nothing, even where the browser still asks for the microphone. */
  const leaveMicrophone = async () => {
    const starting = sound.starting();
    sound.closeMicrophone();
    await starting;
  };

  const askProbeOrClose = async (index: number) => {
    if (!room.log()?.plan.questions[index]) return;
    const probe = await nextProbe(index);
    if (moment().phase !== 'considering') return;
    if (probe) {
      append({ kind: 'probe-asked', atMs: sessionMs(), probe });
      if (reading.isWanted()) void reading.speak(probe.text);
    } else closeAnswer(false);
  };

  /** Ended with an empty sheet, a question is passed: there is no answer to mark, to count or to ask about. */
  const isBlankAnswer = (turnNumber: number) => turnNumber === 0 && isBlankTurn(room.log()?.events ?? [], turn.typed());

  const closeAnswer = (skipped: boolean) => {
    append({ kind: 'answer-ended', atMs: sessionMs(), skipped });
    sound.closeMicrophone();
  };

  return {
    ask,

    steps: {
      skipReading() {
        reading.cancel();
        beginThinking();
      },

      startTurn,

      pause() {
        if (room.log()?.plan.mode !== 'practice' || moment().phase !== 'answering') return;
        sound.pause();
        append({ kind: 'paused', atMs: sessionMs() });
      },

      resume() {
        if (moment().phase !== 'paused') return;
        sound.resume();
        append({ kind: 'resumed', atMs: sessionMs() });
      },

      async switchToKeyboard() {
        const now = moment();
        room.show({ problem: null });
        if (now.phase === 'reading' || now.phase === 'thinking' || now.phase === 'probed') {
          await startTurn('keyboard');
          return;
        }
        if (turn.isTyped() || (now.phase !== 'answering' && now.phase !== 'paused')) return;
        switching ??= turn.goOnTyping(now).then(() => {
          append({ kind: 'switched', atMs: sessionMs(), by: 'keyboard' });
          switching = null;
        });
        await switching;
      },

      async done() {
        await sound.starting();
        await switching;
        const now = moment();
        if (now.phase !== 'answering' && now.phase !== 'paused') return;
        const blank = isBlankAnswer(now.turn);
        append({ kind: 'turn-ended', atMs: sessionMs() });
        const ended = turn.end(now);
        ending = ended;
        turn.keep({ text: await ended, probe: now.probe ?? null });
        if (!blank) await askProbeOrClose(now.index);
        else if (moment().phase === 'considering') closeAnswer(true);
      },

      skipProbe() {
        reading.cancel();
        if (moment().phase === 'probed') closeAnswer(false);
      },

      skipQuestion() {
        const now = moment();
        if (now.phase !== 'reading' && now.phase !== 'thinking') return;
        reading.cancel();
        closeAnswer(true);
      },

      askNext() {
        const log = room.log();
        const now = moment();
        if (log && now.phase === 'answered' && now.index + 1 < log.plan.questions.length) ask(now.index + 1);
      },
    },

    async finish() {
      reading.cancel();
      if (sound.starting()) await leaveMicrophone();
      await switching;
      const now = moment();
      if (now.phase === 'answering' || now.phase === 'paused') {
        const blank = isBlankAnswer(now.turn);
        append({ kind: 'turn-ended', atMs: sessionMs() });
        ending = turn.end(now);
        await ending;
        if (blank && moment().phase === 'considering') closeAnswer(true);
      }
      const log = room.log();
      if (log && moment().phase !== 'ended') {
        const finished = answersOf(log.events).length === log.plan.questions.length;
        append({ kind: 'session-ended', atMs: sessionMs(), finished });
      }
      // The words of a turn that is just being ended must be in line before the end of the session.
      await ending;
    },

    /** A cut-off turn is closed with what was kept of it; before and between turns it goes on as if nothing was. */
    async goOnAfterCrash(log, lastMs) {
      turn.forget();
      const before = momentOf(log, lastMs);
      if (before.phase === 'opening') {
        ask(0);
        return;
      }
      const lostMs = Math.max(0, clock.epochMs() - log.startedAt - lastMs);
      append({ kind: 'interruption', atMs: sessionMs(), cause: 'crash', lostMs });
      if (before.phase === 'answering' || before.phase === 'paused') {
        append({ kind: 'turn-ended', atMs: lastMs });
        closeAnswer(false);
      }
      if (before.phase === 'considering') await askProbeOrClose(before.index);
    },
  };
}
