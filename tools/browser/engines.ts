import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(...names: string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file)) ?? null;
}

/** Firefox, at the place that `FIREFOX_PATH` names or on this system. */
export const findFirefox = (): string | null => process.env.FIREFOX_PATH || onPath('firefox-esr', 'firefox');

/** WebKitGTK: its driver, the small browser that its library brings, and a screen that nobody sees. */
export function findWebKit(): { driver: string; browser: string; screen: string } | null {
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  const browser = [
    '/usr/lib',
    '/usr/libexec',
    ...(existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : []),
  ]
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find((file) => existsSync(file));
  return driver && screen && browser ? { driver, browser, screen } : null;
}
