import { memo } from 'react';
import { Link, useLocation } from 'wouter';
import { principleName } from '../../domain/questions/principle';
import { clockText } from '../../domain/session/timing';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import type { Snippet } from '../../domain/progress/snippet';
import { ActionMenu } from '../ui/action-menu';
import { AgainLink } from '../answer/again-link';
import { BoxStrip } from '../answer/box-strip';
import { counted } from '../text/counted';
import { timeOfDay } from '../text/day';
import { useArchive, useReview } from '../store-context';
import styles from './history.module.css';
import { Judgement } from './judgement';
import { routes } from '../routes';

/** A session and the candidate's own name for it, empty where it has none. */
export type Named = { sessionId: string; name: string };

type AnswerRowProps = {
  digest: AnswerSummary;
  take: number;
  snippet: Snippet | null;
  onRename: (session: Named) => void;
};

/** One answer in the list: what was asked, when, and how it was judged. Drawn again only when it has changed. */
export const AnswerRow = memo(function AnswerRow({ digest, take, snippet, onRename }: AnswerRowProps) {
  const [, go] = useLocation();
  const remove = useArchive((archive) => archive.remove);
  const best = useReview((review) => review.keepers.get(digest.questionId) === digest.answerId);
  const facts = [
    digest.name,
    timeOfDay(digest.startedAt),
    digest.principle && principleName(digest.principle),
    digest.topic,
    lengthText(digest),
    take > 1 && `take ${take}`,
    best && 'best take',
    digest.mode === 'interview' && 'interview mode',
    digest.interviewer && `with ${digest.interviewer}`,
  ].filter(Boolean);
  return (
    <article className={styles.answer}>
      <Link to={routes.replay(digest.answerId)} className={styles.question}>
        {digest.question}
      </Link>
      <div className={styles.about}>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        {snippet && (
          <p className={styles.snippet}>
            {snippet.map(({ text, match }, at) => (match ? <mark key={at}>{text}</mark> : text))}
          </p>
        )}
      </div>
      <p className={styles.rating}>
        {digest.heard && <BoxStrip heard={digest.heard} />}
        <Judgement digest={digest} />
      </p>
      <div className={styles.menu}>
        <AgainLink questionId={digest.questionId} answerId={digest.answerId} question={digest.question} />
        <ActionMenu
          label={`More about: ${digest.question}`}
          actions={[
            { name: 'Debrief', run: () => go(routes.debrief(digest.sessionId, digest.answerId)) },
            { name: 'Watch the whole session', run: () => go(routes.sessionReplay(digest.sessionId)) },
            { name: 'Export', run: () => go(routes.export(digest.sessionId)) },
            { name: 'Name the session', run: () => onRename({ sessionId: digest.sessionId, name: digest.name ?? '' }) },
            { name: 'Delete the session', run: () => void remove(digest.sessionId) },
          ]}
        />
      </div>
    </article>
  );
});

/** An earlier take of the same day, under the newest one. */
export function TakeRow({ digest, take }: { digest: AnswerSummary; take: number }) {
  const best = useReview((review) => review.keepers.get(digest.questionId) === digest.answerId);
  return (
    <article className={styles.take}>
      <Link to={routes.replay(digest.answerId)} aria-label={`Take ${take}: ${digest.question}`}>
        Take {take}
      </Link>
      <span className={styles.facts}>
        {[timeOfDay(digest.startedAt), lengthText(digest), best && 'best take'].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.rating}>
        {digest.heard && <BoxStrip heard={digest.heard} />}
        <Judgement digest={digest} />
      </span>
    </article>
  );
}

const lengthText = ({ skipped, by, talkMs, words }: AnswerSummary) =>
  skipped ? null : by === 'voice' ? clockText(talkMs) : counted(words, 'word', 'words');
