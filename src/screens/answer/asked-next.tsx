import styles from './asked-next.module.css';

/** The probe that a reply answers, above its words. */
export function AskedNext({ text }: { text: string }) {
  return <p className={styles.probe}>“{text}”</p>;
}
