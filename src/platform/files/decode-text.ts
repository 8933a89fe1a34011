/** The 32 signs from 0x80 on; some decoders give control characters for them. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of a file: UTF-8 or UTF-16, with or without its mark; what is neither is read as Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  return withEncoding(bytes)
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n');
}

function withEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = (from: number) =>
    bytes.subarray(0, 512).filter((byte, index) => index % 2 === from && byte === 0).length;
  const half = Math.min(bytes.length, 512) / 2;
  // English in UTF-16 has a zero beside almost every letter, and none at all in the other half.
  if (half > 0 && zeros(1) > half * 0.4 && zeros(0) < half * 0.1) return new TextDecoder('utf-16le').decode(bytes);
  if (half > 0 && zeros(0) > half * 0.4 && zeros(1) < half * 0.1) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252')
      .decode(bytes)
      .replace(/[\u0080-\u009f]/gu, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}
