import type { ReactNode } from 'react';
import { ButtonLink } from './button';

/** Instead of what an answer would have left behind: what there will be, and the way to the first one. */
export function NothingYet({ children }: { children: ReactNode }) {
  return (
    <>
      <p>{children}</p>
      <p>
        <ButtonLink look="main" to="/">
          Practice
        </ButtonLink>
      </p>
    </>
  );
}
