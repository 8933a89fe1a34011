import type { Page } from '@playwright/test';

/**
 * Everything on the page that can be pressed and is smaller than 24 by 24 CSS px, by its words. A link in a sentence is
 * as high as its line and may be (WCAG 2.5.8), and so is a word of a text that is put right word by word.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const half = 11.5;
    const pressable =
      'a[href], button, input, select, textarea, summary, [role=button], [role=radio], [role=switch], [role=checkbox], [role=menuitem], [role=slider], [role=tab]';
    const inSentence = (element: Element) =>
      element.matches('[data-word]') ||
      (element.matches('a, button') &&
        getComputedStyle(element).display === 'inline' &&
        [...(element.parentElement?.childNodes ?? [])].some(
          (node) => node !== element && /\p{L}/u.test(node.textContent ?? ''),
        ));
    const isHit = (element: Element, x: number, y: number) => {
      const at = document.elementFromPoint(x, y);
      if (!at) return false;
      const label =
        element.closest('label') ?? (element.id ? document.querySelector(`label[for="${element.id}"]`) : null);
      return element.contains(at) || Boolean(label?.contains(at));
    };
    const small: string[] = [];
    for (const element of document.querySelectorAll(pressable)) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest('[inert], [aria-hidden=true], [data-base-ui-focus-guard]') || inSentence(element)) continue;
      const shown = element.getBoundingClientRect();
      // Hidden from the eye, there for the keyboard alone.
      if (shown.width <= 1 || shown.height <= 1 || getComputedStyle(element).clipPath !== 'none') continue;
      const itsLabel = element.closest('label')?.getBoundingClientRect();
      const large = ({ width, height }: DOMRect) => width >= 24 && height >= 24;
      if (large(shown) || (itsLabel && large(itsLabel))) continue;
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const reach = [
        [x - half, y],
        [x + half, y],
        [x, y - half],
        [x, y + half],
      ] as const;
      if (reach.every((point) => isHit(element, ...point))) continue;
      const words = element.getAttribute('aria-label') ?? (element.textContent || element.outerHTML.slice(0, 80));
      small.push(`${element.tagName.toLowerCase()} "${words.trim()}" ${Math.round(width)}×${Math.round(height)}`);
    }
    scrollTo(0, 0);
    return small;
  });
}
