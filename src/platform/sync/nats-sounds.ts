import type { JetStreamManager } from '@nats-io/jetstream';
import { RequestError } from '@nats-io/nats-core';
import type { ObjectStore } from '@nats-io/obj';
import type { Hub } from './hub';

/** Pieces of this size: the client waits for the server after each, and several sounds share a slow line. */
const pieceBytes = 128 * 1024;

/** Larger than any recording may be in a backup: nobody has sent this. */
const mostBytes = 160 * 1024 * 1024;

/** What has lost a piece: nobody can open it. */
const nothing = new Uint8Array();

type Asked = <T>(question: () => Promise<T>) => Promise<T>;

/**
 * Sounds in an object store, each under its name, in pieces. They are read piece by piece: the reader of the store's own
 * client leaves a consumer on the server for every sound, and an account may have only so many.
 */
export function createSounds(
  store: ObjectStore,
  jsm: JetStreamManager,
  bucket: string,
  asked: Asked,
): Pick<Hub, 'putSound' | 'hasSound' | 'sound' | 'soundNames' | 'soundStart' | 'removeSound'> {
  const about = async (name: string) => {
    const info = await store.info(name).catch(missing);
    return info === null || info.deleted ? null : info;
  };
  const piece = async (subject: string, seq: number) => {
    const query = { seq, next_by_subj: subject };
    try {
      return await jsm.direct.getMessage(`OBJ_${bucket}`, query);
    } catch (failure) {
      // A store that somebody made without the direct way.
      if (!(failure instanceof RequestError)) throw failure;
      return jsm.streams.getMessage(`OBJ_${bucket}`, query).catch(missing);
    }
  };
  const aboutAll = `$O.${bucket}.M.`;
  const piecesOf = ({ nuid }: { nuid: string }) => `$O.${bucket}.C.${nuid}`;
  return {
    soundNames: () =>
      asked(async () => {
        const { state } = await jsm.streams.info(`OBJ_${bucket}`, { subjects_filter: `${aboutAll}>` });
        return Object.keys(state.subjects ?? {}).map((subject) => fromBase64(subject.slice(aboutAll.length)));
      }),
    soundStart: (name) =>
      asked(async () => {
        const info = await about(name);
        return info && ((await piece(piecesOf(info), 1))?.data ?? nothing);
      }),
    // The pieces first: what is cut off in between is still known by its name.
    removeSound: (name) =>
      asked(async () => {
        const info = await store.info(name).catch(missing);
        if (!info) return;
        await jsm.streams.purge(`OBJ_${bucket}`, { filter: piecesOf(info) });
        await jsm.streams.purge(`OBJ_${bucket}`, { filter: `${aboutAll}${toBase64(name)}` });
      }),
    hasSound: (name) => asked(async () => (await about(name)) !== null),
    putSound: (name, bytes) =>
      asked(async () => void (await store.putBlob({ name, options: { max_chunk_size: pieceBytes } }, bytes))),
    sound: (name) =>
      asked(async () => {
        const info = await about(name);
        if (!info) return null;
        if (info.size > mostBytes) return nothing;
        const whole = new Uint8Array(info.size);
        let at = 0;
        for (let seq = 1; at < whole.byteLength;) {
          const found = await piece(piecesOf(info), seq);
          if (!found || found.data.byteLength === 0 || at + found.data.byteLength > whole.byteLength) return nothing;
          whole.set(found.data, at);
          at += found.data.byteLength;
          seq = found.seq + 1;
        }
        return whole;
      }),
  };
}

/** The store writes names so, in subjects. */
const toBase64 = (name: string) => btoa(name).replaceAll('+', '-').replaceAll('/', '_');
const fromBase64 = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'));

/** The store says "no message found" of a name that it does not know. */
function missing(failure: unknown): null {
  if (failure instanceof Error && /no message found|not found/iu.test(failure.message)) return null;
  throw failure;
}
