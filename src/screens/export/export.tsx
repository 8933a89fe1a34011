import type { StrokeId } from '../../domain/review/highlight';
import { useState } from 'react';
import { ratingText } from '../../domain/review/debrief';
import type { MarksRead } from '../../stores/export/export-store';
import type { PastAnswer, PastSession } from '../../domain/review/past-answer';
import { AboutSession } from '../answer/about-session';
import { Button } from '../ui/button';
import { JsonFile } from '../ui/json-file';
import { boxWords, creditWords } from '../text/boxes';
import { dayAndTime } from '../text/day';
import { EvidenceLegend, EvidenceText } from '../answer/evidence-text';
import { StrokeSwitch, useStrokes } from '../answer/stroke-switch';
import { OpenedSession } from '../answer/opened-session';
import { Page } from '../frame/page';
import { useExport } from '../store-context';
import styles from './export.module.css';

/** A session as files, and as a page to print. */
export function ExportPage({ sessionId }: { sessionId: string }) {
  return (
    <OpenedSession sessionId={sessionId} title="Export">
      {(session) => <Sheet session={session} />}
    </OpenedSession>
  );
}

function Sheet({ session }: { session: PastSession }) {
  const { row, answers } = session;
  const saveMarkdown = useExport((files) => files.saveMarkdown);
  const savePacket = useExport((files) => files.savePacket);
  const { strokes, all, setAll } = useStrokes(null);
  return (
    <Page title="Export" heading={row.name?.text ?? dayAndTime(row.startedAt)}>
      <AboutSession what="A practice interview" row={row} />
      <div className={styles.tools}>
        <p>
          A packet holds the sound, the words and the rubric in one file that opens without a network. Whoever you give
          it to can mark your answers in it and send you a small file back.
        </p>
        <p className={styles.actions}>
          <Button look="main" onClick={() => void savePacket()}>
            Packet for a mentor
          </Button>
          <Button onClick={() => void saveMarkdown()}>Markdown</Button>
          <Button onClick={() => print()}>Print</Button>
        </p>
        <MarksBack />
      </div>
      {answers.some(({ scorecard }) => scorecard) && (
        <>
          <EvidenceLegend strokes={strokes} />
          <div className={styles.tools}>
            <StrokeSwitch all={all} onChange={setAll} />
          </div>
        </>
      )}
      {answers.map((answer) => (
        <AnswerSheet key={answer.row.id} answer={answer} strokes={strokes} />
      ))}
    </Page>
  );
}

const problemSentences = {
  'too-large': 'This file is too large for a file of marks. Nothing was changed.',
  'not-marks': 'This is not a file of marks from a packet. Nothing was changed.',
  'other-session': 'These marks belong to answers from another session. Open that session and import them there.',
} as const;

function MarksBack() {
  const readMentorMarks = useExport((files) => files.readMentorMarks);
  const [read, setRead] = useState<MarksRead | null>(null);
  return (
    <div className={styles.marks}>
      <JsonFile label="Import a mentor’s marks" onText={(text) => void readMentorMarks(text).then(setRead)} />
      {read && (
        <p role="status">
          {read.ok
            ? `The marks of ${read.mentor || 'your mentor'} are now beside yours in the debrief.`
            : problemSentences[read.problem]}
        </p>
      )}
    </div>
  );
}

function AnswerSheet({ answer, strokes }: { answer: PastAnswer; strokes: readonly StrokeId[] }) {
  const { row, span, turns, scorecard, selfScore } = answer;
  const saveCaptions = useExport((files) => files.saveCaptions);
  const saveSound = useExport((files) => files.saveSound);
  const spoken = turns.some(({ recordings }) => recordings.length > 0);
  return (
    <section className={styles.answer} aria-label={row.question.text}>
      <h2 className={styles.question}>{row.question.text}</h2>
      {span?.skipped && <p>Skipped.</p>}
      {spoken && (
        <p className={`${styles.actions} ${styles.tools}`}>
          <Button onClick={() => void saveSound(row.id)}>Sound</Button>
          {turns.some(({ transcript }) => transcript) && (
            <Button onClick={() => saveCaptions(row.id)}>Captions (WebVTT)</Button>
          )}
        </p>
      )}
      {turns.map(({ turn, transcript }) => {
        const probe = span?.turns[turn]?.probe;
        return (
          <div key={turn}>
            {probe && <p className={styles.probe}>“{probe.text}”</p>}
            {transcript && (
              <EvidenceText
                strokes={strokes}
                text={transcript.text}
                asked={transcript.asked}
                turn={turn}
                scorecard={scorecard ?? { spans: [], boxes: [] }}
              />
            )}
          </div>
        );
      })}
      {(selfScore || scorecard) && (
        <p>
          {selfScore && `You said ${selfScore.rating}. `}
          {scorecard && (ratingText(scorecard.rating) ? `Heard ${ratingText(scorecard.rating)} of 5.` : 'Not rated.')}
        </p>
      )}
      {scorecard && (
        <ul className={styles.boxes}>
          {scorecard.boxes.map(({ id, credit, probe }) => (
            <li key={id}>
              {creditWords[credit].mark} {boxWords[id].name} {creditWords[credit].heard}
              {probe && <span className={styles.soft}> “{probe.text}”</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
