import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';

/** The watch itself is watched: each of these would fail any other test. */
const misdeeds: { name: string; noticed: RegExp; commit: (page: Page) => Promise<unknown> }[] = [
  {
    name: 'a console error',
    noticed: /^console error: planted$/,
    commit: (page) => page.evaluate(() => console.error('planted')),
  },
  {
    name: 'an exception that nobody catches',
    noticed: /^page error: .*planted/,
    commit: (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('planted');
        });
      }),
  },
  {
    name: 'a style that the security policy refuses',
    noticed: /security policy violated: style-src/,
    commit: (page) =>
      page.evaluate(() => {
        document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
      }),
  },
  {
    name: 'a request to another host',
    noticed: /security policy violated: connect-src/,
    commit: (page) => page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => undefined)),
  },
  {
    name: 'a picture from another host',
    noticed: /security policy violated: img-src/,
    commit: (page) =>
      page.evaluate(() => {
        document.body.append(Object.assign(new Image(), { src: 'http://elsewhere.invalid/pixel.png' }));
      }),
  },
  {
    name: 'a link that leaves, as the page sees it',
    noticed: /^request to a foreign origin: http:\/\/elsewhere\.invalid\//,
    commit: (page) => page.goto('http://elsewhere.invalid/').catch(() => undefined),
  },
  {
    name: 'a link that leaves, as the network sees it',
    noticed: /^left this machine: GET http:\/\/elsewhere\.invalid\//,
    commit: (page) => page.goto('http://elsewhere.invalid/').catch(() => undefined),
  },
];

for (const { name, noticed, commit } of misdeeds) {
  test(`the watch notices ${name}`, async ({ page, complaints }) => {
    await page.goto('/');
    expect(complaints).toEqual([]);
    await commit(page);
    await expect.poll(() => complaints).toContainEqual(expect.stringMatching(noticed));
    await page.close();
    complaints.length = 0;
  });
}
