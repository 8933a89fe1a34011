import { parseServerAddress } from './address';

/** All that a second device needs. `phrase` unlocks everything: whoever reads a join code can read the notebook. */
export type Joining = { address: string; user: string; password: string; phrase: string };

const version = 'st1';

/** Without `%`, so that an address that it stands in may be decoded once more, or once less, than expected. */
const written = (part: string) => encodeURIComponent(part).replace(/~/gu, '%7E').replace(/%/gu, '~');
const read = (part: string) => decodeURIComponent(part.replace(/~/gu, '%'));

/** One line of text without spaces, for a QR code or to be copied. */
export function joinCodeOf({ address, user, password, phrase }: Joining): string {
  return [version, ...[address, user, password, phrase].map(written)].join(',');
}

/** Reads a join code, alone or at the end of an address of this app, escaped or not; null when it is none. */
export function readJoinCode(text: string): Joining | null {
  try {
    const plain = decodeURIComponent(text.trim());
    const found = new RegExp(`${version}(?:,[^,\\s]*){4}$`, 'u').exec(plain)?.[0].split(',') ?? [];
    const [, address = '', user = '', password = '', phrase = ''] = found.map(read);
    const server = parseServerAddress(address);
    return server.ok && phrase !== '' ? { address: server.address, user, password, phrase } : null;
  } catch {
    return null;
  }
}
