/** What the browser does with our page: hidden, shown again, closed. */
export type Page = {
  onHidden(listener: () => void): () => void;
  onShown(listener: () => void): () => void;
  /** Runs `run` every `ms` until stopped; ticks may be late or missing, so never count them. */
  every(ms: number, run: () => void): () => void;
};
