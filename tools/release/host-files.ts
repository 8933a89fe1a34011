import { securityHeaders } from './security-headers.ts';

/** Assets carry a hash in their name and never change; everything else is asked for again. */
const forEver = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';

/** For Netlify and Cloudflare Pages: served from the top folder of what was built. */
function headersFile(): string {
  const lines = Object.entries({ ...securityHeaders, 'Cache-Control': askAgain }).map(
    ([name, value]) => `  ${name}: ${value}`,
  );
  return `/*\n${lines.join('\n')}\n\n/assets/*\n  ! Cache-Control\n  Cache-Control: ${forEver}\n`;
}

/** For nginx: headers of an outer block are lost where an inner one adds its own, so both have all of them. */
function nginxFile(): string {
  const headers = (cache: string, indent: string) =>
    Object.entries({ ...securityHeaders, 'Cache-Control': cache })
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
      .join('\n');
  return `# Made by "npm run build:host-files". Put it inside your server block; root is the folder "dist".
location / {
    types { application/manifest+json webmanifest; }
    include mime.types;
    try_files $uri $uri/ =404;
${headers(askAgain, '    ')}
}

location ^~ /assets/ {
    try_files $uri =404;
${headers(forEver, '    ')}
}
`;
}

/** Ready-made files for static hosts, by path. */
export const hostFiles: Record<string, string> = {
  'public/_headers': headersFile(),
  'docs/hosting/nginx.conf': nginxFile(),
};
