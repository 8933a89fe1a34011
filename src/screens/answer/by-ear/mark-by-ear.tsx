import { useCallback, useEffect, useMemo, useState } from 'react';
import { moveMark, ribbonOfMarks, sharesOfMarks, toggleMark } from '../../../domain/review/ear-marks';
import type { EarMark } from '../../../domain/review/ear-mark-schema';
import { placedTurns, type PastAnswer } from '../../../domain/review/past-answer';
import { boxIds, type BoxId } from '../../../domain/scoring/scorecard';
import { usePlayback } from '../../store-context';
import { useListening, usePlayer } from '../use-player';
import { useBeside } from '../use-beside';
import { boxWords } from '../../text/boxes';
import { Button } from '../../ui/button';
import { EarLane } from './ear-lane';
import { PlayerBar } from '../player-bar';
import { TargetSplit } from '../target-split';
import { WaveformView } from '../waveform';
import styles from './mark-by-ear.module.css';

type Props = { answer: PastAnswer; marks: readonly EarMark[]; onChange: (marks: readonly EarMark[]) => void };

/** The key of each box, the same letters that stand on the buttons. */
const keys: Readonly<Record<string, BoxId>> = { s: 'S', t: 'T', a: 'A', r: 'R', w: 'who', y: 'why', h: 'how-much' };
const keyOf = (box: BoxId) =>
  Object.entries(keys)
    .find(([, id]) => id === box)?.[0]
    ?.toUpperCase() ?? '';
/** A hand is late: what is marked while it plays was said this long before. */
const reactionMs = 300;

/** The answer is heard again, and marked where each part begins and where WHO, WHY and HOW MUCH were said. */
export function MarkByEar({ answer, marks, onChange }: Props) {
  const answerId = answer.row.id;
  useListening(answerId);
  const player = usePlayer();
  const { play, pause, seek } = player;
  const state = usePlayback((playback) => playback.playing?.state ?? null);
  const shape = useBeside(answerId)?.shape ?? null;
  const last = placedTurns(answer).at(-1);
  const durationMs = last ? last.startMs + last.durationMs : 0;
  const [before, setBefore] = useState<readonly (readonly EarMark[])[]>([]);
  const [said, setSaid] = useState('');

  const change = useCallback(
    (next: readonly EarMark[], news: string) => {
      setBefore((past) => [...past.slice(-49), marks]);
      setSaid(news);
      onChange(next);
    },
    [marks, onChange],
  );
  const set = useCallback(
    (box: BoxId) => {
      const atMs = Math.max(0, (state?.atMs ?? 0) - (state?.phase === 'playing' ? reactionMs : 0));
      const next = toggleMark(marks, { atMs, box });
      change(next, `${boxWords[box].name} ${next.length > marks.length ? 'marked' : 'removed'}`);
    },
    [marks, state, change],
  );
  const undo = useCallback(() => {
    const past = before.at(-1);
    if (!past) return;
    setBefore(before.slice(0, -1));
    setSaid('Undone');
    onChange(past);
  }, [before, onChange]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.closest('input[type="text"], textarea, select, [role="dialog"]') || event.altKey) return;
      const undoes = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!undoes && (event.ctrlKey || event.metaKey)) return;
      const box = keys[event.key.toLowerCase()];
      if (undoes) undo();
      else if (box) set(box);
      else if (event.key === ' ' && !target.closest('button, input, a')) {
        if (state?.phase === 'playing') pause();
        else play();
      } else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [set, undo, play, pause, state]);

  const ribbon = useMemo(() => ribbonOfMarks(marks, durationMs), [marks, durationMs]);
  const shares = sharesOfMarks(marks, durationMs);
  return (
    <section className={styles.ear} aria-labelledby="by-ear">
      <h3 id="by-ear">Mark it by ear</h3>
      <p className={styles.note}>
        Play your answer. Press a letter, or tap it, when a part begins and when you hear who, why or how much. Press
        the same letter at the same place to remove it.
      </p>
      <div className={styles.wave}>
        <WaveformView durationMs={durationMs} shape={shape} ribbon={ribbon} onSeek={seek} onSpan={seek} />
        <EarLane
          marks={marks}
          durationMs={durationMs}
          atMs={state?.atMs ?? 0}
          onSeek={seek}
          onMove={(index, atMs) => change(moveMark(marks, index, atMs, durationMs), 'Moved')}
          onLift={(index) =>
            change(
              marks.filter((_, at) => at !== index),
              'Removed',
            )
          }
        />
      </div>
      {state && <PlayerBar label="Your answer" state={state} on={player} />}
      <div className={styles.keys} role="group" aria-label="Set a mark here">
        {boxIds.map((box) => (
          <button
            key={box}
            type="button"
            className={styles.key}
            data-box={box}
            data-part={box}
            onClick={() => set(box)}
          >
            <kbd>{keyOf(box)}</kbd>
            <span>{boxWords[box].name}</span>
          </button>
        ))}
        <Button look="quiet" onClick={undo} disabled={before.length === 0}>
          Undo
        </Button>
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {shares && <TargetSplit shares={shares} />}
    </section>
  );
}
