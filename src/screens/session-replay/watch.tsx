import { Redirect, Route, Switch } from 'wouter';
import { patterns, routes } from '../routes';
import { LoopReplay } from './loop-replay';
import { SessionReplay } from './session-replay';

/** What is watched as it went: one session, or a whole loop. */
export function Watch() {
  return (
    <Switch>
      <Route path={patterns.loopReplay}>{({ loopId }) => <LoopReplay key={loopId} loopId={loopId} />}</Route>
      <Route path={patterns.sessionReplay}>{({ sessionId }) => <SessionReplay sessionId={sessionId} />}</Route>
      <Route>
        <Redirect to={routes.history} replace />
      </Route>
    </Switch>
  );
}
