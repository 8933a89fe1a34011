import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look };

/** `main` is the one thing to do on a screen; there is at most one of them. */
export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" className={classes(look, className)} {...rest} />;
}

/** A place to go that looks like something to do. */
export function ButtonLink({ look = 'plain', to, children }: { look?: Look; to: string; children: ReactNode }) {
  return (
    <Link to={to} className={classes(look)}>
      {children}
    </Link>
  );
}

function classes(look: Look, more?: string): string {
  return [styles.button, styles[look], more].filter(Boolean).join(' ');
}
