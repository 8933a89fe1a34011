import type { BrowserContext } from '@playwright/test';

/** Writes down everything that must never happen while a candidate uses the app. */
export async function watch(context: BrowserContext, origin: string, complaints: string[]): Promise<void> {
  const ours = (url: string) => url.startsWith(`${origin}/`) || /^(?:blob|data|about|file):/.test(url);

  context.on('request', (request) => {
    if (!ours(request.url())) complaints.push(`request to a foreign origin: ${request.url()}`);
  });
  context.on('console', (message) => {
    // A picture that is looked at by itself, as a page beside the program, has no icon.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      complaints.push(`console error: ${message.text()} ${message.location().url}`.trim());
  });
  context.on('weberror', (webError) => {
    complaints.push(`page error: ${webError.error().stack ?? webError.error().message}`);
  });
  // Becomes a console error, and so a complaint.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`security policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
}
