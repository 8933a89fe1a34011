import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { createStore } from 'zustand/vanilla';
import warmUps from '../../questions/warm-ups.json' with { type: 'json' };
import { readBank } from '../../src/domain/questions/question-bank';
import { firstQuestion } from '../../src/domain/scheduling/draw';
import { Lobby } from '../../src/screens/lobby/lobby';
import { StoresProvider, type Stores } from '../../src/screens/store-context';

/** What stores show before anything is loaded; what a screen calls does nothing. */
const still = <T extends object>(state: Partial<T>) => createStore(() => state) as never;

function houseOf(visit: 'newcomer' | 'returning'): Stores {
  const nothing = () => undefined;
  const { bank } = readBank({ 'warm-ups': warmUps });
  const from = { questions: bank.questions, hidden: new Set<string>(), past: new Map(), profile: null, nowMs: 0 };
  const question = firstQuestion(from, 'next after 0');
  const returning = visit === 'returning';
  return {
    session: still({ log: null, nowMs: 0, over: false, nothingSaid: false, microphoneState: 'closed' }),
    bank: still({
      phase: 'ready',
      next: returning && question ? { ...question, text: ' ' } : question,
      warmUp: returning ? null : question,
      past: new Map(returning ? [['one', {}]] : []),
      today: null,
      asOf: 0,
      dueToday: 0,
      daysLeft: null,
      load: nothing,
    }),
    settings: still({ settings: { interviewDate: null } }),
    data: still({ readOnly: false, losses: [], room: null, answersSinceBackup: 0 }),
    update: still({ phase: 'none' }),
    drills: still({ judge: () => new Promise(nothing) }),
    history: new Promise(nothing),
    transcription: new Promise(nothing),
    stories: new Promise(nothing),
    loop: new Promise(nothing),
  } as unknown as Stores;
}

const atLobby = (): [string, () => void] => ['/', () => undefined];

/** The first screen as the program would draw it, its buttons not yet to be pressed. */
export function firstScreenOf(visit: 'newcomer' | 'returning'): string {
  const page = renderToStaticMarkup(
    <StoresProvider house={houseOf(visit)}>
      <Router hook={atLobby} searchHook={() => ''} hrefs={(to: string) => `#${to}`}>
        <Lobby />
      </Router>
    </StoresProvider>,
  );
  const still = page.replaceAll('<button ', '<button disabled="" ');
  return `<div data-first-screen="${visit}" hidden>${still}</div>`;
}
