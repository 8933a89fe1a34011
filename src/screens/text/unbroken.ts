/** A few words that stay on one line: "Nov 28", "S 15%". */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');
