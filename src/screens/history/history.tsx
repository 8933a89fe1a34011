import { useEffect } from 'react';
import { Link } from 'wouter';
import { principleName } from '../../interview/principle';
import type { ListedSession } from '../../stores/history-store';
import { Button, ButtonLink } from '../components/button';
import { dayAndTime } from '../components/day';
import { Page } from '../components/page';
import { useHistory } from '../house';
import styles from './history.module.css';

/** All past sessions, newest first. */
export function History() {
  const list = useHistory((history) => history.list);
  const loadList = useHistory((history) => history.loadList);
  const loadMore = useHistory((history) => history.loadMore);
  useEffect(() => void loadList(), [loadList]);

  return (
    <Page title="History">
      {list.phase === 'ready' && list.sessions.length === 0 ? (
        <>
          <p>
            Nothing here yet. Answer one question, aloud or by keyboard, and it will be kept here for you to replay.
          </p>
          <ButtonLink look="main" to="/">
            Practise
          </ButtonLink>
        </>
      ) : (
        <ol className={styles.list} aria-busy={list.phase === 'loading'}>
          {list.sessions.map((session) => (
            <li key={session.row.sessionId} className={styles.session}>
              <Session session={session} />
            </li>
          ))}
        </ol>
      )}
      {list.damaged > 0 && (
        <p>{list.damaged} sessions in this list do not read any more. They are kept as they are on this computer.</p>
      )}
      {list.more && <Button onClick={() => void loadMore()}>Older sessions</Button>}
    </Page>
  );
}

function Session({ session: { row, answerIds } }: { session: ListedSession }) {
  const { plan } = row;
  return (
    <>
      <p className={styles.when}>
        <Link to={`/debrief/${row.sessionId}`} className={styles.open}>
          {row.name?.text ?? dayAndTime(row.startedAt)}
        </Link>
        <span className={styles.kind}>
          {plan.format}, {plan.by === 'voice' ? 'aloud' : 'by keyboard'}
          {plan.mode === 'interview' ? ', interview mode' : ''}
        </span>
      </p>
      <ul>
        {plan.questions.map((question, index) => (
          <li key={question.id} className={styles.answer}>
            <span className={styles.question}>{question.text}</span>
            <span className={styles.kind}>{question.principle && principleName(question.principle)}</span>
            {answerIds[index] && (
              <Link
                to={`/replay/${answerIds[index]}`}
                className={styles.replay}
                aria-label={`Replay: ${question.text}`}
              >
                Replay
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
