import { useSyncExternalStore } from 'react';

/*
 * Where we are is kept behind the `#`, query and all, so that every static host and the offline copy serve every
 * address. wouter's own hash hook puts the query before the `#`, where it outlives the screen it was meant for.
 */

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

const whole = () => location.hash.replace(/^#?\/?/, '/');
const path = () => whole().split('?')[0] ?? '/';
const query = () => whole().split('?')[1] ?? '';

/** Goes to an address such as `/practise?question=dive-deep-01`. */
export function navigate(to: string, { replace = false }: { replace?: boolean; state?: unknown } = {}): void {
  const oldURL = location.href;
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`);
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }));
}

export function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, path), navigate];
}

useHashPath.hrefs = (to: string) => `#${to}`;

export function useHashQuery(): string {
  return useSyncExternalStore(subscribe, query);
}
