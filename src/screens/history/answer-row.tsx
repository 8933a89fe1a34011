import { Link, useLocation } from 'wouter';
import { principleName } from '../../domain/questions/principle';
import { clockText } from '../../domain/session/timing';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { ActionMenu } from '../ui/action-menu';
import { AgainLink } from '../answer/again-link';
import { counted } from '../text/counted';
import { dayAndTime } from '../text/day';
import { useReview } from '../store-context';
import styles from './history.module.css';
import { routes } from '../routes';

/** One answer in the list: what was asked, when, and how it was judged. */
export function AnswerRow({ digest, onRename }: { digest: AnswerSummary; onRename: () => void }) {
  const [, go] = useLocation();
  const remove = useReview((history) => history.remove);
  const kept = useReview((history) => history.keepers.get(digest.questionId) === digest.answerId);
  const facts = [
    digest.name ?? dayAndTime(digest.startedAt),
    digest.principle && principleName(digest.principle),
    digest.by === 'voice' ? clockText(digest.talkMs) : counted(digest.words, 'word', 'words'),
    digest.mode === 'interview' && 'interview mode',
    kept && 'kept take',
    digest.interviewer && `with ${digest.interviewer}`,
  ].filter(Boolean);
  return (
    <article className={styles.answer}>
      <Link to={routes.replay(digest.answerId)} className={styles.question}>
        {digest.question}
      </Link>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <p className={styles.rating}>{judgement(digest)}</p>
      <div className={styles.menu}>
        <AgainLink questionId={digest.questionId} answerId={digest.answerId} question={digest.question} />
        <ActionMenu
          label={`More about: ${digest.question}`}
          actions={[
            { name: 'Debrief', run: () => go(routes.debrief(digest.sessionId, digest.answerId)) },
            { name: 'Watch the whole session', run: () => go(routes.sessionReplay(digest.sessionId)) },
            { name: 'Take it with you', run: () => go(routes.export(digest.sessionId)) },
            { name: 'Name the session', run: onRename },
            { name: 'Delete the session', run: () => void remove(digest.sessionId) },
          ]}
        />
      </div>
    </article>
  );
}

function judgement({ skipped, own, heard, ownRating, rating, ratingLow, ratingHigh }: AnswerSummary): string {
  if (skipped) return 'skipped';
  if (rating === undefined)
    return heard ? 'not rated' : own || ownRating !== null ? `you said ${ownRating}` : 'not scored yet';
  const range = ratingLow === ratingHigh ? `${rating}` : `${ratingLow}–${ratingHigh}`;
  return ownRating === null ? `heard ${range}` : `you said ${ownRating} · heard ${range}`;
}
