// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, it } from 'vitest';
import { StoresProvider, useSession, useSessionSoFar, type Stores } from '../../src/screens/store-context';

const promise = globalThis.Promise;
afterEach(() => {
  globalThis.Promise = promise;
});

function Waiting() {
  return <p>{useSession((session) => session.microphoneState)}</p>;
}

function SoFar() {
  return <p>{useSessionSoFar((session) => session.microphoneState, 'not here yet')}</p>;
}

it.each([
  ['waits for its code', <Waiting key="waiting" />, 'loading'],
  ['is read as far as it is here', <SoFar key="so far" />, 'not here yet'],
])(
  'a store on its way %s, also where a transaction of the database has put its own Promise',
  async (_, shown, before) => {
    const session = new promise(() => undefined);
    // What Dexie does while it tells how far a large write is.
    globalThis.Promise = class extends promise<unknown> {} as PromiseConstructor;
    await act(async () => {
      render(
        <StoresProvider house={{ session } as unknown as Stores}>
          <Suspense fallback={<p>loading</p>}>{shown}</Suspense>
        </StoresProvider>,
      );
    });
    expect(screen.getByText(before)).toBeVisible();
  },
);
