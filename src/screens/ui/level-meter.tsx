import { useEffect, useRef } from 'react';
import styles from './level-meter.module.css';

/** How loud the microphone hears; drawn past React, since it moves with every frame. */
export function LevelMeter({ levelDb }: { levelDb: () => number }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    const draw = () => {
      const share = Math.min(1, Math.max(0, (levelDb() + 60) / 55));
      bar.current?.style.setProperty('--level', String(share));
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [levelDb]);
  return (
    <div className={styles.meter} aria-hidden="true">
      <div className={styles.level} ref={bar} />
    </div>
  );
}
