export const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const fromHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));

/** The browser's cipher wants bytes that no other thread shares. */
export const own = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

export async function throughStream(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  mostBytes: number,
): Promise<Uint8Array> {
  const reader = new Blob([own(bytes)]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
    size += value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      throw new Error(`More than ${mostBytes} bytes.`);
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

export async function sha256Of(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', own(bytes)));
}
