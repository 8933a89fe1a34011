import { beforeEach, describe, expect, it } from 'vitest';
import type { ModelChoice } from '../../src/platform/transcription/contract';
import type { TranscriptRow } from '../../src/storage/schema/rows';
import { defaultSettings, type Settings } from '../../src/storage/schema/settings';
import { createTranscriptionStore, jobKey } from '../../src/stores/transcription/transcription-store';
import { createFakeClock } from '../fakes/clock';
import { anEmptyDisk, fakeRecords, type Disk } from '../fakes/storage';
import { createFakeTranscriber } from '../fakes/transcriber';
import { aRecording, aSound, aTranscript } from '../builders/some-rows';
import { writeDownAfterAnswers } from '../../src/stores/transcription/transcribe-after-answers';
import { aTab, begun, settled } from './session-world';

const tiny: ModelChoice = { model: 'tiny', source: 'hub' };
const spoken = [{ fromMs: 200, toMs: 1800 }];

let ids = 0;

type Given = { kept?: ModelChoice[]; chosen?: ModelChoice | null; disk?: Disk; writingDown?: string[] };

function aWorld({ kept = [tiny], chosen = tiny, disk = anEmptyDisk(), writingDown = [] }: Given = {}) {
  const records = fakeRecords({ disk });
  const transcriber = createFakeTranscriber(kept);
  let settings: Settings = { ...defaultSettings, transcription: chosen, writingDown };
  let online: () => void = () => undefined;
  const unreadable = new Set<string>();
  const store = createTranscriptionStore({
    ...records,
    clock: createFakeClock(),
    network: {
      onOnline(listener) {
        online = listener;
        return () => undefined;
      },
    },
    transcriber,
    sound: {
      getState: () => ({
        read: async ({ id }) =>
          unreadable.has(id) ? null : { samples: new Float32Array(32_000), spoken, durationMs: 2000 },
      }),
    },
    settings: () => settings,
    changeSettings: async (change) => {
      settings = { ...settings, ...change };
    },
    newId: () => `transcript ${(ids += 1)}`,
  });
  const speak = async (answerId: string, turn = 0, segment = 0) => {
    const id = `${answerId} ${turn} ${segment}`;
    await records.recordings.begin(aRecording({ id, answerId, turn, segment }));
    await records.recordings.seal(id, { ...aSound(), durationMs: 2000 }, 'sealed');
  };
  /** What the recognizer has kept. */
  const written = (): TranscriptRow[] =>
    [...records.disk.transcripts.values()].filter(({ source }) => source === 'recogniser');
  return {
    store,
    records,
    transcriber,
    get written() {
      return written();
    },
    unreadable,
    speak,
    online: () => online(),
    settings: () => settings,
    do: store.getState(),
  };
}

type World = ReturnType<typeof aWorld>;
const jobs = ({ store }: World) => [...store.getState().jobs.entries()];

let world: World;
beforeEach(() => {
  world = aWorld();
});

