import { describe, expect, test } from 'vitest';
import type { HeardWord, ModelChoice, Transcriber } from '../../src/platform/transcription/contract';

type Driven = {
  transcriber: Transcriber;
  /** The download arrives. */
  arrive(): Promise<void>;
  hear(words: HeardWord[]): void;
  crash(): void;
};

const tiny: ModelChoice = { model: 'tiny', source: 'beside' };
const words: HeardWord[] = [
  { text: 'I', fromMs: 100, toMs: 200 },
  { text: 'led', fromMs: 200, toMs: 400 },
];
const order = () => ({ choice: tiny, samples: new Float32Array(16_000), spoken: [{ fromMs: 0, toMs: 1000 }] });

/** What every transcriber does, whoever made it. */
export function transcriberContract(name: string, make: () => Driven) {
  describe(`a transcriber (${name})`, () => {
    test('has no model until the candidate brings one, and none after it was taken away', async () => {
      const { transcriber, arrive } = make();
      expect(await transcriber.ready(tiny)).toBe(false);
      const work = transcriber.fetch(tiny, () => undefined);
      await arrive();
      expect(await work.result).toEqual({ ok: true });
      expect(await transcriber.ready(tiny)).toBe(true);
      expect(await transcriber.ready({ model: 'base', source: 'beside' })).toBe(false);
      await transcriber.remove();
      expect(await transcriber.ready(tiny)).toBe(false);
    });

    test('stops bringing a model when it is told to', async () => {
      const { transcriber } = make();
      const work = transcriber.fetch(tiny, () => undefined);
      work.cancel();
      expect(await work.result).toEqual({ ok: false, problem: 'cancelled' });
      expect(await transcriber.ready(tiny)).toBe(false);
    });

    test('writes down what it hears', async () => {
      const { transcriber, hear } = make();
      const work = transcriber.transcribe(order(), () => undefined);
      hear(words);
      expect(await work.result).toEqual({ ok: true, words });
    });

    test('stops writing when it is told to, and writes the next order down', async () => {
      const { transcriber, hear } = make();
      const work = transcriber.transcribe(order(), () => undefined);
      work.cancel();
      expect(await work.result).toEqual({ ok: false, problem: 'cancelled' });
      const next = transcriber.transcribe(order(), () => undefined);
      hear(words);
      expect(await next.result).toEqual({ ok: true, words });
    });

    test('that breaks says so, and writes the next order down', async () => {
      const { transcriber, crash, hear } = make();
      const work = transcriber.transcribe(order(), () => undefined);
      crash();
      expect(await work.result).toEqual({ ok: false, problem: 'failed' });
      const next = transcriber.transcribe(order(), () => undefined);
      hear(words);
      expect(await next.result).toEqual({ ok: true, words });
    });

    test('that is closed ends what it was doing', async () => {
      const { transcriber } = make();
      const work = transcriber.transcribe(order(), () => undefined);
      transcriber.close();
      expect((await work.result).ok).toBe(false);
    });
  });
}
