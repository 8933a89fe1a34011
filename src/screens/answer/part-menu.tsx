import { Menu } from '@base-ui/react/menu';
import { parts, type Part } from '../../domain/scoring/scorecard';
import { boxWords } from '../text/boxes';
import styles from './part-menu.module.css';
import menu from '../ui/menu.module.css';

/** The letter of a stretch, which opens the four parts to choose another. */
export function PartMenu({ part, unsure, onChoose }: { part: Part; unsure: boolean; onChoose: (part: Part) => void }) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={styles.letter}
        data-part={part}
        aria-label={`${part}${unsure ? '?' : ''}, ${boxWords[part].name}${unsure ? ', unsure' : ''}. Choose another part`}
      >
        {part}
        {unsure && '?'}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <Menu.RadioGroup value={part} onValueChange={(next) => onChoose(next as Part)}>
              {parts.map((id) => (
                <Menu.RadioItem key={id} value={id} className={menu.item} closeOnClick>
                  <span className={styles.letter} data-part={id} aria-hidden="true">
                    {id}
                  </span>
                  {boxWords[id].name}
                  <Menu.RadioItemIndicator className={styles.now} aria-hidden="true">
                    now
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
