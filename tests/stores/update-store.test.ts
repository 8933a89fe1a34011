import { expect, it } from 'vitest';
import type { UpdateNews } from '../../src/platform/browser/app-updates';
import { createUpdateStore } from '../../src/stores/app/update-store';

function aStore() {
  let tell = (_news: UpdateNews): void => undefined;
  const updates = {
    onNews: (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
    apply: () => undefined,
  };
  return { store: createUpdateStore({ updates, busy: () => false }), tell: (news: UpdateNews) => tell(news) };
}

it('a new version that could not be fetched is told, until a whole one is there', () => {
  const { store, tell } = aStore();
  tell('broken');
  expect(store.getState().phase).toBe('broken');
  store.getState().apply();
  expect(store.getState().phase).toBe('broken');
  tell('ready');
  expect(store.getState().phase).toBe('waiting');
});

it('a whole version that waits can still be used when the one after it breaks off', () => {
  const { store, tell } = aStore();
  tell('ready');
  tell('broken');
  expect(store.getState().phase).toBe('waiting');
  store.getState().apply();
  expect(store.getState().phase).toBe('applying');
});
