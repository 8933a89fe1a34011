/** The browser's stores of files, in memory; a disk that is full takes nothing more. */
export function inventStores() {
  const kept = new Map<string, { body: Blob; headers: Headers }>();
  let full = false;
  const store = {
    async match(key: string) {
      const found = kept.get(key);
      return found && new Response(found.body, { headers: found.headers });
    },
    async put(key: string, answer: Response) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, { body: await answer.blob(), headers: answer.headers });
    },
    delete: async (key: string) => kept.delete(key),
  };
  const stores = {
    open: async () => store as unknown as Cache,
    async delete() {
      kept.clear();
      return true;
    },
  };
  return {
    stores,
    kept,
    fill() {
      full = true;
    },
  };
}
