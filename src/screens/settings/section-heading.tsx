import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'wouter';

/** The heading of a section that links can lead to (`at`), with the way back to where they came from (`back`). */
export function SectionHeading({ id, children }: { id: string; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [search] = useSearchParams();
  const meant = search.get('at') === id;
  const back = search.get('back');
  useEffect(() => {
    if (!meant) return undefined;
    // After the page has taken the focus to its top.
    const frame = requestAnimationFrame(() => {
      if (!heading.current) return;
      scrollTo(0, scrollY + heading.current.getBoundingClientRect().top);
      heading.current.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [meant]);
  return (
    <>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {children}
      </h2>
      {meant && back?.startsWith('/') && (
        <p>
          <Link to={back}>Back to where you were</Link>
        </p>
      )}
    </>
  );
}
