import { readdirSync, readFileSync } from 'node:fs';
import { readBank } from '../../src/interview/bank';

const folder = new URL('../../questions/', import.meta.url);

/** The files as they lie in `questions/`, by name without ending. */
export const shippedFiles: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown]),
);

export const shipped = readBank(shippedFiles);
export const shippedBank = shipped.bank;
