/** Begins a request. What it gives tells whether that is still the newest one; an answer to an older one comes too late. */
export function createRequests(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const own = newest;
    return () => own === newest;
  };
}
