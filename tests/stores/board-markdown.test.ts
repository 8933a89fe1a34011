import { expect, test } from 'vitest';
import { boardOf } from '../../src/domain/loop/debrief/board';
import { loopsOf, phaseOf, sittingsOf } from '../../src/domain/loop/loop';
import { boardMarkdown } from '../../src/stores/loop/board-markdown';
import { aLoopPlan, answersTo } from '../builders/a-loop';

test('the debrief as text has the votes of the candidate, of the panel and of a mentor, word for word', () => {
  const plan = aLoopPlan();
  const answers = answersTo(plan, (seat) => (seat === 1 ? 2 : 4));
  const [loop] = loopsOf([
    { id: 'a', at: 1, loopId: 'mine', fact: { kind: 'made', plan } },
    {
      id: 'b',
      at: 2,
      loopId: 'mine',
      fact: { kind: 'own-votes', votes: ['strongly', 'not', 'inclined', null], guess: 1 },
    },
    {
      id: 'c',
      at: 3,
      loopId: 'mine',
      fact: { kind: 'mentor-votes', mentor: 'Ada *', votes: ['not'], comments: ['Who, and when?'] },
    },
  ]);
  const sittings = sittingsOf(loop!, []);
  const entry = { loop: loop!, sittings, phase: phaseOf(loop!, sittings) };
  const text = boardMarkdown({ entry, board: boardOf(plan, answers, [true, true, true, true]) });
  const [first, second] = plan.seats.map(({ interviewer }) => interviewer.name);
  expect(text).toMatch(new RegExp(String.raw`\| ${first}.*\| strongly inclined \| strongly inclined \|`, 'u'));
  expect(text).toMatch(new RegExp(String.raw`\| ${second}.*\| not inclined \| strongly not inclined \|`, 'u'));
  expect(text).toContain('## Ada \\*, who read the packet');
  expect(text).toContain(`- In ${first}’s place: not inclined: “Who, and when?”`);
  expect(text).not.toContain(`In ${second}’s place`);
});
