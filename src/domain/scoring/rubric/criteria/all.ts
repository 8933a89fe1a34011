import type { CriterionId } from '../../scorecard';
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

const finders: Readonly<Record<CriterionId, (story: Story, told: Told) => Found>> = {
  episode: findEpisode,
  context: findContext,
  stakes: findStakes,
  'own-task': findOwnTask,
  role: findRole,
  people: findPeople,
  actions: findActions,
  how: findHow,
  'own-part': findOwnPart,
  reason: findReason,
  result: findResult,
  'how-much': findHowMuch,
  'so-what': findSoWhat,
  learning: findLearning,
};

export type Findings = Readonly<Record<CriterionId, Found>>;

/** Every criterion of the rubric, held to one tagging of the story. `told`: what the whole tells, whatever the tags of its units. */
export function findAll(story: Story, told: Told): Findings {
  return Object.fromEntries(Object.entries(finders).map(([id, find]) => [id, find(story, told)])) as Record<
    CriterionId,
    Found
  >;
}
