import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The program, and its list of what kind a file is by the end of its name. */
export type Nginx = { program: string; types: string };

const unpacked = join(import.meta.dirname, '../../node_modules/.cache/nginx');

/** nginx of this system, or the copy that `unpackNginx` made. */
export function findNginx(): Nginx | null {
  return (
    ['', '/usr/local', unpacked]
      .map((root) => ({ program: join(root, '/usr/sbin/nginx'), types: join(root, '/etc/nginx/mime.types') }))
      .find(({ program, types }) => existsSync(program) && existsSync(types)) ?? null
  );
}

/** From Debian, beside the project and not into the system: an installed nginx would start to serve on port 80. */
export function unpackNginx(): void {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb')) return;
  console.log('No nginx here: unpacking it with apt-get and dpkg-deb …');
  mkdirSync(unpacked, { recursive: true });
  const run = `apt-get download -qq -o APT::Sandbox::User=root nginx nginx-common && for file in *.deb; do dpkg-deb -x "$file" .; done; rm -f *.deb`;
  const update = process.getuid?.() === 0 ? 'apt-get update -qq;' : '';
  spawnSync('sh', ['-c', `${update} ${run}`], { cwd: unpacked, stdio: ['ignore', 'ignore', 'inherit'] });
}
