import type { BoxId, Scorecard, TaggedSpan } from '../scoring/scorecard';

/** The boxes that are strokes under the words, not hues behind them. */
export const strokeIds = ['who', 'why', 'how-much'] as const;
export type StrokeId = (typeof strokeIds)[number];

/** A stretch of the text in which nothing changes. `ends` are the strokes whose last character is in it. */
export type Stretch = { start: number; end: number; strokes: readonly StrokeId[]; ends: readonly StrokeId[] };

/** A tagged unit of the text with its stretches; `span` is null for what lies between units. */
export type Highlight = {
  start: number;
  end: number;
  span: TaggedSpan | null;
  /** First unit of a run of the same part: only here the letter needs to stand. */
  opensRun: boolean;
  stretches: readonly Stretch[];
};

/** Below this probability a unit is shown as unsure, for the candidate to correct. */
export const unsureBelow = 0.75;

export function isUnsure(span: TaggedSpan): boolean {
  return span.probability < unsureBelow;
}

/**
 * Cuts the text of one turn into highlights that cover it without gaps or overlaps: together they are the text,
 * character by character. Spans and evidence that point outside of the text are cut at its ends.
 */
export function highlightsOf(text: string, turn: number, scorecard: Pick<Scorecard, 'spans' | 'boxes'>): Highlight[] {
  const spans = scorecard.spans
    .filter((span) => span.turn === turn && span.start < span.end)
    .sort((one, other) => one.start - other.start);
  const strokes = strokeIds.flatMap((id) =>
    evidenceOf(scorecard, id)
      .filter((evidence) => evidence.turn === turn && evidence.start < evidence.end)
      .map(({ start, end }) => ({ id, start, end })),
  );
  const cuts = [...new Set(strokes.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);

  const stretchesOf = (from: number, to: number): Stretch[] => {
    const inner = cuts.filter((cut) => cut > from && cut < to);
    const edges = [from, ...inner, to];
    return edges.slice(0, -1).map((start, index) => {
      const end = edges[index + 1] ?? to;
      const over = strokes.filter((stroke) => stroke.start < end && stroke.end > start);
      return {
        start,
        end,
        strokes: strokeIds.filter((id) => over.some((stroke) => stroke.id === id)),
        ends: strokeIds.filter((id) => over.some((stroke) => stroke.id === id && stroke.end === end)),
      };
    });
  };

  const highlights: Highlight[] = [];
  let at = 0;
  let lastPart: TaggedSpan['likely'] | null = null;
  const add = (start: number, end: number, span: TaggedSpan | null) => {
    if (start >= end) return;
    highlights.push({
      start,
      end,
      span,
      opensRun: span !== null && span.likely !== lastPart,
      stretches: stretchesOf(start, end),
    });
    if (span) lastPart = span.likely;
    at = end;
  };
  for (const span of spans) {
    add(at, Math.min(span.start, text.length), null);
    add(Math.max(span.start, at), Math.min(span.end, text.length), span);
  }
  add(at, text.length, null);
  return highlights;
}

/** The highlights between two places of the text; one that lies across a border is cut there. */
export function highlightsBetween(highlights: readonly Highlight[], from: number, to: number): Highlight[] {
  return highlights
    .filter(({ start, end }) => start < to && end > from)
    .map((highlight) => ({
      ...highlight,
      start: Math.max(from, highlight.start),
      end: Math.min(to, highlight.end),
      opensRun: highlight.opensRun && highlight.start >= from,
      stretches: highlight.stretches
        .filter(({ start, end }) => start < to && end > from)
        .map((stretch) => ({ ...stretch, start: Math.max(from, stretch.start), end: Math.min(to, stretch.end) })),
    }));
}

function evidenceOf(scorecard: Pick<Scorecard, 'boxes'>, id: BoxId) {
  return scorecard.boxes.find((box) => box.id === id)?.evidence ?? [];
}
