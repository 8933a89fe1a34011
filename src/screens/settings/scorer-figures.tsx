import measured from '../../domain/scoring/model/measured.json';
import { unbroken } from '../text/unbroken';
import styles from './scorer-page.module.css';

const percent = (share: number) => `${Math.round(share * 100)}%`;
const hundredths = (value: number) => value.toFixed(2);

type Told = { accuracy: number; meanOverAuthors: number; merged: { accuracy: number } };
type Box = { recall: number; specificity: number; precision: number; kappa: number; kappaInterval: number[] };
type Boxes = Record<'who' | 'why' | 'howMuch', Box>;

/** What was measured of the shipped model, on answers of people it did not learn from, beside what simple rules reach. */
export function ScorerFigures() {
  return (
    <>
      <PartFigures />
      <BoxFigures />
      <DeletionFigures />
    </>
  );
}

function PartFigures() {
  const { corpus, heldOutWritten, heldOutSpoken, heldOutPunctuated, heldOutUnpunctuated, secondReader, strangers } =
    measured;
  const kinds = [
    ['Written, voices like those it learned from', heldOutWritten],
    ['Spoken, voices like those it learned from', heldOutSpoken],
    [`Written, ${strangers.written.answers} answers by strangers`, strangers.written],
    [`Spoken, ${strangers.spoken.answers} answers by strangers`, strangers.spoken],
  ] as const;
  return (
    <section className={styles.section} aria-labelledby="parts">
      <h2 id="parts">Finding the parts of a story</h2>
      <p>
        It learned from {corpus.answers} answers in {corpus.voices} voices, written for this purpose. Each figure below
        comes from voices it had not learned from. “Four” asks for Situation, Task, Action and Result; “three” takes
        Situation and Task as one.
      </p>
      <Table
        head={['Sentences it got right', 'Four', 'Three', 'Average person, four']}
        rows={kinds.flatMap(([name, figures]) => [
          [name, ...row(figures)],
          [`By position alone: ${name.toLowerCase()}`, ...row(figures.baselines.position)],
        ])}
      />
      <p>
        Two careful people agree on {percent(strangers.written.readers.accuracy)} of written and{' '}
        {percent(strangers.spoken.readers.accuracy)} of spoken sentences of strangers: nobody can expect more.
        {secondReader &&
          ` In the voices it learned from, a second, blind reader agreed on ${percent(secondReader.sentenceAgreement)} of ${secondReader.sentences} sentences.`}
      </p>
      <p>
        Where it is weak: speech that rambles, and the Task, which it takes for Situation or Action in about{' '}
        {percent(1 - strangers.written.parts.T.recall)} of written cases and{' '}
        {percent(1 - strangers.spoken.parts.T.recall)} of spoken ones. Without punctuation, as some recognizers write,
        it loses {Math.max(0, Math.round((heldOutPunctuated - heldOutUnpunctuated) * 100))} points. The strangers are
        few: the true figure for people like them lies between {between(strangers.written.accuracyInterval)} for writing
        and {between(strangers.spoken.accuracyInterval)} for speech.
      </p>
    </section>
  );
}

function BoxFigures() {
  const { heldOutWritten, heldOutSpoken, strangers } = measured;
  return (
    <section className={styles.section} aria-labelledby="boxes">
      <h2 id="boxes">WHO, WHY and HOW MUCH</h2>
      <p>
        How often a box is ticked when the answer has it, how often it stays empty when the answer has not, how many
        ticks are right, and agreement: Cohen’s kappa, 1 is perfect, 0 is chance. A rule that always says yes agrees 0.
      </p>
      {(
        [
          ['Written, strangers', strangers.written.checklist, strangers.written.readers],
          ['Spoken, strangers', strangers.spoken.checklist, strangers.spoken.readers],
          ['Written, voices like those it learned from', heldOutWritten.checklist, null],
          ['Spoken, voices like those it learned from', heldOutSpoken.checklist, null],
        ] as const
      ).map(([name, boxes, readers]) => (
        <Table
          key={name}
          head={[name, 'Ticked when there', 'Empty when not', 'Ticks that are right', 'Agreement', 'Two people']}
          rows={boxRows(boxes, readers)}
        />
      ))}
      <p>
        Where it is weak: a box it ticks may still be wrong, and one it leaves empty may be there in words it does not
        know. Tap the box and say so; your word wins.
      </p>
    </section>
  );
}

function DeletionFigures() {
  const { deletion, rating } = measured;
  return (
    <section className={styles.section} aria-labelledby="taken-out">
      <h2 id="taken-out">When a part is missing</h2>
      <Table
        head={['When a part was removed', 'Ticked when there', 'With one sentence of it', 'Still ticked without it']}
        rows={(['S', 'T', 'A', 'R'] as const).map((part) => [
          partNames[part],
          percent(deletion[part].recall),
          percent(deletion[part].oneSentence),
          percent(deletion[part].falselyFound),
        ])}
      />
      <p>
        The rating was the same as the writer’s in {percent(rating.same)} of {rating.answers} answers, and at most one
        step away in {percent(rating.withinOne)}.
      </p>
    </section>
  );
}

const partNames = { S: 'Situation', T: 'Task', A: 'Action', R: 'Result' } as const;
const boxNames = { who: 'WHO', why: 'WHY', howMuch: 'HOW MUCH' } as const;

const between = ([low = 0, high = 0]: readonly number[]) => `${percent(low)} and ${percent(high)}`;

const row = ({ accuracy, meanOverAuthors, merged }: Told) => [
  percent(accuracy),
  percent(merged.accuracy),
  percent(meanOverAuthors),
];

const boxRows = (boxes: Boxes, readers: Record<keyof Boxes, number> | null) =>
  (['who', 'why', 'howMuch'] as const).map((id) => {
    const { recall, specificity, precision, kappa, kappaInterval } = boxes[id];
    const [low = 0, high = 0] = kappaInterval;
    return [
      boxNames[id],
      percent(recall),
      percent(specificity),
      percent(precision),
      `${hundredths(kappa)} ${unbroken(`(${hundredths(low)} to ${hundredths(high)})`)}`,
      readers ? hundredths(readers[id]) : '–',
    ];
  });

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
