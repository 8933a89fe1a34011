import type { WordsAround } from '../../src/domain/transcript/word-ways';
import type { OwnCaptionsMachine } from '../../src/platform/transcription/own-captions';

export type FakeOwnCaptions = OwnCaptionsMachine & {
  become(around: Partial<WordsAround>): void;
  /** The language pack has come, or never will. */
  finishInstalling(came: boolean): void;
  installs: number;
  /** Who waited for the language pack and does so no more. */
  cancelled: number;
  progress(share: number): void;
};

export function createFakeOwnCaptions(): FakeOwnCaptions {
  let around: WordsAround = { ownCaptions: 'not-offered', makerCaptions: false, keepsFiles: true };
  let settle: (came: boolean) => void = () => undefined;
  let tell: (share: number) => void = () => undefined;
  const fake: FakeOwnCaptions = {
    installs: 0,
    cancelled: 0,
    progress: (share) => tell(share),
    look: async () => around,
    install(onProgress) {
      fake.installs += 1;
      tell = onProgress;
      const result = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      const cancel = () => {
        fake.cancelled += 1;
        settle(false);
      };
      return { result, cancel };
    },
    become(change) {
      around = { ...around, ...change };
    },
    finishInstalling(came) {
      if (came) around = { ...around, ownCaptions: 'available' };
      settle(came);
    },
  };
  return fake;
}
