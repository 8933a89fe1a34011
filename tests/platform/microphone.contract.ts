import { describe, expect, test } from 'vitest';
import type { Microphone, MicrophoneInput, MicrophoneProblem } from '../../src/platform/recording/microphone';

type Driven = {
  microphone: Microphone;
  refuse(problem: MicrophoneProblem): void;
  lose(): void;
  speakAt(db: number | null): void;
  plugIn(input: MicrophoneInput): void;
};

/** What every microphone does, whoever made it. */
export function microphoneContract(name: string, make: () => Driven) {
  const opened = async (driven: Driven, deviceId?: string) => {
    const result = await driven.microphone.open(deviceId);
    if (!result.ok) throw new Error(result.problem);
    return result.live;
  };

  describe(`a microphone (${name})`, () => {
    test.each(['denied', 'missing', 'busy', 'unsupported'] as const)(
      'that is %s says so and opens nothing',
      async (problem) => {
        const driven = make();
        driven.refuse(problem);
        expect(await driven.microphone.open()).toEqual({ ok: false, problem });
      },
    );

    test('that is open has a live track and the name of the input', async () => {
      const live = await opened(make());
      expect(live.stream.getAudioTracks().map(({ readyState }) => readyState)).toEqual(['live']);
      expect(live.label).toBe('Built-in microphone');
    });

    test('hears how loud the candidate speaks', async () => {
      const driven = make();
      const live = await opened(driven);
      driven.speakAt(-20);
      expect(live.levelDb()).toBeCloseTo(-20);
      driven.speakAt(-60);
      expect(live.levelDb()).toBeCloseTo(-60);
    });

    test('that the browser does not measure is not called silent', async () => {
      const driven = make();
      const live = await opened(driven);
      driven.speakAt(null);
      expect(live.levelDb()).toBeNull();
      driven.speakAt(-20);
      expect(live.levelDb()).toBeCloseTo(-20);
    });

    test('that is closed hears nothing and has no live track', async () => {
      const driven = make();
      const live = await opened(driven);
      driven.speakAt(-20);
      live.levelDb();
      live.close();
      live.close();
      expect(live.levelDb()).toBe(-100);
      expect(live.stream.getTracks().every(({ readyState }) => readyState === 'ended')).toBe(true);
    });

    test('that is lost says so once to everybody who listens', async () => {
      const driven = make();
      const live = await opened(driven);
      const heard: string[] = [];
      live.onLost(() => heard.push('first'));
      live.onLost(() => heard.push('second'));
      live.onLost(() => heard.push('gone'))();
      driven.lose();
      driven.lose();
      expect(heard).toEqual(['first', 'second']);
      expect(live.levelDb()).toBe(-100);
    });

    test('that was lost before anybody listened still says so', async () => {
      const driven = make();
      const live = await opened(driven);
      driven.lose();
      await new Promise<void>((heard) => live.onLost(heard));
    });

    test('that is closed by us is not lost', async () => {
      const driven = make();
      const live = await opened(driven);
      const heard: string[] = [];
      live.onLost(() => heard.push('lost'));
      live.close();
      driven.lose();
      expect(heard).toEqual([]);
    });

    test('that was lost can be opened again', async () => {
      const driven = make();
      await opened(driven);
      driven.lose();
      expect((await opened(driven)).stream.getAudioTracks()[0]?.readyState).toBe('live');
    });

    test('can be chosen; when the chosen one is gone, another is used', async () => {
      const driven = make();
      driven.plugIn({ deviceId: 'headset', label: 'Headset' });
      expect((await opened(driven, 'headset')).label).toBe('Headset');
      expect((await opened(driven, 'sold-years-ago')).label).toBe('Built-in microphone');
    });

    test('that is plugged in shows up among the inputs', async () => {
      const driven = make();
      let changes = 0;
      const stop = driven.microphone.onInputsChanged(() => (changes += 1));
      driven.plugIn({ deviceId: 'headset', label: 'Headset' });
      expect(changes).toBe(1);
      expect(await driven.microphone.inputs()).toEqual([
        { deviceId: 'built-in', label: 'Built-in microphone' },
        { deviceId: 'headset', label: 'Headset' },
      ]);
      stop();
      driven.plugIn({ deviceId: 'webcam', label: 'Webcam' });
      expect(changes).toBe(1);
    });
  });
}
