import axe, { type AxeResults, type ElementContext, type RunOptions } from 'axe-core';
import type { BrowserContext, Page } from '@playwright/test';

declare global {
  var axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

/** By the driver: the page's policy allows no script in the page. */
export const bringAxe = (to: BrowserContext | Page) => to.addInitScript({ content: axe.source });

/**
 * What axe complains about on the page as it stands, a line for each element. What it has nothing to say against stays in the
 * page: to describe all of that takes longer than to look.
 */
export function complaintsOfAxe(page: Page, rules: NonNullable<RunOptions['rules']>): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const { violations } = await globalThis.axe.run(
      // The library's focus guards hand the focus on the moment they get it; nobody ever stands on one.
      { exclude: ['[data-base-ui-focus-guard]'] },
      { rules, resultTypes: ['violations'] },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
  }, rules);
}
