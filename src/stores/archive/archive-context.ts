import type { Clock } from '../../platform/browser/clock';
import type { AnswerSummaries } from '../../storage/derived/answer-summaries';
import type { RenewWish } from '../../storage/derived/renew-summaries';
import type { Changes } from '../../storage/derived/changes';
import type { Sessions } from '../../storage/tables/sessions';
import type { Keep } from '../app/unsaved-store';

export type ArchiveDeps = {
  clock: Clock;
  digests: AnswerSummaries;
  sessions: Sessions;
  changes: Pick<Changes, 'listen'>;
  keep: Keep;
};

/** Brings in answers given since the last time, by a backup, or changed elsewhere; says whether there were any. */
export type Renew = (wish?: Pick<RenewWish, 'again' | 'marked'>) => Promise<boolean>;

export const dayMs = 24 * 3_600_000;
