/**
 * Several devices over a real nats-server on this machine: `npm run bench:sync -- [ANSWERS]`. The notebook lies in an
 * invented IndexedDB, which is slower than a browser's; encryption, client and server are real. Beside it the same bytes
 * are sent by plain HTTP in the same run.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { aDevice, phrase, type Device } from '../../tests/stores/sync/a-device';
import { aRecording, aSession, aTranscript, anAnswer } from '../../tests/builders/some-rows';
import { tellings } from '../../tests/builders/example-stories';
import { noServer, startNats } from '../../tests/platform/sync/nats-server';
import { seededRandom } from '../../src/domain/session/random';
import { amount, createReport } from './report';

const answers = amount(1000, 20);
const later = Math.min(50, answers);
/** Opus at 32 kbit/s; a thousand answers of eighteen seconds are five hours. */
const soundBytes = 18 * 4000;

if (noServer) throw new Error('No nats-server: install the Debian package nats-server.');
const { note, finish } = createReport(
  `${answers} answers with ${((answers * 18) / 3600).toFixed(1)} hours of sound, then ${later} more`,
);
const server = await startNats();
const wire = await countingRelay(server.to.address);
const to = { ...server.to, address: wire.address, phrase };

/** Two minutes of words, no two answers with the same, each with its place in the sound. */
function spoken(id: string) {
  const random = seededRandom(id);
  const all = Object.values(tellings).join(' ').split(' ');
  const texts = Array.from({ length: 280 }, () => all[Math.floor(random() * all.length)]!);
  let start = 0;
  let fromMs = 0;
  const words = texts.map((text) => {
    const word = { start, end: start + text.length, fromMs, toMs: fromMs + 200 + Math.floor(random() * 200) };
    start = word.end + 1;
    fromMs = word.toMs + Math.floor(random() * 60);
    return word;
  });
  return { text: texts.join(' '), words };
}

let told = 0;
async function tell(device: Device) {
  const id = `a${(told += 1)}`;
  const startedAt = Date.UTC(2026, 0, 1) + told * 3_600_000;
  const { sessions, answers: given, recordings } = device.records;
  await sessions.begin(aSession({ sessionId: `s ${id}`, startedAt }));
  await given.begin(anAnswer({ id, sessionId: `s ${id}`, startedAt }));
  await given.addTranscript(
    aTranscript({ id: `t ${id}`, answerId: id, source: 'captions', ...spoken(id), createdAt: startedAt }),
  );
  await recordings.begin(aRecording({ id: `r ${id}`, sessionId: `s ${id}`, answerId: id, startedAt }));
  const bytes = new Uint8Array(soundBytes);
  for (let at = 0; at < soundBytes; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  await recordings.seal(`r ${id}`, { bytes, mime: 'audio/webm', durationMs: 18_000, seekable: true }, 'sealed');
  await sessions.end(`s ${id}`, startedAt + 60_000);
}

async function untilAlike(...devices: Device[]) {
  for (;;) {
    const waiting = await Promise.all(devices.map(({ sync }) => sync.waiting()));
    const at = devices.map((device) => device.status().kind);
    if (
      waiting.every(({ rows, sounds, awaited }) => rows + sounds + awaited === 0) &&
      at.every((one) => one === 'alike')
    )
      return;
    await new Promise((next) => setTimeout(next, 20));
  }
}

async function timed(work: () => Promise<void>) {
  const [fromMs, before] = [performance.now(), wire.bytes()];
  await work();
  return { ms: performance.now() - fromMs, bytes: wire.bytes() - before };
}

const laptop = await aDevice();
const phone = await aDevice();
try {
  for (let count = 0; count < answers; count += 1) await tell(laptop);
  const up = await timed(async () => {
    await laptop.store.getState().switchOn(to);
    await untilAlike(laptop);
  });
  const down = await timed(async () => {
    await phone.store.getState().switchOn(to);
    await untilAlike(phone, laptop);
  });
  const got = await phone.records.recordings.sound(`r a${answers}`);
  if (got?.damaged !== false) throw new Error('The newest sound has not come over whole.');

  const [log, sounds] = ['notebook', 'OBJ_sounds'].map((stream) =>
    onDisk(join(server.disk, 'jetstream/MAYA/streams', stream)),
  );
  const messages = Object.values((await phone.sync.reading()).chains).reduce((sum, { upTo }) => sum + upTo, 0);

  await phone.store.getState().pause();
  for (let count = 0; count < later; count += 1) await tell(laptop);
  await untilAlike(laptop);
  const caughtUp = await timed(async () => {
    await phone.store.getState().resume();
    await untilAlike(phone, laptop);
  });

  const { sounds: _sounds, ...rows } = await phone.everything();
  const share = answers / (answers + later);
  const payload = Buffer.byteLength(JSON.stringify(rows)) * share + answers * soundBytes;
  const plain = await plainHttp(answers);
  note('first sync, sending', up.ms / 1000, null, 's');
  note('first sync, receiving', down.ms / 1000, null, 's');
  note('catching up', caughtUp.ms / 1000, null, 's');
  note('the same bytes by plain HTTP', plain / 1000, null, 's');
  note('sending, against plain HTTP', up.ms / plain, null, '×');
  note('bytes sent, against the payload', up.bytes / payload, 1.5, '×');
  note('bytes received, against the payload', down.bytes / payload, 1.5, '×');
  note('messages', messages, null, '');
  note('words on the server, an answer', log! / answers / 1000, null, 'kB');
  note('sound on the server, an hour', sounds! / ((answers * 18) / 3600) / 1_000_000, null, 'MB');
  finish();
} finally {
  await Promise.all([laptop.close(), phone.close()]);
  wire.close();
  await server.close();
}

function onDisk(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** Stands before the server and counts what goes through, both ways. */
async function countingRelay(address: string) {
  const { hostname, port } = new URL(address);
  let bytes = 0;
  // Without this every small answer would wait 40 ms for the one before it to be confirmed.
  const relay = createServer({ noDelay: true }, (near) => {
    const far = connectSocket({ port: Number(port), host: hostname, noDelay: true });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('data', (chunk: Buffer) => (bytes += chunk.length));
      one.on('error', () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((ready) => relay.listen(0, '127.0.0.1', ready));
  return {
    address: `ws://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    bytes: () => bytes,
    close: () => void relay.close(),
  };
}

/** Posts as many sounds, one after the other, to a server that keeps them in memory; gives the milliseconds. */
async function plainHttp(count: number): Promise<number> {
  const kept: Buffer[] = [];
  const http = createHttpServer((request, response) => {
    request.on('data', (chunk: Buffer) => void kept.push(chunk));
    request.on('end', () => response.end());
  });
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  const { port } = http.address() as AddressInfo;
  const body = new Uint8Array(soundBytes + Buffer.byteLength(tellings.desk));
  const fromMs = performance.now();
  for (let at = 0; at < count; at += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
    await answer.text();
  }
  const ms = performance.now() - fromMs;
  http.closeAllConnections();
  http.close();
  return ms;
}
