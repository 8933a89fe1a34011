import { boxIds, type BoxId } from '../../scoring/scorecard';
import { jumpMs } from '../components/player-bar';

export type ReplayVerbs = {
  toggle(): void;
  jump(byMs: number): void;
  toStart(): void;
  /** One step slower (−1) or faster (1). */
  faster(step: -1 | 1): void;
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
    ' ': verbs.toggle,
    k: verbs.toggle,
    ArrowLeft: () => verbs.jump(-jumpMs),
    j: () => verbs.jump(-jumpMs),
    ArrowRight: () => verbs.jump(jumpMs),
    l: () => verbs.jump(jumpMs),
    Home: verbs.toStart,
    '<': () => verbs.faster(-1),
    '>': () => verbs.faster(1),
    p: () => verbs.playPart(false),
    r: () => verbs.playPart(true),
    '[': verbs.spanFrom,
    ']': verbs.spanTo,
    s: verbs.toggleSilence,
    m: verbs.writeNote,
    '?': verbs.showKeys,
  };
}
