import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashPath, useHashQuery } from './address';
import { ButtonLink } from './ui/button';
import { Crash } from './ui/crash';
import { Page } from './frame/page';
import { HouseProvider, type House } from './store-context';
import { Lobby } from './lobby/lobby';

/** Every screen but the first, by the first word of its address; fetched when somebody goes there. */
const screens = {
  room: async () => ({ default: (await import('./interview-room/interview-room')).InterviewRoom }),
  practise: async () => ({ default: (await import('./lobby/practice')).Practise }),
  debrief: async () => ({ default: (await import('./debrief/debrief')).Debrief }),
  replay: async () => ({ default: (await import('./replay/replay')).Replay }),
  'take-away': async () => ({ default: (await import('./export/export')).TakeAway }),
  watch: async () => ({ default: (await import('./session-replay/session-replay')).Watch }),
  history: async () => ({ default: (await import('./history/history')).History }),
  progress: async () => ({ default: (await import('./progress/progress')).Progress }),
  stories: async () => ({ default: (await import('./stories/stories')).Stories }),
  questions: async () => ({ default: (await import('./questions/questions')).QuestionBank }),
  guide: async () => ({ default: (await import('./guide/guide')).Guide }),
  settings: async () => ({ default: (await import('./settings/settings')).Settings }),
};

/** Begins to fetch the screen of an address before it can be shown; false for the first screen, which is there. */
export function fetchScreen(hash: string): boolean {
  const [, first = ''] = /^#\/([a-z-]*)/u.exec(hash) ?? [];
  if (!(first in screens)) return false;
  // What does not come now is asked for again when it is shown.
  screens[first as keyof typeof screens]().catch(() => undefined);
  return true;
}

const InterviewRoom = lazy(screens.room);
const Practise = lazy(screens.practise);
const Debrief = lazy(screens.debrief);
const Replay = lazy(screens.replay);
const Against = lazy(async () => ({ default: (await import('./replay/comparison')).Against }));
const TakeAway = lazy(screens['take-away']);
const Watch = lazy(screens.watch);
const History = lazy(screens.history);
const Progress = lazy(screens.progress);
const Stories = lazy(screens.stories);
const QuestionBank = lazy(screens.questions);
const Guide = lazy(screens.guide);
const Settings = lazy(screens.settings);
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
              <Route path="/stories/*?" component={Stories} />
              <Route path="/questions/*?" component={QuestionBank} />
              <Route path="/guide/*?" component={Guide} />
              <Route path="/settings" component={Settings} />
              <Route path="/settings/data" component={DataPage} />
              <Route path="/settings/scorer" component={ScorerPage} />
              <Route>
                <Page title="Nothing here">
                  <p>This address leads nowhere. Everything you saved is where it was.</p>
                  <p>
                    <ButtonLink to="/">Practise</ButtonLink>
                  </p>
                </Page>
              </Route>
            </Switch>
          </Suspense>
        </Crash>
      </Router>
    </HouseProvider>
  );
}
