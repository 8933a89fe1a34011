import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
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

const remPxNow = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** A list that scrolls with the page and keeps only the rows in sight in it, however long it is. */
export function VirtualList({ label, count, rowRem, row, onSight }: VirtualListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [remPx, setRemPx] = useState(remPxNow);
  /** Where the list begins on the page, in pixels: what stands above it grows and shrinks. */
  const [topPx, setTopPx] = useState(0);
  // eslint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: (index) => rowRem(index) * remPx,
    scrollMargin: topPx,
    overscan: around,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;

  useLayoutEffect(() => {
    const place = () => {
      setRemPx(remPxNow());
      setTopPx((list.current?.getBoundingClientRect().top ?? 0) + scrollY);
    };
    place();
    // The filters above it open and close.
    const page = typeof ResizeObserver === 'function' ? new ResizeObserver(place) : null;
    page?.observe(document.body);
    return () => page?.disconnect();
  }, []);
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowRem, remPx]);
  // Before they are drawn: rows that are known stand in the first frame, others are fetched meanwhile.
  useLayoutEffect(() => onSight(first, rows.length), [onSight, first, rows.length, count, rowRem]);

  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
      {rows.map(({ index, start, size }) => (
        <li
          key={index}
          className={styles.row}
          style={{ height: size, transform: `translateY(${start - topPx}px)` }}
          aria-setsize={count}
          aria-posinset={index + 1}
        >
          {row(index)}
        </li>
      ))}
    </ul>
  );
}
