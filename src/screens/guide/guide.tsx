import { useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { principleIds } from '../../domain/questions/principle';
import { useQuestions } from '../store-context';
import { AskBack } from './ask-back';
import { GuideIndex } from './guide-index';
import { Method } from './method';
import { PrinciplePage } from './principle-page';
import { patterns, routes } from '../routes';

/** What is asked for and how to answer it: the method, a page for each principle, questions to ask back. */
export function Guide() {
  const load = useQuestions((bank) => bank.load);
  useEffect(() => void load(), [load]);
  return (
    <Switch>
      <Route path={routes.guide} component={GuideIndex} />
      <Route path={routes.method} component={Method} />
      <Route path={routes.askBack} component={AskBack} />
      <Route path={patterns.principle}>
        {({ principle }) => {
          const id = principleIds.find((known) => known === principle);
          return id ? <PrinciplePage key={id} principle={id} /> : <Redirect to={routes.guide} replace />;
        }}
      </Route>
    </Switch>
  );
}
