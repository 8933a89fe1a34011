import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scopeOf, settingScopes, type SettingScope } from '../../../src/domain/sync/setting-scopes';
import { settingsSchema, type Settings } from '../../../src/storage/schema/settings';

test('every setting says whom it is about, and nothing else does', () => {
  const scopes: Record<keyof Settings, SettingScope> = settingScopes;
  expect(Object.keys(scopes).sort()).toEqual(Object.keys(settingsSchema.entries).sort());
});

test('the page for whoever runs a server lists every setting where it belongs', () => {
  const page = readFileSync(new URL('../../../docs/sync.md', import.meta.url), 'utf8');
  const listed = (whom: string) =>
    [...(new RegExp(`^\\| the ${whom} .*$`, 'mu').exec(page)?.[0] ?? '').matchAll(/`(\w+)`/gu)].map(([, key]) => key);
  for (const scope of ['candidate', 'device', 'computer'] as const) {
    const keys = Object.entries(settingScopes).filter(([, whom]) => whom === scope);
    expect(listed(scope)).toEqual(keys.map(([key]) => key));
  }
});

test('a setting that this version does not know stays on its device', () => {
  expect(scopeOf('somethingNew')).toBe('device');
  expect(scopeOf('constructor')).toBe('device');
  expect(scopeOf(undefined)).toBe('device');
});
