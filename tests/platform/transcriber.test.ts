import { describe, expect, test } from 'vitest';
import type { ModelChoice, WritingNews, WritingOrder } from '../../src/platform/transcription/contract';
import { createTranscriber } from '../../src/platform/transcription/transcriber';
import { createFakeTranscriber } from '../fakes/transcriber';
import { inventStores } from './browser/stores';
import { transcriberContract } from './transcriber.contract';

const tiny: ModelChoice = { model: 'tiny', source: 'beside' };

class InventedWorker extends EventTarget {
  orders: WritingOrder[] = [];
  terminated = false;
  postMessage(order: WritingOrder) {
    this.orders.push(order);
  }
  terminate() {
    this.terminated = true;
  }
  tell(news: WritingNews) {
    if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data: news }));
  }
}

/** The smallest file of each kind that passes for one. */
function rightFile(address: string): Response {
  if (address.endsWith('.json')) return new Response('{"model": 1}');
  const head = address.endsWith('.wasm') ? [0x00, 0x61, 0x73, 0x6d] : [0x08, 0x08, 0x3a, 0x01];
  return new Response(Uint8Array.from([...head, 1, 2, 3, 4, 5, 6]));
}

const invent = () => {
  const workers: InventedWorker[] = [];
  const asked: string[] = [];
  const { stores, kept, fill } = inventStores();
  let answer: (address: string, init: RequestInit) => Promise<Response> = async (address) => rightFile(address);
  const transcriber = createTranscriber({
    stores,
    baseUrl: './',
    engineAddress: '/assets/engine.wasm',
    fetch: async (address, init) => {
      asked.push(address);
      init.signal?.throwIfAborted();
      return answer(address, init);
    },
    createWorker: () => {
      workers.push(new InventedWorker());
      return workers.at(-1) as unknown as Worker;
    },
  });
  return {
    transcriber,
    workers,
    asked,
    kept,
    fill,
    answerWith(next: typeof answer) {
      answer = next;
    },
  };
};

transcriberContract('fake', () => {
  const transcriber = createFakeTranscriber();
  return {
    transcriber,
    arrive: async () => transcriber.finishFetching(),
    hear: transcriber.hear,
    crash: () => transcriber.fail('failed'),
  };
});

transcriberContract('real, over an invented browser', () => {
  const { transcriber, workers } = invent();
  return {
    transcriber,
    arrive: async () => undefined,
    hear(words) {
      const worker = workers.at(-1)!;
      const { id } = worker.orders.at(-1)!;
      worker.tell({ id, kind: 'words', words, share: 1 });
      worker.tell({ id, kind: 'done' });
    },
    crash: () => workers.at(-1)?.dispatchEvent(new Event('error')),
  };
});

