import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { passing } from '../../src/storage/integrity/passing';
import type { AppStorage } from '../../src/storage/app-storage';
import { aSession } from '../builders/some-rows';
import { someRecords } from './open-storage';

const now = Date.UTC(2026, 10, 28, 9);
const hour = 3_600_000;

/** What can be said again and again: how it is said, and what is then read. Words are numbers, each said once. */
const registers: readonly {
  say(of: AppStorage, word: number, at: number): Promise<void>;
  read(of: AppStorage): Promise<unknown>;
  /** What a word is read as, where that is not the word itself. */
  shows?(word: number): unknown;
}[] = [
  {
    say: (of, word, at) => of.sessions.rename('s1', String(word), at),
    read: async (of) => Number((await of.sessions.row('s1'))?.name?.text ?? 0),
  },
  {
    say: (of, word, at) => of.settings.save({ profileId: String(word) }, at),
    read: async (of) => Number((await of.settings.load()).profileId ?? 0),
  },
  {
    say: (of, word, at) => of.ownQuestions.mark({ questionId: 'q1', hidden: false, tags: [String(word)], at }),
    read: async (of) => Number((await of.ownQuestions.marks())[0]?.tags[0] ?? 0),
  },
  {
    // Deleted by every odd word, brought back by every even one.
    say: (of, word, at) => (word % 2 === 1 ? of.sessions.remove('s1', at) : of.sessions.restore('s1', at)),
    read: async (of) => ((await of.sessions.row('s1'))?.deletedAt ?? null) !== null,
    shows: (word) => word % 2 === 1,
  },
  {
    say: async (of, word, at) =>
      of.stories.tell({ answerId: 'a1', storyId: String(word), at: passing(at, (await of.stories.tellings())[0]?.at) }),
    read: async (of) => Number((await of.stories.tellings())[0]?.storyId ?? 0),
  },
  {
    say: async (of, word, at) =>
      of.notes.keep({ questionId: 'q1', answerId: String(word), at: passing(at, (await of.notes.keepers())[0]?.at) }),
    read: async (of) => Number((await of.notes.keepers())[0]?.answerId ?? 0),
  },
];

const shown = (holds: readonly Word[]) => holds.map(({ word }, at) => registers[at]?.shows?.(word) ?? word);

/** The reference: a word, when it was said by the clock it was said by, and every word that its speaker knew of. */
type Word = { word: number; at: number; knew: ReadonlySet<number> };
const nothing: Word = { word: 0, at: 0, knew: new Set() };

/** Whoever knew of the other word meant to replace it, whatever the clocks say; of strangers the later clock counts. */
function winner(one: Word, other: Word): Word {
  const stands = one.knew.has(other.word) ? one : other.knew.has(one.word) ? other : one.at > other.at ? one : other;
  return { ...stands, knew: new Set([...one.knew, ...other.knew]) };
}

function said(word: number, at: number, before: Word): Word {
  // Among strangers the place of a word is never before the one that it replaced.
  return { word, at: Math.max(at, before.at + 1), knew: new Set([...before.knew, word]) };
}

async function carry(from: AppStorage, to: AppStorage): Promise<void> {
  const pieces: Uint8Array[] = [];
  for await (const piece of from.backups.write({ madeAt: '', passphrase: null })) pieces.push(piece.slice());
  const done = await to.backups.restore(new Blob(pieces as BlobPart[]), {
    passphrase: null,
    progress: () => undefined,
  });
  expect(done.ok).toBe(true);
}

const history = fc.record({
  /** By how many hours each clock is wrong. */
  skews: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 3 }),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom('say', 'say', 'carry'),
      who: fc.nat(2),
      whom: fc.nat(2),
      register: fc.nat(registers.length - 1),
    }),
    { minLength: 6, maxLength: 18 },
  ),
});

test('of two and three devices with wrong clocks the word counts that was meant to', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ skews, steps }) => {
      const devices = await Promise.all(
        skews.map(async (skew) => ({ skew, ...(await someRecords()), holds: registers.map(() => nothing) })),
      );
      for (const { records } of devices) await records.sessions.begin(aSession({ startedAt: now - 100 * hour }));
      const bring = async (from: (typeof devices)[number], to: (typeof devices)[number]) => {
        if (from === to) return;
        await carry(from.records, to.records);
        to.holds = to.holds.map((word, at) => winner(word, from.holds[at] ?? nothing));
      };
      for (const [at, { kind, who, whom, register }] of steps.entries()) {
        const device = devices[who % devices.length]!;
        if (kind === 'carry') await bring(device, devices[whom % devices.length]!);
        else {
          // No two clocks ever show the same: who would win a tie is nobody's meaning.
          const time = now + device.skew * hour + at * 1000 + who;
          await registers[register]!.say(device.records, at + 1, time);
          device.holds[register] = said(at + 1, time, device.holds[register]!);
        }
        for (const { records, holds } of devices) {
          const read = await Promise.all(registers.map(({ read: of }) => of(records)));
          expect(read).toEqual(shown(holds));
        }
      }
      for (let round = 0; round < 2; round += 1)
        for (const from of devices) for (const to of devices) await bring(from, to);
      for (const { records, holds } of devices) {
        const read = await Promise.all(registers.map(({ read: of }) => of(records)));
        expect(read, 'in the end').toEqual(shown(holds));
        expect(read, 'and all agree').toEqual(shown(devices[0]?.holds ?? []));
      }
      for (const { records } of devices) records.close();
    }),
    { numRuns: 25 },
  );
});
