import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markedFolder, readMarked } from './marked-list';

/** Lines that pass for questions and cannot be told apart by their words. */
const alsoTicked: Readonly<Record<string, readonly string[]>> = {
  'kit-with-scoring.md': ['Explain next steps and timeline'],
};

describe('a list in whose text every question is marked', () => {
  test.each(readdirSync(markedFolder))('%s offers those questions, and only those', async (name) => {
    const { wanted, missed, besides, elsewhere } = await readMarked(name);
    expect(wanted).toBeGreaterThan(0);
    expect({ missed, besides, elsewhere }).toEqual({ missed: [], besides: alsoTicked[name] ?? [], elsewhere: [] });
  });
});
