import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPostingFile } from '../../tools/lists/read-posting-file';
import { somePostings } from '../domain/postings/some-postings';
import { bullets } from '../domain/postings/some-resumes';

const folder = mkdtempSync(join(tmpdir(), 'read-posting-'));
afterAll(() => rmSync(folder, { recursive: true }));

function printed(text: string | Uint8Array, ...more: string[]) {
  const path = join(folder, 'posting.txt');
  writeFileSync(path, text);
  return readPostingFile([path, ...more]);
}

test('a posting is printed with the sentences that speak for each principle', () => {
  const outcome = printed(somePostings[1]?.text ?? '');
  if (!outcome.ok) throw new Error(outcome.problem);
  const read = JSON.parse(outcome.output) as {
    kind: string;
    domain: { value: string };
    principles: { principle: string; words: { text: string; sentence: string }[] }[];
  };
  expect(read.kind).toBe('posting');
  expect(read.domain.value).toBe('care');
  for (const { words } of read.principles) {
    for (const { text, sentence } of words) expect(sentence).toContain(text);
  }
});

test('a résumé is printed with its stories, and as a posting when asked to', () => {
  const stories = (...more: string[]) => {
    const outcome = printed(bullets, ...more);
    return outcome.ok ? (JSON.parse(outcome.output) as { stories: unknown[] }).stories.length : null;
  };
  expect(stories()).toBe(3);
  expect(stories('--as', 'posting')).toBe(0);
});

test.each([
  ['', 'There is no text'],
  ['Baker wanted', 'too few to count'],
  ['x '.repeat(1_500_000), 'the limit is 100,000'],
  ['%PDF-1.7 and what else a PDF begins with', 'This is not text'],
])('what cannot be read says why', (text, told) => {
  expect(printed(text)).toEqual({ ok: false, problem: expect.stringContaining(told) });
});

test('no file, two files or a word too many show how it is used', () => {
  for (const args of [[], ['a', 'b'], ['a', '--as', 'poem'], [join(folder, 'gone.txt')]]) {
    expect(readPostingFile(args).ok).toBe(false);
  }
});
