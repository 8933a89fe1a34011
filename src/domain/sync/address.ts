/** Where a server is. `address` is as it was typed, tidied; `origin` is what the page's security policy names. */
export type ServerAddress =
  { ok: true; address: string; origin: string } | { ok: false; problem: 'empty' | 'not-an-address' | 'not-encrypted' };

const shape = /^(wss?):\/\/(\[[0-9a-f:]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?(\/[\w./~-]*)?$/iu;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/iu;

/**
 * Reads the address of a server. Without `wss://` in front it is put there; `ws://` is for this computer alone, since what
 * travels is encrypted but name and password are not.
 */
export function parseServerAddress(typed: string): ServerAddress {
  const text = typed.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  const full = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `wss://${text}`;
  const [, scheme = '', host = '', port = '', path = ''] = shape.exec(full) ?? [];
  if (host === '' || host.includes('..') || Number(port.slice(1)) > 65_535)
    return { ok: false, problem: 'not-an-address' };
  if (scheme.toLowerCase() === 'ws' && !loopback.test(host)) return { ok: false, problem: 'not-encrypted' };
  const origin = `${scheme}://${host}${port}`.toLowerCase();
  return { ok: true, address: `${origin}${path === '/' ? '' : path}`, origin };
}
