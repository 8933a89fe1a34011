import { useCallback, useEffect, useMemo, useState } from 'react';
import { principleName } from '../../interview/principle';
import { clockText } from '../../interview/timing';
import { evidenceTimes, missingPlaces, ribbonOf, type RibbonStretch } from '../../scoring/ribbon';
import type { BoxId, Evidence } from '../../scoring/scorecard';
import { sharesOf } from '../../scoring/digest';
import { placedTurns, type PastAnswer } from '../../stores/past-session';
import { AskedNext } from '../components/asked-next';
import { Button, ButtonLink } from '../components/button';
import { Chips } from '../components/chips';
import { EvidenceLegend } from '../components/evidence-text';
import { Page } from '../components/page';
import { PlayerBar } from '../components/player-bar';
import { rateBeside, usePlayerKeys } from '../components/player-keys';
import { ProblemLine } from '../components/problem-line';
import { QuestionHeading } from '../components/question-heading';
import { retryAddress } from '../components/retry-address';
import { Shortcuts } from '../components/shortcuts';
import { StoryOfAnswer } from '../components/story-of-answer';
import { TargetSplit } from '../components/target-split';
import { useHistory } from '../house';
import { Notepad } from '../debrief/notepad';
import { NotesPanel } from './notes-panel';
import { replayKeys } from './replay-keys';
import { SpokenWords } from './spoken-words';
import styles from './replay.module.css';
import { Takes } from './takes';
import { TimeLine } from './time-line';

/** Silence shorter than this is left alone when silence is skipped, and so much of it stays at both ends. */
const leastSkipMs = 700;
const keptMs = 150;

const shortcuts = [
  ['Space, K', 'play and pause'],
  ['J, ←', 'five seconds back'],
  ['L, →', 'five seconds on'],
  ['Home', 'from the start'],
  ['< and >', 'slower and faster'],
  ['P', 'play the part that is told now'],
  ['R', 'repeat that part; once more to stop'],
  ['[ and ]', 'repeat from the one to the other, as a drag on the waveform does'],
  ['S', 'skip silence'],
  ['M', 'write a note at this moment'],
  ['1 to 7', 'play what a box stands on: S, T, A, R, WHO, WHY, HOW MUCH'],
  ['?', 'this sheet'],
] as const;

type AnswerReplayProps = {
  answer: PastAnswer;
  /** The words of a turn are to be put right. */
  onCorrect: (turn: number) => void;
};

