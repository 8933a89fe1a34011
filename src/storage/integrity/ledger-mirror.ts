/** A place outside of the database that remembers the ledger, so that a database that quietly lost rows is found out. */
export type Mirror = { read(): string | null; write(text: string): void; clear(): void };

/**
 * Kept in local storage, which a browser brings to the disk some seconds later, at worst a minute: a crash that also
 * damages the database may take the last changes from both, unnoticed. Without it the ledger inside the database
 * still counts, so its failures are not the candidate's.
 */
export function localMirror(name: string): Mirror {
  const key = `${name} ledger`;
  return {
    read() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        localStorage.setItem(key, text);
      } catch {
        // Switched off, or full.
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Switched off: then there is nothing to clear.
      }
    },
  };
}
