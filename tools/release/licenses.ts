import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { standardLicense } from './standard-licenses.ts';

/** `text`: its license and notices, word for word. */
export type Licensed = { name: string; version: string; license: string; source: string; text: string };

type PackageFile = {
  name: string;
  version: string;
  license?: string;
  author?: string | { name?: string };
  repository?: string | { url?: string };
};

/** The folder of the package that a module of a bundle comes from; null for the program's own. */
export function packageFolder(moduleId: string): string | null {
  // What the bundler itself adds to a bundle.
  const [, helper] = /^\0(vite|rolldown)\//u.exec(moduleId) ?? [];
  if (helper !== undefined) return resolve('node_modules', helper);
  const path = moduleId
    .replace(/^\0/u, '')
    .replace(/[?#].*$/u, '')
    .replaceAll('\\', '/');
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/.@][^/]*)\//u.exec(path) ?? [];
  return folder ?? null;
}

/** Reads what a package says about its license. Throws where there is neither a text nor a known name. */
export function licensed(folder: string): Licensed {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
  const { name, version, license = 'not named', repository } = about;
  const author = typeof about.author === 'string' ? about.author : (about.author?.name ?? `the authors of ${name}`);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[sc]e|copying|notice|third.?party)[^/]*$/iu.test(entry.name))
    .map((entry) => entry.name)
    .filter((file) => !/\.(?:js|json|ts)$/iu.test(file))
    .sort();
  const text =
    files.length > 0
      ? files.map((file) => ownPart(readFileSync(join(folder, file), 'utf8'))).join('\n\n')
      : standardLicense(license, name, author);
  if (text === null) throw new Error(`${name} brings no license text, and that of “${license}” is not known here.`);
  const url =
    typeof repository === 'string' ? repository : (repository?.url ?? `https://www.npmjs.com/package/${name}`);
  return { name, version, license, source: url.replace(/^git\+/u, ''), text };
}

/** A tool also lists what it is made of itself; none of that gets into a bundle. */
const ownPart = (text: string) =>
  (text.split(/^# Licenses of bundled dependencies$/mu)[0] ?? '')
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .trim();

/** The page of licenses: the program's own first, then each text once, under all the packages that it is the text of. */
export function licensesPage(own: string, packages: readonly Licensed[]): string {
  const byText = new Map<string, Set<string>>();
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  for (const { name, version, license, source, text } of sorted) {
    const heads = byText.get(text) ?? new Set();
    byText.set(text, heads.add(`${name} ${version} (${license})\n  ${source}`));
  }
  const line = '-'.repeat(80);
  const parts = [...byText].map(([text, heads]) => `${line}\n\n${[...heads].join('\n')}\n\n${text}\n`);
  // The mark at the start tells browsers that this is UTF-8, whatever the host says.
  return `\uFEFFSecond Take\n\n${own.trim()}\n\nIt is made with the following packages and fonts.\n\n${parts.join('\n')}`;
}

/** Packages that `package.json` asks for and the page does not have. */
export function unlisted(dependencies: readonly string[], packages: readonly Pick<Licensed, 'name'>[]): string[] {
  const listed = new Set(packages.map(({ name }) => name));
  return dependencies.filter((name) => !listed.has(name));
}

/** Whether a folder is a package: some hold a package.json only to say how their modules are read. */
export const isPackage = (folder: string) => existsSync(join(folder, 'package.json'));
