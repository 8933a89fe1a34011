import { afterEach, beforeEach, vi } from 'vitest';

// A noisy console is a defect: whatever is said there fails the test that made it speak.
const said: string[] = [];

if (typeof window !== 'undefined') {
  // jsdom has no page to scroll.
  window.scrollTo = () => undefined;
  // Nor does it know what its reader prefers: here, that nothing moves by itself.
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { matches: media.includes('reduced-motion'), media }) as MediaQueryList;
  // Only what draws needs them, and they take a while to load.
  await import('@testing-library/jest-dom/vitest');
  (await import('@testing-library/react')).configure({ asyncUtilTimeout: 10_000 });
}

beforeEach(() => {
  said.length = 0;
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      said.push(words.map(String).join(' '));
    });
  }
});

afterEach(async () => {
  if (typeof document !== 'undefined') (await import('@testing-library/react')).cleanup();
  if (said.length > 0) throw new Error(`The console was not silent:\n${said.join('\n')}`);
});
