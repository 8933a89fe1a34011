import measured from '../../domain/scoring/model/measured.json';
import styles from './scorer-page.module.css';

const percent = (share: number) => `${Math.round(share * 100)} %`;
const hundredths = (value: number) => value.toFixed(2);

/** What was measured of the shipped model, on answers of people it did not learn from, beside what simple rules reach. */
export function ScorerFigures() {
  const { corpus, heldOut, heldOutWritten, heldOutUnpunctuated, baselines, rating, deletion, secondReader, strangers } =
    measured;
  return (
    <>
      <section className={styles.section} aria-labelledby="parts">
        <h2 id="parts">Finding the parts of a story</h2>
        <p>
          It learned from {corpus.answers} answers in {corpus.voices} voices, written for this purpose. Each figure
          below comes from voices it had not learned from. “Four” asks for Situation, Task, Action and Result; “three”
          takes Situation and Task as one.
        </p>
        <Table
          head={['Sentences told right', 'Four', 'Three', 'Average person, four']}
          rows={[
            ['This scorer, voices it never heard', ...row(heldOut)],
            ...(strangers ? [[`This scorer, ${strangers.answers} answers from elsewhere`, ...row(strangers)]] : []),
            ['Only by place in the answer', ...row(baselines.position)],
            ['By place and key words', ...row(baselines.keywords)],
            ['Always “Action”', ...row(baselines.majority)],
            ...(strangers
              ? [
                  ['Only by place, answers from elsewhere', ...row(strangers.baselines.position)],
                  ['By place and key words, from elsewhere', ...row(strangers.baselines.keywords)],
                ]
              : []),
          ]}
        />
        <p>
          Without punctuation, as some recognisers write, it loses{' '}
          {Math.max(0, Math.round((heldOutWritten.accuracy - heldOutUnpunctuated.accuracy) * 100))} points.
          {secondReader &&
            ` A second, blind labelling of ${secondReader.sentences} sentences agreed with the first on ${percent(secondReader.sentenceAgreement)}.`}{' '}
          The voices it learned from are more alike than strangers are: expect the lower figures.
        </p>
      </section>

      <section className={styles.section} aria-labelledby="boxes">
        <h2 id="boxes">Hits and misses, box by box</h2>
        <Table
          head={['On voices it never heard', 'Found when there', 'Right when found', 'Agreement']}
          rows={[
            ['WHO', ...rates(heldOut.checklist.who)],
            ['WHY', ...rates(heldOut.checklist.why)],
            ['HOW MUCH', ...rates(heldOut.checklist.howMuch)],
          ]}
        />
        <Table
          head={['When a part was taken out', 'Ticked when there', 'With one sentence of it', 'Still ticked when gone']}
          rows={(['S', 'T', 'A', 'R'] as const).map((part) => [
            partNames[part],
            percent(deletion[part].recall),
            percent(deletion[part].oneSentence),
            percent(deletion[part].falselyFound),
          ])}
        />
        <p>
          Agreement is Cohen’s kappa: 1 is perfect, 0 is chance. The rating was the same as the writer’s in{' '}
          {percent(rating.same)} of {rating.answers} answers, and at most one step away in {percent(rating.withinOne)}.
        </p>
      </section>
    </>
  );
}

const partNames = { S: 'Situation', T: 'Task', A: 'Action', R: 'Result' } as const;

type Told = { accuracy: number; meanOverAuthors: number; merged: { accuracy: number } };

const row = ({ accuracy, meanOverAuthors, merged }: Told) => [
  percent(accuracy),
  percent(merged.accuracy),
  percent(meanOverAuthors),
];

const rates = ({ recall, precision, kappa }: { recall: number; precision: number; kappa: number }) => [
  percent(recall),
  percent(precision),
  hundredths(kappa),
];

function Table({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label={head[0]}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, at) => (
                <td key={head[at + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
