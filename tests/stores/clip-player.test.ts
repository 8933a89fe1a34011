import { describe, expect, it } from 'vitest';
import { answerClips, cutClips, sessionClips, type Clip } from '../../src/domain/transcript/clips';
import { createClipPlayer, type ClipPlayerState } from '../../src/stores/playback/clip-player';
import { createFakeClock } from '../fakes/clock';
import { createFakePage } from '../fakes/page-lifecycle';
import { createFakePlayer } from '../fakes/player';

const spoken = (recordingId: string, turn = 0) => ({
  turn,
  sounds: [{ recordingId, startedMs: 2000, durationMs: 10_000 }],
  typingMs: null,
});

/** A playback that is heard through a fake player, which a test loads and advances. */
function listening(clips: readonly Clip[], seekable = true) {
  const clock = createFakeClock();
  const player = createFakePlayer();
  const states: ClipPlayerState[] = [];
  const fetched: string[] = [];
  const playback = createClipPlayer(
    {
      clock,
      page: createFakePage(clock),
      player,
      async sound(recordingId) {
        fetched.push(recordingId);
        return { bytes: new Uint8Array(1), mime: 'audio/webm', durationMs: 10_000, seekable };
      },
    },
    clips,
    (state) => states.push(state),
  );
  const loaded = async () => {
    await Promise.resolve();
    await Promise.resolve();
    player.loaded();
  };
  return { playback, player, clock, loaded, fetched, state: () => playback.state() };
}

const one = answerClips('a1', [spoken('r1')]);

describe('a recording that cannot seek', () => {
  it('plays from its start, wherever it is sent, and says so', async () => {
    const { playback, player, loaded, state } = listening(one, false);
    playback.seek(4000);
    await loaded();
    expect(state()).toMatchObject({ seekable: false, atMs: 0 });
    playback.play();
    player.advance(1500);
    playback.seek(8000);
    expect(state()).toMatchObject({ phase: 'playing', atMs: 1500 });
    playback.playSpan(6000, 7000, false);
    player.advance(500);
    expect(state()).toMatchObject({ phase: 'playing', atMs: 2000 });
  });

  it('stands at the start of a stretch until it has come there, and goes on behind it', async () => {
    const stretch: Clip = { ...one[0]!, fromMs: 4000, durationMs: 2000 };
    const { playback, player, loaded, state } = listening(
      [stretch, { kind: 'quiet', startMs: 2000, durationMs: 500, fromMs: 0 }],
      false,
    );
    playback.play();
    await loaded();
    player.advance(3000);
    expect(state()).toMatchObject({ phase: 'playing', seekable: false, atMs: 0 });
    player.advance(1500);
    expect(state().atMs).toBe(500);
    player.advance(1600);
    expect(state().atMs).toBe(2000);
  });

  it('can be heard from the start again', async () => {
    const { playback, player, loaded, state } = listening(one, false);
    await loaded();
    playback.play();
    player.advance(3000);
    playback.seek(0);
    await loaded();
    player.advance(100);
    expect(state()).toMatchObject({ phase: 'playing', atMs: 100 });
    expect(player.loadedCount()).toBe(1);
  });
});

describe('a span', () => {
  it('is played once and stops at its end', async () => {
    const { playback, player, loaded, state } = listening(one);
    await loaded();
    playback.playSpan(2000, 3000, false);
    player.advance(600);
    expect(state()).toMatchObject({ phase: 'playing', atMs: 2600 });
    player.advance(600);
    expect(state().phase).toBe('paused');
  });

  it('is played again and again until the candidate has enough', async () => {
    const { playback, player, loaded, state } = listening(one);
    await loaded();
    playback.playSpan(2000, 3000, true);
    player.advance(1100);
    expect(state()).toMatchObject({ phase: 'playing', atMs: 2000, loop: { fromMs: 2000, toMs: 3000 } });
    player.advance(1100);
    expect(state().atMs).toBe(2000);
    playback.stopLoop();
    player.advance(1500);
    expect(state()).toMatchObject({ atMs: 3500, loop: null });
  });

  it('is left by going somewhere else', async () => {
    const { playback, loaded, state } = listening(one);
    await loaded();
    playback.playSpan(2000, 3000, true);
    playback.seek(2500);
    expect(state().loop).not.toBeNull();
    playback.seek(6000);
    expect(state().loop).toBeNull();
  });
});

