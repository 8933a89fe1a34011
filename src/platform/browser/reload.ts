/** Loads the page anew at an address behind the `#`. */
export function reloadAt(hash: string): void {
  history.replaceState(null, '', `#${hash}`);
  location.reload();
}
