/**
 * A whole IndexedDB as a file: every store with its keys and indexes, every row as it lies there. Both functions also
 * run inside a page, so they use nothing from outside of themselves.
 */
export type FrozenDatabase = {
  name: string;
  /** As IndexedDB counts: ten times the number in `database.ts`. */
  version: number;
  /** Epoch ms. */
  frozenAt: number;
  /** What local storage held beside it. */
  beside: Record<string, string>;
  stores: FrozenStore[];
};

type FrozenStore = {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  /**
   * JSON, with `{"$bytes": base64}` for bytes, `{"$numbers": [1]}` for whole numbers of 32 bits and `{"$undefined": true}` for a field
   * that is there and empty.
   */
  rows: Record<string, unknown>[];
};

/** Reads a database past the program, without changing it; `without` are stores that are left out. */
export async function freeze(
  name: string,
  factory: IDBFactory = indexedDB,
  without: readonly string[] = [],
): Promise<Omit<FrozenDatabase, 'beside'>> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error as Error));
    });
  const frozen = (value: unknown): unknown => {
    if (value === undefined) return { $undefined: true };
    if (value instanceof Uint8Array) {
      return { $bytes: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) };
    }
    if (value instanceof Uint32Array) return { $numbers: [...value] };
    if (Array.isArray(value)) return value.map(frozen);
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} has no place in JSON.`);
    if (typeof value !== 'object' || value === null) return value;
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error('Only plain rows have a place in JSON.');
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, frozen(inner)]));
  };

  const database = await done(factory.open(name));
  const stores: FrozenStore[] = [];
  for (const storeName of database.objectStoreNames) {
    if (without.includes(storeName)) continue;
    const store = database.transaction(storeName).objectStore(storeName);
    stores.push({
      name: storeName,
      keyPath: store.keyPath,
      autoIncrement: store.autoIncrement,
      indexes: Array.from(store.indexNames, (indexName) => {
        const { keyPath, unique, multiEntry } = store.index(indexName);
        return { name: indexName, keyPath, unique, multiEntry };
      }),
      rows: (await done(store.getAll())).map((row) => frozen(row) as Record<string, unknown>),
    });
  }
  const { version } = database;
  database.close();
  return { name, version, frozenAt: Date.now(), stores };
}

/** Lays a frozen database down as it was. There must be none of this name yet. */
export function thaw(frozen: FrozenDatabase, factory: IDBFactory = indexedDB): Promise<void> {
  const thawed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(thawed);
    if (typeof value !== 'object' || value === null) return value;
    if ('$undefined' in value) return undefined;
    if ('$numbers' in value) return Uint32Array.from(value.$numbers as number[]);
    if ('$bytes' in value) return Uint8Array.from(atob(String(value.$bytes)), (letter) => letter.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, thawed(inner)]));
  };
  return new Promise((resolve, reject) => {
    const opening = factory.open(frozen.name, frozen.version);
    opening.addEventListener('error', () => reject(opening.error as Error));
    opening.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (oldVersion !== 0) throw new Error(`There is a database ${frozen.name} already.`);
      for (const { name, keyPath, autoIncrement, indexes, rows } of frozen.stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
        for (const row of rows) store.add(thawed(row));
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}
