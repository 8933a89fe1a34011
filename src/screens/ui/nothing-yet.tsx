import type { ReactNode } from 'react';
import { ButtonLink } from './button';
import { routes } from '../routes';

/** Instead of what an answer would have left behind: what there will be, and the way to the first one. */
export function NothingYet({ children }: { children: ReactNode }) {
  return (
    <>
      <p>{children}</p>
      <p>
        <ButtonLink look="main" to={routes.lobby}>
          Practice
        </ButtonLink>
      </p>
    </>
  );
}
