import { useEffect, useRef } from 'react';

/** Keeps an element as high as what can be seen of the page: where a keyboard on the screen covers the rest, less. */
export function useVisibleHeight() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return undefined;
    const fit = () => {
      // Zooming in with two fingers looks closer at a part; it takes no room away.
      if (seen.scale > 1.01) return;
      element.current?.style.setProperty('--visible-height', `${seen.height}px`);
    };
    fit();
    seen.addEventListener('resize', fit);
    return () => seen.removeEventListener('resize', fit);
  }, []);
  return element;
}
