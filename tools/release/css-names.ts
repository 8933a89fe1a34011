import { createHash } from 'node:crypto';
import { basename, relative } from 'node:path';

/** The class of a CSS module: the same from the build and from the render of the first screen, whatever the machine. */
export function scopedName(name: string, file: string): string {
  const path = relative(process.cwd(), file.split('?')[0] ?? file).replaceAll('\\', '/');
  const mark = createHash('sha256').update(path).digest('base64url').slice(0, 4);
  return `${basename(path, '.module.css')}-${name}-${mark}`;
}
