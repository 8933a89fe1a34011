import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import styles from './virtual-list.module.css';

type VirtualListProps = {
  label: string;
  count: number;
  /** Height of a row, in rem. */
  rowRem: (index: number) => number;
  row: (index: number) => ReactNode;
  /** Told which rows are in sight, and a little around them. */
  onSight: (first: number, count: number) => void;
};

/** Rows beyond the edges of the window, so that a quick scroll does not show paper. */
const around = 4;

/** A list that scrolls with the page and keeps only the rows in sight in it, however long it is. */
export function VirtualList({ label, count, rowRem, row, onSight }: VirtualListProps) {
  const list = useRef<HTMLUListElement>(null);
  /** Where each row begins, in rem; the last one is where the list ends. */
  const tops = useMemo(() => {
    const sums = [0];
    for (let index = 0; index < count; index += 1) sums.push((sums[index] ?? 0) + rowRem(index));
    return sums;
  }, [count, rowRem]);
  const [seen, setSeen] = useState({ first: 0, last: 3 * around });

  // Before it is drawn: a list that grows shows its new rows in the same frame.
  useLayoutEffect(() => {
    let told = '';
    const look = () => {
      if (!list.current) return;
      const remPx = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const above = Math.max(0, -list.current.getBoundingClientRect().top);
      const first = Math.max(0, rowAt(tops, above / remPx) - around);
      const last = Math.min(count, rowAt(tops, (above + innerHeight) / remPx) + 1 + around);
      // Before they are drawn: rows that are known stand in the first frame, others are fetched meanwhile.
      if (told !== `${first} ${last}`) onSight(first, Math.max(0, last - first));
      told = `${first} ${last}`;
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    look();
    // With the frame that shows the new place, not with the one after it.
    const lookNow = () => flushSync(look);
    addEventListener('scroll', lookNow, { passive: true });
    addEventListener('resize', lookNow);
    return () => {
      removeEventListener('scroll', lookNow);
      removeEventListener('resize', lookNow);
    };
  }, [count, tops, onSight]);

  const first = Math.min(seen.first, Math.max(0, count - 1));
  const last = Math.min(count, seen.last);

  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: `${tops.at(-1) ?? 0}rem` }}>
      {Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset).map((index) => (
        <li
          key={index}
          className={styles.row}
          style={{ height: `${rowRem(index)}rem`, transform: `translateY(${tops[index] ?? 0}rem)` }}
          aria-setsize={count}
          aria-posinset={index + 1}
        >
          {row(index)}
        </li>
      ))}
    </ul>
  );
}

/** The row that covers a height: the last one that begins at or above it. */
function rowAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
