import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { principles, type PrincipleId } from '../../interview/principle';
import type { SessionFormat } from '../../interview/plan';
import type { Difficulty } from '../../interview/question';
import type { AnswerBy } from '../../interview/answer';
import { Button } from '../components/button';
import { Choice } from '../components/choice';
import { Page } from '../components/page';
import { Select } from '../components/select';
import { useBank, useSession, useSettings } from '../house';
import { Countdown } from './countdown';
import styles from './lobby.module.css';
import { usePlanner } from './planner';
import { Running } from './running';
import { Unfinished } from './unfinished';

/** The first screen: the next question, one button to answer it, and everything else below. */
export function Lobby() {
  const phase = useBank((bank) => bank.phase);
  const next = useBank((bank) => bank.next);
  const dueToday = useBank((bank) => bank.dueToday);
  const reload = useBank((bank) => bank.load);
  const settings = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  const begin = useSession((session) => session.begin);
  const planner = usePlanner();
  const [, go] = useLocation();
  const [format, setFormat] = useState<SessionFormat>('drill');
  const [principle, setPrinciple] = useState<PrincipleId | 'any'>('any');
  const [difficulty, setDifficulty] = useState<'any' | '1' | '2' | '3'>('any');

  const start = async (wish: Parameters<typeof planner>[0], by?: AnswerBy) => {
    const plan = await planner(wish);
    if (!plan) return;
    await begin(by ? { ...plan, by } : plan);
    go('/room');
  };
  const startNext = (by: AnswerBy) => start({ format: 'drill', principles: [], questionId: next?.id }, by);
  const startChosen = () =>
    start({
      format,
      principles: principle === 'any' ? [] : [principle],
      difficulty: difficulty === 'any' ? null : (Number(difficulty) as Difficulty),
    });

  return (
    <Page title="Practise" heading={null} margin={<Countdown />}>
      <Running />
      <Unfinished />
      <section className={styles.next} aria-labelledby="next">
        <h1 id="next" className={styles.eyebrow}>
          Next for you
        </h1>
        {phase === 'problem' ? (
          <>
            <p role="alert">The questions could not be loaded. What you saved is safe.</p>
            <Button look="main" onClick={() => void reload()}>
              Load them again
            </Button>
          </>
        ) : (
          <>
            <p className={styles.question} aria-busy={!next}>
              {next?.text ?? ' '}
            </p>
            {next && (
              <details className={styles.why}>
                <summary>Why this question?</summary>
                <p>{next.why}</p>
              </details>
            )}
            <div className={styles.start}>
              <Button look="main" disabled={!next} onClick={() => void startNext('voice')}>
                Answer aloud
              </Button>
              <Button look="quiet" disabled={!next} onClick={() => void startNext('keyboard')}>
                Answer by keyboard
              </Button>
            </div>
            <p className={styles.due}>
              {dueToday === 0
                ? 'Nothing else is due today.'
                : `${dueToday} ${dueToday === 1 ? 'question' : 'questions'} due today.`}
            </p>
          </>
        )}
      </section>

      <details className={styles.own}>
        <summary>
          <h2>Choose for yourself</h2>
        </summary>
        <div className={styles.choices}>
          <Choice
            label="How long"
            value={format}
            onChange={setFormat}
            options={[
              { value: 'drill', label: 'Drill', note: 'One question, five minutes' },
              { value: 'round', label: 'Round', note: 'One interviewer, two principles, thirty minutes' },
            ]}
          />
          <Choice
            label="How"
            value={settings.mode}
            onChange={(mode) => void change({ mode })}
            options={[
              { value: 'practice', label: 'Practice', note: 'You see what is still missing, and you may pause' },
              { value: 'interview', label: 'Interview', note: 'No hints, no pause, nothing until the debrief' },
            ]}
          />
          <Choice
            label="By"
            value={settings.by}
            onChange={(by) => void change({ by })}
            options={[
              { value: 'voice', label: 'Voice' },
              { value: 'keyboard', label: 'Keyboard' },
            ]}
          />
          <div className={styles.selects}>
            <ProfileSelect />
            <Select
              label="Principle"
              value={principle}
              onChange={setPrinciple}
              options={[
                { value: 'any', label: 'What is due' },
                ...principles.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Select
              label="Difficulty"
              value={difficulty}
              onChange={setDifficulty}
              options={[
                { value: 'any', label: 'Any' },
                { value: '1', label: 'Warm' },
                { value: '2', label: 'Usual' },
                { value: '3', label: 'Hard' },
              ]}
            />
            <Select
              label="Time"
              value={settings.timingProfile}
              onChange={(timingProfile) => void change({ timingProfile })}
              options={[
                { value: 'standard', label: 'Standard, 2 to 3 minutes' },
                { value: 'screen', label: 'Screen, 1:30 to 2:30' },
                { value: 'deep', label: 'Deep, 3 to 5 minutes' },
                { value: 'own', label: 'Your own' },
              ]}
            />
          </div>
          {settings.timingProfile === 'own' && (
            <p>
              <Link to="/settings">Set your own times</Link>
            </p>
          )}
          <Button disabled={phase !== 'ready'} onClick={() => void startChosen()}>
            Start the {format}
          </Button>
        </div>
      </details>
    </Page>
  );
}

function ProfileSelect() {
  const profiles = useBank((bank) => bank.profiles);
  const profileId = useSettings((state) => state.settings.profileId);
  const change = useSettings((state) => state.change);
  return (
    <Select
      label="Role"
      value={profileId ?? 'all'}
      onChange={(value) => void change({ profileId: value === 'all' ? null : value })}
      options={[
        { value: 'all', label: 'All principles' },
        ...profiles.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
