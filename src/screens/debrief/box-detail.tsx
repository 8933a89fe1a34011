import { useId, useState } from 'react';
import type { PastAnswer } from '../../domain/review/past-answer';
import type { Box, Credit, Evidence } from '../../domain/scoring/scorecard';
import { Button } from '../ui/button';
import { boxWords, creditWords } from '../text/boxes';
import { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { useReview } from '../store-context';
import { Quotes } from './quotes';
import styles from './box-detail.module.css';

type DetailProps = { answer: PastAnswer; box: Box; onPoint: (evidence: readonly Evidence[]) => void };

/** One box: what it stands on, or why it is empty, and the candidate's right to say otherwise. */
export function BoxDetail({ answer, box, onPoint }: DetailProps) {
  const [asking, setAsking] = useState(false);
  const overrule = useReview((review) => review.overrule);
  const standing = answer.overrules.find((own) => own.box === box.id);
  const { name } = boxWords[box.id];
  return (
    <div className={styles.detail} role="region" aria-label={name}>
      <p>
        <strong>{name}</strong> {creditWords[box.credit].heard}
        {box.note && !standing ? `. ${box.note}` : ''}
      </p>
      {box.evidence.length > 0 && (
        <p>
          <Quotes answer={answer} evidence={box.evidence.slice(0, 6)} onPoint={onPoint} />
        </p>
      )}
      {box.probe && <p className={styles.probe}>“{box.probe.text}”</p>}
      {standing ? (
        <p>
          You overruled this: {creditWords[standing.heard].heard} → {creditWords[standing.credit].heard}. “
          {standing.reason}”{' '}
          <Button look="quiet" onClick={() => void overrule(answer.row.id, box.id, null, '')}>
            Take it back
          </Button>
        </p>
      ) : (
        <Button look="quiet" onClick={() => setAsking(true)}>
          Not right? Overrule it
        </Button>
      )}
      {asking && <OverruleDialog answerId={answer.row.id} box={box} onClose={() => setAsking(false)} />}
    </div>
  );
}

function OverruleDialog({ answerId, box, onClose }: { answerId: string; box: Box; onClose: () => void }) {
  const id = useId();
  const overrule = useReview((review) => review.overrule);
  const others = (['full', 'partial', 'none'] as const).filter((credit) => credit !== box.credit);
  const [credit, setCredit] = useState<Credit>(others[0] ?? 'full');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const keep = () => {
    setAsked(true);
    if (!reason.trim()) return;
    void overrule(answerId, box.id, credit, reason.trim());
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${boxWords[box.id].name}: your word counts`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" onClick={keep}>
            Overrule
          </Button>
        </>
      }
    >
      <p>The checklist says “{creditWords[box.credit].heard}”. Your word wins, is saved, and can be undone.</p>
      <Choice
        label="It should be"
        value={credit}
        onChange={setCredit}
        options={others.map((value) => ({ value, label: `${creditWords[value].mark} ${creditWords[value].said}` }))}
      />
      <div className={styles.field}>
        <label htmlFor={id}>Because (required; a few words are enough)</label>
        <input id={id} required value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} />
      </div>
      {asked && !reason.trim() && (
        <p role="alert" className={styles.problem}>
          Write the reason in a few words: it is what makes the overruled boxes worth looking at later.
        </p>
      )}
    </Dialog>
  );
}
