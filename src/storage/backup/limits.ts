const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** What a backup may ask of this computer; looked at before anything is unpacked or read. */
export const limits = {
  fileBytes: 4096 * megabyte,
  files: 60_000,
  directoryBytes: 16 * megabyte,
  nameBytes: 120,
  manifestBytes: 16 * megabyte,
  rowsFileBytes: 32 * megabyte,
  rowBytes: 8 * megabyte,
  soundBytes: 128 * megabyte,
  depth: 32,
  /** Rows are written in files of about this size, so that neither writing nor reading needs more at once. */
  rowsPartBytes: 4 * megabyte,
} as const;
