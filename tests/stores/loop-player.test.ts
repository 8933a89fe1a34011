import { describe, expect, test } from 'vitest';
import type { Clip } from '../../src/domain/transcript/clips';
import type { ReadAnswer } from '../../src/stores/loop/loop-answers';
import { canHearLoop, createLoopPlayer, loopClips } from '../../src/stores/loop/loop-player';
import type { ClipPlayer, ClipPlayerState } from '../../src/stores/playback/clip-player';
import { aLoopAnswer, aLoopPlan } from '../builders/a-loop';

const plan = aLoopPlan();
const answer = (seat: number, index: number, lengths: readonly number[]): ReadAnswer => ({
  ...aLoopAnswer(plan, seat, index, 4),
  startedAt: 0,
  askedMs: 0,
  endMs: 1,
  sounds: lengths.map((durationMs, turn) => ({
    transcript: null,
    recordings: [{ id: `${seat}.${index}.${turn}`, startedMs: 0, durationMs } as never],
  })),
});
const loop = [answer(1, 0, [3_000]), answer(0, 1, [2_000, 500]), answer(0, 0, [])];

describe('a loop that is heard as one', () => {
  test('plays every answer with a sound in the panel’s order, without gaps', () => {
    expect(loopClips(loop).map((clip) => [clip.kind === 'sound' && clip.recordingId, clip.startMs])).toEqual([
      ['0.1.0', 0],
      ['0.1.1', 2_000],
      ['1.0.0', 2_500],
    ]);
  });

  test('says whose turn it is, and that it is over', () => {
    const told: (string | null)[] = [];
    let tell: (state: ClipPlayerState) => void = () => undefined;
    const orders: string[] = [];
    const makePlayer = (_: unknown, _clips: readonly Clip[], changed: typeof tell) => {
      tell = changed;
      // The real one tells of itself while it is being made.
      changed({ phase: 'loading', atMs: 0 } as ClipPlayerState);
      return { play: () => orders.push('play'), close: () => orders.push('close') } as unknown as ClipPlayer;
    };
    const player = createLoopPlayer({ makePlayer, recordings: { sound: async () => null } }, (id) => told.push(id));
    player.hear(loop);
    const at = (atMs: number, phase: ClipPlayerState['phase'] = 'playing') => tell({ phase, atMs } as ClipPlayerState);
    at(100);
    at(2_200);
    at(2_600);
    at(5_500, 'ended');
    expect(told).toEqual([null, 'answer 0.1', 'answer 0.1', 'answer 1.0', null]);
    expect(orders).toEqual(['play', 'close']);
  });

  test('is not offered where nothing was said aloud', () => {
    expect(canHearLoop([answer(0, 0, [])])).toBe(false);
    expect(canHearLoop(loop)).toBe(true);
  });
});
