import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import {
  highlightsBetween,
  highlightsOf,
  isUnsure,
  strokeIds,
  type Highlight,
  type Stretch,
  type StrokeId,
} from '../../domain/review/highlight';
import type { Evidence, Part, Scorecard, TaggedSpan } from '../../domain/scoring/scorecard';
import { cutAtAsked, type AskedWithin } from '../../domain/transcript/asked-within';
import { AskedNext } from './asked-next';
import { boxWords } from '../text/boxes';
import { piecesOf } from '../../domain/review/kept-whole';
import { PartMenu } from './part-menu';
import styles from './evidence-text.module.css';

type EvidenceTextProps = {
  text: string;
  turn: number;
  /** What others asked within these words, each at its place. */
  asked?: readonly AskedWithin[];
  scorecard: Pick<Scorecard, 'spans' | 'boxes'>;
  /** What a chip pointed at: outlined, and the first of it brought into sight. */
  pointed?: readonly Evidence[];
  /** Which of WHO, WHY and HOW MUCH are underlined; none at rest, so that the words can be read as words. */
  strokes?: readonly StrokeId[];
  /** How a stretch of raw text is shown; plain text unless told otherwise. */
  show?: (start: number, end: number) => ReactNode;
  /** When given, the letter of a unit opens a menu to say which part it really is. */
  onCorrect?: (span: TaggedSpan, part: Part) => void;
};

const strokeClass = { who: styles.who, why: styles.why, 'how-much': styles.howMuch } as const;

/**
 * The candidate's own words: a tint and one letter for each part, and a stroke under what stands for WHO, WHY or HOW MUCH
 * when it is asked for. No label stands inside the words, on the screen or in the ear: a stroke is a mark that is described.
 */
export function EvidenceText({
  text,
  turn,
  asked = [],
  scorecard,
  pointed = [],
  strokes = [],
  show,
  onCorrect,
}: EvidenceTextProps) {
  const paragraph = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pointed.length > 0) {
      paragraph.current?.querySelector('[data-pointed]')?.scrollIntoView({ block: 'center', behavior: motion() });
    }
  }, [pointed]);

  const words = show ?? ((start: number, end: number) => text.slice(start, end));
  const isPointed = (start: number, end: number) =>
    pointed.some((evidence) => evidence.turn === turn && evidence.start < end && evidence.end > start) || undefined;

  const isStroked = (stretch: Stretch) => stretch.strokes.some((id) => strokes.includes(id));
  const units = highlightsOf(text, turn, scorecard);
  const pieces = cutAtAsked({ text, asked }).map((piece) => ({
    ...piece,
    units: highlightsBetween(units, piece.start, piece.end),
  }));
  const paragraphOf = (shown: readonly Highlight[]) => (
    <p className={styles.text}>
      {shown.map(({ start, span, opensRun, stretches }) => {
        const inner = stretches.map((stretch) => (
          <Strokes
            key={stretch.start}
            stretch={stretch}
            shown={strokes}
            pointed={isPointed(stretch.start, stretch.end)}
          >
            {piecesOf(text, stretch, {
              opens: (span !== null && stretch === stretches[0]) || isStroked(stretch),
              ends: (span !== null && stretch === stretches.at(-1)) || isStroked(stretch),
            }).map(({ from, to, whole }) =>
              whole ? (
                <span key={from} className={styles.whole}>
                  {words(from, to)}
                </span>
              ) : (
                <Fragment key={from}>{words(from, to)}</Fragment>
              ),
            )}
          </Strokes>
        ));
        if (!span) return <span key={start}>{inner}</span>;
        const unsure = isUnsure(span);
        return (
          <span key={start} className={styles.unit} data-part={span.likely} data-unsure={unsure || undefined}>
            {(opensRun || unsure) && (
              <span className={styles.opening}>
                {onCorrect ? (
                  <PartMenu part={span.likely} unsure={unsure} onChoose={(part) => onCorrect(span, part)} />
                ) : (
                  <span className={styles.letter} aria-label={`${boxWords[span.likely].name}:`} role="note">
                    {span.likely}
                    {unsure && '?'}
                  </span>
                )}
              </span>
            )}
            {inner}
          </span>
        );
      })}
    </p>
  );
  return (
    <div ref={paragraph} className={styles.pieces}>
      {pieces.map((piece) => (
        <Fragment key={piece.start}>
          {piece.asked && <AskedNext text={piece.asked} />}
          {piece.units.length > 0 && paragraphOf(piece.units)}
        </Fragment>
      ))}
    </div>
  );
}

type StrokesProps = { stretch: Stretch; shown: readonly StrokeId[]; pointed: true | undefined; children: ReactNode };

function Strokes({ stretch, shown, pointed, children }: StrokesProps) {
  let words = children;
  for (const id of stretch.strokes) {
    if (!shown.includes(id)) continue;
    words = (
      <mark className={strokeClass[id]} aria-description={boxWords[id].name}>
        {words}
      </mark>
    );
  }
  if (!pointed) return words;
  return (
    <mark data-pointed aria-description="What this box is based on">
      {words}
    </mark>
  );
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

type LegendProps = { correctable?: boolean; strokes?: readonly StrokeId[] };

/** What the tints stand for, and the strokes where they are shown. */
export function EvidenceLegend({ correctable = false, strokes = [] }: LegendProps) {
  return (
    <ul className={styles.legend} aria-label="What the marks stand for">
      {(['S', 'T', 'A', 'R'] as const).map((id) => (
        <li key={id}>
          <span className={styles.unit} data-part={id}>
            <span className={styles.letter} aria-hidden="true">
              {id}
            </span>
            {boxWords[id].name}
          </span>
        </li>
      ))}
      {strokeIds
        .filter((id) => strokes.includes(id))
        .map((id) => (
          <li key={id}>
            <span className={strokeClass[id]}>{boxWords[id].sign}</span>
          </li>
        ))}
      <li>
        <span className={styles.unit} data-part="" data-unsure>
          <span className={styles.letter} aria-hidden="true">
            A?
          </span>
          unsure{correctable && ': press the letter to correct it'}
        </span>
      </li>
    </ul>
  );
}
