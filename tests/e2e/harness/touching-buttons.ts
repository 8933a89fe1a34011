import type { Page } from '@playwright/test';

/** Pairs of buttons with a ground or an edge that stand closer than 4 CSS px to each other, by their words. */
export function touchingButtons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('[class*=button-main], [class*=button-plain], [class*=button-danger]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ words: element.textContent.trim(), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    return shown.flatMap((one, at) =>
      shown.slice(at + 1).flatMap((other) => {
        const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
        const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
        return Math.max(across, down) < 4 ? [`"${one.words}" and "${other.words}"`] : [];
      }),
    );
  });
}
