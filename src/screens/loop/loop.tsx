import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { patterns } from '../routes';
import { Board } from './board/board';
import { LoopList } from './loop-list';
import { MakeLoop } from './make-loop';
import { Meet } from './meet';
import { OneLoop } from './one-loop';
import { YourQuestions } from './your-questions';

const PostingPage = lazy(async () => ({ default: (await import('./posting/posting-page')).PostingPage }));

/** Everything about loops; fetched when somebody goes there. */
export function Loops() {
  return (
    <Switch>
      <Route path={patterns.newLoop} component={MakeLoop} />
      <Route path={patterns.posting} component={PostingPage} />
      <Route path={patterns.meet}>{({ id, seat }) => <Meet loopId={id} seat={Number(seat)} />}</Route>
      <Route path={patterns.yourQuestions}>{({ id, seat }) => <YourQuestions loopId={id} seat={Number(seat)} />}</Route>
      <Route path={patterns.board}>{({ id }) => <Board loopId={id} />}</Route>
      <Route path={patterns.loop}>{({ id }) => <OneLoop loopId={id} />}</Route>
      <Route component={LoopList} />
    </Switch>
  );
}
