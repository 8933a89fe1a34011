/** A figure that was measured, and the most that it may be; null where it is only told. */
type Row = { what: string; found: number; most: number | null; unit: string };

/** With `--small` a benchmark runs once on little data, to see that it still measures: its limits are then told, not judged. */
export const small = process.argv.includes('--small');

/** The first plain figure on the command line, or the usual one. */
export function amount(usual: number, little: number): number {
  const asked = process.argv.slice(2).find((word) => /^\d+$/u.test(word));
  return asked === undefined ? (small ? little : usual) : Number(asked);
}

/** What a row comes to. A figure that is none was not measured, which no size of data excuses. */
export function verdictOf({ found, most }: Pick<Row, 'found' | 'most'>, judged: boolean): 'pass' | 'miss' | 'told' {
  if (!Number.isFinite(found)) return 'miss';
  if (most === null || !judged) return 'told';
  return found <= most ? 'pass' : 'miss';
}

/** Collects figures with their limits; `finish` prints them and makes the program fail where one is missed. */
export function createReport(title: string) {
  const rows: Row[] = [];
  return {
    note: (what: string, found: number, most: number | null, unit = 'ms') =>
      void rows.push({ what, found, most, unit }),
    finish() {
      console.log(title);
      const figure = (value: number) => (Math.abs(value) < 10 ? value.toFixed(2) : String(Math.round(value)));
      console.table(
        rows.map((row) => ({
          what: row.what,
          found: `${figure(row.found)} ${row.unit}`,
          limit: row.most === null ? '–' : `${row.most} ${row.unit}`,
          verdict: verdictOf(row, !small),
        })),
      );
      if (rows.length === 0 || rows.some((row) => verdictOf(row, !small) === 'miss')) process.exitCode = 1;
    },
  };
}

export const middle = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
