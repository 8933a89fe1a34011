import { useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { principleIds } from '../../domain/questions/principle';
import { useQuestions } from '../store-context';
import { AskBack } from './ask-back';
import { GuideIndex } from './guide-index';
import { Method } from './method';
import { PrinciplePage } from './principle-page';

/** What is asked for and how to answer it: the method, a page for each principle, questions to ask back. */
export function Guide() {
  const load = useQuestions((bank) => bank.load);
  useEffect(() => void load(), [load]);
  return (
    <Switch>
      <Route path="/guide" component={GuideIndex} />
      <Route path="/guide/method" component={Method} />
      <Route path="/guide/ask-back" component={AskBack} />
      <Route path="/guide/:principle">
        {({ principle }) => {
          const id = principleIds.find((known) => known === principle);
          return id ? <PrinciplePage key={id} principle={id} /> : <Redirect to="/guide" replace />;
        }}
      </Route>
    </Switch>
  );
}