it('goes on to the second take where the first one ends, and not back to its beginning', async () => {
  // The first ends at a time that no number says exactly.
  const first = cutClips(one, 0, 3938.4, 0);
  const second = cutClips(answerClips('a2', [spoken('r2')]), 4123.6, 9000, 3938.4);
  const { playback, player, loaded, fetched, state } = listening([...first, ...second]);
  await loaded();
  playback.play();
  player.advance(4000);
  await loaded();
  expect(fetched).toEqual(['r1', 'r2']);
  player.advance(1000);
  expect(state().phase).toBe('playing');
  expect(state().atMs).toBeCloseTo(4938.4);
});

it('silence is jumped over while it plays, and can be looked at while it does not', async () => {
  const { playback, player, loaded, state } = listening(one);
  await loaded();
  playback.skip([{ fromMs: 1000, toMs: 4000 }]);
  playback.play();
  player.advance(1100);
  expect(state().atMs).toBe(4000);
  playback.pause();
  playback.seek(2000);
  expect(state()).toMatchObject({ phase: 'paused', atMs: 2000 });
});

describe('a whole session', () => {
  const clips = sessionClips(
    [
      {
        index: 0,
        answerId: 'a1',
        askedMs: 0,
        thinkingFromMs: 500,
        endMs: 12_000,
        skipped: false,
        turns: [{ turn: 0, by: 'voice', probe: null, startMs: 2000, endMs: 12_000, pauses: [], stillMs: 0 }],
      },
    ],
    () => [spoken('r1')],
    13_000,
  );

  it('waits as the candidate waited, then speaks with one voice, then ends', async () => {
    const { playback, player, clock, loaded, state } = listening(clips);
    playback.play();
    clock.advance(1900);
    expect(state()).toMatchObject({ phase: 'playing', atMs: 1900 });
    clock.advance(150);
    await loaded();
    player.advance(1000);
    expect(state()).toMatchObject({ phase: 'playing', atMs: 3000 });
    expect(player.loadedCount()).toBe(1);
    player.advance(9000);
    clock.advance(1100);
    expect(state()).toMatchObject({ phase: 'ended', atMs: 13_000 });
  });

  it('goes on at double speed through the waiting and the talk', async () => {
    const { playback, player, clock, loaded, state } = listening(clips);
    playback.setRate(2);
    playback.play();
    clock.advance(1050);
    await loaded();
    player.advance(1000);
    expect(state()).toMatchObject({ rate: 2, atMs: 4000 });
  });
});

describe('a recording whose sound is on another device', () => {
  /** As on a phone that fetches only what is asked for; `comes` is what the server has of it. */
  function onAPhone(comes: () => boolean) {
    const clock = createFakeClock();
    const player = createFakePlayer();
    const asked: boolean[] = [];
    const playback = createClipPlayer(
      {
        clock,
        page: createFakePage(clock),
        player,
        async sound(_, fetch) {
          asked.push(fetch);
          return fetch && comes()
            ? { bytes: new Uint8Array(1), mime: 'audio/webm', durationMs: 10_000, seekable: true }
            : 'elsewhere';
        },
      },
      one,
      () => undefined,
    );
    return { playback, player, asked, state: () => playback.state() };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('costs nothing until it is played, and then plays', async () => {
    const { playback, player, asked, state } = onAPhone(() => true);
    await settled();
    expect(state()).toMatchObject({ phase: 'problem', problem: 'elsewhere' });
    expect(asked).toEqual([false]);
    playback.play();
    expect(state()).toMatchObject({ phase: 'loading', problem: 'elsewhere' });
    await settled();
    player.loaded();
    expect(state()).toMatchObject({ phase: 'playing', problem: null });
    expect(asked).toEqual([false, true]);
  });

  it('says so when it does not come, and is asked for again by the next press', async () => {
    let comes = false;
    const { playback, player, state } = onAPhone(() => comes);
    await settled();
    playback.play();
    await settled();
    expect(state()).toMatchObject({ phase: 'problem', problem: 'not-fetched' });
    comes = true;
    playback.play();
    await settled();
    player.loaded();
    expect(state()).toMatchObject({ phase: 'playing', problem: null });
  });
});
