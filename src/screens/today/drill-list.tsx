import { Link } from 'wouter';
import { drillIds, microDrills } from '../../domain/review/micro-drills';
import { Page } from '../frame/page';
import lines from '../ui/line-list.module.css';
import { routes } from '../routes';
import styles from './today-page.module.css';

/** The exercises of two minutes, each for one thing alone. */
export function DrillList() {
  return (
    <Page title="Two-minute drills">
      <p>One thing at a time, judged at once, nothing kept. For a break between answers, or a bus ride.</p>
      <ul className={lines.list}>
        {drillIds.map((id) => (
          <li key={id} className={lines.row}>
            <Link to={routes.drill(id)} className={lines.title}>
              {microDrills[id].name}
            </Link>
            <p className={styles.soft}>{microDrills[id].task}</p>
          </li>
        ))}
        <li className={lines.row}>
          <Link to={routes.rateOthers} className={lines.title}>
            Rate somebody else
          </Link>
          <p className={styles.soft}>Six answers, your rating first, then the agreed one: it teaches you the scale.</p>
        </li>
      </ul>
    </Page>
  );
}
