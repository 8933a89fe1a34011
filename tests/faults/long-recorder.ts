/**
 * Runs in the page, before the program: a recorder that needs no time for its hours. It is built of what Chromium's own recorder
 * wrote a moment before (`from`): the head of that file, then its packets of real Opus again and again, a cluster a second, as a
 * recorder in the middle of an answer hands them over. `globalThis.handedOver` counts the seconds; it stops after `seconds`.
 */
export function installLongRecorder({ from, seconds }: { from: string; seconds: number }): void {
  const raw = Uint8Array.from(atob(from), (letter) => letter.charCodeAt(0));
  const lengthAt = (at: number) => Math.clz32(raw[at] ?? 0) - 23;
  const numberAt = (at: number, length: number) => {
    let sum = (raw[at] ?? 0) & (0xff >> length);
    for (let next = 1; next < length; next += 1) sum = sum * 256 + (raw[at + next] ?? 0);
    return sum;
  };
  const isCluster = (at: number) => [0x1f, 0x43, 0xb6, 0x75].every((byte, index) => raw[at + index] === byte);
  let headEnd = 0;
  while (!isCluster(headEnd)) headEnd += 1;
  const packets: Uint8Array[] = [];
  for (let at = headEnd; at < raw.length;) {
    const idLength = lengthAt(at);
    const sizeAt = at + idLength;
    const sizeLength = lengthAt(sizeAt);
    const dataAt = sizeAt + sizeLength;
    if (isCluster(at)) {
      at = dataAt;
      continue;
    }
    const size = numberAt(sizeAt, sizeLength);
    // A simple block: track, time, flags, and then the packet.
    if (raw[at] === 0xa3 && dataAt + size <= raw.length) packets.push(raw.slice(dataAt + 4, dataAt + size));
    at = dataAt + size;
  }
  // Chromium's recorder makes packets of 60 ms.
  const packetMs = 60;
  const size4 = (value: number) => [0x10 | (value >> 24), (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
  let packet = 0;
  let untilMs = 0;
  const second = (at: number): Uint8Array => {
    const timeMs = untilMs;
    const blocks: number[] = [
      0xe7,
      0x84,
      (timeMs >>> 24) & 0xff,
      (timeMs >> 16) & 0xff,
      (timeMs >> 8) & 0xff,
      timeMs & 0xff,
    ];
    for (; untilMs < (at + 1) * 1000; untilMs += packetMs) {
      const bytes = packets[packet % packets.length]!;
      packet += 1;
      const after = untilMs - timeMs;
      blocks.push(0xa3, ...size4(bytes.length + 4), 0x81, after >> 8, after & 0xff, 0x80, ...bytes);
    }
    return Uint8Array.from([0x1f, 0x43, 0xb6, 0x75, ...size4(blocks.length), ...blocks]);
  };

  const counted = globalThis as { handedOver?: number };
  counted.handedOver = 0;
  // No class with fields: what the test runner makes of those needs helpers that the page does not have.
  function LongRecorder() {
    let at = 0;
    const next = () => {
      if (machine.state !== 'recording' || at >= seconds) return;
      const bytes = second(at) as Uint8Array<ArrayBuffer>;
      const data = new Blob(at === 0 ? [raw.slice(0, headEnd), bytes] : [bytes]);
      at += 1;
      counted.handedOver = at;
      machine.dispatchEvent(new BlobEvent('dataavailable', { data }));
      // At first as slow as a real one, until the room says that it records; then as fast as the disk takes it.
      setTimeout(next, at < 3 ? 1000 : 10);
    };
    const machine = Object.assign(new EventTarget(), {
      state: 'inactive',
      mimeType: 'audio/webm;codecs=opus',
      start() {
        machine.state = 'recording';
        setTimeout(() => {
          machine.dispatchEvent(new Event('start'));
          next();
        });
      },
      pause() {
        machine.state = 'paused';
      },
      resume() {
        machine.state = 'recording';
        next();
      },
      requestData: () => undefined,
      stop() {
        machine.state = 'inactive';
        machine.dispatchEvent(new Event('stop'));
      },
    });
    return machine;
  }
  LongRecorder.isTypeSupported = (mime: string) => mime.startsWith('audio/webm');
  Object.assign(globalThis, { MediaRecorder: LongRecorder });
}
