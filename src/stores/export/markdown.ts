import { capSentences, oneChange, ratingText, unratedSentences } from '../../domain/review/debrief';
import { givenBy } from '../../domain/review/past-answer';
import { cutAtAsked } from '../../domain/transcript/asked-within';
import { boxNames } from '../../domain/scoring/scorecard';
import { clockText } from '../../domain/session/timing';
import type { NoteRow } from '../../storage/schema/rows';
import type { PastAnswer, PastSession } from '../../domain/review/past-answer';
import { aboutAnswer, creditNames, dayOf, markedByEar } from './words';

/** A session as Markdown: what was asked, said, heard and noted. */
export function sessionMarkdown(session: PastSession, notes: ReadonlyMap<string, readonly NoteRow[]>): string {
  const { row, answers } = session;
  const { plan } = row;
  const head = [
    `# ${row.name ? plain(row.name.text) : `Practice interview, ${dayOf(row.startedAt)}`}`,
    '',
    `${dayOf(row.startedAt)}, ${plan.format}, ${howGiven(session)}, ${plan.mode} mode${plan.interviewer ? `, asked by ${plain(plan.interviewer.name)}` : ''}. Practice feedback by Second Take.`,
  ];
  return `${[...head, ...answers.flatMap((answer) => ['', ...answerLines(answer, notes.get(answer.row.id) ?? [])])].join('\n')}\n`;
}

/** How the answers were given; a session without any is told by its plan. */
function howGiven({ row, answers }: PastSession): string {
  const ways = new Set(
    answers.filter(({ span }) => span && span.turns.length > 0).map((one) => givenBy(one, row.plan)),
  );
  if (ways.size > 1) return 'aloud and by keyboard';
  return [...ways, row.plan.by][0] === 'voice' ? 'aloud' : 'by keyboard';
}

function answerLines(answer: PastAnswer, notes: readonly NoteRow[]): string[] {
  const { row, span, turns, scorecard, selfScore } = answer;
  const about = aboutAnswer(answer);
  const lines = [`## ${plain(row.question.text)}`, ''];
  if (about) lines.push(about, '');
  if (span?.skipped) return [...lines, 'Skipped.'];
  for (const { turn, transcript } of turns) {
    const probe = span?.turns[turn]?.probe;
    if (probe) lines.push(`**${plain(probe.text)}**`, '');
    for (const { asked, start, end } of transcript ? cutAtAsked(transcript) : []) {
      if (asked) lines.push(`**${plain(asked)}**`, '');
      lines.push(...quote(transcript?.text.slice(start, end).trim() ?? ''), '');
    }
    if (!transcript) lines.push(...quote('(no transcript)'), '');
  }
  if (selfScore) lines.push(`You said ${selfScore.rating} of 5.`);
  const byEar = markedByEar(answer);
  if (byEar) lines.push(byEar);
  if (scorecard) {
    const rating = ratingText(scorecard.rating);
    lines.push(
      scorecard.rating.kind === 'unrated' ? unratedSentences[scorecard.rating.reason] : `Heard ${rating} of 5.`,
      ...scorecard.caps.map((cap) => capSentences[cap.id]),
      '',
      '| | heard | asked next |',
      '|---|---|---|',
      ...scorecard.boxes.map(
        ({ id, credit, probe }) => `| ${boxNames[id]} | ${creditNames[credit]} | ${probe ? plain(probe.text) : ''} |`,
      ),
      '',
    );
    const change = oneChange(scorecard, row.question.text);
    if (change) lines.push(`One change for the next take: ${change.text}`, '');
  }
  if (notes.length > 0) {
    lines.push(
      'Notes:',
      '',
      ...notes.map(({ atMs, text }) => `- ${atMs === null ? '' : `${clockText(atMs)} `}${plain(text)}`),
      '',
    );
  }
  return lines;
}

/** A line of somebody's words that must not become a heading, a link or a list. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/([\\`*_[\]<>#|])/gu, '\\$1');
}

function quote(text: string): string[] {
  return text.split('\n').map((line) => `> ${line.replace(/([\\`*_[\]<>#|])/gu, '\\$1')}`);
}
