import { useEffect, type ReactNode } from 'react';
import type { PastSession } from '../../domain/review/past-answer';
import { useReview } from '../store-context';
import { ButtonLink } from '../ui/button';
import { Page } from '../frame/page';
import { routes } from '../routes';

type OpenedSessionProps = { sessionId: string; title: string; children: (session: PastSession) => ReactNode };

/** Opens a past session and shows it when it is there; says so when it is not on this computer. */
export function OpenedSession({ sessionId, title, children }: OpenedSessionProps) {
  const opened = useReview((review) => review.opened);
  const openSession = useReview((review) => review.openSession);
  useEffect(() => void openSession(sessionId), [openSession, sessionId]);
  if (opened.phase === 'missing') {
    return (
      <Page title={title}>
        <p>This session is not on this computer. It may have been made in another browser.</p>
        <p>
          <ButtonLink to={routes.history}>All answers</ButtonLink>
        </p>
      </Page>
    );
  }
  if (opened.phase !== 'open' || opened.session.row.sessionId !== sessionId) {
    return (
      <Page title={title} heading={null}>
        <p role="status">Loading your session …</p>
      </Page>
    );
  }
  return children(opened.session);
}
