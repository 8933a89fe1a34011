import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { interviewers } from '../../domain/session/interviewers';
import { principles } from '../../domain/questions/principle';
import { ownTopicsOf, topicName, type TopicId } from '../../domain/questions/topic';
import type { SessionFormat } from '../../domain/session/plan';
import type { Difficulty } from '../../domain/questions/question';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { RoleSelect } from '../frame/role-select';
import { Select } from '../ui/select';
import { useQuestions, useSettings } from '../store-context';
import styles from './lobby.module.css';
import type { Wish } from './planner';
import { routes } from '../routes';

/** For who knows what they want: the format, the conditions, the principle. */
export function OwnChoice({ onStart }: { onStart: (wish: Wish) => void }) {
  const phase = useQuestions((bank) => bank.phase);
  const questions = useQuestions((bank) => bank.questions);
  const topics = useMemo(() => ownTopicsOf(questions), [questions]);
  const settings = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  const [format, setFormat] = useState<SessionFormat>('drill');
  const [principle, setPrinciple] = useState<TopicId | 'any'>('any');
  const [difficulty, setDifficulty] = useState<'any' | '1' | '2' | '3'>('any');
  const [interviewerId, setInterviewerId] = useState('any');
  const start = () =>
    onStart({
      format,
      principles: principle === 'any' ? [] : [principle],
      difficulty: difficulty === 'any' ? null : (Number(difficulty) as Difficulty),
      interviewerId: interviewerId === 'any' ? null : interviewerId,
    });

  return (
    <div className={styles.choices}>
      <Choice
        label="Format"
        value={format}
        onChange={setFormat}
        options={[
          { value: 'drill', label: 'Drill', note: 'One question, five minutes' },
          { value: 'round', label: 'Round', note: 'One interviewer, two principles, thirty minutes' },
        ]}
      />
      <Choice
        label="Mode"
        value={settings.mode}
        onChange={(mode) => void change({ mode })}
        options={[
          { value: 'practice', label: 'Practice', note: 'You see what is still missing, and you may pause' },
          { value: 'interview', label: 'Interview', note: 'No hints, no pause, nothing until the debrief' },
        ]}
      />
      <Choice
        label="Answer by"
        value={settings.by}
        onChange={(by) => void change({ by })}
        options={[
          { value: 'voice', label: 'Voice' },
          { value: 'keyboard', label: 'Keyboard' },
        ]}
      />
      <div className={styles.selects}>
        <RoleSelect />
        <Select<TopicId | 'any'>
          label="Principle"
          value={principle}
          onChange={setPrinciple}
          options={[
            { value: 'any', label: 'Whatever is due' },
            ...principles.map(({ id, name }) => ({ value: id, label: name })),
            ...topics.map((id) => ({ value: id, label: topicName(id) })),
          ]}
        />
        <Select
          label="Difficulty"
          value={difficulty}
          onChange={setDifficulty}
          options={[
            { value: 'any', label: 'Any' },
            { value: '1', label: 'Easy' },
            { value: '2', label: 'Medium' },
            { value: '3', label: 'Hard' },
          ]}
        />
        <Select
          label="Interviewer"
          value={interviewerId}
          onChange={setInterviewerId}
          options={[
            { value: 'any', label: 'Any interviewer' },
            ...interviewers.map(({ id, name, focus }) => ({ value: id, label: `${name} ${focus}` })),
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
      <p>
        <Link to={routes.posting}>Choose by a job posting or your résumé</Link>
      </p>
      {settings.timingProfile === 'own' && (
        <p>
          <Link to={routes.settingsAt('time', routes.lobby)}>Set your own times</Link>
        </p>
      )}
      <Button disabled={phase !== 'ready'} onClick={() => start()}>
        Start the {format}
      </Button>
    </div>
  );
}
