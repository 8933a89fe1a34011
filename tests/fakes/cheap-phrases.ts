/**
 * From now on a passphrase of this process becomes a key by one round of hashing, where the app takes 600,000 so that guessing is dear.
 * Everything else about the encryption stays as it is; `tests/platform/sync/encryption.test.ts` pays the full price.
 */
export function makePhrasesCheap(): void {
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  crypto.subtle.deriveKey = (algorithm, ...how) =>
    derive(
      typeof algorithm === 'object' && 'iterations' in algorithm ? { ...algorithm, iterations: 1 } : algorithm,
      ...how,
    );
}
