import type { Decision } from '../../domain/loop/debrief/decision';
import type { LoopEntry } from '../../stores/loop/loop-store';
import type { Vote } from '../../domain/loop/debrief/vote';

/** A sign for every vote; its words always stand beside it. */
export const voteSigns: Readonly<Record<Vote, string>> = {
  strongly: '++',
  inclined: '+',
  not: '−',
  'strongly-not': '−−',
};

/** Two letters for narrow places; the full name stands beside or behind them. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2);
}

/** Where a loop stands, in one sentence. */
export function stateOf({ sittings, phase, loop }: LoopEntry): string {
  const held = sittings.filter(({ state }) => state === 'held').length;
  const met = `${held} of ${sittings.length} sittings held`;
  switch (phase) {
    case 'running':
      return held === 0 ? `${sittings.length} people are ready to meet you.` : `${met}.`;
    case 'paused':
      return `Paused, ${met}.`;
    case 'given-up':
      return `Given up, ${met}. It is kept.`;
    case 'ready':
      return 'Everybody has met you. The panel is ready.';
    case 'debriefed':
      return loop.givenUpAt === null ? 'Debriefed.' : `Debriefed after ${met}.`;
    default:
      return phase satisfies never;
  }
}

/** The decision as a headline. */
export function decisionWords({ outcome }: Decision): string {
  if (outcome === 'none') return 'No decision';
  return outcome === 'inclined' ? 'The panel is inclined' : 'The panel is not inclined';
}

/** What settled it, in one sentence. */
export function becauseWords({ because, for: inFavor, needed, of }: Decision, barRaiser: string): string {
  const count = `${inFavor} of ${of} are inclined`;
  switch (because) {
    case 'majority':
      return `${count}, ${barRaiser} as bar raiser among them, and nobody is strongly against it.`;
    case 'no-majority':
      return `${count}; it takes ${needed}.`;
    case 'bar-raiser':
      return `${count}, but ${barRaiser}, the bar raiser, is not, and a bar raiser may block.`;
    case 'strongly-against':
      return `${count}, but one is strongly not inclined, and that blocks.`;
    case 'incomplete':
      return 'Not everybody has met you, so the panel cannot decide. What was heard is below.';
    default:
      return because satisfies never;
  }
}
