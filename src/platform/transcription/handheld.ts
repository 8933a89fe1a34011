/** What a browser tells of the machine it runs on. */
export type Device = {
  userAgent: string;
  /** Empty where the browser does not say. */
  platform: string;
  maxTouchPoints: number;
  /** There is a mouse or a touchpad. */
  hasMouse: boolean;
};

/**
 * Whether this is a phone or a tablet, also one that asks for the pages of a desktop: an iPad then calls itself a Mac,
 * an Android tablet a Linux machine.
 */
export function isHandheld({ userAgent, platform, maxTouchPoints, hasMouse }: Device = thisDevice()): boolean {
  if (/Android|iPhone|iPad|iPod/u.test(userAgent) || /Android|iPhone|iPad/u.test(platform)) return true;
  // Not every browser tells how many.
  if (!(maxTouchPoints > 1)) return false;
  // No Mac has a touch screen.
  if (/Macintosh/u.test(userAgent)) return true;
  const isLinux = /Linux/u.test(userAgent) && !/CrOS/u.test(userAgent);
  return isLinux && (/arm|aarch/u.test(platform) || !hasMouse);
}

function thisDevice(): Device {
  if (typeof navigator === 'undefined') return { userAgent: '', platform: '', maxTouchPoints: 0, hasMouse: true };
  const { userAgent, maxTouchPoints } = navigator;
  const { platform = '' } = navigator as { platform?: string };
  const hasMouse = typeof matchMedia !== 'function' || matchMedia('(any-pointer: fine)').matches;
  return { userAgent, platform, maxTouchPoints, hasMouse };
}
