/** Hands a file to the browser, which puts it where downloads go. */
export type Downloads = { save(name: string, content: Blob): void };

export function createDownloads(): Downloads {
  return {
    save(name, content) {
      const address = URL.createObjectURL(content);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The download reads the address after the click has returned.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  };
}
