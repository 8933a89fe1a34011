/** What is read before it is refused: beyond this a file is a mistake, and reading it would only hold the computer up. */
export const importLimits = { bytes: 64 * 1024 * 1024, questions: 100_000 } as const;
