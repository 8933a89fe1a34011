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
import { withEnd } from './webm-end';

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
