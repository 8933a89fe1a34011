import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { timedAgain, timedVersion, wordsOf } from '../../../domain/transcript/word-timings';
import { askedWithin } from '../../../domain/transcript/asked-within';
import { ownWords } from '../../../domain/transcript/formats/own-words';
import { readTranscript } from '../../../domain/transcript/formats/read-transcript';
import { likelyCandidate } from '../../../domain/transcript/formats/transcript';
import type { TranscriptSource } from '../../../domain/session/answer';
import type { PastedTranscript as PastedFrom } from '../../../stores/review/opened-session';
import type { PastAnswer, PastTurn } from '../../../domain/review/past-answer';
import { Button } from '../../ui/button';
import { PastedTranscript } from './pasted-transcript';
import { PlayerBar } from '../player-bar';
import { Select } from '../../ui/select';
import { StepHeading } from '../../ui/step-heading';
import { TranscriptEditor } from './transcript-editor';
import { WritingDown } from './writing-down';
import { usePlayback, useReview } from '../../store-context';
import { usePlayer } from '../use-player';
import styles from './words-form.module.css';

type WordsFormProps = {
  answer: PastAnswer;
  turn: PastTurn;
  onDone: (turn: number) => void;
  /** Given while the words are not settled: the way on without them. */
  onSkip?: () => void;
  /** Given when the words are corrected later: the way back. */
  onCancel?: () => void;
};

/** The words of a spoken turn: heard again, and written down or put right. The version before stays. */
export function WordsForm({ answer, turn, onDone, onSkip, onCancel }: WordsFormProps) {
  const id = useId();
  const known = turn.transcript?.text ?? '';
  const { own, setOwn, begun, read } = useDraft(answer.row.id, turn.turn);
  const text = own ?? known;
  const timed = timedVersion(turn.versions);
  const [whole, setWhole] = useState(false);
  const byWord = timed !== null && !whole;
  const [pasted, setPasted] = useState(false);
  const [asPasted, setAsPasted] = useState(turn.transcript?.asPasted ?? false);
  const taken = useTaken(own === null || byWord || asPasted ? null : text);
  const [empty, setEmpty] = useState(false);
  const keepWords = useReview((review) => review.keepWords);
  const listen = usePlayback((playback) => playback.listen);
  const player = usePlayer();
  const { play, pause, seek } = player;
  const state = usePlayback((playback) => playback.playing?.state ?? null);
  const answerId = answer.row.id;
  const probe = answer.span?.turns[turn.turn]?.probe;

  useEffect(() => listen(answerId, turn.turn), [listen, answerId, turn.turn]);

  const keep = (words: string, source: TranscriptSource, from?: PastedFrom) =>
    void keepWords(answerId, turn.turn, words, source, from).then((saved) => {
      // Words that are not on the disk yet are on it as a draft at least.
      if (saved === 'saved') setOwn(null);
      onDone(turn.turn);
    });
  const use = () => {
    if (!text.trim() || taken?.own.text === '') {
      setEmpty(true);
      return;
    }
    const source = known ? 'corrected' : pasted ? 'pasted' : 'typed';
    if (taken)
      keep(taken.own.text, 'pasted', {
        kind: 'taken',
        from: text,
        words: taken.own.words,
        asked: taken.asksKept ? taken.asked : [],
      });
    else keep(text, source, asPasted ? { kind: 'whole' } : undefined);
  };

  const hearAndType = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !state) return;
    event.preventDefault();
    if (state.phase === 'playing') pause();
    else {
      // A second back, so that the word at the cut is heard whole.
      seek(state.atMs - 1000);
      play();
    }
  };

  return (
    <section className={styles.words} aria-labelledby={`${id}-heading`}>
      <StepHeading>
        <span id={`${id}-heading`}>{known ? 'Are these your words?' : 'What did you say?'}</span>
      </StepHeading>
      {probe && <p className={styles.probe}>“{probe.text}”</p>}
      <p>
        {known
          ? 'Fix anything misheard or mistyped: the scorecard reads these words. The earlier version is kept.'
          : 'The scorecard reads words. Listen and type what you said, or paste it. It doesn’t have to be perfect.'}
      </p>
      {begun && own !== null && (
        <p role="status" className={styles.begun}>
          What you started is still here.{' '}
          <Button look="quiet" onClick={() => setOwn(null)}>
            {known ? 'Back to the original words' : 'Start over'}
          </Button>
        </p>
      )}
      {state && <PlayerBar label={probe ? 'Your reply' : 'Your answer'} state={state} on={player} />}
      <WritingDown answerId={answerId} turn={turn.turn} known={known !== ''} onAsk={() => setOwn(null)} />
      {turn.versions.length > 1 && (
        <Select
          label="Version"
          value={String(turn.versions.findLastIndex((version) => version.text === text))}
          onChange={(index) => setOwn(turn.versions[Number(index)]?.text ?? text)}
          options={[
            ...(turn.versions.some((version) => version.text === text)
              ? []
              : [{ value: '-1', label: 'As changed here' }]),
            ...turn.versions.map(({ source }, index) => ({
              value: String(index),
              label: `${index + 1}: ${sourceWords[source]}`,
            })),
          ]}
        />
      )}
      {byWord ? (
        <TranscriptEditor
          label="Your words, one by one"
          text={text}
          words={text ? timedAgain(timed, text) : wordsOf(text)}
          atMs={state?.phase === 'playing' ? state.atMs : null}
          onChange={setOwn}
          onHear={(fromMs) => {
            seek(fromMs);
            play();
          }}
        />
      ) : (
        <div className={styles.field}>
          <label htmlFor={`${id}-text`}>Your words</label>
          <textarea
            id={`${id}-text`}
            className={styles.text}
            value={text}
            readOnly={!read}
            rows={9}
            aria-describedby={`${id}-keys`}
            onChange={(event) => {
              setOwn(event.target.value);
              setEmpty(false);
              setAsPasted(false);
            }}
            onPaste={() => setPasted(true)}
            onKeyDown={hearAndType}
          />
          <p id={`${id}-keys`} className={styles.note}>
            <kbd>Esc</kbd> plays and pauses while you type.
          </p>
        </div>
      )}
      {taken && <PastedTranscript {...taken} />}
      {timed && (
        <div>
          <Button look="quiet" onClick={() => setWhole(!whole)}>
            {whole ? 'Change them word by word' : 'Write or paste them as a whole'}
          </Button>
        </div>
      )}
      {empty && (
        <p role="alert" className={styles.problem}>
          Nothing is written yet. Type a sentence, or mark the answer by ear.
        </p>
      )}
      <div className={styles.actions}>
        <Button look="main" onClick={use}>
          {taken ? 'Use my words' : 'Use these words'}
        </Button>
        {taken && (
          <Button look="quiet" onClick={() => setAsPasted(true)}>
            Keep it as it is
          </Button>
        )}
        {onSkip && (
          <Button look="quiet" onClick={onSkip}>
            No words: mark it by ear
          </Button>
        )}
        {onCancel && (
          <Button
            look="quiet"
            onClick={() => {
              setOwn(null);
              onCancel();
            }}
          >
            Leave them as they are
          </Button>
        )}
      </div>
      {onSkip && (
        <p className={styles.note}>
          By ear you mark the parts on the sound itself: you get the ribbon, what is missing and the one change. The
          words can come later; then you see both side by side.
        </p>
      )}
    </section>
  );
}

