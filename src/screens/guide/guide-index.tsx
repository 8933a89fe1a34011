import { useMemo } from 'react';
import { Link } from 'wouter';
import { standingsOf } from '../../domain/scheduling/draw';
import { principles } from '../../domain/questions/principle';
import lines from '../ui/line-list.module.css';
import { Page } from '../frame/page';
import { RoleSelect } from '../frame/role-select';
import { useQuestions, useSettings } from '../store-context';
import styles from './guide.module.css';
import { standingText } from './standing-text';
import { routes } from '../routes';

/** The sixteen principles and how far the candidate has come with each; with a role chosen, its own come first. */
export function GuideIndex() {
  const questions = useQuestions((bank) => bank.questions);
  const past = useQuestions((bank) => bank.past);
  const profiles = useQuestions((bank) => bank.profiles);
  const guides = useQuestions((bank) => bank.guides);
  const profileId = useSettings((state) => state.settings.profileId);
  const standings = useMemo(() => standingsOf(questions, past), [questions, past]);
  const profile = profiles.find(({ id }) => id === profileId);
  const ranked = profile?.principles ?? [];
  const others = principles.filter(({ id }) => !ranked.some((one) => one.id === id));
  const nameOf = (wanted: string) => principles.find(({ id }) => id === wanted)?.name ?? wanted;

  return (
    <Page
      title="Guide"
      margin={
        <div className={styles.aside}>
          <h2>Beyond the principles</h2>
          <p>
            <Link to={routes.method}>The method: STAR and who, why, how much</Link>
          </p>
          <p>
            <Link to={routes.askBack}>Questions to ask back</Link>
          </p>
          <p>
            <Link to={routes.questions('from=warm-up')}>Warm-ups</Link>
          </p>
        </div>
      }
    >
      <p className={styles.lead}>
        Each principle is taken at its word: an interviewer asks for one thing you did, and listens for whether it
        shows. Begin with <Link to={routes.method}>the method</Link> if this is new to you.
      </p>
      <RoleSelect />
      {profile && (
        <section className={styles.group} aria-labelledby="first">
          <h2 id="first">What counts most for this role</h2>
          <p className={styles.soft}>{profile.about}</p>
          <ol className={lines.list}>
            {ranked.map(({ id, why }) => (
              <li key={id} className={lines.row}>
                <Link to={routes.principle(id)} className={styles.name}>
                  {nameOf(id)}
                </Link>
                <span className={styles.why}>{why}</span>
                <span className={styles.soft}>{standingText(standings.get(id))}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className={styles.group} aria-labelledby="all">
        <h2 id="all">{profile ? 'The others' : 'The sixteen principles'}</h2>
        <ul className={lines.list}>
          {others.map(({ id, name }) => (
            <li key={id} className={lines.row}>
              <Link to={routes.principle(id)} className={styles.name}>
                {name}
              </Link>
              <span className={styles.why}>{firstSentence(guides[id]?.meaning)}</span>
              <span className={styles.soft}>{standingText(standings.get(id))}</span>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function firstSentence(text: string | undefined): string {
  return /^.*?[.!?](?=\s|$)/.exec(text ?? '')?.[0] ?? '';
}
