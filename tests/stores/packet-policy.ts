import { createHash } from 'node:crypto';

/** The policy that a packet says of itself, and the one that its style and its script, hashed again, would have. */
export function policiesOf(page: string): { said: string | undefined; due: string } {
  const named = (tag: string) => {
    const inside = new RegExp(`<${tag}>([^]*?)</${tag}>`, 'u').exec(page)?.[1] ?? '';
    return `'sha256-${createHash('sha256').update(inside).digest('base64')}'`;
  };
  return {
    said: /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1],
    due: `default-src 'none'; style-src ${named('style')}; script-src ${named('script')}; media-src data:`,
  };
}
