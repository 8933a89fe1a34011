/**
 * What has arrived of a file that is not whole yet: pieces under keys of their own, so that a cut line or a closed tab
 * costs at most the last of them.
 */
type Store = Pick<Cache, 'match' | 'put' | 'delete'>;

const pieceKey = (key: string, index: number) => `${key}?piece=${index}`;

/** Names the version of the file on its server; a piece of another version is no use. */
const versionHeader = 'x-version';

export type BegunFile = { pieces: Blob[]; bytes: number; version: string | null };

export async function readBegun(store: Store, key: string): Promise<BegunFile> {
  const begun: BegunFile = { pieces: [], bytes: 0, version: null };
  for (let piece = await store.match(pieceKey(key, 0)); piece;) {
    const blob = await piece.blob();
    begun.version ??= piece.headers.get(versionHeader);
    begun.pieces.push(blob);
    begun.bytes += blob.size;
    piece = await store.match(pieceKey(key, begun.pieces.length));
  }
  return begun;
}

export async function keepPiece(store: Store, key: string, begun: BegunFile, piece: Blob): Promise<void> {
  const headers = begun.version === null ? undefined : { [versionHeader]: begun.version };
  await store.put(pieceKey(key, begun.pieces.length), new Response(piece, { headers }));
  begun.pieces.push(piece);
  begun.bytes += piece.size;
}

export async function dropBegun(store: Store, key: string): Promise<void> {
  for (let index = 0; await store.delete(pieceKey(key, index)); index += 1);
}

/** Whether any piece of it is kept. */
export async function isBegun(store: Pick<Cache, 'match'>, key: string): Promise<boolean> {
  return (await store.match(pieceKey(key, 0))) !== undefined;
}
