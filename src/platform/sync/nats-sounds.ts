import type { ObjectStore } from '@nats-io/obj';
import { HubError, type Hub } from './hub';

/** A sound of an hour takes less than this on a slow line; one whose pieces are gone would never come to its end. */
const soundWithinMs = 300_000;

/** Pieces of this size: the client waits for the server after each. */
const pieceBytes = 512 * 1024;

type Asked = <T>(question: () => Promise<T>) => Promise<T>;

/** Sounds in an object store, each under its name, in pieces that the store puts together and checks. */
export function createSounds(store: ObjectStore, asked: Asked): Pick<Hub, 'putSound' | 'hasSound' | 'sound'> {
  const has = async (name: string) => {
    const info = await store.info(name).catch(missing);
    return info !== null && !info.deleted;
  };
  return {
    hasSound: (name) => asked(() => has(name)),
    putSound: (name, bytes) =>
      asked(async () => void (await store.putBlob({ name, options: { max_chunk_size: pieceBytes } }, bytes))),
    sound: (name) =>
      asked(async () => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const late = new Promise<never>((_, fail) => {
          timer = setTimeout(() => fail(new HubError('stalled', `${name} does not come.`)), soundWithinMs);
        });
        try {
          return await Promise.race([store.getBlob(name).catch(missing), late]);
        } finally {
          clearTimeout(timer);
        }
      }),
  };
}

/** The store says "no message found" of a name that it does not know. */
function missing(failure: unknown): null {
  if (failure instanceof Error && /no message found|not found/iu.test(failure.message)) return null;
  throw failure;
}
