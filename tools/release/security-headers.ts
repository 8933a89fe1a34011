/**
 * The one security policy: production preview, tests and the ready-made files for static hosts all read it here.
 * Development loosens three of its lines, see `developmentPolicy`.
 */
const policy: Record<string, string> = {
  'default-src': "'none'",
  // WebAssembly may be compiled (the recognizer is one), text may not.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  // howler gives a finished sound an empty data address, so that the browser lets go of the recording.
  'media-src': "'self' blob: data:",
  'font-src': "'self'",
  // The public model hub and the servers that it sends a download to; asked only after the candidate agreed to one.
  'connect-src': "'self' https://huggingface.co https://*.hf.co",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'frame-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'app-script-url',
};

function text(lines: Record<string, string>): string {
  return Object.entries(lines)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

const otherHeaders: Record<string, string> = {
  'Permissions-Policy':
    'microphone=(self), on-device-speech-recognition=(self), autoplay=(self), screen-wake-lock=(self), camera=(self), geolocation=(), payment=(), usb=(), display-capture=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export const securityHeaders: Record<string, string> = { 'Content-Security-Policy': text(policy), ...otherHeaders };

/** What a page may say of itself where the host sends no headers: `frame-ancestors` is not allowed there. */
export function metaPolicy(): string {
  const { 'frame-ancestors': _, ...rest } = policy;
  return text(rest);
}

/**
 * Vite's dev server puts an inline script and inline styles into the page, talks over a web socket and builds its
 * own script addresses: these are the only differences.
 */
export const developmentHeaders: Record<string, string> = {
  ...otherHeaders,
  'Content-Security-Policy': text({
    ...Object.fromEntries(Object.entries(policy).filter(([name]) => !name.includes('trusted-types'))),
    'script-src': "'self' 'unsafe-inline' 'wasm-unsafe-eval'",
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': `${policy['connect-src']} ws:`,
  }),
};
