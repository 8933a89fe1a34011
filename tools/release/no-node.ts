import type { Plugin } from 'vite';

const name = 'node:crypto';
const empty = '\0no-node';

/**
 * The object store's client can take its hashes from Node, if it is told to, which a browser never does. Left alone, the
 * bundler puts a stand-in into the build and warns of it; here it is empty on purpose. Anybody else who asks is an error.
 */
export function noNode(): Plugin {
  return {
    name: 'no-node',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== name) return null;
      if (/@nats-io[\\/]obj[\\/]/u.test(importer ?? '')) return empty;
      return this.error(`${importer ?? 'Somebody'} asks for ${name}, which no browser has.`);
    },
    load: (id) => (id === empty ? 'export {};' : null),
  };
}
