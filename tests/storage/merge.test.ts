import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRows } from '../../src/storage/backup/merge';
import { aStory } from '../builders/a-story';
import { aRecording, aSession, aTranscript } from '../builders/some-rows';

const time = fc.integer({ min: 1, max: 3 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value);

const session = fc
  .record({
    endedAt: optional(time),
    deletedAt: optional(time),
    deletionChangedAt: fc.option(time, { nil: undefined }),
    purgedAt: fc.option(time, { nil: undefined }),
    name: optional(fc.record({ text: fc.constantFrom('a', 'b'), at: time })),
    mood: fc.constantFrom('calm', 'tired'),
  })
  .map((change) => ({ ...aSession(change), ...(change.endedAt === null && { unfinished: 1 as const }) }));

const recording = fc
  .record({ state: fc.constantFrom('live', 'sealed', 'recovered', 'discarded'), sha256: fc.constantFrom('aa', 'bb') })
  .map((change) => aRecording(change));

const setting = fc.record({
  key: fc.constant('muted'),
  value: fc.boolean(),
  at: time,
  deviceId: fc.constantFrom('x', 'y'),
});
const story = fc
  .record({
    title: fc.constantFrom('a', 'b'),
    changedAt: time,
    deletedAt: optional(time),
    purgedAt: fc.option(time, { nil: undefined }),
  })
  .map(({ purgedAt, ...change }) => aStory({ ...change, ...(purgedAt !== undefined && { purgedAt }) }));
const fact = fc.constantFrom('one', 'two').map((text) => aTranscript({ text }));

const rows = fc.oneof(
  ...(
    [
      ['sessions', session],
      ['recordings', recording],
      ['settings', setting],
      ['transcripts', fact],
      ['stories', story],
    ] as const
  ).map(([table, row]) =>
    fc.tuple(fc.constant(table), fc.tuple(row, row, row) as fc.Arbitrary<Record<string, unknown>[]>),
  ),
);

test('devices come to the same whatever the order in which they are brought together', () => {
  fc.assert(
    fc.property(rows, ([table, [one = {}, two = {}, three = {}]]) => {
      const merge = (left: Record<string, unknown>, right: Record<string, unknown>) => mergeRows(table, left, right);
      expect(merge(one, one)).toEqual(one);
      expect(merge(one, two)).toEqual(merge(two, one));
      expect(merge(merge(one, two), three)).toEqual(merge(one, merge(two, three)));
    }),
    { numRuns: 2000 },
  );
});

test('a recording that was brought to its end on one device is not live again', () => {
  expect(mergeRows('recordings', aRecording(), aRecording({ state: 'sealed' }))).toMatchObject({ state: 'sealed' });
});

test('a session deleted here later than it was brought back there stays deleted', () => {
  const deleted = aSession({ deletedAt: 20, deletionChangedAt: 20 });
  const restored = aSession({ deletedAt: null, deletionChangedAt: 10 });
  expect(mergeRows('sessions', deleted, restored)).toMatchObject({ deletedAt: 20 });
});
