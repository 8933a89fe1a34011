import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMicrophone } from '../../src/platform/recording/microphone';
import { createRecorder, type RecordedSlice, type RecorderMachine } from '../../src/platform/recording/recorder';
import { createFakeClock } from '../fakes/clock';
import { createFakeMicrophone } from '../fakes/microphone';
import { createFakeRecorder } from '../fakes/recorder';
import { inventMediaDevices } from './browser/media-devices';
import { inventMediaRecorder } from './browser/media-recorder';
import { recorderContract } from './recorder.contract';

const opened = async (microphone: ReturnType<typeof createMicrophone>) => {
  const result = await microphone.open();
  if (!result.ok) throw new Error(result.problem);
  return result.live;
};

recorderContract('fake', () => {
  const clock = createFakeClock();
  const microphone = createFakeMicrophone();
  const recorder = createFakeRecorder(clock);
  return { clock, recorder, open: () => opened(microphone), loseMicrophone: microphone.lose, ...recorder };
});

recorderContract('real, over an invented browser', () => {
  const clock = createFakeClock();
  const devices = inventMediaDevices();
  const browser = inventMediaRecorder();
  const broken = inventMediaRecorder({ start: 'throws' });
  let refused: 'unsupported' | 'failed' | null = null;
  const machine = () => (refused === 'unsupported' ? null : refused ? broken.Machine : browser.Machine);
  return {
    clock,
    recorder: {
      mime: () => createRecorder(clock, machine()).mime(),
      start: (...args) => createRecorder(clock, machine()).start(...args),
    },
    open: () => opened(createMicrophone(devices)),
    loseMicrophone: () => devices.tracks.forEach((track) => track.die()),
    refuse(problem) {
      refused = problem;
    },
    slice: () => browser.made.at(-1)?.emit(),
    break: () => browser.made.at(-1)?.break(),
  };
});

describe('a recording', () => {
  afterEach(() => vi.useRealTimers());

  const begin = async (Machine: RecorderMachine) => {
    const clock = createFakeClock();
    const slices: RecordedSlice[] = [];
    const live = await opened(createMicrophone(inventMediaDevices()));
    const started = await createRecorder(clock, Machine).start(live, {
      slice: (slice) => slices.push(slice),
      problem: () => undefined,
    });
    return { clock, slices, started };
  };

  test.each([
    [['audio/webm;codecs=opus', 'audio/mp4'], 'audio/webm;codecs=opus'],
    [['audio/mp4;codecs=opus', 'audio/mp4'], 'audio/mp4;codecs=opus'],
    [['audio/mp4'], 'audio/mp4'],
    [[], ''],
  ])('in a browser that writes %j is written as %j', (supports, mime) => {
    expect(createRecorder(createFakeClock(), inventMediaRecorder({ supports }).Machine).mime()).toBe(mime);
  });

  test('is cut every second, at 32 kbit/s', async () => {
    const { Machine, made } = inventMediaRecorder();
    await begin(Machine);
    expect(made[0]?.slicedEveryMs).toBe(1000);
    expect(made[0]?.options).toEqual({ mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 32_000 });
  });

  test('keeps its order when an early second takes longer to read, and skips what is empty', async () => {
    const { Machine, made } = inventMediaRecorder();
    const { clock, slices, started } = await begin(Machine);
    if (!started.ok) throw new Error(started.problem);
    made[0]?.emit(4, 20);
    made[0]?.emit(0);
    clock.advance(1000);
    made[0]?.emit(8, 1);
    await started.running.stop();
    expect(slices.map(({ seq, bytes }) => [seq, bytes.byteLength])).toEqual([
      [0, 4],
      [1, 8],
      [2, 4],
    ]);
    expect(slices[1]!.atMs - slices[0]!.atMs).toBe(1000);
  });

  test('that never says it began is given up after five seconds', async () => {
    vi.useFakeTimers();
    const { Machine, made } = inventMediaRecorder({ start: 'silent' });
    const beginning = begin(Machine);
    await vi.advanceTimersByTimeAsync(5000);
    expect((await beginning).started).toEqual({ ok: false, problem: 'failed' });
    expect(made[0]?.state).toBe('inactive');
  });

  test('that never says it stopped is let go after five seconds', async () => {
    vi.useFakeTimers();
    const { Machine } = inventMediaRecorder({ stop: 'silent' });
    const { started } = await begin(Machine);
    if (!started.ok) throw new Error(started.problem);
    let over = false;
    const stopping = started.running.stop().then(() => (over = true));
    await vi.advanceTimersByTimeAsync(4900);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    await stopping;
    expect(over).toBe(true);
  });
});
