import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textsIn, type Text } from './texts-in';

/**
 * Prints every text on the screen, folder by folder, with the place where it is written:
 *
 *   npm run --silent texts                          all of them
 *   npm run --silent texts -- src/screens/lobby     those of one folder
 *   npm run --silent texts -- src/domain            sentences that rules speak
 */

/** A text with its file. */
type Placed = Text & { file: string };

/** Every text under a folder, files in the order of their names. */
export function textsUnder(folder: string): Placed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
    .map((name) => join(folder, name))
    .toSorted((one, other) => dirname(one).localeCompare(dirname(other)) || one.localeCompare(other))
    .flatMap((file) => {
      return textsIn(file, readFileSync(file, 'utf8')).map((text) => ({ ...text, file }));
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const texts = textsUnder(process.argv[2] ?? 'src/screens');
  let shown = '';
  for (const { file, line, text } of texts) {
    const folder = dirname(file);
    if (folder !== shown) console.log(`\n## ${folder}\n`);
    shown = folder;
    console.log(`${basename(file)}:${line}  ${text}`);
  }
}
