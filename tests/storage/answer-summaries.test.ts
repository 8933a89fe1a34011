import { describe, expect, it } from 'vitest';
import type { AnswerSummaries } from '../../src/storage/derived/answer-summaries';
import type { AnswerSummary } from '../../src/domain/progress/answer-summary';
import { fakeDigests } from '../fakes/answer-summaries';
import { fakeNotes } from '../fakes/notes';
import { fakeRecords } from '../fakes/storage';
import { aDigest } from '../builders/an-answer-summary';
import { someRecords } from './open-storage';
import { aSession, anAnswer } from '../builders/some-rows';

const real = async () => (await someRecords()).records;
const fake = async () => {
  const records = fakeRecords();
  return { ...records, notes: fakeNotes(), digests: fakeDigests(records.disk, records) };
};

const fill = (digests: AnswerSummaries) =>
  digests.put([
    {
      digest: aDigest({ answerId: 'a1', startedAt: 1, principle: 'dive-deep', rating: 3 }),
      texts: ['I opened the logs.'],
    },
    { digest: aDigest({ answerId: 'a2', startedAt: 2, principle: 'ownership', rating: 3 }), texts: ['Überall Logik.'] },
    {
      digest: aDigest({ answerId: 'a3', startedAt: 3, sessionId: 's2', mode: 'interview', by: 'keyboard' }),
      texts: [],
    },
  ]);

describe.each([
  ['real', real],
  ['fake', fake],
])('the small rows of the %s records', (_, open) => {
  it.each([
    [{}, ['a3', 'a2', 'a1']],
    [{ principle: 'dive-deep' }, ['a1']],
    [{ rating: 3 }, ['a2', 'a1']],
    [{ rating: 3, principle: 'ownership' }, ['a2']],
    [{ mode: 'interview' }, ['a3']],
    [{ by: 'voice' }, ['a2', 'a1']],
    [{ from: 2, to: 3 }, ['a2']],
    [{ search: 'log' }, ['a2', 'a1']],
    [{ search: 'LOGS opened' }, ['a1']],
    [{ search: 'uber' }, ['a2']],
    [{ search: 'time' }, ['a3', 'a2', 'a1']],
    [{ search: 'nowhere' }, []],
  ] as const)('answers that fit %o are found, newest first', async (filter, found) => {
    const { digests } = await open();
    await fill(digests);
    expect(await digests.find(filter)).toEqual(found);
  });

  it('every answer knows its moment, its question and which take it is, also after one more', async () => {
    const { digests } = await open();
    await fill(digests);
    expect((await digests.places()).get('a3')).toEqual({ startedAt: 3, questionId: 'q1', take: 3 });
    await digests.put([{ digest: aDigest({ answerId: 'a4', startedAt: 4, questionId: 'q2' }), texts: [] }]);
    const places = await digests.places();
    expect([...places.keys()]).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(places.get('a4')).toEqual({ startedAt: 4, questionId: 'q2', take: 1 });
    await digests.forget('s1');
    expect([...(await digests.places()).keys()]).toEqual(['a3']);
  });

  it('rows come in the order they were asked for, and a written one replaces the one before', async () => {
    const { digests } = await open();
    await fill(digests);
    await digests.put([{ digest: aDigest({ answerId: 'a1', words: 7, startedAt: 1 }), texts: ['elsewhere'] }]);
    expect((await digests.load(['a3', 'nobody', 'a1'])).map(({ answerId, words }) => [answerId, words])).toEqual([
      ['a3', 100],
      ['a1', 7],
    ]);
    expect(await digests.find({ search: 'opened' })).toEqual([]);
    expect((await digests.newest(9)).map(({ answerId }) => answerId)).toEqual(['a1', 'a2', 'a3']);
    expect((await digests.newest(2)).map(({ answerId }) => answerId)).toEqual(['a2', 'a3']);
  });

  it('what was added or changed since the last search is found by the next', async () => {
    const { digests } = await open();
    await fill(digests);
    expect(await digests.find({ search: 'harbour' })).toEqual([]);
    await digests.put([{ digest: aDigest({ answerId: 'a4', startedAt: 4 }), texts: ['The harbour was shut.'] }]);
    await digests.put([{ digest: aDigest({ answerId: 'a2', startedAt: 2 }), texts: ['A harbour too.'] }]);
    expect(await digests.find({ search: 'harbour' })).toEqual(['a4', 'a2']);
    expect(await digests.find({ search: 'logik' })).toEqual([]);
  });

  it('a session that is forgotten is found no more', async () => {
    const { digests } = await open();
    await fill(digests);
    await digests.forget('s1');
    expect(await digests.find({})).toEqual(['a3']);
    expect(await digests.find({ search: 'log' })).toEqual([]);
  });

  it('every principle is shown with its answers, the latest rating and the last of them; passed questions do not count', async () => {
    const { digests } = await open();
    const add = (answerId: string, change: Partial<AnswerSummary>) =>
      digests.put([{ digest: aDigest({ answerId, ...change }), texts: [] }]);
    await add('a1', { principle: 'dive-deep', rating: 2, startedAt: 5 });
    await add('a2', { principle: 'dive-deep', rating: 4, startedAt: 3 });
    await add('a3', { principle: 'ownership' });
    await add('a4', { principle: 'frugality', skipped: true, talkMs: 0, startedAt: 9 });
    await add('a5', { principle: 'ownership', skipped: true, talkMs: 0, startedAt: 2000 });
    const coverage = await digests.coverage();
    expect(coverage).toHaveLength(16);
    const of = (id: string) => coverage.find(({ principle }) => principle === id);
    expect(of('dive-deep')).toEqual({
      principle: 'dive-deep',
      answers: 2,
      latest: { answerId: 'a1', rating: 2 },
      lastAt: 5,
    });
    expect(of('ownership')).toMatchObject({ answers: 1, latest: null, lastAt: 1000 });
    expect(of('frugality')).toMatchObject({ answers: 0, latest: null, lastAt: null });
    await digests.forget('s1');
    expect((await digests.coverage()).every(({ answers }) => answers === 0)).toBe(true);
  });

  it('answers without a row are missing, but not those of running or deleted sessions', async () => {
    const { digests, sessions, answers } = await open();
    for (const id of ['1', '2', '3', '4']) {
      await sessions.begin(aSession({ sessionId: `s${id}` }));
      await answers.begin(anAnswer({ id: `a${id}`, sessionId: `s${id}` }));
      if (id !== '2') await sessions.end(`s${id}`, 5000);
    }
    await sessions.remove('s3', 6000);
    await digests.put([{ digest: aDigest({ answerId: 'a4', sessionId: 's4' }), texts: [] }]);
    expect(await digests.missing()).toEqual([{ answerId: 'a1', sessionId: 's1' }]);
    expect(await digests.missing(['a1', 'a2'])).toEqual([{ answerId: 'a1', sessionId: 's1' }]);
    expect(await digests.missing(['a2', 'a4'])).toEqual([]);
  });

  it('rows that an older version made are made again, once', async () => {
    const { digests, sessions, answers } = await open();
    await sessions.begin(aSession({ sessionId: 's1' }));
    await answers.begin(anAnswer({ id: 'a1', sessionId: 's1' }));
    await sessions.end('s1', 5000);
    const old = aDigest({ answerId: 'a1', sessionId: 's1', by: 'voice', version: undefined });
    await digests.put([{ digest: old, texts: [] }]);
    expect(await digests.missing()).toEqual([{ answerId: 'a1', sessionId: 's1' }]);
    expect(await digests.missing(['a1'])).toEqual([{ answerId: 'a1', sessionId: 's1' }]);
    await digests.put([{ digest: aDigest({ answerId: 'a1', sessionId: 's1', by: 'keyboard' }), texts: [] }]);
    expect(await digests.missing()).toEqual([]);
    expect(await digests.missing()).toEqual([]);
  });

  it('of two versions of a note or of a kept take the later one counts, whichever comes last', async () => {
    const { notes } = await open();
    const note = { id: 'n1', answerId: 'a1', atMs: null, text: 'new', createdAt: 1, changedAt: 9, deletedAt: null };
    await notes.put(note);
    await notes.put({ ...note, text: 'old', changedAt: 3 });
    expect((await notes.ofAnswer('a1')).map(({ text }) => text)).toEqual(['new']);
    await notes.put({ ...note, deletedAt: 10, changedAt: 10 });
    expect(await notes.ofAnswer('a1')).toEqual([]);
    await notes.keep({ questionId: 'q1', answerId: 'a2', at: 5 });
    await notes.keep({ questionId: 'q1', answerId: 'a1', at: 2 });
    expect((await notes.keepers()).map(({ answerId }) => answerId)).toEqual(['a2']);
  });

  it('the marks of mentors are added side by side', async () => {
    const { notes } = await open();
    const mark = { answerId: 'a1', mentor: 'Mia', rating: 4, boxes: { S: 'full' as const }, comment: '' };
    await notes.addMentorMark({ ...mark, id: 'm2', createdAt: 2 });
    await notes.addMentorMark({ ...mark, id: 'm1', createdAt: 1, mentor: 'Ben' });
    expect((await notes.mentorMarks('a1')).map(({ mentor }) => mentor)).toEqual(['Ben', 'Mia']);
  });
});

