import { describe, expect, test } from 'vitest';
import type {
  Captions,
  CaptionsKind,
  CaptionsPlace,
  CaptionsProblem,
} from '../../src/platform/transcription/live-captions';

type Driven = {
  captions: Captions;
  hear(settled: string, tentative?: string): void;
  fail(problem: CaptionsProblem): void;
  /** Lets what was asked begin. */
  settle(): Promise<void>;
};

/** What all captions do, whoever made them. */
export function captionsContract(name: string, make: (kind: CaptionsKind) => Driven) {
  const begin = async (driven: Driven, agreed: CaptionsPlace = 'cloud') => {
    const texts: [string, string][] = [];
    const problems: CaptionsProblem[] = [];
    const running = driven.captions.start(null, agreed, {
      text: (settled, tentative) => texts.push([settled, tentative]),
      problem: (problem) => problems.push(problem),
    });
    await driven.settle();
    return { running, texts, problems };
  };

  describe(`captions (${name})`, () => {
    test.each(['on-device', 'cloud', 'none'] as const)('say where the sound goes: %s', async (kind) => {
      expect(await make(kind).captions.kind()).toBe(kind);
    });

    test('show what is settled and what is not yet', async () => {
      const driven = make('cloud');
      const { texts } = await begin(driven);
      driven.hear('', 'I let');
      driven.hear('I led the migration');
      driven.hear('', 'and errors');
      expect(texts).toEqual([
        ['', 'I let'],
        ['I led the migration', ''],
        ['I led the migration', 'and errors'],
      ]);
    });

    test('keep at the end what was not settled yet', async () => {
      const driven = make('cloud');
      const { running } = await begin(driven);
      driven.hear('I led the migration');
      driven.hear('', 'and errors dropped');
      expect(await running.stop()).toBe('I led the migration and errors dropped');
    });

    test('are silent after the end, and may be ended twice', async () => {
      const driven = make('cloud');
      const { running, texts } = await begin(driven);
      driven.hear('I led the migration');
      await running.stop();
      driven.hear('and more');
      expect(await running.stop()).toBe('I led the migration');
      expect(texts).toHaveLength(1);
    });

    test('do not begin where the sound would be sent away and the candidate only agreed to captions made here', async () => {
      const { running, texts, problems } = await begin(make('cloud'), 'on-device');
      expect(problems).toEqual(['would-leave']);
      expect(await running.stop()).toBe('');
      expect(texts).toEqual([]);
    });

    test('begin here whatever the candidate agreed to', async () => {
      const driven = make('on-device');
      const { texts } = await begin(driven, 'cloud');
      driven.hear('I led the migration');
      expect(texts).toEqual([['I led the migration', '']]);
    });

    test.each(['network', 'no-sound', 'not-allowed', 'language', 'failed'] as const)(
      'that fail for %s say so once, and keep what they had',
      async (problem) => {
        const driven = make('cloud');
        const { running, problems } = await begin(driven);
        driven.hear('I led the migration');
        driven.fail(problem);
        driven.fail(problem);
        expect(problems).toEqual([problem]);
        expect(await running.stop()).toBe('I led the migration');
      },
    );

    test('that are started where there are none say so', async () => {
      const driven = make('none');
      const { running, problems } = await begin(driven);
      expect(problems).toEqual(['failed']);
      expect(await running.stop()).toBe('');
    });
  });
}
