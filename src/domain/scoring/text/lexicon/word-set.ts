/** The words of a line, for looking one up. */
export const wordSet = (line: string): ReadonlySet<string> => new Set(line.split(' '));