it('what another tab has written is found in this one', async () => {
  const { name, mirror, records } = await someRecords();
  await fill(records.digests);
  expect(await records.digests.find({ search: 'harbour' })).toEqual([]);
  const other = await someRecords(name, mirror);
  await other.records.digests.put([{ digest: aDigest({ answerId: 'a9', startedAt: 9 }), texts: ['The harbour.'] }]);
  expect(await records.digests.find({ search: 'harbour' })).toEqual(['a9']);
  expect((await records.digests.find({}))[0]).toBe('a9');
});

it('more texts than are read at once are all searched', async () => {
  const { records } = await someRecords();
  const many = Array.from({ length: 2300 }, (_, at) => ({
    digest: aDigest({ answerId: `a${String(at).padStart(4, '0')}`, startedAt: at }),
    texts: [at % 1000 === 299 ? 'harbour' : 'quay'],
  }));
  await records.digests.put(many);
  expect(await records.digests.find({ search: 'harbour' })).toEqual(['a2299', 'a1299', 'a0299']);
  expect(await records.digests.find({ search: 'quay' })).toHaveLength(2297);
});

it('how far the reading has come is told in answers, also of those that were only marked', async () => {
  const { records } = await someRecords();
  for (const id of ['1', '2', '3']) {
    await records.sessions.begin(aSession({ sessionId: `s${id}` }));
    await records.answers.begin(anAnswer({ id: `a${id}`, sessionId: `s${id}` }));
    await records.sessions.end(`s${id}`, 5000);
  }
  const told: string[] = [];
  await records.digests.renew({ marked: true, progress: (done, of) => told.push(`${done} of ${of}`) });
  expect(told).toEqual(['0 of 3']);
});
