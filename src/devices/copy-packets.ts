import {
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';

const startsWith = (bytes: Uint8Array, at: number, id: readonly number[]) =>
  id.every((byte, index) => bytes[at + index] === byte);
const ebml = [0x1a, 0x45, 0xdf, 0xa3];
const segment = [0x18, 0x53, 0x80, 0x67];

/** Empty Tags again and again: longer than a block of sound, so that one which was cut off ends among them. */
const emptyTags = [0x12, 0x54, 0xc3, 0x67, 0x80];
const webmEnd = Uint8Array.from(
  { length: 1600 * emptyTags.length },
  (_, at) => emptyTags[at % emptyTags.length] as number,
);

/**
 * Where the reader has lost its way in a damaged WebM it looks for the next element, and stands still for ever eight bytes
 * before the end of the segment or of the file if there is none (mediabunny 1.61, `resync`). So the segment gets no end of its
 * own, and the file one that is found from everywhere. Null for a WebM without a segment.
 */
function withEnd(raw: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (!startsWith(raw, 0, ebml)) return raw as Uint8Array<ArrayBuffer>;
  const lengthAt = (at: number) => Math.clz32(raw[at] ?? 0) - 23;
  const headerLength = lengthAt(4);
  if (headerLength > 8) return null;
  const headerSize = raw
    .slice(5, 4 + headerLength)
    .reduce((size, byte) => size * 256 + byte, (raw[4] as number) & (0xff >> headerLength));
  const at = 4 + headerLength + headerSize;
  const length = lengthAt(at + 4);
  if (!startsWith(raw, at, segment) || length > 8) return null;
  const whole = new Uint8Array(raw.byteLength + webmEnd.length);
  whole.set(raw);
  whole.set(webmEnd, raw.byteLength);
  whole.fill(0xff, at + 4, at + 4 + length);
  whole[at + 4] = 0xff >> (length - 1);
  return whole;
}

/**
 * Copies every packet of a recording into a new file of the same kind. `readUntil` hears how far it has come, also
 * when it then throws. Null when there is no sound in it. `copied` counts the bytes of the packets alone. Loaded only when
 * a recording has to be repaired.
 */
export async function copyPackets(raw: Uint8Array, readUntil: (ms: number) => void) {
  const bytes = withEnd(raw);
  if (!bytes) return null;
  const blob = new Blob([bytes]);
  const input = new Input({ source: new BlobSource(blob), formats: [WEBM, MP4] });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track?.codec) return null;
    const isMp4 = (await input.getFormat()) === MP4;
    const target = new BufferTarget();
    const format = isMp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
    const output = new Output({ format, target });
    const copy = new EncodedAudioPacketSource(track.codec);
    output.addAudioTrack(copy);
    await output.start();
    let packets: EncodedPacket[] = [];
    let repeats = false;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      if (packet.timestamp < (packets.at(-1)?.timestamp ?? 0)) {
        // WebKit with GStreamer announces the last fragment twice; what is written later holds. In a damaged file the reader may
        // go round for ever.
        if (repeats) return null;
        repeats = true;
        packets = packets.filter(({ timestamp }) => timestamp < packet.timestamp);
      }
      packets.push(packet);
      readUntil((packet.timestamp + packet.duration) * 1000);
    }
    const meta = { decoderConfig: (await track.getDecoderConfig()) ?? undefined };
    for (const [at, packet] of packets.entries()) await copy.add(packet, at === 0 ? meta : undefined);
    await output.finalize();
    const copied = packets.reduce((sum, { byteLength }) => sum + byteLength, 0);
    return target.buffer && { bytes: new Uint8Array(target.buffer), mime: isMp4 ? 'audio/mp4' : 'audio/webm', copied };
  } finally {
    input.dispose();
  }
}
