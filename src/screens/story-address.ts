/** Where a story is shown. */
export function storyAddress(storyId: string): string {
  return `/stories/one/${encodeURIComponent(storyId)}`;
}
