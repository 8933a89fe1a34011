import {
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  Input,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import { frozenDatabases, rowsOf } from '../../tests/storage/frozen-databases';

/** Two minutes of a recording that Chromium made: three seconds that were kept with a frozen database, again and again. */
export async function twoMinutes(): Promise<Uint8Array> {
  const [sound] = rowsOf(frozenDatabases[0]!, 'sounds');
  const bytes = Buffer.from((sound!.bytes as { $bytes: string }).$bytes, 'base64');
  const input = new Input({ source: new BlobSource(new Blob([bytes])), formats: [WEBM] });
  const track = await input.getPrimaryAudioTrack();
  if (!track?.codec) throw new Error('The frozen recording has no sound.');
  const packets: EncodedPacket[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
  const last = packets.at(-1)!;
  const seconds = last.timestamp + last.duration;

  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new EncodedAudioPacketSource(track.codec);
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = (await track.getDecoderConfig()) ?? undefined;
  for (let from = 0; from < 120; from += seconds) {
    for (const { data, type, timestamp, duration } of packets) {
      await source.add(new EncodedPacket(data, type, from + timestamp, duration), { decoderConfig });
    }
  }
  await output.finalize();
  input.dispose();
  return new Uint8Array(target.buffer!);
}
