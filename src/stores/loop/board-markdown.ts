import type { Point } from '../../domain/loop/debrief/assessment';
import { decisionRules } from '../../domain/loop/debrief/decision';
import { fillNames } from '../../domain/loop/debrief/filled-rating';
import { topicName } from '../../domain/loop/topic';
import { levelWords, voteWords, type Vote } from '../../domain/loop/debrief/vote';
import type { OpenBoard } from './loop-store';

const voteText = (vote: Vote | null) => (vote ? voteWords[vote] : 'never met you');

/** The debrief as text for any editor: the same five steps, without the pictures. */
export function boardMarkdown({ entry, board }: Pick<OpenBoard, 'entry' | 'board'>): string {
  const { plan, ownVotes } = entry.loop;
  const nameOf = (seat: number) => plan.seats[seat]?.interviewer.name ?? '';
  const lines: string[] = [
    `# ${escaped(plan.name)}: the panel’s debrief`,
    '',
    'Modeled practice feedback by readable rules; no employer’s, and no person has read these answers.',
    '',
    '## Votes',
    '',
    '| Interviewer | You thought | First vote | After reading all |',
    '| --- | --- | --- | --- |',
    ...board.secondVotes.map(
      ({ seat, vote }) =>
        `| ${nameOf(seat)}${seat === plan.barRaiser ? ' (bar raiser)' : ''} | ${voteText(ownVotes?.votes[seat] ?? null)} | ${voteText(board.assessments[seat]?.firstVote ?? null)} | ${voteText(vote)} |`,
    ),
    '',
    `Decision: **${board.decision.outcome === 'none' ? 'none' : board.decision.outcome === 'inclined' ? 'inclined' : 'not inclined'}**, ${board.decision.for} of ${board.decision.of} inclined, ${board.decision.needed} needed. The rule: ${decisionRules.join(' ')}`,
    '',
  ];
  for (const { mentor, votes, comments } of entry.loop.mentorVotes) {
    lines.push(`## ${escaped(mentor)}, who read the packet`, '');
    lines.push(
      ...plan.seats.flatMap((_, seat) => {
        const vote = votes[seat] ?? null;
        const comment = comments[seat]?.trim() ?? '';
        if (vote === null && comment === '') return [];
        return [
          `- In ${nameOf(seat)}’s place: ${vote ? voteWords[vote] : 'no vote'}${comment ? `: “${escaped(comment)}”` : ''}`,
        ];
      }),
      '',
    );
  }
  for (const { seat, principles } of board.assessments) {
    lines.push(`## ${nameOf(seat)}`, '');
    for (const { principle, level, strengths, concerns, unheard } of principles) {
      lines.push(`### ${topicName(principle)}: ${levelWords[level]}`, '');
      lines.push(...pointLines('Strength', strengths), ...pointLines('Concern', concerns));
      lines.push(
        ...unheard.map(({ question, why }) => `- Not heard (${why.replace('-', ' ')}): ${escaped(question)}`),
        '',
      );
    }
  }
  lines.push('## Stories told twice', '');
  lines.push(
    ...board.toldTwice.map(
      ({ answers }) =>
        `- ${answers.map(({ seat, question }) => `${nameOf(seat)} (“${escaped(question)}”)`).join(', again ')}`,
    ),
    '',
    '## Figures that changed',
    '',
    ...board.changedFigures.map(
      ({ one, other }) =>
        `- ${one.value} to ${nameOf(one.answer.seat)}: “${escaped(one.quote.text)}” · ${other.value} to ${nameOf(other.answer.seat)}: “${escaped(other.quote.text)}”`,
    ),
    '',
    '## Missing again and again',
    '',
    ...board.missingAgain.map(({ box, missing, of }) => `- ${fillNames[box]}: ${missing.length} of ${of}`),
    '',
    '## What would have changed it',
    '',
    ...(board.whatWouldHaveChanged.boxes ?? board.whatWouldHaveChanged.withFreshStories ?? []).map(
      ({ answer, fill }) => `- ${fillNames[fill]} in “${escaped(answer.question)}” (${nameOf(answer.seat)})`,
    ),
    '',
  );
  return lines.join('\n');
}

function pointLines(kind: string, points: readonly Point[]): string[] {
  return points.map(({ text, quote }) => `- ${kind}: ${escaped(text)}${quote ? `: “${escaped(quote.text)}”` : ''}`);
}

/** What the candidate said stands as they said it, not as marks of the page. */
const escaped = (text: string) => text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|#]/gu, '\\$&');
