import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashPath, useHashQuery } from './address';
import { Crash } from './components/crash';
import { Page } from './components/page';
import { HouseProvider, type House } from './house';
import { Lobby } from './lobby/lobby';

const InterviewRoom = lazy(async () => ({ default: (await import('./interview-room/interview-room')).InterviewRoom }));
const Practise = lazy(async () => ({ default: (await import('./lobby/practise')).Practise }));
const Debrief = lazy(async () => ({ default: (await import('./debrief/debrief')).Debrief }));
const Replay = lazy(async () => ({ default: (await import('./replay/replay')).Replay }));
const Against = lazy(async () => ({ default: (await import('./replay/against')).Against }));
const TakeAway = lazy(async () => ({ default: (await import('./take-away/take-away')).TakeAway }));
const Watch = lazy(async () => ({ default: (await import('./watch/watch')).Watch }));
const History = lazy(async () => ({ default: (await import('./history/history')).History }));
const Progress = lazy(async () => ({ default: (await import('./progress/progress')).Progress }));
const QuestionBank = lazy(async () => ({ default: (await import('./question-bank/question-bank')).QuestionBank }));
const Guide = lazy(async () => ({ default: (await import('./guide/guide')).Guide }));
const Settings = lazy(async () => ({ default: (await import('./settings/settings')).Settings }));
const DataPage = lazy(async () => ({ default: (await import('./settings/data/data-page')).DataPage }));
const ScorerPage = lazy(async () => ({ default: (await import('./settings/scorer-page')).ScorerPage }));

/** Addresses live behind the `#`, so that every static host and the offline copy can serve them. */
export function App({ house }: { house: House }) {
  return (
    <HouseProvider house={house}>
      <Router hook={useHashPath} searchHook={useHashQuery}>
        <Crash>
          <Suspense fallback={null}>
            <Switch>
              <Route path="/" component={Lobby} />
              <Route path="/practise" component={Practise} />
              <Route path="/room" component={InterviewRoom} />
              <Route path="/debrief/:sessionId">{({ sessionId }) => <Debrief sessionId={sessionId} />}</Route>
              <Route path="/replay/:answerId">{({ answerId }) => <Replay answerId={answerId} />}</Route>
              <Route path="/replay/:answerId/against/:otherId">
                {({ answerId, otherId }) => <Against answerId={answerId} otherId={otherId} />}
              </Route>
              <Route path="/take-away/:sessionId">{({ sessionId }) => <TakeAway sessionId={sessionId} />}</Route>
              <Route path="/watch/:sessionId">{({ sessionId }) => <Watch sessionId={sessionId} />}</Route>
              <Route path="/history" component={History} />
              <Route path="/progress" component={Progress} />
              <Route path="/questions/*?" component={QuestionBank} />
              <Route path="/guide/*?" component={Guide} />
              <Route path="/settings" component={Settings} />
              <Route path="/settings/data" component={DataPage} />
              <Route path="/settings/scorer" component={ScorerPage} />
              <Route>
                <Page title="Nothing here">
                  <p>This address leads nowhere. Everything you saved is where it was.</p>
                </Page>
              </Route>
            </Switch>
          </Suspense>
        </Crash>
      </Router>
    </HouseProvider>
  );
}
