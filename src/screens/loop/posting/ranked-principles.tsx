import { useState } from 'react';
import type { PostingReading } from '../../../domain/postings/read-posting';
import type { Evidence } from '../../../domain/postings/ranking';
import { principleName, type PrincipleId } from '../../../domain/questions/principle';
import { counted } from '../../text/counted';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import styles from './posting.module.css';

type RankedPrinciplesProps = {
  reading: PostingReading;
  ranked: readonly PrincipleId[];
  all: readonly PrincipleId[];
  onChange: (ranked: readonly PrincipleId[]) => void;
};

/** The principles in their order, each with the text's own words for it; the order is the candidate's to change. */
export function RankedPrinciples({ reading, ranked, all, onChange }: RankedPrinciplesProps) {
  const [said, setSaid] = useState('');
  const others = all.filter((id) => !ranked.includes(id));
  const move = (id: PrincipleId, by: -1 | 1) => {
    const at = ranked.indexOf(id);
    const to = at + by;
    if (to < 0 || to >= ranked.length) return;
    const next = ranked.filter((other) => other !== id);
    next.splice(to, 0, id);
    onChange(next);
    setSaid(`${principleName(id)} is number ${to + 1} now.`);
  };
  return (
    <section className={styles.step} aria-label="Principles, the one most spoken of first">
      <ol className={styles.ranked}>
        {ranked.map((id, place) => (
          <li key={id} className={styles.principle}>
            <div className={styles.head}>
              <span className={styles.place} aria-hidden="true">
                {place + 1}
              </span>
              <h3>{principleName(id)}</h3>
              <span className={styles.moves}>
                <Button
                  look="quiet"
                  aria-label={`Move ${principleName(id)} up`}
                  aria-disabled={place === 0}
                  onClick={() => move(id, -1)}
                >
                  Up
                </Button>
                <Button
                  look="quiet"
                  aria-label={`Move ${principleName(id)} down`}
                  aria-disabled={place === ranked.length - 1}
                  onClick={() => move(id, 1)}
                >
                  Down
                </Button>
                <Button
                  look="quiet"
                  aria-label={`Leave ${principleName(id)} out`}
                  onClick={() => {
                    onChange(ranked.filter((other) => other !== id));
                    setSaid(`${principleName(id)} is left out. You can add it again below.`);
                  }}
                >
                  Leave out
                </Button>
              </span>
            </div>
            <Quotes reading={reading} principle={id} />
          </li>
        ))}
      </ol>
      <p role="status" className={styles.soft}>
        {said}
      </p>
      {others.length > 0 && (
        <Select<PrincipleId | ''>
          label="Add a principle"
          value=""
          onChange={(id) => {
            if (id === '') return;
            onChange([...ranked, id]);
            setSaid(`${principleName(id)} is number ${ranked.length + 1}.`);
          }}
          options={[
            { value: '', label: 'Choose one' },
            ...others.map((id) => ({ value: id, label: principleName(id) })),
          ]}
        />
      )}
    </section>
  );
}

const shownAtOnce = 2;

/** The sentences that speak for a principle, with the counted words marked. */
function Quotes({ reading, principle }: { reading: PostingReading; principle: PrincipleId }) {
  const evidence = reading.ranked.find((one) => one.principle === principle)?.evidence ?? [];
  if (evidence.length === 0) return <p className={styles.soft}>No counted word for it; you added it.</p>;
  const lines = new Map<number, Evidence[]>();
  for (const one of evidence) lines.set(one.lineStart, [...(lines.get(one.lineStart) ?? []), one]);
  const worth = (held: readonly Evidence[]) => held.reduce((sum, { points }) => sum + points, 0);
  const sorted = [...lines.values()].sort((one, other) => worth(other) - worth(one));
  const quote = (held: readonly Evidence[]) => <Quote key={held[0]?.start} text={reading.text} held={held} />;
  return (
    <>
      <ul className={styles.quotes}>{sorted.slice(0, shownAtOnce).map(quote)}</ul>
      {sorted.length > shownAtOnce && (
        <details>
          <summary className={styles.more}>
            {counted(sorted.length - shownAtOnce, 'more sentence', 'more sentences')}
          </summary>
          <ul className={styles.quotes}>{sorted.slice(shownAtOnce, 60).map(quote)}</ul>
        </details>
      )}
    </>
  );
}

/** Long sentences are cut around their marked words. */
const longestQuote = 260;

function Quote({ text, held }: { text: string; held: readonly Evidence[] }) {
  const marks = held.toSorted((one, other) => one.start - other.start);
  const [first] = marks;
  if (!first) return null;
  const from = first.start - first.lineStart > longestQuote / 2 ? first.start - 60 : first.lineStart;
  const end = Math.min(first.lineEnd, from + longestQuote);
  const pieces: React.ReactNode[] = [];
  let at = from;
  for (const { start, end: to } of marks) {
    if (start < at || to > end) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, to)}</mark>);
    at = to;
  }
  pieces.push(text.slice(at, end));
  return (
    <li className={styles.quote}>
      {from > first.lineStart && '… '}
      {pieces}
      {end < first.lineEnd && ' …'}
    </li>
  );
}
