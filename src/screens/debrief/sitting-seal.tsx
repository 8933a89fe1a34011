import { useEffect, type ReactNode } from 'react';
import { isSealed } from '../../domain/loop/loop';
import { Page } from '../frame/page';
import { ButtonLink } from '../ui/button';
import { useLoop } from '../store-context';
import { routes } from '../routes';

/** A sitting in interview mode shows nothing before the panel's debrief; afterward it is a session like any other. */
export function SittingSeal({ loopId, children }: { loopId: string; children: ReactNode }) {
  const phase = useLoop((loops) => loops.phase);
  const load = useLoop((loops) => loops.load);
  const loop = useLoop((loops) => loops.entries.find((entry) => entry.loop.loopId === loopId)?.loop ?? null);
  useEffect(() => void load(), [load]);
  if (phase === 'loading') {
    return (
      <Page title="Debrief" heading={null}>
        <p role="status">Loading your answers …</p>
      </Page>
    );
  }
  if (!loop || !isSealed(loop)) return children;
  return (
    <Page title="Saved for the debrief">
      <p>
        This sitting is saved. In interview mode you won’t see any of it until everybody has met you, just as in an
        interview.
      </p>
      <p>
        <ButtonLink look="main" to={routes.loop(loopId)}>
          To the loop
        </ButtonLink>
      </p>
    </Page>
  );
}
