import styles from './question-heading.module.css';

type QuestionHeadingProps = {
  /** Where it stands: the principle, the take, who asked. */
  place?: readonly (string | false | null | undefined)[];
  text: string;
};

/** What a page is about in the words of an interviewer or a candidate, a question or a story, with its place above. */
export function QuestionHeading({ place = [], text }: QuestionHeadingProps) {
  const shown = place.filter(Boolean);
  return (
    <>
      {shown.length > 0 && <span className={styles.place}>{shown.join(' · ')}</span>}
      <span className={styles.question}>{text}</span>
    </>
  );
}
