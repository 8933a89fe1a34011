import { describe, expect, test } from 'vitest';
import { filterQuestions, noFilter, type QuestionFilter } from '../../../src/domain/scheduling/filter';
import { aPast, aQuestion, now } from '../../builders/a-question';

const questions = [
  aQuestion({ id: 'ward', principle: 'earn-trust', domains: ['care'], level: 'entry', alsoFits: ['dive-deep'] }),
  aQuestion({ id: 'code', principle: 'earn-trust', domains: ['software'], polarity: 'failure' }),
  aQuestion({ id: 'well' }),
  aQuestion({ id: 'boss', principle: 'ownership', level: 'manager', polarity: 'conflict' }),
  aQuestion({ id: 'hello', principle: null, source: 'warm-up' }),
  aQuestion({ id: 'mine', principle: null, source: 'own' }),
];

const found = (filter: Partial<QuestionFilter>) =>
  filterQuestions(
    questions,
    { ...noFilter, ...filter },
    {
      profiles: [
        {
          id: 'nurse',
          name: 'Nurse',
          about: 'Care.',
          levels: ['entry', 'mid'],
          domains: ['care'],
          principles: [
            { id: 'earn-trust', why: 'Trust.' },
            { id: 'dive-deep', why: 'Looking.' },
          ],
        },
      ],
      past: aPast([
        { questionId: 'well', daysAgo: 20, rating: 1 },
        { questionId: 'code', daysAgo: 1, rating: 5 },
      ]),
      hidden: (id) => id === 'boss',
      nowMs: now,
    },
  ).map(({ id }) => id);

describe('looking for a question', () => {
  test.each<[string, Partial<QuestionFilter>, string[]]>([
    ['without a filter shows all but the hidden ones', {}, ['ward', 'code', 'well', 'hello', 'mine']],
    ['by principle shows those that fit it too, last', { principle: 'dive-deep' }, ['well', 'ward']],
    ['by role shows its principles, levels and places', { profileId: 'nurse' }, ['ward', 'well']],
    ['by level', { level: 'entry' }, ['ward']],
    ['by kind of story', { polarity: 'failure' }, ['code']],
    ['by where it came from', { source: 'own' }, ['mine']],
    ['that is new', { practiced: 'new' }, ['ward', 'hello', 'mine']],
    ['that was asked before', { practiced: 'asked' }, ['code', 'well']],
    ['that is due', { practiced: 'due' }, ['well']],
    ['that was hidden', { hidden: true }, ['boss']],
    ['by two things at once', { principle: 'earn-trust', practiced: 'new' }, ['ward']],
    [
      'for a role that is not known any more shows all',
      { profileId: 'gone' },
      ['ward', 'code', 'well', 'hello', 'mine'],
    ],
  ])('%s', (_, filter, ids) => expect(found(filter)).toEqual(ids));
});
