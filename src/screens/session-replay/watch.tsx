import { Route, Switch } from 'wouter';
import { patterns } from '../routes';
import { LoopReplay } from './loop-replay';
import { SessionReplay } from './session-replay';

/** What is watched as it went: one session, or a whole loop. Nothing for any other address: it stands here while the next screen is fetched. */
export function Watch() {
  return (
    <Switch>
      <Route path={patterns.loopReplay}>{({ loopId }) => <LoopReplay key={loopId} loopId={loopId} />}</Route>
      <Route path={patterns.sessionReplay}>{({ sessionId }) => <SessionReplay sessionId={sessionId} />}</Route>
    </Switch>
  );
}
