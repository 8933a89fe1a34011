/** The parts of the Trusted Types API that are used here; not every browser has it. */
type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
};

let policy: { createScriptURL(address: string): string } | null = null;

/**
 * The address of a script of our own, in the form that the page's security policy asks for before a worker may
 * start. The policy allows one such gate, so all workers go through it.
 */
export function workerUrl(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('app-script-url', { createScriptURL: ownAddress }) ?? {
    createScriptURL: ownAddress,
  };
  return policy.createScriptURL(address);
}

function ownAddress(address: string): string {
  const { href, origin } = new URL(address, location.href);
  if (origin !== location.origin) throw new Error(`Not a script of our own: ${href}`);
  return href;
}
