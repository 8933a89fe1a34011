import { boxIds, type BoxId } from '../../domain/scoring/scorecard';
import { playerKeys, type PlayerVerbs } from '../answer/player-keys';

export type ReplayVerbs = PlayerVerbs & {
  playPart(again: boolean): void;
  /** The two ends of a stretch that is to be repeated. */
  spanFrom(): void;
  spanTo(): void;
  toggleSilence(): void;
  writeNote(): void;
  playBox(box: BoxId): void;
  showKeys(): void;
};

/** Every key of the replay. */
export function replayKeys(verbs: ReplayVerbs): Readonly<Record<string, () => void>> {
  const boxes = boxIds.map((box, at) => [String(at + 1), () => verbs.playBox(box)] as const);
  return {
    ...Object.fromEntries(boxes),
    ...playerKeys(verbs),
    p: () => verbs.playPart(false),
    r: () => verbs.playPart(true),
    '[': verbs.spanFrom,
    ']': verbs.spanTo,
    s: verbs.toggleSilence,
    m: verbs.writeNote,
    '?': verbs.showKeys,
  };
}
