import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import about from '../../package.json';
import { licensed, licensesPage, packageFolder } from '../../tools/release/licenses';
import { licenses } from '../../tools/release/licenses-plugin';

type Hooks = {
  buildEnd(this: { getModuleIds(): string[] }): void;
  generateBundle(this: { emitFile(file: { fileName: string; source: string }): void }, _: null, bundle: object): void;
};

const dependencies = Object.keys(about.dependencies);
const isFont = (name: string) => name.startsWith('@fontsource-variable/');
const moduleOf = (name: string) => resolve('node_modules', name, 'dist/index.js');

/** What the plugin writes for bundles that hold these packages; the fonts come as files. */
function page({ program, workers = [] }: { program: string[]; workers?: string[] }): string {
  const plugins = licenses(dependencies);
  const [ofProgram, ofWorkers] = [plugins.ofProgram, plugins.ofWorkers] as unknown as [Hooks, Hooks];
  ofWorkers.buildEnd.call({ getModuleIds: () => workers.map(moduleOf) });
  const modules = program.filter((name) => !isFont(name)).map(moduleOf);
  ofProgram.buildEnd.call({ getModuleIds: () => [resolve('src/main.tsx'), '\0virtual', ...modules] });
  const bundle = Object.fromEntries(
    program
      .filter(isFont)
      .map((name) => [name, { type: 'asset', originalFileNames: [`node_modules/${name}/files/latin.woff2`] }]),
  );
  let written = '';
  ofProgram.generateBundle.call(
    {
      emitFile({ fileName, source }) {
        if (fileName === 'licenses.txt') written = source;
      },
    },
    null,
    bundle,
  );
  return written;
}

describe('the page of licenses', () => {
  test('names every package and font that is shipped, with its version and its text', () => {
    const text = page({ program: dependencies });
    for (const name of dependencies) {
      const { version, license, text: own } = licensed(resolve('node_modules', name));
      expect(text).toContain(`${name} ${version} (${license})`);
      expect(own.length).toBeGreaterThan(200);
      expect(text).toContain(own);
    }
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toContain('Second Take');
  });

  test.each(dependencies)('cannot be built without %s', (name) => {
    expect(() => page({ program: dependencies.filter((one) => one !== name) })).toThrow(name);
  });

  test('has what only a worker uses', () => {
    const text = page({ program: dependencies.filter((one) => one !== 'minisearch'), workers: ['minisearch'] });
    expect(text).toContain('minisearch');
  });

  test('has what comes ready-made inside another package', () => {
    const text = page({ program: dependencies });
    expect(text).toMatch(/^@huggingface\/jinja [\d.]+ \(MIT\)$/mu);
    expect(text).toMatch(/^saxen [\d.]+ \(MIT\)$/mu);
  });

  test('has a text for packages that bring none', () => {
    expect(licensed(resolve('node_modules/onnxruntime-web')).text).toMatch(
      /^Copyright \(c\) Microsoft Corporation\n\nPermission is hereby granted/u,
    );
    expect(licensed(resolve('node_modules/wouter')).text).toContain('released into the public domain');
  });

  test('gives a text that several packages share once', () => {
    const one = { version: '1.0.0', license: 'MIT', source: 'https://example.org', text: 'Do as you like.' };
    const text = licensesPage('MIT', [
      { ...one, name: 'b' },
      { ...one, name: 'a' },
    ]);
    expect(text.split('Do as you like.')).toHaveLength(2);
    expect(text.indexOf('a 1.0.0')).toBeLessThan(text.indexOf('b 1.0.0'));
  });
});

test.each([
  ['/a/node_modules/react/index.js', '/a/node_modules/react'],
  ['/a/node_modules/@base-ui/react/esm/menu.js?v=1', '/a/node_modules/@base-ui/react'],
  ['/a/node_modules/one/node_modules/two/x.js', '/a/node_modules/one/node_modules/two'],
  ['\0/a/node_modules/howler/dist/howler.js?commonjs', '/a/node_modules/howler'],
  ['\0vite/preload-helper.js', resolve('node_modules/vite')],
  ['/a/src/main.tsx', null],
  ['/a/tools/stubs/empty/index.js', null],
])('a module %j belongs to the package in %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});
