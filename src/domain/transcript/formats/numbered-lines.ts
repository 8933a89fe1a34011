/** How many borders between lines must fall into a sentence before the numbers are those of lines. */
const leastBrokenShare = 1 / 3;

/** A text without the numbers of its lines; null when its lines are not numbered one after the other. */
export function withoutLineNumbers(text: string): { text: string; isBroken: boolean } | null {
  const rows = text.split('\n').map((row) => row.trim());
  const filled = rows.filter(Boolean);
  const numbered = filled.map((row) => /^(\d{1,5})(?:[.)]|\s|$)\s*(.*)$/u.exec(row));
  const own = numbered.every((found, index) => found && Number(found[1]) === Number(numbered[0]?.[1]) + index);
  if (own && filled.length >= 3) {
    const texts = numbered.map((found) => found?.[2] ?? '');
    return { text: texts.join('\n'), isBroken: isBroken(texts) };
  }
  // A number, then its line.
  const numbers = filled.filter((_, index) => index % 2 === 0);
  const isAlternating =
    filled.length >= 6 &&
    numbers.every(
      (row, index) =>
        /^\d{1,5}[.)]?$/u.test(row) && Number.parseInt(row, 10) === Number.parseInt(numbers[0] ?? '', 10) + index,
    );
  if (!isAlternating) return null;
  const texts = filled.filter((_, index) => index % 2 === 1);
  return { text: texts.join('\n'), isBroken: true };
}

/** A list in an answer has whole sentences; lines of a transcript are cut where the paper ends. */
function isBroken(lines: readonly string[]): boolean {
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !/[.!?;:,]["'”’)]*$/u.test(line) && /^\p{Ll}/u.test(next);
  });
  return broken.length >= 2 && broken.length >= (lines.length - 1) * leastBrokenShare;
}