/** The words of one speaker, where the text is a transcript; null where it is plain text. */
function useTaken(text: string | null) {
  const [chosen, setChosen] = useState<{ of: string | null } | null>(null);
  const [asksKept, setAsksKept] = useState(true);
  const found = useMemo(() => (text === null ? null : readTranscript(text)), [text]);
  if (!found) return null;
  const known = found.turns.some(({ speaker }) => speaker === chosen?.of);
  const speaker = chosen && known ? chosen.of : likelyCandidate(found);
  const own = ownWords(found, speaker);
  return {
    found,
    speaker,
    own,
    asked: askedWithin(own),
    asksKept,
    onAsksKept: setAsksKept,
    onSpeaker: (of: string | null) => setChosen({ of }),
  };
}

/** What the candidate has changed and not used yet; null until they change anything. Written down as it grows. */
function useDraft(answerId: string, turn: number) {
  const [own, setShown] = useState<string | null>(null);
  const [begun, setBegun] = useState(false);
  /** Nothing is written before what was begun is here: it would be written over. */
  const [read, setRead] = useState(false);
  const wordsBegun = useReview((review) => review.wordsBegun);
  const keepBegun = useReview((review) => review.keepBegun);
  const dropBegun = useReview((review) => review.dropBegun);
  useEffect(() => {
    let here = true;
    const show = (text: string | null) => {
      if (!here) return;
      setRead(true);
      if (text === null) return;
      setShown(text);
      setBegun(true);
    };
    wordsBegun(answerId, turn).then(show, () => show(null));
    return () => {
      here = false;
    };
  }, [wordsBegun, answerId, turn]);
  const setOwn = (text: string | null) => {
    setShown(text);
    if (text !== null) keepBegun(answerId, turn, text);
    else if (own !== null) dropBegun(answerId, turn);
  };
  return { own, setOwn, begun, read };
}

const sourceWords: Readonly<Record<TranscriptSource, string>> = {
  typed: 'typed',
  pasted: 'pasted',
  captions: 'live captions',
  recogniser: 'transcribed by the recognizer',
  corrected: 'corrected by you',
};
