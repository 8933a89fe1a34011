import { findFirefox, findWebKit } from '../../tools/browser/engines';
import type { Driver } from './engine';
import { openFirefox } from './firefox';
import { openWebKit } from './webkit';

const firefox = findFirefox();
const webkit = findWebKit();

type Engine = {
  name: string;
  /** What is recorded in place of a candidate. */
  microphone: string;
  missing: string;
  open: (() => Promise<Driver>) | null;
};

export const engines: readonly Engine[] = [
  {
    name: 'Firefox',
    microphone: "Firefox's own fake microphone, a tone",
    missing: 'firefox-esr is not on this system',
    open: firefox ? () => openFirefox(firefox) : null,
  },
  {
    name: 'WebKitGTK',
    microphone: "WebKit's own mock microphone, beeps",
    missing: 'webkit2gtk-driver, MiniBrowser or Xvfb is not on this system',
    open: webkit ? () => openWebKit(webkit) : null,
  },
];
