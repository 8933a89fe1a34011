import { useEffect, useRef, useState } from 'react';
import styles from './level-meter.module.css';

/** A meter takes a moment to begin: about a second of frames without a figure says that none will come. */
const patientFrames = 60;

/** How loud the microphone hears, null where nobody can tell; drawn past React, since it moves with every frame. */
export function LevelMeter({ levelDb }: { levelDb: () => number | null }) {
  const bar = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(true);
  useEffect(() => {
    let frame = 0;
    let without = 0;
    const draw = () => {
      const db = levelDb();
      without = db === null ? without + 1 : 0;
      setMeasured(without < patientFrames);
      const share = Math.min(1, Math.max(0, ((db ?? -60) + 60) / 55));
      bar.current?.style.setProperty('--level', String(share));
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [levelDb]);
  if (!measured) return <p>This browser can’t show how loud you are. It records you anyway.</p>;
  return (
    <div className={styles.meter} aria-hidden="true">
      <div className={styles.level} ref={bar} />
    </div>
  );
}
