import { useMemo } from 'react';
import { Link } from 'wouter';
import { standingsOf } from '../../domain/scheduling/draw';
import { principleIds, principleName, type PrincipleId } from '../../domain/questions/principle';
import { ButtonLink } from '../ui/button';
import { Page } from '../frame/page';
import { useQuestions } from '../store-context';
import styles from './guide.module.css';
import { standingText } from './standing-text';
import { routes } from '../routes';

/** One principle in plain words, and the way to practicing it. */
export function PrinciplePage({ principle }: { principle: PrincipleId }) {
  const guide = useQuestions((bank) => bank.guides[principle]);
  const questions = useQuestions((bank) => bank.questions);
  const past = useQuestions((bank) => bank.past);
  const standing = useMemo(() => standingsOf(questions, past).get(principle), [questions, past, principle]);
  const count = questions.filter((question) => question.principle === principle).length;
  const place = principleIds.indexOf(principle);
  const before = principleIds[place - 1];
  const after = principleIds[place + 1];

  return (
    <Page
      title={principleName(principle)}
      margin={
        <div className={styles.aside}>
          <p>{standingText(standing)}.</p>
          <p>
            <Link to={routes.questions(`principle=${principle}`)}>Its {count} questions</Link>, and others that fit it
            too
          </p>
          <p>
            <Link to={routes.method}>The method</Link>
          </p>
          <p>
            <Link to={routes.guide}>All principles</Link>
          </p>
        </div>
      }
    >
      <p className={styles.lead} aria-busy={!guide}>
        {guide?.meaning}
      </p>
      <div>
        <ButtonLink look="main" to={routes.practice({ principle: principle })}>
          Practice this principle
        </ButtonLink>
      </div>
      {guide && (
        <>
          <Lines heading="What interviewers listen for" lines={guide.listensFor} />
          <Lines heading="What is often missing" lines={guide.typicalMisses} />
          <Lines heading="Where to look for your story" lines={guide.storyPrompts} spoken />
        </>
      )}
      <nav aria-label="Principles" className={styles.turn}>
        {before && <Link to={routes.principle(before)}>Previous: {principleName(before)}</Link>}
        {after && <Link to={routes.principle(after)}>Next: {principleName(after)}</Link>}
      </nav>
    </Page>
  );
}

function Lines({ heading, lines, spoken }: { heading: string; lines: readonly string[]; spoken?: boolean }) {
  return (
    <section className={styles.part}>
      <h2>{heading}</h2>
      <ul className={spoken ? styles.spoken : styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
