import { join } from 'node:path';

type Modules = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/**
 * What always comes together is one file, for each file costs a round trip: all before the first screen, the tables of
 * the database, and the stores that every page waits for. A module belongs to the first of them that imports it.
 */
const files = [
  { name: 'app', from: ['src/main.tsx'] },
  { name: 'storage', from: ['src/storage/app-storage.ts'] },
  { name: 'stores', from: ['src/room-stores.ts', 'src/deferred-stores.ts'] },
] as const;

/** What pages share of each other's looks: many small pieces, each of use to several pages. */
const shared = /[\\/]src[\\/]screens[\\/]|[\\/]node_modules[\\/]@(?:base-ui|floating-ui)[\\/]/u;

/** The files that modules are put together in, as `codeSplitting.groups` of Rolldown. */
export function chunkGroups() {
  let placed: Map<string, string> | null = null;
  const fileOf = (id: string, modules: Modules) => (placed ??= placesIn(modules)).get(id) ?? null;
  return [
    { name: fileOf, debugName: 'together', priority: 1 },
    { name: 'shared', test: shared, minShareCount: 2 },
  ];
}

function placesIn(modules: Modules): Map<string, string> {
  const placed = new Map<string, string>();
  for (const { name, from } of files) {
    const waiting: string[] = from.map((file) => join(process.cwd(), file));
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      // What Vite itself adds is shared with the start of the program, which must not wait for the rest.
      if (placed.has(one) || one.startsWith('\0')) continue;
      placed.set(one, name);
      waiting.push(...(modules.getModuleInfo(one)?.importedIds ?? []));
    }
  }
  return placed;
}
