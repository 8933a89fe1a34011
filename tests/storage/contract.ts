import type { AppStorage } from '../../src/storage/app-storage';
import { aRecording, aSelfScore, aSession, aSlice, aSound, aTranscript, anAnswer, plan } from '../builders/some-rows';

/** The parts of the records that stores are handed, and that a fake stands in for. */
export type KeptRecords = Pick<
  AppStorage,
  'sessions' | 'answers' | 'recordings' | 'judgements' | 'questionPasts' | 'settings'
>;

/**
 * What every implementation of the records does: the fake, the real one over an invented IndexedDB, and the real
 * one in a real browser, where there is no test library. A case throws when the contract is broken.
 */
export type ContractCase = { name: string; run(records: KeptRecords): Promise<void> };

function same(found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`found ${one}\nwanted ${other}`);
}

async function refused(write: Promise<unknown>): Promise<void> {
  const went = await write.then(
    () => true,
    () => false,
  );
  if (went) throw new Error('This write should have been refused.');
}

const asked = (atMs: number) => ({ kind: 'question-asked', atMs, index: 0, questionId: 'q1', answerId: 'a1' }) as const;
const thinking = (atMs: number) => ({ kind: 'thinking-started', atMs }) as const;

export const recordsContract: ContractCase[] = [
  {
    name: 'a session is found again as it was written, event by event',
    async run({ sessions }) {
      await sessions.begin(aSession());
      await sessions.append('s1', 0, asked(0));
      await sessions.append('s1', 1, thinking(10));
      const log = await sessions.load('s1');
      same(log?.events, [asked(0), thinking(10)]);
      same([log?.startedAt, log?.plan, log?.nextSeq, log?.damaged], [1000, plan, 2, 0]);
      same(await sessions.load('elsewhere'), null);
      same(await sessions.row('elsewhere'), null);
    },
  },
  {
    name: 'an event that is written again changes nothing, another one under its number is refused',
    async run({ sessions }) {
      await sessions.begin(aSession());
      await sessions.append('s1', 0, asked(0));
      await sessions.append('s1', 0, asked(0));
      await refused(sessions.append('s1', 0, thinking(0)));
      same((await sessions.load('s1'))?.events, [asked(0)]);
    },
  },
  {
    name: 'a session that nobody ended is unfinished until it is ended or deleted',
    async run({ sessions }) {
      await sessions.begin(aSession());
      await sessions.begin(aSession({ sessionId: 's2', startedAt: 2000 }));
      same(
        (await sessions.unfinished()).map(({ sessionId }) => sessionId),
        ['s2', 's1'],
      );
      await sessions.end('s2', 3000);
      await sessions.remove('s1', 3000);
      same(await sessions.unfinished(), []);
      same((await sessions.row('s2'))?.endedAt, 3000);
    },
  },
  {
    name: 'past sessions come newest first, page by page, without the running and the deleted ones',
    async run({ sessions }) {
      for (const at of [1, 2, 3, 4, 5]) {
        await sessions.begin(aSession({ sessionId: `s${at}`, startedAt: at * 1000 }));
        if (at !== 5) await sessions.end(`s${at}`, at * 1000 + 500);
      }
      await sessions.remove('s3', 9000);
      const first = await sessions.page({ limit: 2 });
      same([first.sessions.map(({ sessionId }) => sessionId), first.more, first.damaged], [['s4', 's2'], true, 0]);
      const second = await sessions.page({ before: 2000, limit: 2 });
      same([second.sessions.map(({ sessionId }) => sessionId), second.more], [['s1'], false]);
    },
  },
  {
    name: 'a deleted session can be brought back',
    async run({ sessions }) {
      await sessions.begin(aSession());
      await sessions.end('s1', 2000);
      await sessions.remove('s1', 3000);
      same(
        (await sessions.deleted()).map(({ sessionId }) => sessionId),
        ['s1'],
      );
      await sessions.restore('s1', 4000);
      same(await sessions.deleted(), []);
      same((await sessions.page({ limit: 5 })).sessions.length, 1);
    },
  },
  {
    name: 'a session deleted long ago is emptied, one deleted lately is not',
    async run({ sessions, answers, recordings }) {
      for (const at of [1, 2]) {
        await sessions.begin(aSession({ sessionId: `s${at}`, startedAt: at * 1000 }));
        await answers.begin(anAnswer({ id: `a${at}`, sessionId: `s${at}` }));
        await answers.addTranscript(aTranscript({ id: `t${at}`, answerId: `a${at}` }));
        await recordings.begin(aRecording({ id: `r${at}`, sessionId: `s${at}`, answerId: `a${at}` }));
        await recordings.seal(`r${at}`, aSound(), 'sealed');
        await sessions.remove(`s${at}`, at * 1000);
      }
      same(await sessions.purge(1500), 1);
      same(await answers.ofSession('s1'), []);
      same(await answers.transcripts('a1'), []);
      same(await recordings.sound('r1'), null);
      same((await answers.ofSession('s2')).length, 1);
      same((await recordings.sound('r2'))?.bytes.length, 3);
      same(
        (await sessions.deleted()).map(({ sessionId }) => sessionId),
        ['s2'],
      );
    },
  },
  {
    name: 'a session keeps its newest name',
    async run({ sessions }) {
      await sessions.begin(aSession());
      await sessions.rename('s1', 'before lunch', 10);
      await sessions.rename('s1', 'after lunch', 20);
      same((await sessions.row('s1'))?.name, { text: 'after lunch', at: 20 });
    },
  },
  {
    name: 'answers are found by session in order, and by question oldest first',
    async run({ answers }) {
      await answers.begin(anAnswer({ id: 'a2', index: 1, startedAt: 3000 }));
      await answers.begin(anAnswer({ id: 'a1', index: 0, startedAt: 4000 }));
      await answers.begin(anAnswer({ id: 'a3', sessionId: 's2', startedAt: 2000 }));
      same(
        (await answers.ofSession('s1')).map(({ id }) => id),
        ['a1', 'a2'],
      );
      same(await answers.takes('q1'), ['a3', 'a2', 'a1']);
      same(await answers.takes('q2'), []);
      same([await answers.countSince(2000), await answers.countSince(0)], [2, 3]);
      same((await answers.load('a2'))?.startedAt, 3000);
      same(await answers.load('elsewhere'), null);
    },
  },
  {
    name: 'typing is kept batch by batch and in order, and a batch written twice counts once',
    async run({ answers }) {
      const key = (atMs: number, inserted: string) => ({ atMs, at: 0, removed: 0, inserted });
      await answers.addKeystrokes('a1', 0, 1, [key(30, 'c')]);
      await answers.addKeystrokes('a1', 0, 0, [key(10, 'a'), key(20, 'b')]);
      await answers.addKeystrokes('a1', 0, 1, [key(30, 'c')]);
      await answers.addKeystrokes('a1', 1, 0, [key(5, 'z')]);
      same(
        (await answers.keystrokes('a1', 0)).map(({ inserted }) => inserted),
        ['a', 'b', 'c'],
      );
    },
  },
  {
    name: 'every version of the words is kept, oldest first',
    async run({ answers }) {
      await answers.addTranscript(aTranscript({ id: 't2', createdAt: 3000, text: 'I mended it.' }));
      await answers.addTranscript(aTranscript());
      same(
        (await answers.transcripts('a1')).map(({ text }) => text),
        ['I fixed it.', 'I mended it.'],
      );
    },
  },
  {
    name: 'a recording is live until it is sealed, and then one sound with its hash',
    async run({ recordings }) {
      await recordings.begin(aRecording());
      await recordings.started('r1', 120);
      same(
        (await recordings.live()).map(({ id, startedMs }) => [id, startedMs]),
        [['r1', 120]],
      );
      for (const seq of [0, 1, 2]) await recordings.addSlice(aSlice(seq));
      same([...(await recordings.raw('r1'))], [0, 1, 2, 1, 2, 3, 2, 3, 4]);
      await recordings.seal('r1', aSound(), 'sealed');
      same(await recordings.live(), []);
      same((await recordings.raw('r1')).length, 0);
      const sound = await recordings.sound('r1');
      same([[...(sound?.bytes ?? [])], sound?.damaged], [[1, 2, 3], false]);
      const [row] = await recordings.ofAnswer('a1');
      same(
        [row?.state, row?.durationMs, row?.bytes, row?.sha256],
        ['sealed', 3000, 3, '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81'],
      );
    },
  },
  {
    name: 'a slice or a seal that is written again changes nothing',
    async run({ recordings }) {
      await recordings.begin(aRecording());
      await recordings.addSlice(aSlice(0));
      await recordings.addSlice(aSlice(0));
      same((await recordings.raw('r1')).length, 3);
      await recordings.seal('r1', aSound(), 'sealed');
      await recordings.seal('r1', aSound(), 'sealed');
      await refused(recordings.seal('r1', aSound(new Uint8Array([9])), 'sealed'));
      same([...((await recordings.sound('r1'))?.bytes ?? [])], [1, 2, 3]);
    },
  },
  {
    name: 'sound without a recording to belong to is refused',
    async run({ recordings }) {
      await refused(recordings.addSlice(aSlice(0)));
      await refused(recordings.seal('r1', aSound(), 'sealed'));
      same(await recordings.sound('r1'), null);
    },
  },
  {
    name: 'a discarded recording is not offered back',
    async run({ recordings }) {
      await recordings.begin(aRecording());
      await recordings.discard('r1');
      same(await recordings.live(), []);
      same(
        (await recordings.ofAnswer('a1')).map(({ state }) => state),
        ['discarded'],
      );
    },
  },
  {
    name: 'a recording that was sealed meanwhile is neither discarded nor recovered once more',
    async run({ recordings }) {
      await recordings.begin(aRecording());
      await recordings.addSlice(aSlice(0));
      await recordings.seal('r1', aSound(), 'sealed');
      await recordings.discard('r1');
      await recordings.seal('r1', aSound(new Uint8Array([1])), 'recovered');
      same(
        (await recordings.ofAnswer('a1')).map(({ state, durationMs }) => [state, durationMs]),
        [['sealed', 3000]],
      );
      same([...((await recordings.sound('r1'))?.bytes ?? [])], [1, 2, 3]);
    },
  },
  {
    name: 'a recording that was discarded too early is sealed all the same',
    async run({ recordings }) {
      await recordings.begin(aRecording());
      await recordings.discard('r1');
      await recordings.addSlice(aSlice(0));
      await recordings.seal('r1', aSound(), 'sealed');
      same(
        (await recordings.ofAnswer('a1')).map(({ state }) => state),
        ['sealed'],
      );
    },
  },
  {
    name: 'judgements are only added, and come oldest first',
    async run({ judgements }) {
      const overrule = { answerId: 'a1', box: 'R', heard: 'none', reason: '' } as const;
      await judgements.addOverrule({ ...overrule, id: 'o2', createdAt: 20, credit: null });
      await judgements.addOverrule({ ...overrule, id: 'o1', createdAt: 10, credit: 'full' });
      await judgements.addSelfScore({ id: 'f1', answerId: 'a1', createdAt: 5, selfScore: null });
      const found = await judgements.ofAnswer('a1');
      same([found.overrules.map(({ id }) => id), found.selfScores.length], [['o1', 'o2'], 1]);
    },
  },
  {
    name: 'every question that was asked is known with its takes, their own ratings, and when it is due',
    async run({ answers, judgements, questionPasts }) {
      const { question } = anAnswer();
      const rated = (id: string, answerId: string, createdAt: number, rating: number | null) =>
        judgements.addSelfScore({ id, answerId, createdAt, selfScore: rating === null ? null : aSelfScore(rating) });
      const known = async (questionId: string) => {
        const past = (await questionPasts.all()).get(questionId);
        return past && [past.takes.map(({ answerId, rating }) => [answerId, rating]), past.lastAskedAt, past.rating];
      };
      same((await questionPasts.all()).size, 0);
      await answers.begin(anAnswer({ id: 'a1', startedAt: 1000 }));
      same(await known('q1'), [[['a1', null]], 1000, null]);
      same((await questionPasts.all()).get('q1')?.dueAt, null);
      await answers.begin(anAnswer({ id: 'b1', startedAt: 2000, question: { ...question, id: 'q2' } }));
      await rated('f1', 'a1', 3000, 4);
      await rated('f2', 'b1', 4000, null);
      same(await known('q1'), [[['a1', 4]], 1000, 4]);
      same(await known('q2'), [[['b1', null]], 2000, null]);
      const due = (await questionPasts.all()).get('q1')?.dueAt ?? 0;
      same(due > 3000, true);
      await answers.begin(anAnswer({ id: 'a2', startedAt: 3_000_000_000 }));
      await rated('f3', 'a2', 3_000_060_000, 2);
      await rated('f4', 'a1', 3_000_070_000, 5);
      same(await known('q1'), [[['a1', 5], ['a2', 2]], 3_000_000_000, 5]); // prettier-ignore
      same(((await questionPasts.all()).get('q1')?.dueAt ?? 0) > due, true);
    },
  },
  {
    name: 'an answer that comes from an earlier day takes its place among the takes, and one that is purged leaves it',
    async run({ sessions, answers, questionPasts }) {
      const takes = async () => (await questionPasts.all()).get('q1')?.takes.map(({ answerId }) => answerId);
      await sessions.begin(aSession({ sessionId: 's2' }));
      await answers.begin(anAnswer({ id: 'late', startedAt: 9000 }));
      same(await takes(), ['late']);
      await answers.begin(anAnswer({ id: 'early', sessionId: 's2', startedAt: 1000 }));
      same(await takes(), ['early', 'late']);
      await sessions.remove('s2', 10);
      await sessions.purge(20);
      await answers.begin(anAnswer({ id: 'latest', startedAt: 9500 }));
      same(await takes(), ['late', 'latest']);
    },
  },
  {
    name: 'an answer of a deleted session is no take until it is brought back',
    async run({ sessions, answers, questionPasts }) {
      const takes = async () => [
        await answers.takes('q1'),
        (await questionPasts.all()).get('q1')?.takes.map(({ answerId }) => answerId) ?? [],
      ];
      await sessions.begin(aSession());
      await sessions.begin(aSession({ sessionId: 's2', startedAt: 2000 }));
      await answers.begin(anAnswer({ id: 'a1', startedAt: 1000 }));
      await answers.begin(anAnswer({ id: 'a2', sessionId: 's2', startedAt: 2000 }));
      same(await takes(), [['a1', 'a2'], ['a1', 'a2']]); // prettier-ignore
      await sessions.remove('s2', 10);
      same(await takes(), [['a1'], ['a1']]);
      await answers.begin(anAnswer({ id: 'a3', startedAt: 1500 }));
      same(await takes(), [['a1', 'a3'], ['a1', 'a3']]); // prettier-ignore
      await sessions.restore('s2', 20);
      same(await takes(), [['a1', 'a3', 'a2'], ['a1', 'a3', 'a2']]); // prettier-ignore
    },
  },
  {
    name: 'what was chosen is there at the next start, and the rest has its usual value',
    async run({ settings }) {
      await settings.save({ muted: true }, 10);
      await settings.save({ muted: true, theme: 'dark' }, 20);
      const { muted, theme, volume } = await settings.load();
      same([muted, theme, volume], [true, 'dark', 0.6]);
    },
  },
];
