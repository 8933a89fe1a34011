import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

/** Not shown by what they are given alone: these read a store, or are a whole page. The tour of the screens shows them. */
const onScreensOnly = [
  'line-mark',
  'about-session',
  'again-link',
  'by-ear',
  'ear-and-words',
  'fetch-here',
  'mark-by-ear',
  'opened-session',
  'others-unwritten',
  'pasted-transcript',
  'story-of-answer',
  'transcript-editor',
  'word-ways',
  'words-form',
  'writing-down',
];

test('the catalog shows every component of ui and answer, but those that are named here', () => {
  const shown = ['primitives', 'widgets']
    .map((name) => readFileSync(`tools/catalog/${name}.tsx`, 'utf8'))
    .flatMap((code) =>
      [...code.matchAll(/src\/screens\/(?:ui|answer)\/(?:[a-z-]+\/)*([a-z-]+)'/gu)].map(([, file]) => file),
    );
  const all = ['ui', 'answer'].flatMap((folder) =>
    readdirSync(`src/screens/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => basename(name, '.tsx')),
  );
  expect(all.filter((file) => !shown.includes(file)).toSorted()).toEqual(onScreensOnly.toSorted());
});
