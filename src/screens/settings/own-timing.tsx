import { useState } from 'react';
import * as v from 'valibot';
import { timingSchema } from '../../domain/session/timing-schema';
import type { Timing } from '../../domain/session/timing';
import { Field } from '../ui/field';
import { useSettings } from '../store-context';
import styles from './settings.module.css';

const fields = [
  { key: 'thinkingMs', label: 'Thinking' },
  { key: 'greenMs', label: 'Green' },
  { key: 'yellowMs', label: 'Yellow' },
  { key: 'redMs', label: 'Red' },
  { key: 'graceMs', label: 'Grace' },
] as const;

/** Own limits, in seconds. They are taken over as soon as they make sense together; until then the last good ones hold. */
export function OwnTiming() {
  const own = useSettings((state) => state.settings.ownTiming);
  const change = useSettings((state) => state.change);
  const [seconds, setSeconds] = useState(() =>
    Object.fromEntries(fields.map(({ key }) => [key, String(own[key] / 1000)])),
  );
  const [problem, setProblem] = useState<string | null>(null);

  const edit = (key: keyof Timing, text: string) => {
    const next = { ...seconds, [key]: text };
    setSeconds(next);
    const read = v.safeParse(
      timingSchema,
      Object.fromEntries(fields.map((field) => [field.key, Math.round(Number(next[field.key]) * 1000)])),
    );
    if (read.success) void change({ ownTiming: read.output });
    setProblem(read.success ? null : `${read.issues[0].message} Your last valid times still apply.`);
  };

  return (
    <fieldset className={styles.timing}>
      <legend>Your own, in seconds</legend>
      <div className={styles.seconds}>
        {fields.map(({ key, label }) => (
          <Field
            key={key}
            label={label}
            type="number"
            inputMode="numeric"
            min={key === 'thinkingMs' || key === 'graceMs' ? 0 : 10}
            max={3600}
            value={seconds[key] ?? ''}
            onChange={(event) => edit(key, event.target.value)}
          />
        ))}
      </div>
      {problem && <p role="alert">{problem}</p>}
    </fieldset>
  );
}
