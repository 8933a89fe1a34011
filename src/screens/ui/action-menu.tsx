import { Menu } from '@base-ui/react/menu';
import styles from './action-menu.module.css';
import menu from './menu.module.css';

type Action = { name: string; run: () => void };

/** What else can be done with a thing, behind one button. */
export function ActionMenu({ label, actions }: { label: string; actions: readonly Action[] }) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.trigger} aria-label={label}>
        <span aria-hidden="true">⋯</span>
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
