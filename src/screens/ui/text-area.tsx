import { useId, type ReactNode, type TextareaHTMLAttributes } from 'react';
import styles from './field.module.css';

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & { label: string; note?: ReactNode };

/** A labeled field of several lines with its note. */
export function TextArea({ label, note, ...area }: TextAreaProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea id={id} className={styles.input} aria-describedby={note ? `${id}-note` : undefined} {...area} />
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}
