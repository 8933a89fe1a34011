import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentOf } from '../../src/domain/session/session';
import { anEmptyDisk } from '../fakes/storage';
import { aTab, answersIn, begun, saidOn, settled, typedOn, type Tab } from './session-world';

/** What a candidate, or the world around them, does next. Steps that make no sense just then change nothing. */
const step = fc.oneof(
  fc.constant({ kind: 'aloud' as const }),
  fc.constant({ kind: 'keyboard' as const }),
  fc.record({ kind: fc.constant('type' as const), text: fc.string({ maxLength: 12 }) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 100, max: 4000 }) }),
  fc.constantFrom(
    ...(['pause', 'resume', 'done', 'next', 'skip', 'skip-probe', 'unplug', 'switch', 'again', 'hide'] as const).map(
      (kind) => ({ kind }),
    ),
  ),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(tab: Tab, next: Step): Promise<void> {
  const { do: candidate } = tab;
  switch (next.kind) {
    case 'aloud':
      return candidate.startTurn('voice');
    case 'keyboard':
      return candidate.startTurn('keyboard');
    case 'type':
      return candidate.type(tab.store.getState().draft + next.text);
    case 'wait':
      tab.clock.advance(next.ms);
      return tab.recorder.slice();
    case 'pause':
      return candidate.pause();
    case 'resume':
      return candidate.resume();
    case 'done':
      return candidate.done();
    case 'next':
      return candidate.askNext();
    case 'skip':
      return candidate.skipQuestion();
    case 'skip-probe':
      return candidate.skipProbe();
    case 'unplug':
      return tab.microphone.lose();
    case 'switch':
      return candidate.switchToKeyboard();
    case 'again':
      return candidate.recordAgain();
    case 'hide':
      return tab.page.hide();
    default:
      return next satisfies never;
  }
}

const steps = fc.array(step, { minLength: 1, maxLength: 25 });

/** Runs on in spite of what the candidate's clicks come back with: a dead tab answers nobody. */
async function run(tab: Tab, list: readonly Step[]): Promise<void> {
  for (const next of list) {
    void take(tab, next);
    await settled();
  }
}

test('killed at any moment, everything that was written is offered back', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 0, max: 60 }), async (list, writesLeft) => {
      const disk = anEmptyDisk();
      const tab: Tab = aTab({ disk, crashed: () => tab.records.written.length >= writesLeft });
      void begun(tab, { probesPerQuestion: 1 });
      await settled();
      await run(tab, list);
      const before = structuredClone(saidOn(disk));
      const sounds = structuredClone([...disk.sounds.values()]);
      const started = disk.sessions.size > 0;

      const again = aTab({ disk });
      const [offered] = await again.do.findUnfinished();
      expect(offered === undefined, 'a session that began is offered back').toBe(!started);
      if (!offered) return;
      expect(await again.do.recover(offered.sessionId)).toBe(true);
      await settled();

      const after = saidOn(disk);
      expect(after.events.slice(0, before.events.length), 'no event went missing').toEqual(before.events);
      expect(after.keystrokes).toEqual(before.keystrokes);
      const heard = [...disk.sounds.values()].map((bytes) => [...bytes].join(','));
      for (const slice of before.slices) {
        expect(
          heard.some((sound) => sound.includes(slice.split(' ')[1] ?? '')),
          `${slice} is in a sound`,
        ).toBe(true);
      }
      for (const sound of sounds) expect(heard).toContain([...sound].join(','));
      expect(
        [...disk.recordings.values()].filter(({ state }) => state === 'live'),
        'nothing is left half done',
      ).toEqual([]);
      for (const { typed, kept } of typedOn(disk)) if (typed.trim()) expect(kept).not.toEqual([]);
      for (const { answerId } of answersIn(again)) expect([...disk.answers.keys()]).toContain(answerId);

      expect(again.store.getState().saving).toEqual({ kind: 'saved' });
      await again.do.end();
      expect(disk.sessions.get(offered.sessionId)?.endedAt, 'and it can be ended').not.toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('whatever write fails and however often, "saved" is the truth and in the end everything is saved', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.boolean()), async (list, luck) => {
      let faulty = false;
      const tab = aTab({
        fault: () => {
          if (faulty && luck.next().value) throw new Error('QuotaExceededError');
        },
      });
      await begun(tab, { probesPerQuestion: 1 });
      faulty = true;
      for (const next of list) {
        void take(tab, next);
        await settled();
        const { saving, log } = tab.store.getState();
        if (saving.kind === 'saved') expect(tab.disk.events.size).toBe(log?.events.length);
      }
      const typed = tab.store.getState().draft;
      await tab.do.end();
      faulty = false;
      tab.clock.advance(5000);
      await settled();

      const { saving, log } = tab.store.getState();
      expect(saving).toEqual({ kind: 'saved' });
      expect(momentOf(log!, Infinity).phase).toBe('ended');
      expect([...tab.disk.events.values()].map(({ event }) => event)).toEqual(log?.events);
      expect([...tab.disk.sessions.values()].every(({ endedAt }) => endedAt !== null)).toBe(true);
      expect([...tab.disk.recordings.values()].filter(({ state }) => state === 'live')).toEqual([]);
      expect(tab.disk.slices.size).toBe(0);
      expect(tab.recorder.runningCount()).toBe(0);
      if (typed.trim()) expect([...tab.disk.transcripts.values()].at(-1)?.text).toBe(typed);
      for (const turn of typedOn(tab.disk)) if (turn.typed.trim()) expect(turn.kept.at(-1)).toBe(turn.typed);
    }),
    { numRuns: 300 },
  );
});

test('a session that the candidate had ended is not offered back, whatever was written of its end', async () => {
  const disk = anEmptyDisk();
  const isEnd = () => [...disk.events.values()].some(({ event }) => event.kind === 'session-ended');
  const tab = aTab({ disk, crashed: isEnd });
  await begun(tab);
  await tab.do.startTurn('keyboard');
  tab.do.type('I counted them.');
  void tab.do.done().then(tab.do.end);
  await settled();
  expect([...disk.sessions.values()]).toMatchObject([{ endedAt: null }]);

  const again = aTab({ disk });
  expect(await again.do.findUnfinished()).toEqual([]);
  expect([...disk.sessions.values()]).toMatchObject([{ endedAt: expect.any(Number) }]);
  expect(typedOn(disk)).toMatchObject([{ kept: ['I counted them.'] }]);
});
