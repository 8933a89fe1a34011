import type { AppStorage } from '../../src/storage/app-storage';
import type { ExampleLoop } from '../builders/example-loop';

type Filled = Pick<AppStorage, 'sessions' | 'answers' | 'loops'>;

/** Writes a loop as if it had been held. */
export async function fillLoop({ sessions, answers, loops }: Filled, rows: ExampleLoop): Promise<void> {
  for (const row of rows.sessions) await sessions.begin({ ...row, endedAt: null });
  for (const { sessionId, seq, event } of rows.events) await sessions.append(sessionId, seq, event);
  for (const { sessionId, endedAt } of rows.sessions) await sessions.end(sessionId, endedAt!);
  for (const row of rows.answers) await answers.begin(row);
  for (const row of rows.transcripts) await answers.addTranscript(row);
  for (const fact of rows.loopFacts) await loops.add(fact);
}
