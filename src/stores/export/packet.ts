import { anchors } from '../../domain/review/self-score';
import { capSentences, ratingText } from '../../domain/review/debrief';
import { highlightsBetween, highlightsOf } from '../../domain/review/highlight';
import { boxIds, type Scorecard } from '../../domain/scoring/scorecard';
import type { PastAnswer, PastSession, PastTranscript } from '../../domain/review/past-answer';
import { cutAtAsked } from '../../domain/transcript/asked-within';
import { packetPolicy, packetScript, packetStyle } from './packet-page';
import { aboutAnswer, boxNames, creditNames, dayOf, markedByEar } from './words';

/** A recording as the packet carries it. */
export type PacketSound = { turn: number; mime: string; bytes: Uint8Array };

/**
 * One page with everything in it, for somebody who is asked for an opinion: sound, words, rubric, and a form whose
 * marks come back as a file. It opens from a disk without any network. Every word of the candidate is escaped.
 */
export function sessionPacket(session: PastSession, sounds: ReadonlyMap<string, readonly PacketSound[]>): string {
  const { row, answers } = session;
  const { interviewer } = row.plan;
  const day = `<span class="day">${dayOf(row.startedAt)}</span>`;
  const title = row.name?.text ?? `Practice interview, ${dayOf(row.startedAt)}`;
  const asker = interviewer
    ? ` The questions come from ${escape(interviewer.name)}, an invented ${escape(interviewer.job)} who ${escape(interviewer.focus)}.`
    : '';
  const given = answers.filter(({ span }) => !span?.skipped);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${packetPolicy}">
<title>${escape(title)}</title>
<style>${packetStyle}</style>
</head>
<body>
<main>
<h1>${row.name ? escape(title) : `Practice interview, ${day}`}</h1>
<p>A practice interview of ${day}, made with Second Take.${asker} Listen, read, and mark each answer below; at the
end, save your marks as a file and send it back.</p>
<h2>The scale</h2>
<ol>${([1, 2, 3, 4, 5] as const).map((mark) => `<li>${escape(anchors[mark])}</li>`).join('')}</ol>
<form id="marks" autocomplete="off">
${given.map((answer) => answerSection(answer, sounds.get(answer.row.id) ?? [])).join('\n')}
<p><label>Your name <input name="mentor" maxlength="120"></label></p>
<p><button type="submit">Save my marks</button></p>
</form>
</main>
<script>${packetScript}</script>
</body>
</html>
`;
}

function answerSection(answer: PastAnswer, sounds: readonly PacketSound[]): string {
  const { row, span, turns, scorecard, selfScore } = answer;
  const about = aboutAnswer(answer);
  const byEar = markedByEar(answer);
  const parts = turns.map(({ turn, transcript }) => {
    const probe = span?.turns[turn]?.probe;
    const players = sounds
      .filter((sound) => sound.turn === turn)
      .map(
        ({ mime, bytes }) =>
          `<audio controls preload="metadata" src="data:${escape(mime)};base64,${base64(bytes)}"></audio>`,
      );
    return [
      probe ? `<p class="probe">“${escape(probe.text)}”</p>` : '',
      ...players,
      transcript ? words(transcript, turn, scorecard) : '<p>(the words are not known)</p>',
    ].join('\n');
  });
  return `<section data-answer="${escape(row.id)}">
<h2>${escape(row.question.text)}</h2>
${about ? `<p class="about">${escape(about)}</p>` : ''}
${parts.join('\n')}
${byEar ? `<details><summary>What the candidate marked by ear</summary><p>${escape(byEar)}</p></details>` : ''}
${scorecard ? heard(scorecard, selfScore?.rating ?? null) : ''}
<fieldset><legend>Your rating</legend>${[1, 2, 3, 4, 5]
    .map((mark) => `<label><input type="radio" name="rating ${escape(row.id)}" value="${mark}"> ${mark}</label>`)
    .join('')}</fieldset>
<fieldset><legend>What you heard</legend>${boxIds
    .map(
      (box) =>
        `<label>${boxNames[box]} <select data-box="${box}"><option value="">–</option>${(
          ['full', 'partial', 'none'] as const
        )
          .map((credit) => `<option value="${credit}">${creditNames[credit]}</option>`)
          .join('')}</select></label>`,
    )
    .join('')}</fieldset>
<label class="comment">What would you tell the candidate? <textarea rows="4" maxlength="20000"></textarea></label>
</section>`;
}

/** Shut until it is opened: a mentor should listen first. */
function heard(scorecard: Scorecard, own: number | null): string {
  const rating = ratingText(scorecard.rating);
  return `<details><summary>What the checklist heard</summary>
<p>${own === null ? '' : `The candidate said ${own}. `}${rating === null ? 'Not rated.' : `Heard ${rating} of 5.`} ${scorecard.caps
    .map((cap) => escape(capSentences[cap.id]))
    .join(' ')}</p>
<ul>${scorecard.boxes.map(({ id, credit, note }) => `<li>${boxNames[id]}: ${creditNames[credit]}${note ? `. ${escape(note)}` : ''}</li>`).join('')}</ul></details>`;
}

export function words(
  transcript: Pick<PastTranscript, 'text' | 'asked'>,
  turn: number,
  scorecard: Scorecard | null,
): string {
  const { text } = transcript;
  const marked = highlightsOf(text, turn, scorecard ?? { spans: [], boxes: [] });
  const pieces = cutAtAsked(transcript).map(({ asked, start, end }) => {
    const own = highlightsBetween(marked, start, end).map((unit) => {
      const said = escape(text.slice(unit.start, unit.end));
      if (!unit.span) return said;
      return `<span class="${unit.span.likely}">${unit.opensRun ? `<b>${unit.span.likely}</b>` : ''}${said}</span>`;
    });
    return `${asked ? `<p class="probe">“${escape(asked)}”</p>\n` : ''}<p class="words">${own.join('')}</p>`;
  });
  return pieces.join('\n');
}

export function escape(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}

/** Piece by piece: a whole recording as the arguments of one call would be too many. */
export function base64(bytes: Uint8Array): string {
  const step = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}
