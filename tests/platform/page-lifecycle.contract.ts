import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/platform/browser/page-lifecycle';

type Driven = { page: Page; hide(): void; show(): void; advance(ms: number): void };

/** What every page does, whoever made it. */
export function pageContract(name: string, make: () => Driven) {
  describe(`a page (${name})`, () => {
    test('tells when it is hidden and when it is shown, to those who still listen', () => {
      const { page, hide, show } = make();
      const seen: string[] = [];
      const stopHidden = page.onHidden(() => seen.push('hidden'));
      const stopShown = page.onShown(() => seen.push('shown'));
      hide();
      show();
      hide();
      stopHidden();
      show();
      stopShown();
      hide();
      show();
      expect(seen).toEqual(['hidden', 'shown', 'hidden', 'shown']);
    });

    test('ticks until it is stopped', () => {
      const { page, advance } = make();
      let ticks = 0;
      const stop = page.every(200, () => (ticks += 1));
      advance(199);
      expect(ticks).toBe(0);
      advance(801);
      expect(ticks).toBe(5);
      stop();
      advance(1000);
      expect(ticks).toBe(5);
    });

    test('may be told to stop by a tick itself', () => {
      const { page, advance } = make();
      let ticks = 0;
      const stop = page.every(100, () => {
        ticks += 1;
        stop();
      });
      advance(1000);
      expect(ticks).toBe(1);
    });
  });
}
