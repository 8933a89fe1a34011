import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds twice, in two places, and compares: one commit is one program. */
async function built(): Promise<Map<string, string>> {
  const outDir = mkdtempSync(join(tmpdir(), 'second-take-build-'));
  try {
    await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const files = readdirSync(outDir, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(outDir, name)).isFile());
    return new Map(
      files.sort().map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(outDir, name)))
          .digest('hex'),
      ]),
    );
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

const [one, other] = [await built(), await built()];
const differing = [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
if (one.size === 0 || differing.length > 0) {
  console.error(`Two builds of one commit differ: ${differing.join(', ') || 'nothing was built'}`);
  process.exitCode = 1;
} else {
  const whole = createHash('sha256')
    .update(JSON.stringify([...one]))
    .digest('hex');
  console.log(`${one.size} files, twice the same: ${whole}`);
}
