import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a part of a store may not do: reach through the whole store for the verb of another part. */
const throughTheStore = /\bget\(\)\.\w+\(/u;

const files = readdirSync('src/stores', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** A store as a whole may call what it has. */
const isPart = (name: string) => !name.endsWith('-store.ts');

test('a part of a store calls no verb of another part through get()', () => {
  const breaches = files
    .filter(isPart)
    .filter((name) => throughTheStore.test(readFileSync(`src/stores/${name}`, 'utf8')));
  expect(breaches).toEqual([]);
});

test('a breach would be seen', () => {
  expect('    await get().loadKeepers();').toMatch(throughTheStore);
  expect('    const { notes } = get();').not.toMatch(throughTheStore);
});

test('no part of a store has more than thirty members', () => {
  const sizes = files.map((name) => {
    const code = readFileSync(`src/stores/${name}`, 'utf8');
    const states = [...code.matchAll(/export type \w+State = [^{;]*\{([\s\S]*?)\n\};/gu)];
    return {
      name,
      members: Math.max(0, ...states.map(([, body = '']) => body.match(/^ {2}\w+[?(:]/gmu)?.length ?? 0)),
    };
  });
  expect(sizes.some(({ members }) => members > 5)).toBe(true);
  expect(sizes.filter(({ members }) => members > 30)).toEqual([]);
});
