import { Menu } from '@base-ui/react/menu';
import { useState } from 'react';
import styles from './action-menu.module.css';
import menu from './menu.module.css';

type Action = { name: string; run: () => void };

/** What else can be done with a thing, behind one button. The menu is made at the first press: a list has many of them. */
export function ActionMenu({ label, actions }: { label: string; actions: readonly Action[] }) {
  const [asked, setAsked] = useState(false);
  const sign = <span aria-hidden="true">⋯</span>;
  if (!asked) {
    return (
      <button
        type="button"
        className={styles.trigger}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={() => setAsked(true)}
      >
        {sign}
      </button>
    );
  }
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger className={styles.trigger} aria-label={label}>
        {sign}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            {actions.map(({ name, run }) => (
              <Menu.Item key={name} className={menu.item} onClick={run}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
