const kilobyte = 1000;

/** `12 MB`-like, from bytes: rough, as the browser’s own figures are. */
export function sizeText(bytes: number): string {
  if (bytes < kilobyte ** 2) return `${Math.ceil(bytes / kilobyte)} kB`;
  if (bytes < kilobyte ** 3) return `${Math.round(bytes / kilobyte ** 2)} MB`;
  return `${(bytes / kilobyte ** 3).toFixed(1)} GB`;
}
