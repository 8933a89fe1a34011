/**
 * Writes down which files a recognizer is made of: `npm run pin:recognizer -- tiny` asks the hub for the newest revision
 * and fetches its files; `-- tiny FOLDER REVISION` takes files that are here, laid out as on the hub.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelFileNames, type Pin } from '../../src/platform/transcription/models';

type Pins = Record<string, { model: string; revision: string | null; files: Record<string, Pin> }>;

const path = new URL('../../src/platform/transcription/pinned-files.json', import.meta.url);
const pins = JSON.parse(readFileSync(path, 'utf8')) as Pins;

const [name = '', folder, givenRevision] = process.argv.slice(2);
const pinned = pins[name];
if (!pinned || (folder !== undefined && !/^[\da-f]{40}$/u.test(givenRevision ?? ''))) {
  console.error(`Usage: npm run pin:recognizer -- ${Object.keys(pins).join('|')} [FOLDER REVISION]`);
  process.exit(2);
}

async function ask(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return answer;
}

async function newestRevision(model: string): Promise<string> {
  const { sha } = (await (await ask(`https://huggingface.co/api/models/${model}`)).json()) as { sha?: string };
  if (!/^[\da-f]{40}$/u.test(sha ?? '')) throw new Error(`The hub names no revision of ${model}.`);
  return sha ?? '';
}

const revision = givenRevision ?? (await newestRevision(pinned.model));
const read = async (file: string) =>
  folder === undefined
    ? new Uint8Array(
        await (await ask(`https://huggingface.co/${pinned.model}/resolve/${revision}/${file}`)).arrayBuffer(),
      )
    : readFileSync(join(folder, file));

const files: Record<string, Pin> = {};
for (const file of modelFileNames) {
  const bytes = await read(file);
  files[file] = { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
  const before = pinned.files[file];
  if (revision === pinned.revision && before && before.sha256 !== files[file].sha256) {
    throw new Error(`${file} of revision ${revision} is not what was pinned: ${before.sha256}.`);
  }
}

writeFileSync(path, `${JSON.stringify({ ...pins, [name]: { ...pinned, revision, files } }, null, 2)}\n`);
console.log(`${name} is pinned at ${revision}: ${Object.keys(files).length} files.`);
