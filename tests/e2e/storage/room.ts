import type { AppStorage } from '../../../src/storage/app-storage';
import { openStorage } from '../../../src/storage/open-storage';
import { recordsContract } from '../../storage/contract';
import { aRecording, aSession, aSlice, aSound, aTranscript, anAnswer } from '../../builders/some-rows';

let opened = 0;

/** Runs `before` ahead of every write to any store; gives the function that ends it. */
function onEveryWrite(before: () => void): () => void {
  const { add, put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...words) {
    before();
    return add.apply(this, words);
  };
  IDBObjectStore.prototype.put = function (...words) {
    before();
    return put.apply(this, words);
  };
  return () => Object.assign(IDBObjectStore.prototype, { add, put });
}

async function freshRecords(name = `room ${(opened += 1)}`): Promise<AppStorage> {
  const records = await openStorage(name, { outdated: (letGo) => letGo(), waiting: () => undefined });
  if (!records.ok) throw new Error(records.detail);
  return records.records;
}

/** Real records in a real browser, for a test that drives them from outside. */
const room = {
  cases: recordsContract.map(({ name }) => name),

  /** Runs one case of the contract in a database of its own. */
  async runCase(name: string) {
    const records = await freshRecords();
    await recordsContract.find((one) => one.name === name)?.run(records);
    const losses = await records.losses();
    await records.eraseAll();
    return { losses, damage: records.damage() };
  },

  /** A whole answer, in which write number `refused` meets a full disk; what the records say, and what is there. */
  async answerOnAFullDisk(refused: number) {
    const name = `full ${refused}`;
    const records = await freshRecords(name);
    let writes = 0;
    const restore = onEveryWrite(() => {
      writes += 1;
      if (writes - 1 === refused) throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    let told = 0;
    const steps = [
      () => records.sessions.begin(aSession()),
      () => records.sessions.append('s1', 0, { kind: 'thinking-started', atMs: 1 }),
      () => records.answers.begin(anAnswer()),
      () => records.recordings.begin(aRecording()),
      () => records.recordings.addSlice(aSlice(0)),
      () => records.recordings.addSlice(aSlice(1)),
      () => records.recordings.seal('r1', aSound(), 'sealed'),
      () => records.answers.addTranscript(aTranscript()),
      () => records.sessions.end('s1', 9000),
    ];
    for (const step of steps) {
      // Refused once, the same write goes through when it is tried again: nothing of the first try is left.
      await step().catch(async () => {
        told += 1;
        await step();
      });
    }
    restore();
    const checkup = await records.checkUp(() => undefined);
    await records.eraseAll();
    return { told, refusedAny: writes > refused, checkup };
  },

  /** One second of sound, saved again and again: how long each took, in ms. */
  async sliceTimes(count: number) {
    const records = await freshRecords();
    await records.recordings.begin(aRecording());
    const bytes = new Uint8Array(4000);
    const times: number[] = [];
    for (let seq = 0; seq < count; seq += 1) {
      const from = performance.now();
      await records.recordings.addSlice({ recordingId: 'r1', seq, atMs: seq * 1000, bytes });
      times.push(performance.now() - from);
    }
    await records.eraseAll();
    return times.sort((one, other) => one - other);
  },
};

export type Room = typeof room;

Object.assign(globalThis, { room });
