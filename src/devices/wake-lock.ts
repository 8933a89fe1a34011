/** Keeps the screen from going dark while the candidate talks. */
export type WakeLock = {
  /** Holds it until the given function is called; taken again when the page comes back. Where there is none, nothing happens. */
  hold(): () => void;
};
