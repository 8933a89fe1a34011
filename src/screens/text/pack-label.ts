/** Where the browser does not tell how far its language pack has come, nothing is made up. */
export function packLabel(share: number | null): string {
  return share === null
    ? 'Your browser is downloading its language pack. It doesn’t say how far it has come …'
    : `Your browser is downloading its language pack: ${Math.round(share * 100)}%`;
}
