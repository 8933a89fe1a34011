import { afterEach, describe, expect, test, vi } from 'vitest';
import { IDBObjectStore } from 'fake-indexeddb';
import type { AppStorage } from '../../src/storage/app-storage';
import { gateKey } from '../../src/storage/integrity/write-gate';
import { exampleLoop } from '../builders/example-loop';
import { aStory } from '../builders/a-story';
import { aRecording, aSelfScore, aSession, aSlice, aSound, aTranscript, anAnswer } from '../builders/some-rows';
import { someRecords, tamper } from './open-storage';

type Write = (records: AppStorage) => Promise<unknown>;

const question = {
  id: 'own',
  text: 'Tell me.',
  principle: 'dive-deep',
  probes: [],
  version: 1,
  difficulty: 1,
  tags: [],
};
const judged = { answerId: 'a1', createdAt: 9 };

const latest = Date.UTC(2099, 0);

/** Every way to write, with what it is given. The test below finds the ones that are missing here. */
const writes: Record<string, Write> = {
  'sessions.begin': ({ sessions }) => sessions.begin(aSession({ sessionId: 's2' })),
  'sessions.append': ({ sessions }) => sessions.append('s1', 7, { kind: 'session-ended', atMs: 5 } as never),
  'sessions.end': ({ sessions }) => sessions.end('s1', 5000),
  'sessions.rename': ({ sessions }) => sessions.rename('s1', 'Monday', 5000),
  'sessions.remove': ({ sessions }) => sessions.remove('s1', 5000),
  'sessions.dropUnsaid': ({ sessions }) => sessions.dropUnsaid('s1', 5000),
  'sessions.restore': ({ sessions }) => sessions.restore('gone', 5000),
  'sessions.purge': ({ sessions }) => sessions.purge(4000),
  'answers.begin': ({ answers }) => answers.begin(anAnswer({ id: 'a2' })),
  'answers.addKeystrokes': ({ answers }) => answers.addKeystrokes('a1', 0, 1, []),
  'answers.addTranscript': ({ answers }) => answers.addTranscript(aTranscript({ id: 't2' })),
  'recordings.begin': ({ recordings }) => recordings.begin(aRecording({ id: 'r2' })),
  'recordings.started': ({ recordings }) => recordings.started('r1', 77),
  'recordings.addSlice': ({ recordings }) => recordings.addSlice(aSlice(1)),
  'recordings.seal': ({ recordings }) => recordings.seal('r1', aSound(), 'sealed'),
  'recordings.discard': ({ recordings }) => recordings.discard('r1'),
  'judgements.addScorecard': ({ judgements }) => judgements.addScorecard({ ...judged, id: 'c1' } as never),
  'judgements.addSelfScore': ({ judgements }) =>
    judgements.addSelfScore({ ...judged, id: 'f1', selfScore: aSelfScore(3) } as never),
  'judgements.addOverrule': ({ judgements }) => judgements.addOverrule({ ...judged, id: 'o1' } as never),
  'judgements.addCorrection': ({ judgements }) => judgements.addCorrection({ ...judged, id: 'k1' } as never),
  'notes.put': ({ notes }) =>
    notes.put({ id: 'n1', answerId: 'a1', atMs: 1, text: 'Slower', createdAt: 1, changedAt: 1, deletedAt: null }),
  'notes.keep': ({ notes }) => notes.keep({ questionId: 'q1', answerId: 'a1', at: 1 }),
  'notes.addMentorMark': ({ notes }) => notes.addMentorMark({ ...judged, id: 'm1' } as never),
  'stories.put': ({ stories }) => stories.put(aStory({ id: 'y2' })),
  'stories.tell': ({ stories }) => stories.tell({ answerId: 'a1', storyId: 'y1', at: 1 }),
  'stories.purge': ({ stories }) => stories.purge(4000),
  'drafts.keep': ({ drafts }) => drafts.keep({ key: 'd', text: 'half', at: 1 }),
  'loops.add': ({ loops }) => loops.add({ id: 'l2', loopId: 'loop', at: 5, fact: { kind: 'deleted' } }),
  'loops.purge': ({ loops }) => loops.purge(latest),
  'digests.put': ({ digests }) => digests.put([{ digest: { answerId: 'a1', sessionId: 's1' }, texts: ['x'] } as never]),
  'digests.forget': ({ digests }) => digests.forget('old'),
  'digests.renew': ({ digests }) => digests.renew(),
  'soundShapes.put': ({ soundShapes }) => soundShapes.put('r1', { version: 1 } as never),
  'ownQuestions.save': ({ ownQuestions }) =>
    ownQuestions.save({ ...question, createdAt: 1, changedAt: 1, deletedAt: null } as never),
  'ownQuestions.saveAll': ({ ownQuestions }) => ownQuestions.saveAll([question as never], 1, () => undefined),
  'ownQuestions.changeAll': ({ ownQuestions }) =>
    ownQuestions.changeAll([{ ...question, createdAt: 1, changedAt: 1, deletedAt: null } as never], () => undefined),
  'ownQuestions.mark': ({ ownQuestions }) => ownQuestions.mark({ questionId: 'q1', hidden: true, tags: [], at: 1 }),
  'settings.save': ({ settings }) => settings.save({ muted: true }, 1),
  acceptLosses: (records) => records.acceptLosses(),
};

