import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ScoringOrder } from '../../src/platform/workers/messages';
import { createScorer } from '../../src/platform/workers/scorer';
import { scoreAnswer } from '../../src/domain/scoring/score-answer';
import { rubricVersion } from '../../src/domain/scoring/rubric/rubric';
import { stories, textOf } from '../samples/answers';

/** A worker on the same thread; `crash` ends it as an uncaught error would. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  orders: ScoringOrder[] = [];
  terminated = false;

  constructor(readonly address: string) {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(order: ScoringOrder) {
    this.orders.push(structuredClone(order));
  }

  reply(order: ScoringOrder, news: object) {
    this.dispatchEvent(new MessageEvent('message', { data: { id: order.id, ...news } }));
  }

  crash(message: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  terminate() {
    this.terminated = true;
  }
}

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', new URL('https://app.example/'));
});
afterEach(() => vi.unstubAllGlobals());

const answer = { turns: [{ text: textOf(stories[0]!), probeSlot: null }], question: null };

it('starts one worker of our own with the first answer and gives each answer its own scorecard', async () => {
  const scorer = createScorer();
  expect(FakeWorker.made).toHaveLength(0);
  const [first, second] = [scorer.score(answer), scorer.score({ ...answer, turns: [] })];
  const [worker] = FakeWorker.made;
  expect(FakeWorker.made).toHaveLength(1);
  expect(worker?.address).toMatch(/^https:\/\/app\.example\//);
  for (const order of worker!.orders.toReversed())
    worker!.reply(order, { ok: true, scorecard: scoreAnswer(order.answer) });
  expect((await first).spans).toHaveLength(stories[0]!.sentences.length);
  expect((await second).spans).toHaveLength(0);
});

it('fails the one answer that could not be scored', async () => {
  const scorer = createScorer();
  const [bad, good] = [scorer.score(answer), scorer.score(answer)];
  const [worker] = FakeWorker.made;
  const [one, other] = worker!.orders;
  worker!.reply(one!, { ok: false, message: 'no' });
  worker!.reply(other!, { ok: true, scorecard: scoreAnswer(other!.answer) });
  await expect(bad).rejects.toThrow('no');
  await expect(good).resolves.toMatchObject({ rubricVersion });
});

it('fails what was waiting when the worker crashes, and goes on with a new one', async () => {
  const scorer = createScorer();
  const lost = scorer.score(answer);
  FakeWorker.made[0]!.crash('out of memory');
  await expect(lost).rejects.toThrow('out of memory');
  expect(FakeWorker.made[0]!.terminated).toBe(true);
  const again = scorer.score(answer);
  expect(FakeWorker.made).toHaveLength(2);
  const [order] = FakeWorker.made[1]!.orders;
  FakeWorker.made[1]!.reply(order!, { ok: true, scorecard: scoreAnswer(order!.answer) });
  await expect(again).resolves.toBeDefined();
});

it('leaves nothing waiting when it is closed', async () => {
  const scorer = createScorer();
  const waiting = scorer.score(answer);
  scorer.close();
  await expect(waiting).rejects.toThrow('closed');
  expect(FakeWorker.made[0]!.terminated).toBe(true);
});