export function AnswerReplay({ answer, onCorrect }: AnswerReplayProps) {
  const answerId = answer.row.id;
  const { question, timing } = answer.row;
  const unsaved = useHistory((history) => history.unsaved);
  const retrySaving = useHistory((history) => history.retrySaving);
  const control = useControls(answer);
  const { placed, ribbon, durationMs, shape, point, chosen, pointed, playPart, seek } = control;
  const notes = useHistory((history) => history.notes);
  const { scorecard } = answer;
  const shares = scorecard && sharesOf(scorecard);
  const missing = scorecard ? missingPlaces(scorecard.boxes, ribbon, durationMs) : [];
  const place = [
    question.principle && principleName(question.principle),
    answer.takes > 1 && `take ${answer.take} of ${answer.takes}`,
  ];
  const turns = placed.map((one) => ({ ...one, probe: answer.span?.turns[one.turn]?.probe?.text ?? null }));

  return (
    <Page
      title="Replay"
      heading={<QuestionHeading place={place} text={question.text} />}
      margin={
        <>
          <NotesPanel answerId={answerId} onSeek={seek} />
          <Notepad answer={answer} />
          {!answer.span?.skipped && <StoryOfAnswer answer={answer} />}
          <Takes answer={answer} />
        </>
      }
    >
      {unsaved !== null && <ProblemLine detail={unsaved} onRetry={() => void retrySaving()} />}
      {durationMs > 0 ? (
        <div className={styles.player}>
          <Bar control={control} />
          <TimeLine
            durationMs={durationMs}
            shape={shape}
            ribbon={ribbon}
            missing={missing}
            turns={turns}
            notes={notes}
            timing={timing}
            onSeek={seek}
            onSpan={control.repeat}
            onPart={playPart}
          />
        </div>
      ) : (
        <p>
          There is nothing to play:{' '}
          {answer.span?.skipped ? 'this question was passed.' : 'no sound and no typing was kept.'}
        </p>
      )}
      {scorecard && (
        <>
          <Chips
            boxes={scorecard.boxes}
            overruled={answer.overrules.map(({ box }) => box)}
            chosen={chosen}
            onChoose={point}
          />
          {shares && <TargetSplit shares={shares} />}
          <EvidenceLegend />
        </>
      )}
      {turns.map((one) => (
        <section
          key={one.turn}
          className={styles.turn}
          aria-label={one.probe ? `Reply to: ${one.probe}` : 'Your answer'}
        >
          {one.probe && <AskedNext text={one.probe} />}
          <SpokenWords answer={answer} placed={one} pointed={pointed} onWord={control.playFrom} />
          <div>
            <Button look="quiet" onClick={() => onCorrect(one.turn)}>
              {answer.turns[one.turn]?.transcript ? 'Correct the words' : 'Write the words down'}
            </Button>
          </div>
        </section>
      ))}
      {answer.selfScore === undefined && !answer.span?.skipped && (
        <p>
          Not scored yet.{' '}
          <ButtonLink to={`/debrief/${answer.row.sessionId}?answer=${answerId}`}>Score yourself first</ButtonLink>
        </p>
      )}
      <p className={styles.actions}>
        <ButtonLink look="main" to={retryAddress({ questionId: question.id, answerId })}>
          Take {answer.takes + 1}
        </ButtonLink>
        <ButtonLink to={`/debrief/${answer.row.sessionId}?answer=${answerId}`}>Debrief</ButtonLink>
        <ButtonLink look="quiet" to={`/watch/${answer.row.sessionId}`}>
          Watch the whole session
        </ButtonLink>
      </p>
    </Page>
  );
}

/** The player's own row; it alone is drawn anew with every picture. */
function Bar({ control }: { control: ReturnType<typeof useControls> }) {
  const state = useHistory((history) => history.playing?.state ?? null);
  const play = useHistory((history) => history.play);
  const pause = useHistory((history) => history.pause);
  const setRate = useHistory((history) => history.setRate);
  const [keysShown, setKeysShown] = useState(false);
  const { verbs } = control;
  usePlayerKeys(useMemo(() => replayKeys({ ...verbs, showKeys: () => setKeysShown(true) }), [verbs]));
  if (!state) return null;
  return (
    <>
      <PlayerBar label="Your answer" state={state} on={{ play, pause, seek: control.seek, setRate }} />
      <div className={styles.more}>
        {control.skips.length > 0 && (
          <Button aria-pressed={state.skips.length > 0} onClick={verbs.toggleSilence}>
            Skip silence{state.skips.length > 0 ? ': on' : ''}
          </Button>
        )}
        {(state.loop || control.ribbon.length > 0) && (
          <Button aria-pressed={state.loop !== null} onClick={() => verbs.playPart(true)}>
            {state.loop ? 'Stop repeating' : 'Repeat this part'}
          </Button>
        )}
        <Button look="quiet" onClick={() => setKeysShown(true)}>
          Keys
        </Button>
      </div>
      {control.spanFromMs !== null && (
        <p role="status" className={styles.soft}>
          Repeating from {clockText(control.spanFromMs)}: press ] where it should end.
        </p>
      )}
      {keysShown && <Shortcuts shortcuts={shortcuts} onClose={() => setKeysShown(false)} />}
    </>
  );
}