/** What only reads, or closes. `questionPasts.all` works itself out again and lasts without being kept. */
const reads = new Set(
  `past.session past.answer changes.listen changes.publish changes.close sessions.load sessions.row sessions.unfinished sessions.page sessions.deleted
  answers.load answers.ofSession answers.takes answers.countSince answers.keystrokes answers.transcripts recordings.raw
  recordings.ofAnswer recordings.live recordings.unwritten recordings.sound judgements.ofAnswer notes.ofAnswer notes.keepers
  notes.mentorMarks stories.all stories.tellings drafts.load loops.facts loops.sittings digests.find digests.places digests.prepareSearch
  digests.texts digests.load digests.span digests.newest digests.coverage digests.missing questionPasts.all soundShapes.load
  ownQuestions.all ownQuestions.marks settings.load together losses damage setAside backups.write backups.soundBytes isLinked
  checkUp close`
    .trim()
    .split(/\s+/u),
);

/** Written by whole files: their own tests stop them at every place (backup.test.ts, hostile-backups.test.ts, erase-all.test.ts, sync). */
const byTheFile = new Set(['backups.restore', 'syncRecords', 'eraseAll']);

/** Something of every kind, so that every write has something to change. */
async function aFullDesk() {
  const opened = await someRecords();
  const { sessions, answers, recordings, stories, loops, ownQuestions } = opened.records;
  await sessions.begin(aSession());
  await sessions.begin(aSession({ sessionId: 'gone' }));
  await sessions.remove('gone', 3000);
  await answers.begin(anAnswer());
  await recordings.begin(aRecording());
  await recordings.addSlice(aSlice(0));
  await stories.put(aStory({ id: 'thrown', deletedAt: 2000, changedAt: 2000 }));
  for (const fact of exampleLoop({ held: 2 }).loopFacts.slice(0, 1)) await loops.add(fact);
  await loops.add({ id: 'l1', loopId: 'example-loop', at: latest - 2, fact: { kind: 'deleted' } });
  await opened.records.digests.put([{ digest: { answerId: 'a0', sessionId: 'old' }, texts: ['x'] } as never]);
  await ownQuestions.mark({ questionId: 'q0', hidden: true, tags: [], at: 1 });
  return opened;
}

const onDisk = (name: string) =>
  tamper(name, async (raw) =>
    Object.fromEntries(
      await Promise.all(raw.tables.map(async (table) => [table.name, await table.toArray()] as const)),
    ),
  );

afterEach(() => void vi.restoreAllMocks());

test('no way to write is forgotten here', async () => {
  const { records } = await aFullDesk();
  const verbs = Object.entries(records).flatMap(([port, value]) => {
    if (typeof value === 'function') return [port];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([verb, work]) => (typeof work === 'function' ? [`${port}.${verb}`] : []));
  });
  const known = [...Object.keys(writes), ...reads, ...byTheFile];
  expect(verbs.toSorted()).toEqual(known.toSorted());
  records.close();
});

describe.each(Object.entries(writes))('%s', (verb, write) => {
  test('under a full disk is refused as a whole, and goes through when there is room', async () => {
    const { records, name } = await aFullDesk();
    const before = await onDisk(name);
    const full = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    const doors = [vi.spyOn(IDBObjectStore.prototype, 'add'), vi.spyOn(IDBObjectStore.prototype, 'put')];
    for (const door of doors) door.mockImplementation(full);
    await expect(write(records)).rejects.toThrow(/full|Quota/iu);
    for (const door of doors) door.mockRestore();
    expect(await onDisk(name)).toEqual(before);
    await write(records);
    expect(await onDisk(name)).not.toEqual(before);
    expect(await records.losses()).toEqual([]);
    records.close();
  });

  test('is never taken for done on a closed database', async () => {
    const { records, name } = await aFullDesk();
    const before = await onDisk(name);
    records.close();
    await expect(write(records)).rejects.toThrow(/clos/iu);
    expect(await onDisk(name)).toEqual(before);
  });

  test('is never taken for done while a newer version holds the database', async () => {
    const { records, name } = await aFullDesk();
    await tamper(name, (raw) => raw.table('meta').put({ key: gateKey, value: 999 }));
    const before = await onDisk(name);
    // What is worked out again by itself stays as it is, and says that nothing has changed.
    if (verb === 'digests.renew') expect(await write(records)).toBe(false);
    else await expect(write(records)).rejects.toThrow(/newer version/u);
    expect(await onDisk(name)).toEqual(before);
    records.close();
  });
});
