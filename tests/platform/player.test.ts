import { expect, test } from 'vitest';
import { createPlayer } from '../../src/platform/playback/player';
import { createFakePlayer } from '../fakes/player';
import { inventHowler } from './browser/howl';
import { playerContract } from './player.contract';

playerContract('fake', () => {
  const player = createFakePlayer();
  return {
    player,
    loaded: async () => player.loaded(),
    advance: async (ms) => player.advance(ms),
    fail: async (problem) => player.fail(problem),
  };
});

const settled = () => new Promise((later) => setTimeout(later));

const invent = () => {
  const { made, loadHowl } = inventHowler();
  const addresses: string[] = [];
  const frames: (() => void)[] = [];
  const player = createPlayer({
    loadHowl,
    nextFrame: (draw) => frames.push(draw),
    addresses: {
      createObjectURL: () => {
        addresses.push(`blob:${addresses.length}`);
        return addresses.at(-1)!;
      },
      revokeObjectURL: (address) => void addresses.splice(addresses.indexOf(address), 1),
    },
  });
  const draw = () => frames.splice(0).forEach((frame) => frame());
  return { player, made, addresses, frames, draw };
};

/** A recording that is loaded and plays. */
const inventPlaying = async () => {
  const invented = invent();
  const loaded = invented.player.load(recording);
  await settled();
  invented.made[0]?.tell('load');
  loaded.play();
  await settled();
  return { ...invented, loaded };
};

const recording = { bytes: Uint8Array.of(1), mime: 'audio/webm;codecs=opus', durationMs: 10_000, seekable: true };

playerContract('real, over an invented howler', () => {
  const { player, made, draw } = invent();
  return {
    player,
    async loaded() {
      await settled();
      made.at(-1)?.tell('load');
      await settled();
    },
    async advance(ms) {
      await settled();
      const howl = made.at(-1);
      howl?.pass(ms);
      if (howl && howl.atS * 1000 >= 10_000) howl.end();
      draw();
    },
    async fail(problem) {
      made.at(-1)?.tell(problem === 'unplayable' ? 'loaderror' : 'playerror');
    },
  };
});

test('a recording is streamed by the browser, in the format that it has', async () => {
  const { player, made } = invent();
  player.load(recording);
  await settled();
  player.load({ ...recording, mime: 'audio/mp4' });
  await settled();
  expect(made.map(({ options }) => [options.html5, options.format])).toEqual([
    [true, ['webm']],
    [true, ['mp4']],
  ]);
});

test('a closed recording is unloaded first, and then its address is given back', async () => {
  const { player, made, addresses } = invent();
  const loaded = player.load(recording);
  await settled();
  expect(addresses).toHaveLength(1);
  loaded.close();
  loaded.close();
  expect(made[0]?.unloaded).toBe(true);
  expect(addresses).toHaveLength(0);
});

test('a recording closed before howler has come leaves nothing behind', async () => {
  const { player, made, addresses } = invent();
  player.load(recording).close();
  await settled();
  expect([made.length, addresses.length]).toEqual([0, 0]);
});

test('a player without howler says that it cannot play', async () => {
  const player = createPlayer({ loadHowl: () => Promise.reject(new TypeError('offline')) });
  const loaded = player.load(recording);
  await settled();
  expect(loaded.state()).toMatchObject({ phase: 'problem', problem: 'unplayable' });
});

test('pausing and playing within one picture still follows the sound once', async () => {
  const { player, made, frames } = invent();
  const loaded = player.load(recording);
  await settled();
  made[0]?.tell('load');
  for (let times = 0; times < 3; times += 1) {
    loaded.play();
    await settled();
    loaded.pause();
  }
  loaded.play();
  await settled();
  expect(frames).toHaveLength(1);
});

test('a sound without a known end does not change its speed while it runs', async () => {
  const { player, made } = invent();
  const loaded = player.load({ ...recording, seekable: false, durationMs: 0 });
  await settled();
  made[0]?.tell('load');
  loaded.play();
  await settled();
  const playsBefore = made[0]?.plays;
  const rate = made[0]!.rate.bind(made[0]);
  let playingDuring: boolean | undefined;
  made[0]!.rate = (speed) => {
    playingDuring = made[0]!.isPlaying;
    return rate(speed);
  };
  loaded.setRate(2);
  expect(playingDuring).toBe(false);
  expect(made[0]?.plays).toBe(playsBefore! + 1);
  expect(loaded.state()).toMatchObject({ phase: 'playing', durationMs: 0 });
});

test('a sound that howler pauses on its own goes on, and one that the candidate paused does not', async () => {
  const { loaded, made, draw } = await inventPlaying();
  // A pause that was put off while the sound began, carried out after it was put on again.
  made[0]?.pause();
  for (let pictures = 0; pictures < 20; pictures += 1) draw();
  await settled();
  expect(made[0]?.isPlaying).toBe(true);
  loaded.pause();
  for (let pictures = 0; pictures < 20; pictures += 1) draw();
  await settled();
  expect(made[0]?.isPlaying).toBe(false);
});

test('a listener that plays at the news of its loading makes one voice, not two', async () => {
  const { player, made } = invent();
  const loaded = player.load(recording);
  loaded.subscribe(({ phase }) => phase === 'ready' && loaded.play());
  await settled();
  made[0]?.tell('load');
  await settled();
  // As howler does when a second voice has fetched the sound for itself.
  made[0]?.tell('load');
  await settled();
  expect(made[0]?.plays).toBe(1);
  expect(loaded.state().phase).toBe('playing');
});

test('an error in mid-sound, as Firefox reports one without a loudspeaker, is none while the sound goes on', async () => {
  const { loaded, made, draw } = await inventPlaying();
  made[0]?.tell('loaderror');
  for (let pictures = 0; pictures < 200; pictures += 1) {
    made[0]?.pass(16);
    draw();
  }
  expect(loaded.state()).toMatchObject({ phase: 'playing', problem: null });
  expect(loaded.state().atMs).toBeCloseTo(3200);
});

test('an error after which the sound stands still is told', async () => {
  const { loaded, made, draw } = await inventPlaying();
  made[0]?.tell('loaderror');
  for (let pictures = 0; pictures < 200; pictures += 1) draw();
  expect(loaded.state()).toMatchObject({ phase: 'problem', problem: 'unplayable' });
});