describe('bringing a model', () => {
  test('asks beside the app, or the public hub, and nobody else', async () => {
    const { transcriber, asked } = invent();
    await transcriber.fetch(tiny, () => undefined).result;
    await transcriber.fetch({ model: 'base', source: 'hub' }, () => undefined).result;
    await transcriber.fetch({ model: 'tiny', source: 'hub' }, () => undefined).result;
    expect(asked.filter((address) => address.endsWith('/config.json'))).toEqual([
      './models/onnx-community/whisper-tiny.en_timestamped/config.json',
      'https://huggingface.co/onnx-community/whisper-base.en_timestamped/resolve/main/config.json',
      'https://huggingface.co/onnx-community/whisper-tiny.en_timestamped/resolve/aeaa13760958b03fac5062f457d317d3319c3168/config.json',
    ]);
    const places = ['./models/', 'https://huggingface.co/onnx-community/', '/assets/engine.wasm'];
    expect(asked.filter((address) => !places.some((place) => address.startsWith(place)))).toEqual([]);
  });

  test('is done once: the next time nothing is asked', async () => {
    const { transcriber, asked } = invent();
    await transcriber.fetch(tiny, () => undefined).result;
    const count = asked.length;
    expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: true });
    expect(asked).toHaveLength(count);
  });

  test('goes on from where the line broke', async () => {
    const { transcriber, asked, answerWith } = invent();
    answerWith(async (address) => {
      if (address.endsWith('.onnx')) throw new TypeError('offline');
      return rightFile(address);
    });
    expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: false, problem: 'unreachable' });
    const before = asked.length;
    answerWith(async (address) => rightFile(address));
    expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: true });
    expect(asked.slice(before).every((address) => /\.(onnx|wasm)$/u.test(address))).toBe(true);
  });

  test('leaves nothing behind when it is cancelled in the middle', async () => {
    const { transcriber, kept, answerWith } = invent();
    const work = transcriber.fetch(tiny, () => undefined);
    answerWith(async (address) => {
      if (address.endsWith('tokenizer.json')) {
        work.cancel();
        throw new DOMException('aborted', 'AbortError');
      }
      return rightFile(address);
    });
    expect(await work.result).toEqual({ ok: false, problem: 'cancelled' });
    expect(kept.size).toBe(0);
  });

  test.each([
    ['missing', async () => new Response(null, { status: 404 })],
    ['missing', async () => new Response('<p>', { headers: { 'content-type': 'text/html; charset=utf-8' } })],
    ['unreachable', async () => new Response(null, { status: 503 })],
    ['unreachable', () => Promise.reject(new TypeError('offline'))],
    [
      'unreachable',
      async () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('cut')) })),
    ],
  ] as const)('that is %s says so', async (problem, answer) => {
    const { transcriber, answerWith } = invent();
    answerWith(answer);
    expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: false, problem });
  });

  describe('that is not the right one', () => {
    const hub: ModelChoice = { model: 'tiny', source: 'hub' };
    const signIn = () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } });

    test.each([
      ['a sign-in page', async () => signIn()],
      ['a text', async () => new Response('Welcome to our hotel')],
      ['a list in place of an object', async () => new Response('[]')],
    ] as const)('is refused and not kept: %s', async (_, answer) => {
      const { transcriber, kept, answerWith } = invent();
      answerWith(answer);
      expect(await transcriber.fetch(hub, () => undefined).result).toEqual({ ok: false, problem: 'wrong-file' });
      expect(kept.size).toBe(0);
      expect(await transcriber.ready(hub)).toBe(false);
    });

    test('is refused where its hash is known, however much it looks like a model', async () => {
      const { transcriber, kept, asked } = invent();
      expect(await transcriber.fetch(hub, () => undefined).result).toEqual({ ok: false, problem: 'wrong-file' });
      expect(asked.at(-1)).toMatch(/encoder_model_quantized\.onnx$/u);
      expect([...kept.keys()].filter((key) => key.includes('.onnx'))).toEqual([]);
    });

    test('is refused beside the app too, by how it begins', async () => {
      const { transcriber, kept, answerWith } = invent();
      answerWith(async (address) => (address.endsWith('.onnx') ? new Response('hotel') : rightFile(address)));
      expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: false, problem: 'wrong-file' });
      expect([...kept.keys()].filter((key) => key.includes('.onnx'))).toEqual([]);
    });
  });

  describe('over a line that is cut', () => {
    const whole = Uint8Array.from({ length: 5_000_000 }, (_, index) => (index < 2 ? 0x08 : index % 251));
    /** Gives `most` bytes of an encoder from where it is asked to begin, and is cut. */
    const cutAfter = (most: number, ranges: (string | null)[], version = '"v1"') =>
      async function answer(address: string, init: RequestInit): Promise<Response> {
        if (!address.includes('encoder')) return rightFile(address);
        const range = new Headers(init.headers).get('range');
        ranges.push(range);
        const from = Number(/\d+/u.exec(range ?? '')?.[0] ?? 0);
        const to = Math.min(whole.length, from + most);
        let given = false;
        const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
          pull(stream) {
            if (!given) stream.enqueue(whole.slice(from, to));
            else if (to < whole.length) stream.error(new TypeError('cut'));
            else stream.close();
            given = true;
          },
        });
        const headers = {
          etag: version,
          ...(range ? { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` } : {}),
        };
        return new Response(body, { status: range ? 206 : 200, headers });
      };
    /** 0: it is whole. */
    const differenceOf = async (kept: ReturnType<typeof invent>['kept']) => {
      const [, file] = [...kept].find(([key]) => key.endsWith('encoder_model_quantized.onnx')) ?? [];
      return file ? Buffer.compare(Buffer.from(await file.body.arrayBuffer()), whole) : 'not there';
    };

    test('goes on in the middle of a file, until it is whole', async () => {
      const { transcriber, kept, answerWith } = invent();
      const ranges: (string | null)[] = [];
      answerWith(cutAfter(2_100_000, ranges));
      expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: true });
      expect(ranges).toEqual([null, 'bytes=2100000-', 'bytes=4200000-']);
      expect(await differenceOf(kept)).toBe(0);
      expect([...kept.keys()].filter((key) => key.includes('?'))).toEqual([]);
    });

    test('goes on after the page was closed, and knows that it was begun', async () => {
      const { transcriber, kept, answerWith } = invent();
      const ranges: (string | null)[] = [];
      const some = cutAfter(2_100_000, ranges);
      let tries = 0;
      answerWith((address, init) =>
        address.includes('encoder') && (tries += 1) > 1
          ? Promise.reject(new TypeError('offline'))
          : some(address, init),
      );
      expect(await transcriber.begun()).toBeNull();
      expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: false, problem: 'unreachable' });
      expect(await transcriber.begun()).toEqual(tiny);
      answerWith(cutAfter(Infinity, ranges));
      expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: true });
      expect(ranges).toEqual([null, 'bytes=2100000-']);
      expect(await differenceOf(kept)).toBe(0);
      expect(await transcriber.begun()).toBeNull();
    });

    test('begins anew when the file on the server is another one by now', async () => {
      const { transcriber, kept, answerWith } = invent();
      const ranges: (string | null)[] = [];
      let tries = 0;
      const [old, next] = [cutAfter(2_100_000, ranges), cutAfter(Infinity, ranges, '"v2"')];
      answerWith((address, init) => (address.includes('encoder') && (tries += 1) === 1 ? old : next)(address, init));
      expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: true });
      expect(ranges).toEqual([null, 'bytes=2100000-', null]);
      expect(await differenceOf(kept)).toBe(0);
    });

    test('leaves nothing begun when it is cancelled', async () => {
      const { transcriber, kept, answerWith } = invent();
      const some = cutAfter(2_100_000, []);
      const work = transcriber.fetch(tiny, (share) => {
        if (share > 0.03) work.cancel();
      });
      answerWith(some);
      expect(await work.result).toEqual({ ok: false, problem: 'cancelled' });
      expect(kept.size).toBe(0);
      expect(await transcriber.begun()).toBeNull();
    });
  });

  test('to a full disk says so', async () => {
    const { transcriber, fill } = invent();
    fill();
    expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: false, problem: 'no-space' });
  });

  test('shows how far it has come, and is over only when it is over', async () => {
    const { transcriber } = invent();
    const shares: number[] = [];
    await transcriber.fetch(tiny, (share) => shares.push(share)).result;
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.filter((share) => share === 1)).toHaveLength(1);
  });

  test('where the browser keeps no files for us is not possible', async () => {
    const transcriber = createTranscriber({ stores: null, baseUrl: './', engineAddress: '/engine.wasm' });
    expect(await transcriber.ready(tiny)).toBe(false);
    expect(await transcriber.fetch(tiny, () => undefined).result).toEqual({ ok: false, problem: 'no-space' });
  });
});

describe('writing down', () => {
  const order = () => ({ choice: tiny, samples: new Float32Array(4), spoken: [] });

  test('gathers what comes window by window, with its progress', async () => {
    const { transcriber, workers } = invent();
    const shares: number[] = [];
    const work = transcriber.transcribe(order(), (share) => shares.push(share));
    const [first] = [{ text: 'I', fromMs: 0, toMs: 1 }];
    workers[0]?.tell({ id: 1, kind: 'words', words: [first!], share: 0.4 });
    workers[0]?.tell({ id: 1, kind: 'words', words: [{ ...first!, text: 'led' }], share: 1 });
    workers[0]?.tell({ id: 1, kind: 'done' });
    expect(await work.result).toMatchObject({ ok: true, words: [{ text: 'I' }, { text: 'led' }] });
    expect(shares).toEqual([0.4, 1]);
  });

  test('starts no worker before the first order, and one for all of them', () => {
    const { transcriber, workers } = invent();
    expect(workers).toHaveLength(0);
    void transcriber.transcribe(order(), () => undefined);
    void transcriber.transcribe(order(), () => undefined);
    expect(workers).toHaveLength(1);
    transcriber.close();
    expect(workers[0]?.terminated).toBe(true);
  });

  test('that is over is not cancelled: the next order goes on', async () => {
    const { transcriber, workers } = invent();
    const first = transcriber.transcribe(order(), () => undefined);
    workers[0]?.tell({ id: 1, kind: 'done' });
    await first.result;
    const second = transcriber.transcribe(order(), () => undefined);
    first.cancel();
    workers[0]?.tell({ id: 2, kind: 'done' });
    expect(await second.result).toEqual({ ok: true, words: [] });
  });

  test('says that it failed when the model does not work', async () => {
    const { transcriber, workers } = invent();
    const work = transcriber.transcribe(order(), () => undefined);
    workers[0]?.tell({ id: 1, kind: 'failed', message: 'no such model' });
    expect(await work.result).toEqual({ ok: false, problem: 'failed' });
  });
});
