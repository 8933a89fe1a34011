/** A lock that all tabs of this browser share (Web Locks). */
export type Lock = {
  /** Takes `name` if it is free; null when another tab holds it. A crash frees it. */
  take(name: string): Promise<(() => void) | null>;
  held(name: string): Promise<boolean>;
};
