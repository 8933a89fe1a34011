import { useEffect, useMemo, useRef } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { topicIdIn } from '../../domain/questions/topic';
import { postedRole } from '../frame/posted-role';
import { Page } from '../frame/page';
import { useQuestions } from '../store-context';
import { useBegin } from '../frame/begin';
import { usePlanner } from './planner';
import { routes } from '../routes';

/**
 * An address that begins a drill at once: `?question=`, `?principle=`, `?ranked=` with what a posting asks for, and `&retry=`
 * for the same conditions as a past answer.
 */
export function Practice() {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const phase = useQuestions((bank) => bank.phase);
  const load = useQuestions((bank) => bank.load);
  const { start, question } = useBegin({ replace: true });
  const planner = usePlanner();
  const begun = useRef(false);
  const questionId = search.get('question') ?? undefined;
  const principle = topicIdIn(search.get('principle'));
  const retry = search.get('retry');
  const mode = search.get('mode') === 'interview' ? 'interview' : undefined;
  const role = useMemo(() => postedRole(search), [search]);

  // A page opened anew, here or at the debrief before, has no questions yet.
  useEffect(() => void load(), [load]);

  useEffect(() => {
    if (phase !== 'ready' || begun.current) return;
    begun.current = true;
    const principles = principle ? [principle] : (role?.principles.map(({ id }) => id) ?? []);
    void planner({ format: 'drill', principles, questionId, retry, mode, role }).then(async (plan) => {
      if (!plan) {
        go(routes.lobby, { replace: true });
        return;
      }
      await start(plan);
    });
  }, [phase, start, planner, go, principle, questionId, retry, mode, role]);

  if (phase === 'problem') return <Redirect to={routes.lobby} replace />;
  return (
    <Page title="One moment" heading={null}>
      <p role="status">Setting up your question …</p>
      {question}
    </Page>
  );
}