/** Everything that can be done while an answer plays. */
function useControls(answer: PastAnswer) {
  const answerId = answer.row.id;
  const listen = useHistory((history) => history.listen);
  const stopListening = useHistory((history) => history.stopListening);
  const openShape = useHistory((history) => history.openShape);
  const openNotes = useHistory((history) => history.openNotes);
  const openTakes = useHistory((history) => history.openTakes);
  const play = useHistory((history) => history.play);
  const pause = useHistory((history) => history.pause);
  const seek = useHistory((history) => history.seek);
  const setRate = useHistory((history) => history.setRate);
  const skip = useHistory((history) => history.skip);
  const playSpan = useHistory((history) => history.playSpan);
  const stopLoop = useHistory((history) => history.stopLoop);
  const stateNow = useHistory((history) => history.stateNow);
  const shape = useHistory((history) => (history.shape?.answerId === answerId ? history.shape : null));
  const [chosen, setChosen] = useState<BoxId | null>(null);
  const [pointed, setPointed] = useState<readonly Evidence[]>([]);
  /** Where a stretch to be repeated begins, while its end is not named yet. */
  const [spanFromMs, setSpanFromMs] = useState<number | null>(null);

  useEffect(() => {
    listen(answerId);
    void openShape(answerId);
    void openNotes(answerId);
    void openTakes(answerId);
    return stopListening;
  }, [listen, stopListening, openShape, openNotes, openTakes, answerId]);

  const { scorecard } = answer;
  const placed = useMemo(() => placedTurns(answer), [answer]);
  const last = placed.at(-1);
  const durationMs = last ? last.startMs + last.durationMs : 0;
  const ribbon = useMemo(() => (scorecard ? ribbonOf(scorecard, placed) : []), [scorecard, placed]);
  const skips = useMemo(
    () =>
      (shape?.pauses ?? [])
        .filter(({ fromMs, toMs }) => toMs - fromMs >= leastSkipMs)
        .map(({ fromMs, toMs }) => ({ fromMs: fromMs + keptMs, toMs: toMs - keptMs })),
    [shape],
  );

  const playPart = useCallback(
    ({ fromMs, toMs }: RibbonStretch, again = false) => playSpan(fromMs, toMs, again),
    [playSpan],
  );
  const repeat = useCallback(
    (fromMs: number, toMs: number) => {
      setSpanFromMs(null);
      playSpan(fromMs, toMs, true);
    },
    [playSpan],
  );
  const playFrom = useCallback(
    (atMs: number) => {
      seek(atMs);
      play();
    },
    [seek, play],
  );
  const point = useCallback(
    (id: BoxId) => {
      const box = scorecard?.boxes.find((one) => one.id === id);
      if (!box) return;
      setChosen(id);
      setPointed(box.evidence);
      const [first] = box.evidence;
      const times = first && evidenceTimes(first, placed);
      if (times) playSpan(times.fromMs, times.toMs, false);
      else {
        const missed = missingPlaces([box], ribbon, durationMs)[0];
        if (missed) seek(Math.max(0, missed.atMs - 3000));
      }
    },
    [scorecard, placed, ribbon, durationMs, playSpan, seek],
  );

  const verbs = useMemo(
    () => ({
      toggle: () => (stateNow()?.phase === 'playing' ? pause() : play()),
      jump: (byMs: number) => seek((stateNow()?.atMs ?? 0) + byMs),
      toStart: () => seek(0),
      faster: (step: -1 | 1) => setRate(rateBeside(stateNow()?.rate ?? 1, step)),
      playPart(again: boolean) {
        const now = stateNow();
        if (!now) return;
        if (again && now.loop) {
          stopLoop();
          return;
        }
        const part = ribbon.find(({ fromMs, toMs }) => now.atMs >= fromMs && now.atMs < toMs);
        if (part) playPart(part, again);
      },
      spanFrom: () => setSpanFromMs(stateNow()?.atMs ?? 0),
      spanTo() {
        const toMs = stateNow()?.atMs ?? 0;
        if (spanFromMs !== null && toMs > spanFromMs) repeat(spanFromMs, toMs);
      },
      toggleSilence: () => skip((stateNow()?.skips.length ?? 0) > 0 ? [] : skips),
      writeNote() {
        pause();
        document.querySelector<HTMLInputElement>('#new-note input')?.focus();
      },
      playBox: point,
    }),
    [stateNow, pause, play, seek, setRate, stopLoop, ribbon, playPart, spanFromMs, repeat, skip, skips, point],
  );

  return {
    placed,
    durationMs,
    ribbon,
    shape,
    skips,
    chosen,
    pointed,
    spanFromMs,
    point,
    playPart,
    playFrom,
    repeat,
    seek,
    verbs,
  };
}
