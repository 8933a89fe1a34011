import { Link } from 'wouter';
import { ButtonLink } from '../ui/button';
import { Page } from '../frame/page';
import styles from './guide.module.css';
import { routes } from '../routes';

const star = [
  {
    part: 'S',
    name: 'Situation',
    share: '15%',
    text: 'Where and when it was, and what was wrong. Two or three sentences: enough to see the place, not its history.',
  },
  {
    part: 'T',
    name: 'Task',
    share: '15%',
    text: 'How you got involved and what was yours to do. Say who asked you, or that nobody did.',
  },
  {
    part: 'A',
    name: 'Action',
    share: '50%',
    text: 'What you did, step by step: how many people were in it, what your role was, what stood in the way, how you got past it and why you went that way.',
  },
  {
    part: 'R',
    name: 'Result',
    share: '20%',
    text: 'How it ended, in a number if there is one: up or down, by how much, compared with what, for whom. Then what you learned.',
  },
] as const;

const questions = [
  {
    sign: 'WHO',
    stroke: styles.who,
    text: 'Who was in it besides you? Who asked, who helped, who was against it? And which part was yours alone?',
  },
  {
    sign: 'WHY',
    stroke: styles.whyStroke,
    text: 'Why did it matter, and to whom? Why did you do it this way, and what did you rule out?',
  },
  {
    sign: 'HOW MUCH',
    stroke: styles.howMuch,
    text: 'How much, how many, how long, how often? From what to what? Without a number, name what people could see.',
  },
] as const;

const sample = [
  {
    part: 'S',
    text: 'Last winter the evening shift at our clinic handed over to the night shift by word of mouth, and twice in November a medicine was given late because nobody had mentioned it.',
  },
  {
    part: 'T',
    text: 'I was the newest nurse on the ward. Nobody had asked me, but both times it was my patient, so I told Ruth, who leads the ward, that I would like to try something.',
  },
  {
    part: 'A',
    text: 'I read the notes of the last thirty handovers and counted what was left out: in eleven of them it was the next dose. I drew a card with four lines and used it alone for a week. Two colleagues thought it was one form too many, so I asked them to cross out what they would not miss, and we threw out one line. I chose paper over the computer because the handover happens at the bedside.',
  },
  {
    part: 'R',
    text: 'From January to March no dose was late, after five in the three months before. The card is still on the ward. I would show it to the doubters first next time, because their line was the wrong one.',
  },
] as const;

/** How an answer is told, and how stories are found. */
export function Method() {
  return (
    <Page
      title="The method"
      margin={
        <div className={styles.aside}>
          <p>
            <Link to={routes.guide}>The principles</Link>
          </p>
          <p>
            <Link to={routes.askBack}>Questions to ask back</Link>
          </p>
        </div>
      }
    >
      <p className={styles.lead}>
        An interviewer works like a journalist. They write down who did what, why, and how much came of it, because
        others will decide by those notes. Give them something to write down: one true story with its people, its
        reasons and its numbers.
      </p>
      <div>
        <ButtonLink look="main" to={routes.lobby}>
          Try it on one question
        </ButtonLink>
      </div>

      <section className={styles.part} aria-labelledby="star">
        <h2 id="star">Tell it as a story: STAR</h2>
        <ol className={styles.letters}>
          {star.map(({ part, name, share, text }) => (
            <li key={part} className={styles.letterRow}>
              <span className={styles.letter} data-part={part} aria-hidden>
                {part}
              </span>
              <p>
                <strong>{name}</strong>, about {share} of the time. {text}
              </p>
            </li>
          ))}
        </ol>
      </section>

      <section className={styles.part} aria-labelledby="journalist">
        <h2 id="journalist">Answer what will be asked anyway</h2>
        <dl className={styles.words}>
          {questions.map(({ sign, stroke, text }) => (
            <div key={sign}>
              <dt>
                <span className={stroke}>{sign}</span>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section className={styles.part} aria-labelledby="sample">
        <h2 id="sample">What that sounds like</h2>
        <blockquote className={styles.sample}>
          {sample.map(({ part, text }) => (
            <p key={part} className={styles.tinted} data-part={part}>
              <span className={styles.mark}>{part}</span> {text}
            </p>
          ))}
        </blockquote>
        <p className={styles.soft}>About eighty seconds when said aloud.</p>
      </section>

      <section className={styles.part} aria-labelledby="own">
        <h2 id="own">Your part, said plainly</h2>
        <p>
          Teams do things together, but the interview is about you. Say “we” for what the team did and “I” for what you
          did. Being clear about it is not boasting; hiding it leaves nothing to write down. Stories in which you went
          beyond what your position asked are worth telling.
        </p>
      </section>

      <section className={styles.part} aria-labelledby="data">
        <h2 id="data">Data behind what you claim</h2>
        <p>
          Being right is more than having been sure. Tell how you checked: what you counted, whom you asked, what you
          compared it with, and what would have changed your mind. A rough number with its source beats a grand word.
        </p>
      </section>

      <section className={styles.part} aria-labelledby="disagree">
        <h2 id="disagree">Disagree with respect</h2>
        <p>
          A story of a quarrel is not about winning. Say what the other person wanted and why it made sense to them, how
          you put your view, with what facts, and what happened once it was decided. If it went against you, tell how
          you carried it out anyway.
        </p>
      </section>

      <section className={styles.part} aria-labelledby="find">
        <h2 id="find">Find your stories before they are asked for</h2>
        <p>
          Go back through your years, place by place. For each, write down what went well, what went wrong, who you
          quarreled with and what you would do differently, with the numbers while you can still look them up. Ten
          stories told in several ways cover most questions. Each <Link to={routes.guide}>principle’s page</Link> asks
          where to look.
        </p>
      </section>
    </Page>
  );
}
