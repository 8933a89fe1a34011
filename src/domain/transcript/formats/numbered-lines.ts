/** How many borders between lines must fall into a sentence before the numbers are those of lines. */
const leastBrokenShare = 1 / 3;

/** A page of a printed transcript has at least so many lines before its numbers begin anew. */
const leastLinesOfPage = 10;

/** Spoken sentences are longer than the items of a list; so many of them in a row are no list. */
const leastSentences = 5;
const leastWordsOfSentence = 7;

export type Unnumbered = { text: string; kind: 'cut-lines' | 'sentences' | 'list' };

/** A text without the numbers of its lines; null when its lines are not numbered one after the other. */
export function withoutLineNumbers(text: string): Unnumbered | null {
  const rows = text.split('\n').map((row) => row.trim());
  const filled = rows.filter(Boolean);
  const numbered = filled.map((row) => /^[[(]?(\d{1,5})(?:[\])][.:]?|[.):|]|\s|$)\s*(?!\d*:\d)(.*)$/u.exec(row));
  const numbers = numbered.map((found) => (found ? Number(found[1]) : null));
  const runOn = numbers.every((number, index) => {
    if (number === null) return false;
    const before = numbers[index - 1];
    if (index === 0 || before === undefined || before === null) return true;
    return number === before + 1 || (number === 1 && before >= leastLinesOfPage);
  });
  if (runOn && filled.length >= 2) {
    const texts = numbered.map((found) => found?.[2] ?? '');
    return { text: texts.join('\n'), kind: kindOf(texts) };
  }
  const fifths = withoutFifths(rows.filter(Boolean));
  if (fifths) return { text: fifths.join('\n'), kind: 'cut-lines' };
  // A number, then its line.
  const own = filled.filter((_, index) => index % 2 === 0);
  const isAlternating =
    filled.length >= 6 &&
    own.every(
      (row, index) =>
        /^\d{1,5}[.)]?$/u.test(row) && Number.parseInt(row, 10) === Number.parseInt(own[0] ?? '', 10) + index,
    );
  if (!isAlternating) return null;
  const texts = filled.filter((_, index) => index % 2 === 1);
  return { text: texts.join('\n'), kind: 'cut-lines' };
}

/** Only every fifth line bears its number. */
function withoutFifths(rows: readonly string[]): string[] | null {
  const found = rows.map((row) => /^(\d{1,5})[.)]?\s+(.*)$/u.exec(row));
  const marked = found.flatMap((one, index) => (one ? [index] : []));
  const isEveryFifth = marked.every((at, index) => at === 5 * index + 4 && Number(found[at]?.[1]) === at + 1);
  if (marked.length < 2 || !isEveryFifth || marked.length !== Math.floor(rows.length / 5)) return null;
  const texts = rows.map((row, index) => found[index]?.[2] ?? row);
  return kindOf(texts) === 'cut-lines' ? texts : null;
}

/** A list in an answer has short items; lines of a transcript are cut where the paper ends, or are whole sentences. */
function kindOf(lines: readonly string[]): Unnumbered['kind'] {
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !/[.!?;:,]["'”’)]*$/u.test(line) && /^[\p{Ll}\d]/u.test(next);
  });
  if (broken.length >= 2 && broken.length >= (lines.length - 1) * leastBrokenShare) return 'cut-lines';
  const words = lines.reduce((sum, line) => sum + line.split(/\s+/u).length, 0) / lines.length;
  const areSentences = lines.every((line) => /[.!?…]["'”’)]*$/u.test(line));
  return lines.length >= leastSentences && areSentences && words >= leastWordsOfSentence ? 'sentences' : 'list';
}
