import type { ModelFile } from './models';

/** Whether a file that came is the one that was asked for: by its hash where that is pinned, else by how it begins. */
export async function isRightFile({ key, pin }: Pick<ModelFile, 'key' | 'pin'>, whole: Blob): Promise<boolean> {
  if (pin) return whole.size === pin.bytes && (await sha256(whole)) === pin.sha256;
  if (key.endsWith('.json')) return isJsonObject(await whole.text());
  const head = new Uint8Array(await whole.slice(0, 4).arrayBuffer());
  if (key.endsWith('.wasm')) return beginsWith(head, [0x00, 0x61, 0x73, 0x6d]);
  // An ONNX file begins with the number of its format, as the first field of a protocol buffer.
  if (key.endsWith('.onnx')) return beginsWith(head, [0x08]) && (head[1] ?? 0xff) < 0x20;
  return true;
}

async function sha256(whole: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await whole.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isJsonObject(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read);
  } catch {
    return false;
  }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
