import { useEffect, useRef, type ReactNode } from 'react';
import styles from './step-heading.module.css';

/** The heading of the one thing to do now. It takes the focus when it comes, so that the change is read out. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
