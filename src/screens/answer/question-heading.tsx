import styles from './question-heading.module.css';

/** What a page is about in the words of an interviewer or a candidate: a question or a story. */
export function QuestionHeading({ text }: { text: string }) {
  return <span className={styles.question}>{text}</span>;
}
