import { criterionIds, type CriterionId } from '../../scorecard';
import type { Found, Story } from '../../model/tagged-answer';
import type { Told } from '../../model/part-presence';
import { findActions } from './actions';
import { findContext } from './context';
import { findEpisode } from './episode';
import { findHow } from './how';
import { findHowMuch } from './how-much';
import { findLearning } from './learning';
import { findOwnPart } from './own-part';
import { findOwnTask } from './own-task';
import { findPeople } from './people';
import { findReason } from './reason';
import { findResult } from './result';
import { findRole } from './role';
import { findSoWhat } from './so-what';
import { findStakes } from './stakes';

/**
 * How to find each criterion, and the tags that it tells apart: taggings of the same words in which these stand at the same places find
 * the same. Without tags: it goes by the words alone.
 */
const criteria: Readonly<Record<CriterionId, { find: (story: Story, told: Told) => Found; by: string }>> = {
  episode: { find: findEpisode, by: 'O' },
  context: { find: findContext, by: 'S' },
  stakes: { find: findStakes, by: '' },
  'own-task': { find: findOwnTask, by: 'ST' },
  role: { find: findRole, by: 'O' },
  people: { find: findPeople, by: 'O' },
  actions: { find: findActions, by: 'A' },
  how: { find: findHow, by: 'A' },
  'own-part': { find: findOwnPart, by: 'SO' },
  reason: { find: findReason, by: 'TA' },
  result: { find: findResult, by: 'RL' },
  'how-much': { find: findHowMuch, by: 'STARLO' },
  'so-what': { find: findSoWhat, by: 'RL' },
  learning: { find: findLearning, by: 'RL' },
};

/** A way to tag a story, and the tags of its units, one letter each. */
export type Tagged = { story: Story; tags: string };

/** For each such set of tags, all that is not in it. */
const unseenBy = new Map(
  Object.values(criteria).map(({ by }) => [by, by === '' ? /./gu : new RegExp(`[^${by}]`, 'gu')]),
);

export type Findings = Readonly<Record<CriterionId, Found>>;

/**
 * Finds every criterion of the rubric in taggings of one story; what a criterion found in one holds for all that look the same to it.
 * `told`: what the whole tells, whatever the tags of its units.
 */
export function finderOf(told: Told): (tagged: Tagged) => Findings {
  const known = new Map<string, Found>();
  return ({ story, tags }) => {
    const seen = new Map([...unseenBy].map(([by, unseen]) => [by, tags.replaceAll(unseen, '-')]));
    const found = {} as Record<CriterionId, Found>;
    for (const id of criterionIds) {
      const { find, by } = criteria[id];
      const key = `${id} ${seen.get(by)}`;
      const before = known.get(key);
      found[id] = before ?? find(story, told);
      if (!before) known.set(key, found[id]);
    }
    return found;
  };
}
