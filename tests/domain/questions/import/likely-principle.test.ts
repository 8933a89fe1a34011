import { expect, it, test } from 'vitest';
import { likelyPrinciple, likelyTopics } from '../../../../src/domain/questions/import/likely-principle';
import { readImport } from '../../../../src/domain/questions/import/import-questions';

test.each([
  ['Bias for Acton', 'bias-for-action'],
  ['Custmer obsesion', 'customer-obsession'],
  ['Frugallity', 'frugality'],
  ['Ownershpi', 'ownership'],
  ['Have backbone; disagre and comit', 'have-backbone-disagree-and-commit'],
  ['Insist on the hihgest standards', 'insist-on-the-highest-standards'],
  ['Strive to be Earth’s best employr', 'strive-to-be-earths-best-employer'],
])('“%s” is most likely %s', (topic, id) => {
  expect(likelyPrinciple(topic)).toBe(id);
});

test.each([
  'Leadership',
  'Teamwork',
  'Conflict',
  'Learning',
  'Earnings',
  'Think small',
  'Customer service',
  'Trust',
  'Results',
])('“%s” is a topic of its own', (topic) => {
  expect(likelyPrinciple(topic)).toBeNull();
});

it('is told once for a topic, with how many rows have it', () => {
  const list = [
    'question,category',
    'Tell me about a time you acted fast.,Bias for Acton',
    'Tell me about a time you did not wait.,Bias for Acton',
    'Tell me about a time you helped a team.,Teamwork',
    'Tell me about a time you saved money.,Frugality',
  ].join('\n');
  const reading = readImport({ text: list }, { known: new Set() });
  expect(likelyTopics(reading.rows)).toEqual([{ topic: 'Bias for Acton', principle: 'bias-for-action', rows: 2 }]);
});
