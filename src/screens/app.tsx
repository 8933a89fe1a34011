import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashPath, useHashQuery } from './address';
import { ButtonLink } from './ui/button';
import { Crash } from './frame/crash';
import { Page } from './frame/page';
import { StoresProvider, type Stores } from './store-context';
import { Lobby } from './lobby/lobby';
import { patterns, routes } from './routes';

/** Every screen but the first, by the first word of its address; fetched when somebody goes there. */
const screens = {
  room: async () => ({ default: (await import('./interview-room/interview-room')).InterviewRoom }),
  today: async () => ({ default: (await import('./today/today')).Today }),
  practise: async () => ({ default: (await import('./lobby/practice')).Practice }),
  debrief: async () => ({ default: (await import('./debrief/debrief')).Debrief }),
  replay: async () => ({ default: (await import('./replay/replay')).Replay }),
  'take-away': async () => ({ default: (await import('./export/export')).ExportPage }),
  watch: async () => ({ default: (await import('./session-replay/watch')).Watch }),
  history: async () => ({ default: (await import('./history/history')).History }),
  progress: async () => ({ default: (await import('./progress/progress')).Progress }),
  stories: async () => ({ default: (await import('./stories/stories')).Stories }),
  questions: async () => ({ default: (await import('./questions/questions')).QuestionsPage }),
  loop: async () => ({ default: (await import('./loop/loop')).Loops }),
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
const Practice = lazy(screens.practise);
const TodayPage = lazy(screens.today);
const Debrief = lazy(screens.debrief);
const Replay = lazy(screens.replay);
const ComparisonPage = lazy(async () => ({ default: (await import('./replay/comparison')).ComparisonPage }));
const ExportPage = lazy(screens['take-away']);
const Watch = lazy(screens.watch);
const History = lazy(screens.history);
const Progress = lazy(screens.progress);
const Stories = lazy(screens.stories);
const QuestionsPage = lazy(screens.questions);
const Loops = lazy(screens.loop);
const Guide = lazy(screens.guide);
const Settings = lazy(screens.settings);
const DataPage = lazy(async () => ({ default: (await import('./settings/data/data-page')).DataPage }));
const DevicesPage = lazy(async () => ({ default: (await import('./settings/devices/devices-page')).DevicesPage }));
const ScorerPage = lazy(async () => ({ default: (await import('./settings/scorer-page')).ScorerPage }));

/** What breaks on one screen leaves the others, and the backup, within reach. */
function Fenced({ children }: { children: ReactNode }) {
  const [path] = useHashPath();
  const ways = (
    <p>
      <a href={`#${routes.lobby}`}>Practice</a> · <a href={`#${routes.data}`}>Make a backup</a>
    </p>
  );
  return (
    <Crash at={path} ways={ways}>
      {children}
    </Crash>
  );
}

/** Addresses live behind the `#`, so that every static host and the offline copy can serve them. */
export function App({ house }: { house: Stores }) {
  return (
    <StoresProvider house={house}>
      <Router hook={useHashPath} searchHook={useHashQuery}>
        <Fenced>
          <Suspense fallback={null}>
            <Switch>
              <Route path={routes.lobby} component={Lobby} />
              <Route path={patterns.practice} component={Practice} />
              <Route path={patterns.today} component={TodayPage} />
              <Route path={routes.room} component={InterviewRoom} />
              <Route path={patterns.debrief}>{({ sessionId }) => <Debrief sessionId={sessionId} />}</Route>
              <Route path={patterns.replay}>{({ answerId }) => <Replay answerId={answerId} />}</Route>
              <Route path={patterns.comparison}>
                {({ answerId, otherId }) => <ComparisonPage answerId={answerId} otherId={otherId} />}
              </Route>
              <Route path={patterns.export}>{({ sessionId }) => <ExportPage sessionId={sessionId} />}</Route>
              <Route path={patterns.watch} component={Watch} />
              <Route path={routes.history} component={History} />
              <Route path={routes.progress} component={Progress} />
              <Route path={patterns.stories} component={Stories} />
              <Route path={patterns.questions} component={QuestionsPage} />
              <Route path={patterns.loops} component={Loops} />
              <Route path={patterns.guide} component={Guide} />
              <Route path={routes.settings} component={Settings} />
              <Route path={routes.data} component={DataPage} />
              <Route path={routes.scorer} component={ScorerPage} />
              <Route path={patterns.devices} component={DevicesPage} />
              <Route>
                <Page title="Nothing here">
                  <p>There’s no page at this address. Everything you saved is still here.</p>
                  <p>
                    <ButtonLink to={routes.lobby}>Practice</ButtonLink>
                  </p>
                </Page>
              </Route>
            </Switch>
          </Suspense>
        </Fenced>
      </Router>
    </StoresProvider>
  );
}
