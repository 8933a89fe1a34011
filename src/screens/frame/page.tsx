import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSessionSoFar } from '../store-context';
import mark from '../ui/live-mark.module.css';
import styles from './page.module.css';
import { routes } from '../routes';

const places = [
  { to: routes.lobby, name: 'Practice' },
  { to: routes.history, name: 'History' },
  { to: routes.progress, name: 'Progress' },
  { to: routes.stories, name: 'Stories' },
  { to: routes.questions(), name: 'Questions' },
  { to: routes.guide, name: 'Guide' },
  { to: routes.settings, name: 'Settings' },
] as const;

type PageProps = {
  title: string;
  /** Shown instead of `title` at the top of the page; `null` when the page has its own heading. */
  heading?: ReactNode;
  /** What stands above the heading and is none of it: the principle, the take, who asked. */
  place?: readonly (string | false | null | undefined)[];
  children: ReactNode;
  /** A column beside the text on wide screens, below it on phones. */
  margin?: ReactNode;
  /** The margin has something to show, not only to note. */
  wideMargin?: boolean;
  /** What stands on it takes the whole width: two columns of text, or rows of a list with figures. */
  full?: boolean;
};

/** A page of the notebook: where one can go, a heading that takes the focus on arrival, one column and a margin. */
export function Page({ title, heading, place = [], children, margin, wideMargin = false, full = false }: PageProps) {
  const top = useArrival(title);
  const [path] = useLocation();
  const above = place.filter(Boolean).join(' · ');
  const listening = useSessionSoFar((session) => session.microphoneState === 'open', false);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link to={routes.lobby} className={styles.brand}>
          Second Take
        </Link>
        <nav aria-label="Main" className={styles.nav}>
          {places.map(({ to, name }) => {
            const here = to === routes.lobby ? path === routes.lobby : path.startsWith(to);
            return (
              <Link
                key={to}
                to={to}
                className={here ? `${styles.place} ${styles.here}` : styles.place}
                aria-current={here ? 'page' : undefined}
              >
                {name}
              </Link>
            );
          })}
        </nav>
        {listening && (
          <Link to={routes.room} className={`${mark.live} ${styles.room}`}>
            Microphone on: back to the room
          </Link>
        )}
      </header>
      <main
        className={margin ? `${styles.spread} ${wideMargin ? styles.wide : ''}` : styles.single}
        ref={top}
        tabIndex={-1}
      >
        <div className={full ? `${styles.column} ${styles.full}` : styles.column}>
          {heading !== null && (
            <hgroup>
              {above && <p className={styles.above}>{above}</p>}
              <h1>{heading ?? title}</h1>
            </hgroup>
          )}
          {children}
        </div>
        {margin && <aside className={styles.margin}>{margin}</aside>}
      </main>
    </div>
  );
}

/** Names the tab and moves the focus to the top when a screen is entered, so that it is read out from the start; a screen that puts the focus on its one button says `false`. */
export function useArrival(title: string, focus = true) {
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · Second Take`;
  }, [title]);
  useEffect(() => {
    if (focus) top.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [focus]);
  return top;
}
