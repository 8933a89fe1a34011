import type { NotebookKey } from './notebook-lock';
import { own, throughStream, toHex } from './bytes';

/** Encrypts what goes to the server and decrypts what comes; names what lies there so that the names tell nothing. */
export type Cipher = {
  /** Text is pressed first; sound is pressed already. */
  seal(bytes: Uint8Array, kind: 'text' | 'sound'): Promise<Uint8Array>;
  /** null: nobody with the keys has written this. */
  open(bytes: Uint8Array): Promise<Uint8Array | null>;
  /** Under an earlier key than the newest. */
  isOlder(bytes: Uint8Array): boolean;
  /** The same for the same words, as 32 letters that only the newest key leads to. */
  nameOf(words: string): Promise<string>;
  /** The names by earlier keys, the latest of them first. */
  earlierNamesOf(words: string): Promise<string[]>;
};

const format = 1;
const kinds = { text: 1, sound: 2 } as const;
const headBytes = 4 + 12;

/** What one message or sound may come to: the limit of a recording in a backup. */
const mostBytes = 128 * 1024 * 1024;

/** `keys`: the newest, with which everything is sealed, and named, is the last. */
export function createCipher(keys: readonly NotebookKey[]): Cipher {
  const indexOf = (bytes: Uint8Array) => ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  const named = async ({ names }: NotebookKey, words: string) => {
    const signed = await crypto.subtle.sign('HMAC', names, new TextEncoder().encode(words));
    return toHex(new Uint8Array(signed)).slice(0, 32);
  };
  return {
    async seal(bytes, kind) {
      const index = keys.length - 1;
      const plain =
        kind === 'text' ? await throughStream(bytes, new CompressionStream('deflate-raw'), mostBytes) : bytes;
      // Format, kind and key are under the seal too.
      const head = new Uint8Array([format, kinds[kind], index >> 8, index & 255]);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const algorithm = { name: 'AES-GCM', iv, additionalData: head };
      const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, keys[index]!.content, own(plain)));
      const whole = new Uint8Array(headBytes + sealed.byteLength);
      whole.set(head);
      whole.set(iv, head.byteLength);
      whole.set(sealed, headBytes);
      return whole;
    },
    async open(bytes) {
      const head = bytes.slice(0, 4);
      const key = keys[indexOf(head)];
      if (bytes.byteLength < headBytes || head[0] !== format || !key) return null;
      try {
        const algorithm = { name: 'AES-GCM', iv: own(bytes.slice(4, headBytes)), additionalData: own(head) };
        const plain = new Uint8Array(await crypto.subtle.decrypt(algorithm, key.content, own(bytes.slice(headBytes))));
        return head[1] === kinds.text
          ? await throughStream(plain, new DecompressionStream('deflate-raw'), mostBytes)
          : plain;
      } catch {
        return null;
      }
    },
    isOlder: (bytes) => bytes.byteLength >= headBytes && bytes[0] === format && indexOf(bytes) < keys.length - 1,
    nameOf: (words) => named(keys.at(-1)!, words),
    earlierNamesOf: (words) =>
      Promise.all(
        keys
          .slice(0, -1)
          .toReversed()
          .map((key) => named(key, words)),
      ),
  };
}
