import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { SessionPlan } from '../../domain/session/plan';
import { momentOf } from '../../domain/session/session';
import type { SessionState } from '../../stores/session/session-store';
import { useSession } from '../store-context';
import { routes } from '../routes';

const OpenSession = lazy(async () => ({ default: (await import('./open-session')).OpenSession }));

/** Somebody wandered out of the room and it still waits, or still records. */
export const isOpen = ({ log, nowMs }: Pick<SessionState, 'log' | 'nowMs'>) =>
  log !== null && momentOf(log, nowMs).phase !== 'ended';

/** Begins a session and goes to the room; asks first where another one would be ended by it. `question` is to be shown. */
export function useBegin({ replace = false } = {}): {
  start: (plan: SessionPlan) => Promise<void>;
  question: ReactNode;
} {
  const begin = useSession((session) => session.begin);
  const open = useSession(isOpen);
  const [, go] = useLocation();
  const [asked, setAsked] = useState<SessionPlan | null>(null);

  const beginNow = async (plan: SessionPlan) => {
    await begin(plan);
    go(routes.room, { replace });
  };
  const backToRoom = () => go(routes.room, { replace });

  const question = asked && (
    <Suspense fallback={null}>
      <OpenSession
        onBegin={() => void beginNow(asked)}
        onBack={backToRoom}
        // An address that begins a session has nothing else to show.
        onClose={() => (replace ? backToRoom() : setAsked(null))}
      />
    </Suspense>
  );
  return { start: async (plan) => (open ? setAsked(plan) : beginNow(plan)), question };
}
