import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installed, or why not: the last is a fault of what is asked for, not of the machine. */
export type Installed = 'installed' | 'no Debian' | 'not root' | 'not in its lists' | 'no network' | 'failed';

const lists = ['-o', 'APT::Update::Error-Mode=any', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30'];

/** Debian and its relatives, as root: the one place where something can be installed without asking. */
export function installFromDebian(what: string, packages: readonly string[]): Installed {
  if (!existsSync('/usr/bin/apt-get')) return 'no Debian';
  if (process.getuid?.() !== 0) return 'not root';
  console.log(`No ${what} here: installing it with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (program: string, ...words: string[]) =>
    spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  const isFresh = run('apt-get', 'update', '-qq', ...lists);
  if (run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)) return 'installed';
  if (!isFresh) return 'no network';
  return packages.every((name) => run('apt-cache', 'show', name)) ? 'failed' : 'not in its lists';
}
