/** How much the browser gives us on this computer. Its figures are rough on purpose. */
export type StorageRoom = {
  usedBytes: number;
  quotaBytes: number;
  /** The browser promised not to clear it when space runs short. */
  kept: boolean;
  /** It gives no files, though it knows how to: a private window of Firefox or Safari. Chrome's cannot be told apart. */
  fleeting: boolean;
};

export type Storage = {
  /** null: this browser does not say. */
  room(): Promise<StorageRoom | null>;
  /** Asks the browser to keep our data; it may decide by itself or ask the candidate. */
  keep(): Promise<boolean>;
};

export function createStorageQuota(manager: StorageManager | undefined = navigator.storage): Storage {
  return {
    async room() {
      try {
        const { usage, quota } = (await manager?.estimate()) ?? {};
        if (usage === undefined || quota === undefined) return null;
        const kept = (await manager?.persisted?.()) ?? false;
        return { usedBytes: usage, quotaBytes: quota, kept, fleeting: !kept && (await givesNoFiles(manager)) };
      } catch {
        return null;
      }
    },
    async keep() {
      try {
        return (await manager?.persist?.()) ?? false;
      } catch {
        return false;
      }
    },
  };
}

async function givesNoFiles(manager: StorageManager | undefined): Promise<boolean> {
  try {
    await manager?.getDirectory?.();
    return false;
  } catch {
    return true;
  }
}
