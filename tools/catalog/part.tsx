import { useState, type ReactNode } from 'react';

/** One component in its states, under its name. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name} style={{ display: 'grid', gap: 'var(--space-4)', justifyItems: 'start' }}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

/** Holds a value, for a component that is told its value. */
export function Held<T>({ first, children }: { first: T; children: (value: T, set: (value: T) => void) => ReactNode }) {
  const [value, set] = useState(first);
  return children(value, set);
}
