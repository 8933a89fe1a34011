import { describe, expect, test } from 'vitest';
import { readImport } from '../../../../src/domain/questions/import/import-questions';

const gate = 'Tell me about a gate you left open.';
const job = 'Tell me about a job you nearly turned down.';
const numbers = 'When did you last dig into numbers?';
const read = (text: string, chosen: readonly (string | null)[] | null = null) =>
  readImport({ text }, { known: new Set(), chosen });
const texts = (list: string) => read(list).rows.map(({ question }) => question.text);

describe('a list with two columns of one name', () => {
  test('gives the questions of both', () => {
    const reading = read(`question,question\n${gate},${job}\n${numbers},${gate}\n`);
    expect(reading.rows.map(({ question, line }) => `${line} ${question.text}`)).toEqual([
      `2 ${gate}`,
      `2 ${job}`,
      `3 ${numbers}`,
      `3 ${gate}`,
    ]);
    expect(reading.notes).toContain('There is more than one column “question”; the questions of each are read.');
  });

  test('gives them however the name is written, and whichever is filled', () => {
    expect(texts(`Question,question\n${gate},\n,${job}\n`)).toEqual([gate, job]);
    expect(texts(`question,level,question\n${gate},senior,${job}\n`)).toEqual([gate, job]);
    expect(texts(`| Question | Question |\n| --- | --- |\n| ${gate} | ${job} |\n`)).toEqual([gate, job]);
  });

  test('asks a question that stands in both once', () => {
    expect(texts(`question,question\n${gate},${gate}\n${job},${numbers}\n`)).toEqual([gate, job, numbers]);
  });

  test('takes no number for a question', () => {
    expect(texts(`question,question\nQ1,${gate}\nQ2,${job}\n`)).toEqual([gate, job]);
  });

  test('keeps tags, answers and principles of both', () => {
    const [row] = read(
      `question,tags,tags,answer,answer,principle,principle\n${gate},farm,"night, rain",I shut it.,I counted the cows.,Ownership,Dive Deep\n`,
    ).rows;
    expect(row?.question).toMatchObject({
      tags: ['farm', 'night', 'rain'],
      strongAnswer: 'I shut it.\nI counted the cows.',
      principle: 'ownership',
      alsoFits: ['dive-deep'],
    });
  });

  test('takes the level that is filled first, and says so', () => {
    const reading = read(`question,level,level\n${gate},,senior\n${job},mid,senior\n`);
    expect(reading.rows.map(({ question }) => question.level)).toEqual(['senior', 'mid']);
    expect(reading.notes).toContain('There is more than one column “level”; the first that is filled counts.');
  });

  test('may have two columns chosen for the question', () => {
    const reading = read(`question,title\n${gate},${job}\n`, ['text', 'text']);
    expect(reading.rows.map(({ question }) => question.text)).toEqual([gate, job]);
  });
});
