import { useState } from 'react';
import type { Domain } from '../../domain/questions/question';
import lines from '../ui/line-list.module.css';
import { Page } from '../frame/page';
import { Select } from '../ui/select';
import { useQuestions } from '../store-context';
import { domainNames } from '../text/question-words';
import styles from './guide.module.css';

/** What the candidate may ask at the end, by theme and for their kind of work. */
export function AskBack() {
  const themes = useQuestions((bank) => bank.askBack);
  const [role, setRole] = useState<Domain>('any');
  const roles = [...new Set(themes.flatMap(({ questions }) => questions.flatMap((question) => question.roles)))];

  return (
    <Page title="Questions to ask back">
      <p className={styles.lead}>
        “What would you like to ask me?” is still part of the interview. Two or three questions whose answers you want
        to know are enough; have more ready, since some will be answered before you ask.
      </p>
      <Select
        label="Your kind of work"
        value={role}
        onChange={setRole}
        options={[
          { value: 'any', label: 'Any' },
          ...roles.filter((one) => one !== 'any').map((one) => ({ value: one, label: domainNames[one] })),
        ]}
      />
      {themes.map((theme) => (
        <section key={theme.id} className={styles.part} aria-labelledby={theme.id}>
          <h2 id={theme.id}>{theme.name}</h2>
          <ul className={lines.list}>
            {theme.questions
              .filter(({ roles: fits }) => role === 'any' || fits.includes('any') || fits.includes(role))
              .map((question) => (
                <li key={question.id} className={lines.row}>
                  <span className={styles.said}>{question.text}</span>
                  <span className={styles.soft}>{question.why}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
