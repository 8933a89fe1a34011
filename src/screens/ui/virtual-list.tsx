import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './virtual-list.module.css';

type VirtualListProps = {
  label: string;
  count: number;
  /** Height of every row, in rem. */
  rowRem: number;
  row: (index: number) => ReactNode;
  /** Told which rows are in sight, and a little around them. */
  onSight: (first: number, count: number) => void;
};

/** Rows beyond the edges of the window, so that a quick scroll does not show paper. */
const around = 6;

/** A list that scrolls with the page and keeps only the rows in sight in it, however long it is. */
export function VirtualList({ label, count, rowRem, row, onSight }: VirtualListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [first, setFirst] = useState(0);
  const [shown, setShown] = useState(around * 2);

  useEffect(() => {
    const look = () => {
      if (!list.current) return;
      const rowPx = rowRem * (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
      const above = Math.max(0, -list.current.getBoundingClientRect().top);
      const from = Math.max(0, Math.floor(above / rowPx) - around);
      setFirst(Math.min(from, Math.max(0, count - 1)));
      setShown(Math.ceil(innerHeight / rowPx) + 2 * around);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [count, rowRem]);

  const last = Math.min(count, first + shown);
  useEffect(() => onSight(first, last - first), [onSight, first, last]);

  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: `${count * rowRem}rem` }}>
      {Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset).map((index) => (
        <li
          key={index}
          className={styles.row}
          style={{ height: `${rowRem}rem`, transform: `translateY(${index * rowRem}rem)` }}
          aria-setsize={count}
          aria-posinset={index + 1}
        >
          {row(index)}
        </li>
      ))}
    </ul>
  );
}
