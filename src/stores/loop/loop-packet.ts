import { topicName } from '../../domain/loop/topic';
import { voteRules, votes, voteWords } from '../../domain/loop/debrief/vote';
import { escape, packetPage, soundPlayers, type PacketScript, type PacketSound } from '../export/packet-page';
import { words } from '../export/packet';
import { dayOf } from '../export/words';
import type { ReadAnswer } from './loop-answers';
import type { LoopEntry } from './loop-store';

/** The one thing the page does by itself: it writes the votes into a file. */
const script: PacketScript = {
  hash: 'sha256-bJmwOANCI2tMTLTrcoMGYb7thXOR9mSMcpOsoyRxTX4=',
  code: `
document.getElementById('votes').addEventListener('submit', function (event) {
  event.preventDefault();
  var seats = Array.from(document.querySelectorAll('[data-seat]'));
  var file = {
    kind: 'second-take-loop-votes',
    version: 1,
    loopId: this.dataset.loop,
    mentor: this.elements.mentor.value,
    votes: seats.map(function (seat) { var vote = seat.querySelector('input[type=radio]:checked'); return vote ? vote.value : null; }),
    comments: seats.map(function (seat) { return seat.querySelector('textarea').value; })
  };
  var link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
  link.download = 'second-take-votes.json';
  link.click();
});
`,
};

/**
 * A whole loop as one page for somebody who is asked to sit on the panel: what each interviewer asked and heard, with
 * the sound, and a vote for each of them. What the panel wrote is not in it: a mentor votes before reading others, too.
 * Opens from a disk without any network; every word of the candidate is escaped.
 */
export function loopPacket(
  { loop, sittings }: Pick<LoopEntry, 'loop' | 'sittings'>,
  answers: readonly ReadAnswer[],
  sounds: ReadonlyMap<string, readonly PacketSound[]>,
): string {
  const { plan } = loop;
  const seats = plan.seats.map((seat, number) => {
    const held = sittings[number]?.state === 'held';
    const own = answers.filter((answer) => answer.seat === number).toSorted((one, other) => one.index - other.index);
    return `<section data-seat="${number}">
<h2>${escape(seat.interviewer.name)}</h2>
<p class="about">${escape(seat.interviewer.job)}, asks about ${escape(seat.principles.map(topicName).join(' and '))}</p>
${held ? own.map((answer) => answerPart(answer, sounds.get(answer.answerId) ?? [])).join('\n') : '<p>They never met.</p>'}
<fieldset${held ? '' : ' hidden'}><legend>Your vote in ${escape(seat.interviewer.name)}’s place</legend>${votes
      .map((vote) => `<label><input type="radio" name="vote ${number}" value="${vote}"> ${voteWords[vote]}</label>`)
      .join('')}</fieldset>
<label class="comment"${held ? '' : ' hidden'}>Why? <textarea rows="3" maxlength="4000"></textarea></label>
</section>`;
  });
  const body = `<h1>${escape(plan.name)}: you are on the panel</h1>
<p>A practice loop of ${dayOf(loop.madeAt)}, made with Second Take: ${plan.seats.length} invented interviewers, each with their own
principles. Listen, read, and vote in the place of each; at the end, save your votes as a file and send it back.</p>
<details><summary>What the votes mean here</summary><ul>${voteRules
    .map(({ vote, when }) => `<li>${escape(voteWords[vote])}: ${escape(when)}</li>`)
    .join('')}</ul></details>
<form id="votes" data-loop="${escape(loop.loopId)}" autocomplete="off">
${seats.join('\n')}
<p><label>Your name <input name="mentor" maxlength="120"></label></p>
<p><button type="submit">Save my votes</button></p>
</form>`;
  return packetPage({ title: `${plan.name}: you are on the panel`, script, body });
}

function answerPart(answer: ReadAnswer, sounds: readonly PacketSound[]): string {
  const said = answer.turns.map((text, turn) => [
    ...soundPlayers(sounds, turn),
    text.trim() === '' ? '<p>(no transcript)</p>' : words({ text }, turn, answer.scorecard),
  ]);
  return `<h3>${escape(answer.question)}</h3>
${answer.skipped ? '<p>Skipped.</p>' : said.flat().join('\n')}`;
}
