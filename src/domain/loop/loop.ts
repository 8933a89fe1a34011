import type { DatedFact, FactOf, LoopPlan } from './facts';
import { standingMentorVotes, type MentorVotes } from './debrief/mentor-votes';

/** A loop as its facts leave it. Times are epoch ms. */
export type Loop = {
  loopId: string;
  madeAt: number;
  plan: LoopPlan;
  /** The day of each seat, moved ones where they were moved to. */
  days: readonly string[];
  askBack: readonly string[];
  pausedAt: number | null;
  givenUpAt: number | null;
  deletedAt: number | null;
  /** By seat: the candidate's own turn, where it was taken. */
  askedBack: readonly (FactOf<'asked-back'> | null)[];
  ownVotes: (FactOf<'own-votes'> & { at: number }) | null;
  /** What mentors voted, the newest of each. */
  mentorVotes: readonly MentorVotes[];
};

/**
 * Every loop that these facts tell of, the newest first. The order of the facts does not matter, nor whether one is there
 * twice; facts of a loop whose making is not among them are left out.
 */
export function loopsOf(facts: readonly DatedFact[]): Loop[] {
  const inOrder = [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort(
    (one, other) => one.at - other.at || (one.id < other.id ? -1 : 1),
  );
  const loops = new Map<string, Loop>();
  for (const { loopId, at, fact } of inOrder) {
    if (fact.kind === 'made' && !loops.has(loopId)) loops.set(loopId, newLoop(loopId, at, fact.plan));
  }
  for (const { loopId, at, fact } of inOrder) {
    const loop = loops.get(loopId);
    if (loop) loops.set(loopId, { ...loop, ...changeBy(loop, at, fact) });
  }
  return [...loops.values()].sort((one, other) => other.madeAt - one.madeAt || (one.loopId < other.loopId ? -1 : 1));
}

function newLoop(loopId: string, madeAt: number, plan: LoopPlan): Loop {
  return {
    loopId,
    madeAt,
    plan,
    days: plan.days,
    askBack: plan.askBack,
    pausedAt: null,
    givenUpAt: null,
    deletedAt: null,
    askedBack: plan.seats.map(() => null),
    ownVotes: null,
    mentorVotes: [],
  };
}

function changeBy(loop: Loop, at: number, fact: DatedFact['fact']): Partial<Loop> {
  switch (fact.kind) {
    case 'made':
      return {};
    case 'moved':
      return { days: loop.days.map((day, seat) => (seat === fact.seat ? fact.day : day)) };
    case 'paused':
      return { pausedAt: at };
    case 'resumed':
      return { pausedAt: null };
    case 'given-up':
      return { givenUpAt: loop.givenUpAt ?? at };
    case 'ask-back-chosen':
      return { askBack: fact.questions };
    case 'asked-back':
      return { askedBack: loop.askedBack.map((known, seat) => (seat === fact.seat ? fact : known)) };
    case 'own-votes':
      return { ownVotes: loop.ownVotes ?? { ...fact, at } };
    case 'mentor-votes': {
      const { mentor, votes, comments } = fact;
      return { mentorVotes: standingMentorVotes([...loop.mentorVotes, { mentor, votes, comments }]) };
    }
    case 'deleted':
      return { deletedAt: at };
    case 'restored':
      return { deletedAt: null };
    default:
      return fact satisfies never;
  }
}

/** A session that was a sitting of a loop: how many of its questions were answered, and whether it is over. */
export type SittingSession = {
  sessionId: string;
  seat: number;
  startedAt: number;
  ended: boolean;
  answered: number;
};

/** open: still to come. begun: its session waits to be gone on with. held: it is over. */
export type Sitting = { seat: number; day: string; state: 'open' | 'begun' | 'held'; sessionId: string | null };

/**
 * Where each seat stands. A session that ended without one answer was no sitting: it can be had again. Of several
 * sessions for one seat (two devices that did not know of each other) the one with the most answers counts, then the earlier.
 */
export function sittingsOf(loop: Loop, sessions: readonly SittingSession[]): Sitting[] {
  return loop.plan.seats.map((_, seat): Sitting => {
    const day = loop.days[seat] ?? '';
    const own = sessions.filter((session) => session.seat === seat);
    const [held] = own
      .filter(({ ended, answered }) => ended && answered > 0)
      .sort(
        (one, other) =>
          other.answered - one.answered ||
          one.startedAt - other.startedAt ||
          (one.sessionId < other.sessionId ? -1 : 1),
      );
    if (held) return { seat, day, state: 'held', sessionId: held.sessionId };
    const begun = own.find(({ ended }) => !ended);
    return begun
      ? { seat, day, state: 'begun', sessionId: begun.sessionId }
      : { seat, day, state: 'open', sessionId: null };
  });
}

/** running: sittings to come. ready: all were held, the debrief waits for the candidate's votes. debriefed: they were given. */
export type LoopPhase = 'running' | 'paused' | 'ready' | 'debriefed' | 'given-up';

export function phaseOf(loop: Loop, sittings: readonly Sitting[]): LoopPhase {
  if (loop.ownVotes) return 'debriefed';
  if (loop.givenUpAt !== null) return 'given-up';
  if (sittings.every(({ state }) => state === 'held')) return 'ready';
  return loop.pausedAt === null ? 'running' : 'paused';
}

/** The sitting that comes next: the first, in the order of the panel, that was not held; null after the last. */
export function nextSitting(sittings: readonly Sitting[]): Sitting | null {
  return sittings.find(({ state }) => state !== 'held') ?? null;
}

/** Whether the debrief may be opened: when all sittings were held, or when it was given up after the first. */
export function mayDebrief(loop: Loop, sittings: readonly Sitting[]): boolean {
  const held = sittings.filter(({ state }) => state === 'held').length;
  return held === sittings.length || (held > 0 && (loop.givenUpAt !== null || loop.ownVotes !== null));
}

/** Interview mode shows nothing of a sitting before the candidate has voted, unless the loop was given up or deleted. */
export function isSealed(loop: Loop): boolean {
  return loop.plan.mode === 'interview' && loop.ownVotes === null && loop.givenUpAt === null && loop.deletedAt === null;
}
