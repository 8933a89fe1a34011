/** How much the browser gives us on this computer. Its figures are rough on purpose. */
export type StorageRoom = {
  usedBytes: number;
  quotaBytes: number;
  /** The browser promised not to clear it when space runs short. */
  kept: boolean;
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
        return { usedBytes: usage, quotaBytes: quota, kept: (await manager?.persisted?.()) ?? false };
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
