import { useEffect, useRef, type ReactNode } from 'react';
import { highlightsOf, isUnsure, type Stretch } from '../../domain/review/highlight';
import type { Evidence, Part, Scorecard, TaggedSpan } from '../../domain/scoring/scorecard';
import { boxWords } from '../text/boxes';
import { PartMenu } from './part-menu';
import styles from './evidence-text.module.css';

type EvidenceTextProps = {
  text: string;
  turn: number;
  scorecard: Pick<Scorecard, 'spans' | 'boxes'>;
  /** What a chip pointed at: outlined, and the first of it brought into sight. */
  pointed?: readonly Evidence[];
  /** How a stretch of raw text is shown; plain text unless told otherwise. */
  show?: (start: number, end: number) => ReactNode;
  /** When given, the letter of a unit opens a menu to say which part it really is. */
  onCorrect?: (span: TaggedSpan, part: Part) => void;
};

const strokeClass = { who: styles.who, why: styles.why, 'how-much': styles.howMuch } as const;

/** The candidate's own words: a tint and a letter for each part, a stroke and a word for WHO, WHY and HOW MUCH. */
export function EvidenceText({ text, turn, scorecard, pointed = [], show, onCorrect }: EvidenceTextProps) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (pointed.length > 0) {
      paragraph.current?.querySelector('[data-pointed]')?.scrollIntoView({ block: 'center', behavior: motion() });
    }
  }, [pointed]);

  const words = show ?? ((start: number, end: number) => text.slice(start, end));
  const isPointed = (start: number, end: number) =>
    pointed.some((evidence) => evidence.turn === turn && evidence.start < end && evidence.end > start) || undefined;

  return (
    <p className={styles.text} ref={paragraph}>
      {highlightsOf(text, turn, scorecard).map(({ start, span, opensRun, stretches }) => {
        const inner = stretches.map((stretch) => (
          <Strokes key={stretch.start} stretch={stretch} pointed={isPointed(stretch.start, stretch.end)}>
            {words(stretch.start, stretch.end)}
          </Strokes>
        ));
        if (!span) return <span key={start}>{inner}</span>;
        const unsure = isUnsure(span);
        return (
          <span key={start} className={styles.unit} data-part={span.likely} data-unsure={unsure || undefined}>
            {(opensRun || unsure) &&
              (onCorrect ? (
                <PartMenu part={span.likely} unsure={unsure} onChoose={(part) => onCorrect(span, part)} />
              ) : (
                <span className={styles.letter} aria-label={`${boxWords[span.likely].name}:`} role="note">
                  {span.likely}
                  {unsure && '?'}
                </span>
              ))}
            {inner}
          </span>
        );
      })}
    </p>
  );
}

function Strokes({ stretch, pointed, children }: { stretch: Stretch; pointed: true | undefined; children: ReactNode }) {
  let shown = children;
  for (const id of stretch.strokes) shown = <span className={strokeClass[id]}>{shown}</span>;
  return (
    <span data-pointed={pointed}>
      {shown}
      {stretch.ends.map((id) => (
        <span key={id} className={styles.word}>
          {boxWords[id].sign}
        </span>
      ))}
    </span>
  );
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

/** What the tints and strokes stand for. */
export function EvidenceLegend({ correctable = false }: { correctable?: boolean }) {
  return (
    <ul className={styles.legend} aria-label="What the marks stand for">
      {(['S', 'T', 'A', 'R'] as const).map((id) => (
        <li key={id}>
          <span className={styles.unit} data-part={id}>
            <span className={styles.letter}>{id}</span>
            {boxWords[id].name}
          </span>
        </li>
      ))}
      {(['who', 'why', 'how-much'] as const).map((id) => (
        <li key={id}>
          <span className={strokeClass[id]}>{boxWords[id].asks}</span>
          <span className={styles.word}>{boxWords[id].sign}</span>
        </li>
      ))}
      <li>
        <span className={styles.unit} data-part="" data-unsure>
          <span className={styles.letter}>A?</span>
          unsure{correctable && ': press the letter to correct it'}
        </span>
      </li>
    </ul>
  );
}
