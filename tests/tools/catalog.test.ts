import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Not shown by what they are given alone: these read a store, or are a whole page. The tour of the screens shows them. */
const onScreensOnly = [
  'ui/bare-page',
  'ui/crash',
  'ui/line-mark',
  'answer/about-session',
  'answer/again-link',
  'answer/by-ear',
  'answer/ear-and-words',
  'answer/fetch-here',
  'answer/mark-by-ear',
  'answer/opened-session',
  'answer/others-unwritten',
  'answer/pasted-transcript',
  'answer/story-of-answer',
  'answer/transcript-editor',
  'answer/word-ways',
  'answer/words-form',
  'answer/writing-down',
];

test('the catalog shows every component of ui and answer, but those that are named here', () => {
  const shown = ['primitives', 'widgets']
    .map((name) => readFileSync(`tools/catalog/${name}.tsx`, 'utf8'))
    .flatMap((code) => [...code.matchAll(/src\/screens\/((?:ui|answer)\/[a-z-]+)'/gu)].map(([, file]) => file));
  const all = ['ui', 'answer'].flatMap((folder) =>
    readdirSync(`src/screens/${folder}`)
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `${folder}/${name.slice(0, -4)}`),
  );
  expect(all.filter((file) => !shown.includes(file)).toSorted()).toEqual(onScreensOnly.toSorted());
});
