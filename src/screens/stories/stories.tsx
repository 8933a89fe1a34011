import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { Page } from '../frame/page';
import { useStories } from '../store-context';
import { EditStory } from './edit-story';
import { OneStory } from './one-story';
import { Night } from './night';
import { StoryList } from './story-list';
import { StorySheet } from './story-sheet';
import { Untold } from './untold';
import { patterns, routes } from '../routes';

/** The journal: experiences in a few lines each, and where there is none yet. */
export function Stories() {
  const phase = useStories((journal) => journal.phase);
  const load = useStories((journal) => journal.load);
  useEffect(() => void load(), [load]);
  if (phase === 'loading') {
    return (
      <Page title="Stories">
        <p role="status">Loading your stories …</p>
      </Page>
    );
  }
  return (
    <Switch>
      <Route path={routes.newStory}>
        <EditStory key="new" storyId={null} />
      </Route>
      <Route path={routes.untold} component={Untold} />
      <Route path={routes.storySheet} component={StorySheet} />
      <Route path={routes.night} component={Night} />
      <Route path={patterns.editStory}>{({ id }) => <EditStory key={id} storyId={id} />}</Route>
      <Route path={patterns.story}>{({ id }) => <OneStory key={id} storyId={id} />}</Route>
      <Route component={StoryList} />
    </Switch>
  );
}
