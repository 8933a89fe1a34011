import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { Page } from '../frame/page';
import { Button } from '../ui/button';
import { useQuestions } from '../store-context';
import { BrowseQuestions } from './browse-questions';
import { EditQuestion } from './edit-question';
import { ImportQuestions } from './import-questions';
import { OneQuestion } from './one-question';
import { patterns, routes } from '../routes';

/** The bank: browse it, look at one question, add and import one's own. */
export function QuestionsPage() {
  const phase = useQuestions((bank) => bank.phase);
  const load = useQuestions((bank) => bank.load);
  useEffect(() => void load(), [load]);
  if (phase === 'problem') {
    return (
      <Page title="Questions">
        <p role="alert">The questions could not be loaded. What you saved is safe.</p>
        <p>
          <Button onClick={() => void load()}>Try again</Button>
        </p>
      </Page>
    );
  }
  if (phase === 'loading') {
    return (
      <Page title="Questions">
        <p role="status">Loading the questions …</p>
      </Page>
    );
  }
  return (
    <Switch>
      <Route path={routes.newQuestion}>
        <EditQuestion questionId={null} />
      </Route>
      <Route path={routes.importQuestions} component={ImportQuestions} />
      <Route path={patterns.editQuestion}>{({ id }) => <EditQuestion questionId={id} />}</Route>
      <Route path={patterns.question}>{({ id }) => <OneQuestion key={id} questionId={id} />}</Route>
      <Route component={BrowseQuestions} />
    </Switch>
  );
}
