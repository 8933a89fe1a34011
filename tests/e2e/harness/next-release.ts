import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

declare global {
  /** Rows that the upgrade to the next release has been through. */
  var upgraded: number | undefined;
}

/**
 * One step more than this release has: a new table, an index on a full one, and a change of every event and transcript,
 * which takes the browser seconds where there are many.
 */
const step = `
  database.version(database.verno + 1).stores({ later: 'id', transcripts: 'id, answerId, createdAt' }).upgrade(async (step) => {
    await step.table('later').add({ id: 'brought by the upgrade' });
    for (const table of ['transcripts', 'events']) {
      await step.table(table).toCollection().modify((row) => {
        row.later = true;
        globalThis.upgraded = (globalThis.upgraded ?? 0) + 1;
      });
    }
  });
`;

/** Makes the source that is built the source of a later release. */
function later(writes: 'as this one' | 'its own way'): Plugin {
  const change = (code: string, before: RegExp, after: string) => {
    if (!before.test(code)) throw new Error(`The next release is not made any more: no ${before}`);
    return code.replace(before, after);
  };
  return {
    name: 'later',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/src/storage/schema/database.ts')) return change(code, /(?= {2}return database;\n)/, step);
      if (!id.endsWith('/src/storage/integrity/write-gate.ts') || writes === 'as this one') return null;
      return change(code, /const writerVersion = (?=\d+;)/, '$&1 + ');
    },
  };
}

/**
 * Builds the program as its next release might be, into a folder that is given. It "writes its own way" where this
 * release would spoil what it writes, and may only read.
 */
export async function buildNextRelease(writes: 'as this one' | 'its own way'): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'second-take-next-'));
  await build({
    plugins: [later(writes)],
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
    logLevel: 'error',
  });
  return outDir;
}
