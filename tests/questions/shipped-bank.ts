import { readBank } from '../../src/domain/questions/question-bank';

const files = import.meta.glob<unknown>(['../../questions/*.json', '!../../questions/*.schema.json'], {
  eager: true,
  import: 'default',
});

/** The files as they lie in `questions/`, by name without ending. */
export const shippedFiles: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ''), file]),
);

export const shipped = readBank(shippedFiles);
export const shippedBank = shipped.bank;
