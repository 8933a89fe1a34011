import type { JetStreamManager } from '@nats-io/jetstream';
import type { ObjectStore } from '@nats-io/obj';
import { HubError, type Hub } from './hub';

/** A piece takes less than this on a slow line. */
const pieceWithinMs = 30_000;

/** Pieces of this size: the client waits for the server after each. */
const pieceBytes = 512 * 1024;

/** What has lost a piece, or was bent: nobody can open it. */
const nothing = new Uint8Array();

type Asked = <T>(question: () => Promise<T>) => Promise<T>;

/** Sounds in an object store, each under its name, in pieces that the store puts together and checks. */
export function createSounds(
  store: ObjectStore,
  jsm: JetStreamManager,
  bucket: string,
  asked: Asked,
): Pick<Hub, 'putSound' | 'hasSound' | 'sound'> {
  const pieces = async (nuid: string) => {
    const subject = `$O.${bucket}.C.${nuid}`;
    const { state } = await jsm.streams.info(`OBJ_${bucket}`, { subjects_filter: subject });
    return state.subjects?.[subject] ?? 0;
  };
  return {
    hasSound: (name) =>
      asked(async () => {
        const info = await store.info(name).catch(missing);
        return info !== null && !info.deleted;
      }),
    putSound: (name, bytes) =>
      asked(async () => void (await store.putBlob({ name, options: { max_chunk_size: pieceBytes } }, bytes))),
    sound: (name) =>
      asked(async () => {
        const found = await store.get(name).catch(missing);
        if (!found) return null;
        found.error.catch(() => undefined);
        try {
          return await joined(found.data, name);
        } catch (failure) {
          if (failure instanceof Error && /corrupt object/iu.test(failure.message)) return nothing;
          // One whose pieces are gone would never come to its end.
          if (failure instanceof HubError && (await pieces(found.info.nuid)) < found.info.chunks) return nothing;
          throw failure;
        }
      }),
  };
}

async function joined(stream: ReadableStream<Uint8Array>, name: string): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), name);
      if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
      pieces.push(value as Uint8Array<ArrayBuffer>);
    }
  } catch (failure) {
    await reader.cancel().catch(() => undefined);
    throw failure;
  }
}

async function inTime<T>(next: Promise<T>, name: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new HubError('stalled', `${name} does not come.`)), pieceWithinMs);
  });
  try {
    return await Promise.race([next, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The store says "no message found" of a name that it does not know. */
function missing(failure: unknown): null {
  if (failure instanceof Error && /no message found|not found/iu.test(failure.message)) return null;
  throw failure;
}
