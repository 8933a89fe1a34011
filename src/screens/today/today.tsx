import { Route, Switch } from 'wouter';
import { drillIds } from '../../domain/review/micro-drills';
import { patterns, routes } from '../routes';
import { DrillList } from './drill-list';
import { DrillPage } from './drill-page';
import { RatePage } from './rate-page';
import { TodayPage } from './today-page';

/** Today's plan, and what can be done in two minutes. */
export function Today() {
  return (
    <Switch>
      <Route path={routes.rateOthers} component={RatePage} />
      <Route path={patterns.drill}>
        {({ drill }) => {
          const id = drillIds.find((one) => one === drill);
          return id ? <DrillPage key={id} id={id} /> : <DrillList />;
        }}
      </Route>
      <Route path={routes.drills} component={DrillList} />
      <Route component={TodayPage} />
    </Switch>
  );
}
