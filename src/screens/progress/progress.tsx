import { useEffect, useMemo, useState } from 'react';
import {
  boxesOverTime,
  answeredTally,
  calibrationOf,
  overruledBoxes,
  ratedAnswers,
  rollingBias,
} from '../../domain/progress/progress';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { NothingYet } from '../ui/nothing-yet';
import { Choice } from '../ui/choice';
import { Page } from '../frame/page';
import { useArchive } from '../store-context';
import { BiasLine } from './bias-line';
import { BoxStrips } from './box-strips';
import { CalibrationTable } from './calibration-table';
import { CoverageList } from './coverage-list';
import { DeliveryCharts } from './delivery-charts';
import styles from './progress.module.css';
import { RatingChart } from './rating-chart';
import { StandingLines } from './standing-lines';

type Kind = 'all' | AnswerSummary['by'];

/** What to work on: a few sentences, the principles by need, the boxes, and then the pictures behind them. */
export function Progress() {
  const progress = useArchive((archive) => archive.progress);
  const openProgress = useArchive((archive) => archive.openProgress);
  const [kind, setKind] = useState<Kind>('all');
  useEffect(() => void openProgress(), [openProgress]);
  const given = useMemo(() => (progress?.digests ?? []).filter(({ skipped }) => !skipped), [progress]);

  if (progress === null) {
    return (
      <Page title="Progress">
        <p role="status">Looking through your answers …</p>
      </Page>
    );
  }
  const spoken = given.filter(({ by }) => by === 'voice').length;
  const mixed = spoken > 0 && spoken < given.length;
  const chosen = kind === 'all' || !mixed ? given : given.filter(({ by }) => by === kind);
  const rated = ratedAnswers(chosen);
  return (
    <Page title="Progress">
      {given.length === 0 ? (
        <NothingYet>
          Nothing to show yet. Answer one question and score yourself: from then on this page shows which principles you
          have stories for, and what is still missing in them.
        </NothingYet>
      ) : (
        <StandingLines given={given} coverage={progress.coverage} />
      )}
      <section className={styles.section}>
        <h2>Principles, what needs work first</h2>
        <CoverageList coverage={progress.coverage} />
      </section>
      {mixed && (
        <Choice
          label="Answers to show"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all', label: `All (${given.length})` },
            { value: 'voice', label: `Spoken (${spoken})` },
            { value: 'keyboard', label: `Typed (${given.length - spoken})` },
          ]}
        />
      )}
      {rated.length > 0 && (
        <>
          <section className={styles.section}>
            <h2>The seven boxes</h2>
            <BoxStrips boxes={boxesOverTime(chosen)} />
          </section>
          <section className={styles.section}>
            <h2>Ratings</h2>
            <RatingChart answers={rated} />
          </section>
          <section className={styles.section}>
            <h2>Your own marks</h2>
            <BiasLine points={rollingBias(chosen)} />
            <CalibrationTable
              calibration={calibrationOf(chosen)}
              overruled={overruledBoxes(chosen)}
              answered={answeredTally(chosen)}
            />
          </section>
        </>
      )}
      {given.length > 0 && (
        <section className={styles.section}>
          <h2>How you told it</h2>
          <DeliveryCharts digests={given} />
        </section>
      )}
    </Page>
  );
}
