import { Suspense } from 'react';
import { BeingWritten } from './being-written';
import { Unfinished } from './unfinished';

/** What the last visit left: a session that was cut off, words that are still to come. */
export function LeftOpen() {
  return (
    <>
      <Unfinished />
      <Suspense fallback={null}>
        <BeingWritten />
      </Suspense>
    </>
  );
}
