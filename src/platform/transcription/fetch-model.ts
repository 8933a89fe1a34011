import { dropBegun, keepPiece, readBegun, type BegunFile } from './begun-file';
import { isRightFile } from './check-file';
import type { TranscriberProblem } from './contract';
import type { ModelFile, ModelFiles } from './models';

type FetchParts = {
  store: Pick<Cache, 'match' | 'put' | 'delete'>;
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  signal: AbortSignal;
};

/** As much is held in memory before it is put aside: a cut line costs no more than this. */
const pieceBytes = 2_000_000;

/**
 * Brings the files that are not here yet, one after the other, largest last. What has arrived stays when the line
 * breaks or the page goes, so that the next try goes on from there, in the middle of a file too; after a cancel nothing
 * stays. A file that is not the right one is never kept.
 */
export async function fetchModel(
  { files, expectedBytes }: ModelFiles,
  onProgress: (share: number) => void,
  { store, fetch, signal }: FetchParts,
): Promise<{ ok: true } | { ok: false; problem: TranscriberProblem }> {
  let receivedBytes = 0;
  const received = (bytes: number) => {
    receivedBytes += bytes;
    onProgress(Math.min(0.99, Math.max(0, receivedBytes / expectedBytes)));
  };
  for (const file of files) {
    const kept = await store.match(file.key);
    if (kept) {
      received(Number(kept.headers.get('content-length') ?? 0));
      continue;
    }
    const beforeBytes = receivedBytes;
    let problem = await fetchFile(file, received, { store, fetch, signal });
    // A line that was cut is taken up at once, as long as every try brings something.
    for (let sofar = beforeBytes; problem === 'unreachable' && receivedBytes > sofar;) {
      sofar = receivedBytes;
      receivedBytes = beforeBytes;
      problem = await fetchFile(file, received, { store, fetch, signal });
    }
    if (problem === 'cancelled') {
      await Promise.all(files.map(({ key }) => Promise.all([store.delete(key), dropBegun(store, key)])));
    }
    if (problem) return { ok: false, problem };
  }
  onProgress(1);
  return { ok: true };
}

async function fetchFile(
  file: ModelFile,
  received: (bytes: number) => void,
  { store, fetch, signal }: FetchParts,
): Promise<TranscriberProblem | null> {
  const { address, key } = file;
  const failed = (): TranscriberProblem => (signal.aborted ? 'cancelled' : 'unreachable');
  const begun = await readBegun(store, key);
  let answer: Response;
  try {
    answer = await fetch(address, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(begun.bytes > 0 ? { headers: { range: `bytes=${begun.bytes}-` } } : {}),
    });
  } catch {
    return failed();
  }
  // Hosts of single-page apps answer with their page where a file is missing; so does a network that wants a sign-in.
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  const isElsewhere = /^https?:/u.test(address);
  if (answer.status === 404 || answer.status === 401 || (isPage && !isElsewhere)) return 'missing';
  if (isPage && answer.ok) return 'wrong-file';
  if (answer.status === 416) {
    await dropBegun(store, key);
    return 'unreachable';
  }
  if (!answer.ok || !answer.body) return 'unreachable';

  const version = answer.headers.get('etag');
  if (begun.bytes > 0 && !goesOn(answer, begun, version)) {
    await dropBegun(store, key);
    // The whole of another version has to be asked for anew.
    if (answer.status === 206) return fetchFile(file, received, { store, fetch, signal });
    begun.pieces.length = 0;
    begun.bytes = 0;
  }
  begun.version = version;
  received(begun.bytes);

  try {
    const problem = await receive(answer.body, begun, file, received, store);
    if (problem) return problem;
  } catch {
    return failed();
  }
  return keep(file, new Blob(begun.pieces), store);
}

/** Whether an answer holds the rest of what was begun, of the same version. */
function goesOn(answer: Response, begun: BegunFile, version: string | null): boolean {
  const start = /^bytes (\d+)-/u.exec(answer.headers.get('content-range') ?? '')?.[1];
  if (answer.status !== 206 || (start !== undefined && Number(start) !== begun.bytes)) return false;
  return version === null || begun.version === null || version === begun.version;
}

/** Puts aside what comes, piece by piece. Throws when the line breaks; what came until then is put aside as well. */
async function receive(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  begun: BegunFile,
  { key }: ModelFile,
  received: (bytes: number) => void,
  store: FetchParts['store'],
): Promise<TranscriberProblem | null> {
  let waiting: BlobPart[] = [];
  let waitingBytes = 0;
  const putAside = async () => {
    if (waitingBytes === 0) return;
    await keepPiece(store, key, begun, new Blob(waiting));
    waiting = [];
    waitingBytes = 0;
  };
  const reader = body.getReader();
  for (;;) {
    let next: Awaited<ReturnType<typeof reader.read>>;
    try {
      next = await reader.read();
    } catch (cut) {
      await putAside().catch(() => undefined);
      throw cut;
    }
    if (next.done) break;
    waiting.push(next.value);
    waitingBytes += next.value.byteLength;
    received(next.value.byteLength);
    if (waitingBytes < pieceBytes) continue;
    try {
      await putAside();
    } catch {
      return 'no-space';
    }
  }
  // The last piece goes straight into the whole.
  begun.pieces.push(new Blob(waiting));
  return null;
}

async function keep(file: ModelFile, whole: Blob, store: FetchParts['store']): Promise<TranscriberProblem | null> {
  const isRight = await isRightFile(file, whole);
  try {
    if (isRight) {
      await store.put(file.key, new Response(whole, { headers: { 'content-length': String(whole.size) } }));
    }
    await dropBegun(store, file.key);
  } catch {
    return 'no-space';
  }
  return isRight ? null : 'wrong-file';
}
