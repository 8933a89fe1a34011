import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';

type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; label: ReactNode; note?: ReactNode }[];
  onChange: (value: T) => void;
  /** One below the other: for names of any length. */
  stacked?: boolean;
};

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ label, value, options, onChange, stacked }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      <RadioGroup
        className={stacked ? styles.stack : styles.options}
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onChange(next as T)}
      >
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <Radio.Root className={styles.radio} value={option.value}>
              <Radio.Indicator className={styles.dot} />
            </Radio.Root>
            <span>
              {option.label}
              {option.note && <span className={styles.note}>{option.note}</span>}
            </span>
          </label>
        ))}
      </RadioGroup>
    </div>
  );
}
