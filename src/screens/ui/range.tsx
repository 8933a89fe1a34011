import { Slider } from '@base-ui/react/slider';
import styles from './range.module.css';

type RangeProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** How the value is said. */
  text: (value: number) => string;
  onChange: (value: number) => void;
  disabled?: boolean;
};

/** A number on a line. */
export function Range({ label, value, min, max, step, text, onChange, disabled }: RangeProps) {
  return (
    <Slider.Root
      className={styles.range}
      value={value}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      onValueChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
    >
      <div className={styles.line}>
        <Slider.Label className={styles.label}>{label}</Slider.Label>
        <span className={styles.value}>{text(value)}</span>
      </div>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          <Slider.Thumb className={styles.thumb} getAriaValueText={(_, next) => text(next)} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}
