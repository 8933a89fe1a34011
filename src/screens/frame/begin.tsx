import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { SessionPlan } from '../../domain/session/plan';
import { useSessionWhenThere } from '../store-context';
import { routes } from '../routes';

const OpenSession = lazy(async () => ({ default: (await import('./open-session')).OpenSession }));

/** Begins a session and goes to the room; asks first where another one would be ended by it. `question` is to be shown. */
export function useBegin({ replace = false } = {}): {
  start: (plan: SessionPlan) => Promise<void>;
  question: ReactNode;
} {
  const session = useSessionWhenThere();
  const [, go] = useLocation();
  const [asked, setAsked] = useState<SessionPlan | null>(null);

  const beginNow = async (plan: SessionPlan) => {
    await (await session()).begin(plan);
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
  const start = async (plan: SessionPlan) => {
    const [{ isSessionOpen }, state] = await Promise.all([import('../../stores/session/is-open'), session()]);
    return isSessionOpen(state) ? setAsked(plan) : beginNow(plan);
  };
  return { start, question };
}
