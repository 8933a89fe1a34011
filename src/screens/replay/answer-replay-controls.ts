import { useCallback, useMemo, useState } from 'react';
import { ribbonOfMarks } from '../../domain/review/ear-marks';
import { evidenceTimes, missingPlaces, ribbonOf, type RibbonStretch } from '../../domain/review/ribbon';
import type { BoxId, Evidence } from '../../domain/scoring/scorecard';
import { placedTurns, type PastAnswer } from '../../domain/review/past-answer';
import { usePlayerVerbs } from '../answer/player-keys';
import { usePlayback } from '../store-context';
import { useListening, usePlayer } from '../answer/use-player';
import { useBeside } from '../answer/use-beside';

/** Silence shorter than this is left alone when silence is skipped, and so much of it stays at both ends. */
const leastSkipMs = 700;
const keptMs = 150;

/** Everything that can be done while an answer plays. */
export function useAnswerControls(answer: PastAnswer) {
  const answerId = answer.row.id;
  useListening(answerId);
  const { play, pause, seek } = usePlayer();
  const skip = usePlayback((playback) => playback.skip);
  const playSpan = usePlayback((playback) => playback.playSpan);
  const stopLoop = usePlayback((playback) => playback.stopLoop);
  const player = usePlayerVerbs();
  const stateNow = usePlayback((playback) => playback.stateNow);
  const shape = useBeside(answerId)?.shape ?? null;
  const [chosen, setChosen] = useState<BoxId | null>(null);
  const [pointed, setPointed] = useState<readonly Evidence[]>([]);
  /** Where a stretch to be repeated begins, while its end is not named yet. */
  const [spanFromMs, setSpanFromMs] = useState<number | null>(null);

  const { scorecard, selfScore } = answer;
  const placed = useMemo(() => placedTurns(answer), [answer]);
  const last = placed.at(-1);
  const durationMs = last ? last.startMs + last.durationMs : 0;
  const ribbon = useMemo(() => {
    // Without words the ribbon is what was marked by ear.
    if (!scorecard) return ribbonOfMarks(selfScore?.ear ?? [], durationMs);
    return ribbonOf(scorecard, placed);
  }, [scorecard, placed, selfScore, durationMs]);
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
      ...player,
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
    [player, stateNow, pause, stopLoop, ribbon, playPart, spanFromMs, repeat, skip, skips, point],
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

export type AnswerControls = ReturnType<typeof useAnswerControls>;
