import { expect, test } from 'vitest';
import { createAttempts, type SyncAttempt } from '../../../src/stores/sync/attempts';
import { HubProblem } from '../../../src/stores/sync/hub-problem';
import { createFakeClock } from '../../fakes/clock';
import { createFakePage } from '../../fakes/page-lifecycle';

function aDesk() {
  const clock = createFakeClock();
  const told: SyncAttempt[] = [];
  const online = new Set<() => void>();
  const attempts = createAttempts({
    page: createFakePage(clock),
    network: {
      onOnline(listener) {
        online.add(listener);
        return () => online.delete(listener);
      },
    },
    tell: (attempt) => told.push(attempt),
  });
  return { clock, told, attempts, online };
}

/** What waits for promises alone has come to its end. */
const settle = () => new Promise((done) => setTimeout(done, 0));
const notReady = new HubProblem('not-ready', 'no leader');
const waiting = { kind: 'busy', waitsFor: { problem: 'not-ready', detail: 'no leader' } };
const done: SyncAttempt = { kind: 'done', what: 'phrase' };

/** Refused so often, then done. */
function aStep(refusals: number) {
  const step = { taken: 0 };
  const work = async () => {
    step.taken += 1;
    if (step.taken <= refusals) throw notReady;
    return done;
  };
  return { step, work };
}

test('a step at a server that is not ready is taken again every five seconds, and ends as any other', async () => {
  const { clock, told, attempts, online } = aDesk();
  const { step, work } = aStep(2);
  const running = attempts.run(work);
  await settle();
  expect(told).toEqual([{ kind: 'busy' }, waiting]);
  clock.advance(4900);
  await settle();
  expect(step.taken).toBe(1);
  clock.advance(200);
  await settle();
  expect(step.taken).toBe(2);
  clock.advance(5000);
  await running;
  expect(step.taken).toBe(3);
  expect(told.at(-1)).toEqual(done);
  expect(online.size).toBe(0);
});

test('when the network is back, it is taken at once', async () => {
  const { attempts, told, online } = aDesk();
  const running = attempts.run(aStep(1).work);
  await settle();
  for (const back of online) back();
  await running;
  expect(told.at(-1)).toEqual(done);
});

test('whoever stops it hears no more of it', async () => {
  const { clock, attempts, told } = aDesk();
  const { step, work } = aStep(1);
  const running = attempts.run(work);
  await settle();
  attempts.stopWaiting();
  await running;
  clock.advance(60_000);
  await settle();
  expect(step.taken).toBe(1);
  expect(told.at(-1)).toEqual({ kind: 'none' });
});

test('a step that is stopped while it is taken again does not come about', async () => {
  const { clock, attempts, told } = aDesk();
  let answer = () => {};
  const wishes: boolean[] = [];
  let taken = 0;
  const running = attempts.run(async (wanted) => {
    taken += 1;
    if (taken === 1) throw notReady;
    await new Promise<void>((resolve) => (answer = resolve));
    wishes.push(wanted());
    return done;
  });
  await settle();
  clock.advance(5000);
  await settle();
  attempts.stopWaiting();
  answer();
  await running;
  expect(wishes).toEqual([false]);
  expect(told.at(-1)).toEqual({ kind: 'none' });
});

test('nothing else is stopped by leaving the page, and what fails otherwise is told once', async () => {
  const { attempts, told } = aDesk();
  attempts.stopWaiting();
  expect(told).toEqual([]);
  const refused = async () => {
    throw new HubProblem('credentials', 'Authorization Violation');
  };
  await attempts.run(refused);
  expect(told).toEqual([
    { kind: 'busy' },
    { kind: 'failed', problem: 'credentials', detail: 'Authorization Violation' },
  ]);
  attempts.stopWaiting();
  expect(told.at(-1)).toMatchObject({ kind: 'failed' });
});

test('of two steps the newer one counts', async () => {
  const { attempts, told } = aDesk();
  const first = attempts.run(aStep(1).work);
  await settle();
  const second = attempts.run(async () => ({ kind: 'none' }));
  await Promise.all([first, second]);
  expect(told.at(-1)).toEqual({ kind: 'none' });
});