describe('a recognizer', () => {
  it('is off until the candidate has chosen one, and asks nobody for anything', async () => {
    const none = aWorld({ kept: [], chosen: null });
    await none.do.lookForModel();
    await none.speak('a1');
    await none.do.writeDown('a1', 'missing');
    expect(none.store.getState()).toMatchObject({ model: { kind: 'off' } });
    expect(none.transcriber.fetched).toEqual([]);
    expect(jobs(none)).toEqual([]);
  });

  it('whose download was begun before the page was closed goes on by itself', async () => {
    const none = aWorld({ kept: [], chosen: null });
    none.transcriber.halfFetched = tiny;
    await none.do.lookForModel();
    expect(none.transcriber.fetched).toEqual([tiny]);
    none.transcriber.finishFetching();
    await settled();
    expect(none.settings().transcription).toEqual(tiny);
  });

  it('that is still on its way writes down what was asked for meanwhile, and not after a cancel', async () => {
    const none = aWorld({ kept: [], chosen: null });
    await none.speak('a1');
    void none.do.fetchModel(tiny);
    await none.do.writeDown('a1', 'missing');
    expect(jobs(none)).toEqual([]);
    none.transcriber.finishFetching();
    await expect.poll(() => none.transcriber.order()).not.toBeNull();
    const stopped = aWorld({ kept: [], chosen: null });
    await stopped.speak('a1');
    void stopped.do.fetchModel(tiny);
    await stopped.do.writeDown('a1', 'missing');
    stopped.do.cancelFetching();
    await settled();
    void stopped.do.fetchModel(tiny);
    stopped.transcriber.finishFetching();
    await settled();
    expect(jobs(stopped)).toEqual([]);
  });

  it('that loops is written down once', async () => {
    await world.do.lookForModel();
    await world.speak('a1');
    await world.do.writeDown('a1', 'missing');
    await settled();
    const loop = Array.from({ length: 200 }, () => ['a', 'little', 'bit', 'of']).flat();
    const words = ['I', 'cut', ...loop, 'the', 'cost.'].map((text, index) => ({
      text,
      fromMs: index * 300,
      toMs: index * 300 + 250,
    }));
    world.transcriber.hear(words);
    await settled();
    expect(world.written.map(({ text }) => text)).toEqual(['I cut a little bit of the cost.']);
  });

  it('comes with progress once the candidate agrees, and is chosen when it is there', async () => {
    const none = aWorld({ kept: [], chosen: null });
    const fetching = none.do.fetchModel(tiny);
    none.transcriber.progress(0.4);
    expect(none.store.getState().model).toEqual({ kind: 'fetching', choice: tiny, share: 0.4 });
    expect(none.settings().transcription).toBeNull();
    none.transcriber.finishFetching();
    await fetching;
    expect(none.store.getState().model).toEqual({ kind: 'ready', choice: tiny });
    expect(none.settings().transcription).toEqual(tiny);
  });

  it('is not chosen when its download is cancelled or fails', async () => {
    const none = aWorld({ kept: [], chosen: null });
    const first = none.do.fetchModel(tiny);
    none.do.cancelFetching();
    await first;
    expect(none.store.getState().model).toEqual({ kind: 'off' });
    const second = none.do.fetchModel(tiny);
    none.transcriber.fail('unreachable');
    await second;
    expect(none.store.getState().model).toEqual({ kind: 'problem', choice: tiny, problem: 'unreachable' });
    expect(none.settings().transcription).toBeNull();
  });

  it('goes on by itself when the network that broke it off is back, and then writes down what was asked for', async () => {
    const none = aWorld({ kept: [], chosen: null });
    await none.speak('a1');
    const first = none.do.fetchModel(tiny);
    await none.do.writeDown('a1', 'missing');
    none.transcriber.fail('unreachable');
    await first;
    none.online();
    expect(none.store.getState().model.kind).toBe('fetching');
    none.transcriber.finishFetching();
    await expect.poll(() => none.store.getState().jobs.size).toBe(1);
    none.online();
    expect(none.store.getState().model.kind).toBe('ready');
  });

  it('goes on after a reload, whatever page is opened', async () => {
    const none = aWorld({ kept: [], chosen: null });
    none.transcriber.begun = async () => tiny;
    await none.do.goOn();
    expect(none.store.getState().model).toMatchObject({ kind: 'fetching', choice: tiny });
  });

  it('says so where the browser refuses to keep it, and can be tried again', async () => {
    const none = aWorld({ kept: [], chosen: null });
    const { transcriber, store } = none;
    const fetchIt = transcriber.fetch.bind(transcriber);
    const refused = () => Promise.reject(new DOMException('', 'SecurityError'));
    transcriber.fetch = () => ({ result: refused(), cancel: () => undefined });
    await none.do.fetchModel(tiny);
    expect(store.getState().model).toEqual({ kind: 'problem', choice: tiny, problem: 'no-space' });
    transcriber.fetch = fetchIt;
    const second = none.do.fetchModel(tiny);
    transcriber.finishFetching();
    await second;
    expect(store.getState().model).toEqual({ kind: 'ready', choice: tiny });
    transcriber.ready = refused;
    await none.do.lookForModel();
    expect(store.getState().model).toEqual({ kind: 'gone', choice: tiny });
  });

  it('whose files the browser has cleared away is called gone, not ready', async () => {
    world.transcriber.forget();
    await world.do.lookForModel();
    expect(world.store.getState().model).toEqual({ kind: 'gone', choice: tiny });
  });

  it('can be taken off the computer, and what it was writing stops', async () => {
    await world.speak('a1');
    await world.do.writeDown('a1', 'missing');
    await settled();
    await world.do.removeModel();
    await settled();
    expect(world.settings().transcription).toBeNull();
    expect(jobs(world)).toEqual([]);
    expect(world.written).toEqual([]);
  });
});

