import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { Page } from '../frame/page';
import { useStories } from '../store-context';
import { EditStory } from './edit-story';
import { OneStory } from './one-story';
import { StoryList } from './story-list';

/** The journal: experiences in a few lines each, and where there is none yet. */
export function Stories() {
  const phase = useStories((journal) => journal.phase);
  const load = useStories((journal) => journal.load);
  useEffect(() => void load(), [load]);
  if (phase === 'loading') {
    return (
      <Page title="Stories">
        <p role="status">Fetching your stories …</p>
      </Page>
    );
  }
  return (
    <Switch>
      <Route path="/stories/new">
        <EditStory key="new" storyId={null} />
      </Route>
      <Route path="/stories/one/:id/edit">{({ id }) => <EditStory key={id} storyId={id} />}</Route>
      <Route path="/stories/one/:id">{({ id }) => <OneStory key={id} storyId={id} />}</Route>
      <Route component={StoryList} />
    </Switch>
  );
}
