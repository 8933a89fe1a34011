import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { isPackage, licensed, licensesPage, packageFolder, unlisted } from './licenses.ts';

/** Packages that come ready-made inside another: the bundle knows only the outer one. */
const within: Readonly<Record<string, readonly string[]>> = {
  '@huggingface/transformers': ['@huggingface/jinja', '@huggingface/tokenizers'],
  'read-excel-file': ['saxen'],
};

/**
 * Writes `licenses.txt`: name, version, license and its text of every package in the bundles, and of the fonts.
 * `ofWorkers` is for the bundles of workers, which are built apart and before. A dependency of `package.json` that is in
 * no bundle stops the build: either it is not shipped and belongs to the tools, or the page would lack it.
 */
export function licenses(dependencies: readonly string[]): { ofProgram: Plugin; ofWorkers: Plugin } {
  const folders = new Set<string>();
  const note = (ids: Iterable<string>) => {
    for (const id of ids) {
      const folder = packageFolder(id);
      if (folder !== null && isPackage(folder)) folders.add(folder);
    }
  };
  return {
    ofWorkers: {
      name: 'licenses-of-workers',
      apply: 'build',
      buildEnd() {
        note(this.getModuleIds());
      },
    },
    ofProgram: {
      name: 'licenses',
      apply: 'build',
      buildEnd() {
        note(this.getModuleIds());
      },
      generateBundle(_, bundle) {
        // Style sheets are put together before they are bundled: of the fonts, the bundle knows the files.
        for (const file of Object.values(bundle)) if (file.type === 'asset') note(file.originalFileNames.map(fromRoot));
        const bundled = [...folders].map(licensed);
        const inside = bundled.flatMap(({ name }) => within[name] ?? []).map((name) => resolve('node_modules', name));
        const packages = [...bundled, ...inside.filter((folder) => !folders.has(folder)).map(licensed)];
        const missing = unlisted(dependencies, packages);
        if (missing.length > 0)
          throw new Error(
            `No bundle holds ${missing.join(', ')}: licenses.txt would not name what package.json asks for.`,
          );
        this.emitFile({
          type: 'asset',
          fileName: 'licenses.txt',
          source: licensesPage(readFileSync('LICENSE', 'utf8'), packages),
        });
      },
    },
  };
}

/** Names of original files are given from the root of the project. */
const fromRoot = (name: string) => resolve(name);
