import { principleName } from '../../domain/questions/principle';
import type { Answered } from '../../domain/review/self-score';
import type { Evidence, Scorecard } from '../../domain/scoring/scorecard';
import type { PastAnswer } from '../../domain/review/past-answer';
import { answeredWords } from '../text/boxes';
import { Quotes } from './quotes';
import styles from './about-the-question.module.css';

type Props = { answer: PastAnswer; scorecard: Scorecard; onPoint: (evidence: readonly Evidence[]) => void };

const ownWords: Readonly<Record<Answered, string>> = {
  yes: 'You said it answered the question.',
  partly: 'You said it answered the question in part.',
  no: 'You said it didn’t answer the question. Even a story told well can’t make up for that: pick another one for this question.',
};

/**
 * What the number does not say: whether the question was answered. Nobody but the candidate can tell; what points to the
 * question and the principle stands here as a hint, never as a verdict.
 */
export function AboutTheQuestion({ answer, scorecard, onPoint }: Props) {
  const { principle } = answer.row.question;
  const { relevance, echoes, halves = [] } = scorecard;
  const open = halves.filter(({ asked, told, kind }) => asked !== null && !told && kind !== 'off-topic');
  const answered = answer.selfScore?.answered;
  return (
    <div className={styles.about}>
      <p>
        <strong>This checks how the story is built. It doesn’t check whether it answers the question.</strong>{' '}
        {answered ? ownWords[answered] : `Only you can say: ${answeredWords.question}`}
      </p>
      {echoes && (
        <p>
          {echoes.evidence.length === 0 ? (
            'We found no words that point to the question.'
          ) : (
            <>
              Points to the question:{' '}
              <Quotes answer={answer} evidence={echoes.evidence.slice(0, 3)} onPoint={onPoint} />
            </>
          )}
        </p>
      )}
      {open.map(({ kind, asked }) => (
        <p key={kind}>It also asks “{asked}”. We found no words on that.</p>
      ))}
      {principle && relevance && (
        <p>
          {relevance.evidence.length === 0 ? (
            `We found no words that point to ${principleName(principle)}.`
          ) : (
            <>
              Points to {principleName(principle)}:{' '}
              <Quotes answer={answer} evidence={relevance.evidence.slice(0, 3)} onPoint={onPoint} />
            </>
          )}
        </p>
      )}
    </div>
  );
}
