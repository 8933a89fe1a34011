/** A file that grows piece by piece and is no longer than needed: the way of a long backup to the downloads. */
export type ScratchFile = { write(piece: Uint8Array): Promise<void>; finish(): Promise<Blob> };

export type Scratch = {
  begin(): Promise<ScratchFile>;
  /** Takes away what an earlier visit left. */
  clear(): Promise<void>;
};

const name = 'backup.tmp';
/** Where Chromium puts what is written until the file is finished. A browser that is killed leaves it. */
const pieces = `${name}.crswap`;

const missing = (failure: unknown) => {
  if (!(failure instanceof DOMException) || failure.name !== 'NotFoundError') throw failure;
};

/** On the browser's disk: Chrome gives up downloads of blobs beyond half a gigabyte, but not of files. */
export function createScratch(manager: StorageManager | undefined): Scratch {
  return {
    async begin() {
      try {
        const folder = await manager?.getDirectory();
        const handle = await folder?.getFileHandle(name, { create: true });
        const writer = await handle?.createWritable();
        if (!handle || !writer) return inMemory();
        return {
          write: (piece) => writer.write(piece as Uint8Array<ArrayBuffer>),
          async finish() {
            await writer.close();
            return handle.getFile();
          },
        };
      } catch {
        return inMemory();
      }
    },
    async clear() {
      try {
        const folder = await manager?.getDirectory();
        for (const left of [name, pieces]) await folder?.removeEntry(left).catch(missing);
      } catch {
        // There is no such disk, or another tab is writing its backup: then both stay.
      }
    },
  };
}

/** Where the browser has no such disk (private windows, older ones). */
function inMemory(): ScratchFile {
  const written: Blob[] = [];
  return {
    write: async (piece) => void written.push(new Blob([piece as Uint8Array<ArrayBuffer>])),
    finish: async () => new Blob(written),
  };
}
