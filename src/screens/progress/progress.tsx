import { useEffect } from 'react';
import {
  boxesOverTime,
  calibrationOf,
  overruledBoxes,
  ratedAnswers,
  rollingBias,
} from '../../domain/progress/progress';
import { NothingYet } from '../ui/nothing-yet';
import { Page } from '../frame/page';
import { useReview } from '../store-context';
import { BiasLine } from './bias-line';
import { BoxStrips } from './box-strips';
import { CalibrationTable } from './calibration-table';
import { CoverageList } from './coverage-list';
import { DeliveryCharts } from './delivery-charts';
import styles from './progress.module.css';
import { RatingChart } from './rating-chart';

/** What changed over the answers: coverage, ratings, boxes, and what the own marks are worth. */
export function Progress() {
  const progress = useReview((history) => history.progress);
  const openProgress = useReview((history) => history.openProgress);
  useEffect(() => void openProgress(), [openProgress]);

  if (progress === null) {
    return (
      <Page title="Progress">
        <p role="status">Looking through your answers …</p>
      </Page>
    );
  }
  const given = progress.digests.filter(({ skipped }) => !skipped);
  const rated = ratedAnswers(given);
  return (
    <Page title="Progress">
      {given.length === 0 && (
        <NothingYet>
          Nothing to show yet. Answer one question and score yourself: from then on this page shows which principles you
          have stories for, and what is still missing in them.
        </NothingYet>
      )}
      {rated.length > 0 && (
        <>
          <section className={styles.section}>
            <h2>Ratings</h2>
            <RatingChart answers={rated} />
          </section>
          <section className={styles.section}>
            <h2>The seven boxes</h2>
            <BoxStrips boxes={boxesOverTime(given)} />
          </section>
          <section className={styles.section}>
            <h2>Your own marks</h2>
            <BiasLine points={rollingBias(given)} />
            <CalibrationTable calibration={calibrationOf(given)} overruled={overruledBoxes(given)} />
          </section>
        </>
      )}
      {given.length > 0 && (
        <section className={styles.section}>
          <h2>How you told it</h2>
          <DeliveryCharts digests={given} />
        </section>
      )}
      <section className={styles.section}>
        <h2>Principles</h2>
        <CoverageList coverage={progress.coverage} />
      </section>
    </Page>
  );
}
