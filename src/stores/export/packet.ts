import { anchors } from '../../domain/review/self-score';
import { capSentences, ratingText } from '../../domain/review/debrief';
import { highlightsBetween, highlightsOf } from '../../domain/review/highlight';
import { boxIds, boxNames, type Scorecard } from '../../domain/scoring/scorecard';
import { isUnanswered, type PastAnswer, type PastSession, type PastTranscript } from '../../domain/review/past-answer';
import { cutAtAsked } from '../../domain/transcript/asked-within';
import { marksScript } from './marks-script';
import { escape, packetPage, soundPlayers, type PacketSound } from './packet-page';
import { aboutAnswer, creditNames, dayOf, markedByEar } from './words';

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
  const given = answers.filter((answer) => !isUnanswered(answer));
  const body = `<h1>${row.name ? escape(title) : `Practice interview, ${day}`}</h1>
<p>A practice interview of ${day}, made with Second Take.${asker} Listen, read, and mark each answer below; at the
end, save your marks as a file and send it back.</p>
<h2>The scale</h2>
<ol>${([1, 2, 3, 4, 5] as const).map((mark) => `<li>${escape(anchors[mark])}</li>`).join('')}</ol>
<form id="marks" autocomplete="off">
${given.map((answer) => answerSection(answer, sounds.get(answer.row.id) ?? [])).join('\n')}
<p><label>Your name <input name="mentor" maxlength="120"></label></p>
<p><button type="submit">Save my marks</button></p>
</form>`;
  return packetPage({ title, script: marksScript, body });
}

function answerSection(answer: PastAnswer, sounds: readonly PacketSound[]): string {
  const { row, span, turns, scorecard, selfScore } = answer;
  const about = aboutAnswer(answer);
  const byEar = markedByEar(answer);
  const parts = turns.map(({ turn, transcript }) => {
    const probe = span?.turns[turn]?.probe;
    return [
      probe ? `<p class="probe">“${escape(probe.text)}”</p>` : '',
      ...soundPlayers(sounds, turn),
      transcript ? words(transcript, turn, scorecard) : '<p>(no transcript)</p>',
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
