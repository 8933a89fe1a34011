import { describe, expect, test } from 'vitest';
import type { Player, PlayerProblem } from '../../src/platform/playback/player';

type Driven = {
  player: Player;
  loaded(): Promise<void>;
  /** So much time of the wall passes, and the screen is drawn once. */
  advance(ms: number): Promise<void>;
  fail(problem: PlayerProblem): Promise<void>;
};

const recording = { bytes: Uint8Array.of(1, 2, 3), mime: 'audio/webm', durationMs: 10_000, seekable: true };

/** What every player does, whoever made it. */
export function playerContract(name: string, make: () => Driven) {
  const ready = async (driven: Driven, change: Partial<typeof recording> = {}) => {
    const loaded = driven.player.load({ ...recording, ...change });
    await driven.loaded();
    return loaded;
  };

  describe(`a player (${name})`, () => {
    test('loads, and knows the exact length', async () => {
      const driven = make();
      const loaded = driven.player.load(recording);
      expect(loaded.state()).toEqual({ phase: 'loading', atMs: 0, durationMs: 10_000, rate: 1, problem: null });
      await driven.loaded();
      expect(loaded.state().phase).toBe('ready');
    });

    test('plays, tells where it is, pauses and goes on from there', async () => {
      const driven = make();
      const loaded = await ready(driven);
      loaded.play();
      await driven.advance(0);
      await driven.advance(1500);
      expect(loaded.state()).toMatchObject({ phase: 'playing', atMs: 1500 });
      loaded.pause();
      expect(loaded.state().phase).toBe('paused');
      await driven.advance(1000);
      expect(loaded.state().atMs).toBe(1500);
      loaded.play();
      await driven.advance(0);
      await driven.advance(500);
      expect(loaded.state()).toMatchObject({ phase: 'playing', atMs: 2000 });
    });

    test('that was asked to play and to start late does both when it has loaded', async () => {
      const driven = make();
      const loaded = driven.player.load(recording);
      loaded.seek(4000);
      loaded.play();
      await driven.loaded();
      await driven.advance(0);
      await driven.advance(100);
      expect(loaded.state()).toMatchObject({ phase: 'playing', atMs: 4100 });
    });

    test('that was asked to play and then not to stays still when it has loaded', async () => {
      const driven = make();
      const loaded = driven.player.load(recording);
      loaded.play();
      loaded.pause();
      await driven.loaded();
      await driven.advance(1000);
      expect(loaded.state()).toMatchObject({ phase: 'ready', atMs: 0 });
    });

    test('plays faster and slower, within half and four times', async () => {
      const driven = make();
      const loaded = await ready(driven);
      loaded.setRate(2);
      loaded.play();
      await driven.advance(0);
      await driven.advance(1000);
      expect(loaded.state()).toMatchObject({ atMs: 2000, rate: 2 });
      loaded.setRate(9);
      expect(loaded.state().rate).toBe(4);
      loaded.setRate(0);
      expect(loaded.state().rate).toBe(0.5);
    });

    test('cannot be sent before the beginning nor to the very end', async () => {
      const loaded = await ready(make());
      loaded.seek(-5);
      expect(loaded.state().atMs).toBe(0);
      loaded.seek(99_999);
      expect(loaded.state().atMs).toBe(9950);
    });

    test('ends at its length, and starts again from the beginning', async () => {
      const driven = make();
      const loaded = await ready(driven);
      loaded.seek(9000);
      loaded.play();
      await driven.advance(0);
      await driven.advance(5000);
      expect(loaded.state()).toMatchObject({ phase: 'ended', atMs: 10_000 });
      loaded.play();
      await driven.advance(0);
      await driven.advance(300);
      expect(loaded.state()).toMatchObject({ phase: 'playing', atMs: 300 });
    });

    test('that has ended can be sent back, and then waits there', async () => {
      const driven = make();
      const loaded = await ready(driven);
      loaded.play();
      await driven.advance(0);
      await driven.advance(20_000);
      loaded.seek(3000);
      expect(loaded.state()).toMatchObject({ phase: 'paused', atMs: 3000 });
    });

    test('plays what cannot seek, and does not pretend to seek', async () => {
      const driven = make();
      const loaded = await ready(driven, { seekable: false });
      loaded.seek(5000);
      expect(loaded.state().atMs).toBe(0);
      loaded.play();
      await driven.advance(0);
      await driven.advance(700);
      expect(loaded.state()).toMatchObject({ phase: 'playing', atMs: 700 });
    });

    test.each(['unplayable', 'blocked'] as const)('that is %s says so', async (problem) => {
      const driven = make();
      const loaded = await ready(driven);
      await driven.fail(problem);
      expect(loaded.state()).toMatchObject({ phase: 'problem', problem });
    });

    test('that was blocked plays when it is asked again', async () => {
      const driven = make();
      const loaded = await ready(driven);
      await driven.fail('blocked');
      loaded.play();
      await driven.advance(0);
      expect(loaded.state()).toMatchObject({ phase: 'playing', problem: null });
    });

    test('tells those who listen, until they stop or it is closed', async () => {
      const driven = make();
      const loaded = driven.player.load(recording);
      const phases: string[] = [];
      loaded.subscribe(({ phase }) => phases.push(phase));
      loaded.subscribe(({ phase }) => phases.push(`never ${phase}`))();
      await driven.loaded();
      expect(phases).toEqual(['ready']);
      loaded.close();
      loaded.play();
      await driven.advance(1000);
      expect(phases).toEqual(['ready']);
    });

    test('has one recording at a time: the next one silences the one before', async () => {
      const driven = make();
      const first = await ready(driven);
      first.play();
      await driven.advance(0);
      const second = await ready(driven, { durationMs: 4000 });
      await driven.advance(500);
      expect(first.state().atMs).toBe(0);
      first.close();
      second.play();
      await driven.advance(0);
      await driven.advance(500);
      expect(second.state()).toMatchObject({ phase: 'playing', atMs: 500, durationMs: 4000 });
    });
  });
}
