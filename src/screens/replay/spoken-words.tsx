import type { StrokeId } from '../../domain/review/highlight';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { textAt } from '../../domain/session/answer';
import { placedWords, wordAt } from '../../domain/transcript/character-timings';
import { clipAt } from '../../domain/transcript/clips';
import type { PlacedTurn } from '../../domain/review/ribbon';
import type { Evidence } from '../../domain/scoring/scorecard';
import type { Playing } from '../../stores/playback/playback-store';
import type { PastAnswer } from '../../domain/review/past-answer';
import { EvidenceText } from '../answer/evidence-text';
import evidence from '../answer/evidence-text.module.css';
import { usePlayback } from '../store-context';
import styles from './spoken-words.module.css';

type SpokenWordsProps = {
  answer: PastAnswer;
  placed: PlacedTurn;
  pointed: readonly Evidence[];
  strokes: readonly StrokeId[];
  /** A word was pressed: its moment on the time line. */
  onWord: (atMs: number) => void;
};

/** The words of a turn, in step with what plays: the spoken word is marked, a pressed one is played. */
export function SpokenWords({ answer, placed, pointed, strokes, onWord }: SpokenWordsProps) {
  const { turn, startMs, times } = placed;
  const past = answer.turns[turn];
  const text = past?.transcript?.text ?? '';
  const words = useMemo(() => placedWords(text), [text]);
  const box = useRef<HTMLDivElement>(null);
  const now = usePlayback(({ playing }) => {
    if (!playing || playing.state.phase === 'ready' || playing.state.phase === 'ended') return -1;
    const within = playing.state.atMs - startMs;
    return within < 0 || within > placed.durationMs ? -1 : wordAt(words, times, within);
  });
  const typed = usePlayback(({ playing }) => typedNow(playing, turn, past?.keystrokes ?? []));

  // Marked by hand: drawing a long transcript anew for every word would stutter.
  useEffect(() => {
    const marked = box.current?.querySelectorAll(`[data-word="${now}"]`);
    for (const word of marked ?? []) word.setAttribute('data-now', '');
    return () => {
      for (const word of marked ?? []) word.removeAttribute('data-now');
    };
  }, [now]);

  useEffect(() => {
    const shown = box.current;
    const press = ({ target }: MouseEvent) => {
      const word = target instanceof Element ? target.closest('[data-word]') : null;
      const placedWord = words[Number(word?.getAttribute('data-word') ?? -1)];
      if (placedWord) onWord(startMs + (times.at[placedWord.start] ?? 0));
    };
    shown?.addEventListener('click', press);
    return () => shown?.removeEventListener('click', press);
  }, [words, times, startMs, onWord]);

  const show = (start: number, end: number): ReactNode => {
    const inside = words
      .map((word, index) => ({ ...word, index }))
      .filter((word) => word.start < end && word.end > start);
    const pieces: ReactNode[] = [];
    let at = start;
    for (const word of inside) {
      const [from, to] = [Math.max(start, word.start), Math.min(end, word.end)];
      if (from > at) pieces.push(text.slice(at, from));
      pieces.push(
        <span key={from} data-word={word.index}>
          {text.slice(from, to)}
        </span>,
      );
      at = to;
    }
    pieces.push(text.slice(at, end));
    return pieces;
  };

  if (typed !== null) {
    return (
      <p className={evidence.text}>
        {typed}
        <span className={styles.caret} aria-hidden="true" />
      </p>
    );
  }
  if (!past?.transcript) return <p className={styles.soft}>No transcript yet.</p>;
  return (
    <div ref={box} className={styles.words}>
      <EvidenceText
        text={text}
        asked={past.transcript.asked}
        turn={turn}
        scorecard={answer.scorecard ?? { spans: [], boxes: [] }}
        pointed={pointed}
        strokes={strokes}
        show={show}
      />
      {!times.exact && past.recordings.length > 0 && (
        <p className={styles.soft}>These words have no times; where each was said is estimated.</p>
      )}
    </div>
  );
}

/** The text as it stood, while a typed turn is being replayed; null otherwise. */
function typedNow(playing: Playing | null, turn: number, keystrokes: PastAnswer['turns'][number]['keystrokes']) {
  if (!playing || playing.state.phase === 'ready' || playing.state.phase === 'ended') return null;
  const clip = playing.clips[clipAt(playing.clips, playing.state.atMs)];
  if (clip?.kind !== 'typing' || clip.turn !== turn) return null;
  return textAt(keystrokes, playing.state.atMs - clip.startMs + clip.fromMs);
}
