import type { ModelFile, ModelFiles } from './models';
import type { TranscriberProblem } from './contract';

type FetchParts = {
  store: Pick<Cache, 'match' | 'put' | 'delete'>;
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  signal: AbortSignal;
};

/**
 * Brings the files that are not here yet, one after the other, largest last. What has arrived stays when the line
 * breaks, so that the next try goes on from there; after a cancel nothing stays.
 */
export async function fetchModel(
  { files, expectedBytes }: ModelFiles,
  onProgress: (share: number) => void,
  { store, fetch, signal }: FetchParts,
): Promise<{ ok: true } | { ok: false; problem: TranscriberProblem }> {
  let receivedBytes = 0;
  const received = (bytes: number) => {
    receivedBytes += bytes;
    onProgress(Math.min(0.99, receivedBytes / expectedBytes));
  };
  for (const file of files) {
    const kept = await store.match(file.key);
    if (kept) {
      received(Number(kept.headers.get('content-length') ?? 0));
      continue;
    }
    const problem = await fetchFile(file, received, { store, fetch, signal });
    if (problem === 'cancelled') await Promise.all(files.map(({ key }) => store.delete(key)));
    if (problem) return { ok: false, problem };
  }
  onProgress(1);
  return { ok: true };
}

async function fetchFile(
  { address, key }: ModelFile,
  received: (bytes: number) => void,
  { store, fetch, signal }: FetchParts,
): Promise<TranscriberProblem | null> {
  let answer: Response;
  try {
    answer = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    return signal.aborted ? 'cancelled' : 'unreachable';
  }
  // Hosts of single-page apps answer with their page where a file is missing.
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (answer.status === 404 || answer.status === 401 || isPage) return 'missing';
  if (!answer.ok || !answer.body) return 'unreachable';

  const pieces: BlobPart[] = [];
  try {
    const reader = answer.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      received(next.value.byteLength);
    }
  } catch {
    return signal.aborted ? 'cancelled' : 'unreachable';
  }

  const whole = new Blob(pieces);
  try {
    await store.put(key, new Response(whole, { headers: { 'content-length': String(whole.size) } }));
    return null;
  } catch {
    return 'no-space';
  }
}
