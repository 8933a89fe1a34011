import styles from './json-file.module.css';

/** Takes a JSON file that somebody sent back, and gives its text. */
export function JsonFile({ label, onText }: { label: string; onText: (text: string) => void }) {
  return (
    <label className={styles.file}>
      <span>{label}</span>
      <input
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void file.text().then(onText);
        }}
      />
    </label>
  );
}
