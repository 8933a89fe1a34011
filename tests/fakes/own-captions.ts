import type { WordsAround } from '../../src/domain/transcript/word-ways';
import type { OwnCaptionsMachine } from '../../src/platform/transcription/own-captions';

export type FakeOwnCaptions = OwnCaptionsMachine & {
  become(around: Partial<WordsAround>): void;
  /** The language pack has come, or never will. */
  finishInstalling(came: boolean): void;
  installs: number;
};

export function createFakeOwnCaptions(): FakeOwnCaptions {
  let around: WordsAround = { ownCaptions: 'not-offered', makerCaptions: false, keepsFiles: true };
  let settle: (came: boolean) => void = () => undefined;
  const fake: FakeOwnCaptions = {
    installs: 0,
    look: async () => around,
    install() {
      fake.installs += 1;
      return new Promise((resolve) => {
        settle = resolve;
      });
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