describe('an answer that was spoken', () => {
  it('is written down with the times of its words, and only where somebody spoke', async () => {
    await world.speak('a1');
    await world.do.writeDown('a1', 'missing');
    await settled();
    expect(world.transcriber.order()).toMatchObject({ choice: tiny, spoken });
    world.transcriber.progress(0.5);
    expect(jobs(world)).toEqual([[jobKey('a1', 0), { phase: 'writing', share: 0.5 }]]);
    world.transcriber.hear([
      { text: ' I', fromMs: 300, toMs: 400 },
      { text: ' asked.', fromMs: 400, toMs: 900 },
    ]);
    await settled();
    expect(jobs(world)).toEqual([]);
    expect(world.written).toMatchObject([
      {
        answerId: 'a1',
        turn: 0,
        source: 'recogniser',
        text: 'I asked.',
        words: [
          { start: 0, end: 1, fromMs: 300, toMs: 400 },
          { start: 2, end: 8, fromMs: 400, toMs: 900 },
        ],
      },
    ]);
    expect(await world.records.answers.transcripts('a1')).toEqual(world.written);
    expect(world.transcriber.closed, 'its memory is given back').toBe(1);
  });

  it('in two recordings is one text, the second behind the first', async () => {
    await world.speak('a1', 0, 0);
    await world.speak('a1', 0, 1);
    await world.do.writeDown('a1', 'missing');
    for (const text of ['before', 'after']) {
      await settled();
      world.transcriber.hear([{ text, fromMs: 300, toMs: 700 }]);
    }
    await settled();
    expect(world.written[0]).toMatchObject({ text: 'before after', words: [{ fromMs: 300 }, { fromMs: 2300 }] });
  });

  it('waits its turn behind another one', async () => {
    await world.speak('a1');
    await world.speak('a2');
    await world.do.writeDown('a1', 'missing');
    await world.do.writeDown('a2', 'missing');
    await settled();
    expect(world.transcriber.running()).toBe(1);
    expect(world.store.getState().jobs.get(jobKey('a2', 0))).toEqual({ phase: 'waiting' });
    world.transcriber.hear([{ text: 'one', fromMs: 0, toMs: 1 }]);
    await settled();
    world.transcriber.hear([{ text: 'two', fromMs: 0, toMs: 1 }]);
    await settled();
    expect(world.written.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('and has words already is left alone, unless the candidate asks for it', async () => {
    await world.speak('a1');
    await world.records.answers.addTranscript(
      aTranscript({ id: 'own', answerId: 'a1', turn: 0, text: 'My own words.' }),
    );
    await world.do.writeDown('a1', 'missing');
    await settled();
    expect(world.transcriber.running()).toBe(0);
    await world.do.writeDown('a1', 'again', 0);
    await settled();
    world.transcriber.hear([{ text: 'heard', fromMs: 0, toMs: 1 }]);
    await settled();
    const versions = await world.records.answers.transcripts('a1');
    expect(versions.map(({ text }) => text).sort()).toEqual(['My own words.', 'heard']);
  });

  it('is written down again also where the words came from a computer whose clock is ahead', async () => {
    await world.speak('a1');
    await world.records.answers.addTranscript(aTranscript({ id: 'there', text: 'From there.', createdAt: 9e12 }));
    await world.do.writeDown('a1', 'again', 0);
    await settled();
    world.transcriber.hear([{ text: 'heard', fromMs: 0, toMs: 1 }]);
    await settled();
    const versions = await world.records.answers.transcripts('a1');
    expect(versions.map(({ text }) => text)).toEqual(['From there.', 'heard']);
  });

  it('is not called unsaved when it was the recognizer that broke', async () => {
    await world.speak('a1');
    world.transcriber.transcribe = () => {
      throw new DOMException('', 'SecurityError');
    };
    await world.do.writeDown('a1', 'missing');
    await settled();
    expect(jobs(world)).toEqual([[jobKey('a1', 0), { phase: 'problem', problem: 'failed' }]]);
  });

  it('keeps the words that the candidate wrote while it was being written down', async () => {
    await world.speak('a1');
    await world.do.writeDown('a1', 'missing');
    await settled();
    await world.records.answers.addTranscript(
      aTranscript({ id: 'own', answerId: 'a1', turn: 0, text: 'My own words.' }),
    );
    world.transcriber.hear([{ text: 'heard', fromMs: 0, toMs: 1 }]);
    await settled();
    expect(world.written).toEqual([]);
  });

  it('is no longer written down when the candidate says stop, waiting or running', async () => {
    await world.speak('a1');
    await world.speak('a2');
    await world.do.writeDown('a1', 'missing');
    await world.do.writeDown('a2', 'missing');
    await settled();
    world.do.cancel('a2', 0);
    world.do.cancel('a1', 0);
    await settled();
    expect(jobs(world)).toEqual([]);
    expect(world.transcriber.running()).toBe(0);
    expect(world.written).toEqual([]);
  });

  it.each([
    ['nothing-heard', async () => world.transcriber.hear([])],
    ['failed', async () => world.transcriber.fail('failed')],
  ] as const)('says "%s" when that is how it ends, and can be tried again', async (problem, end) => {
    await world.speak('a1');
    await world.do.writeDown('a1', 'missing');
    await settled();
    await end();
    await settled();
    expect(jobs(world)).toEqual([[jobKey('a1', 0), { phase: 'problem', problem }]]);
    await world.do.writeDown('a1', 'missing');
    await settled();
    expect(world.transcriber.running()).toBe(1);
  });

  it('whose sound does not open says so', async () => {
    await world.speak('a1');
    world.unreadable.add('a1 0 0');
    await world.do.writeDown('a1', 'missing');
    await settled();
    expect(jobs(world)).toEqual([[jobKey('a1', 0), { phase: 'problem', problem: 'unreadable' }]]);
  });
});

it('an answer is put in line when it ends, with its sound sealed, and a session that is left as well', async () => {
  const tab = await begun(aTab());
  const asked: { answerId: string; wish: string; sealed: number }[] = [];
  world.store.setState({
    async writeDown(answerId, wish) {
      const sealed = [...tab.disk.recordings.values()].filter(({ state }) => state === 'sealed').length;
      asked.push({ answerId, wish, sealed });
    },
  });
  const stop = writeDownAfterAnswers(tab.store, world.store, () => ({ words: 'written-here' }));
  await tab.do.startTurn('voice');
  tab.recorder.slice();
  await settled();
  expect(asked).toEqual([]);
  await tab.do.done();
  await settled();
  const [answerId] = [...tab.disk.answers.keys()];
  expect(asked).toEqual([{ answerId, wish: 'missing', sealed: 1 }]);
  await tab.do.end();
  expect(asked).toHaveLength(2);
  stop();
});

describe('what is still to be written down', () => {
  it('is found among older answers, newest question or not, and asked for in one press', async () => {
    for (const answerId of ['a1', 'a2', 'a3']) await world.speak(answerId);
    await world.records.answers.addTranscript(aTranscript({ id: 'known', answerId: 'a2', text: 'Known.' }));
    await world.do.lookForModel();
    await world.do.lookForUnwritten();
    expect(world.store.getState().unwritten).toEqual(['a1', 'a3']);
    await world.do.writeDownOthers();
    expect(world.store.getState().unwritten).toEqual([]);
    expect(jobs(world).map(([key]) => key)).toEqual([jobKey('a1', 0), jobKey('a3', 0)]);
  });

  it('outlives the page: another page goes on with it, and nothing is left when it is done', async () => {
    await world.speak('a1');
    await world.speak('a2');
    await world.do.writeDown('a1', 'missing');
    await world.do.writeDown('a2', 'missing');
    await settled();
    expect(world.settings().writingDown).toEqual(['a1', 'a2']);

    const later = aWorld({ disk: world.records.disk, writingDown: world.settings().writingDown });
    await later.do.goOn();
    for (const text of ['One.', 'Two.']) {
      await settled();
      later.transcriber.hear([{ text, fromMs: 0, toMs: 400 }]);
    }
    await settled();
    expect(later.written.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(later.settings().writingDown).toEqual([]);
  });

  it('waits on the disk for the recognizer too, while that is on its way', async () => {
    const none = aWorld({ kept: [], chosen: null });
    await none.speak('a1');
    void none.do.fetchModel(tiny);
    await none.do.writeDown('a1', 'missing');
    await settled();
    expect(none.settings().writingDown).toEqual(['a1']);
    none.do.cancelFetching();
    await settled();
    expect(none.settings().writingDown).toEqual([]);
  });

  it('is not asked for again once it was stopped, or could not be heard', async () => {
    await world.speak('a1');
    await world.speak('a2');
    await world.do.writeDown('a1', 'missing');
    await world.do.writeDown('a2', 'missing');
    world.do.cancel('a2', 0);
    await settled();
    world.transcriber.hear([]);
    await settled();
    expect(world.settings().writingDown).toEqual([]);
  });
});
