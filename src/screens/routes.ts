import type { PrincipleId } from '../domain/questions/principle';
import type { TopicId } from '../domain/questions/topic';
import type { Domain, Level } from '../domain/questions/question';

/**
 * Every address of the app, in one place. They stand in people's bookmarks: an address may be added, never changed.
 * All of them live behind the `#` (see `address.ts`).
 */

const id = encodeURIComponent;

const withQuery = (path: string, query: Record<string, string | undefined>) => {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

/** A role as a posting describes it: its principles, the most important first and with commas, its name and guesses. */
type Posted = { ranked: string; name: string; level: Level; domain: Domain };

/** The patterns that the router matches. */
export const patterns = {
  practice: '/practise',
  debrief: '/debrief/:sessionId',
  replay: '/replay/:answerId',
  comparison: '/replay/:answerId/against/:otherId',
  export: '/take-away/:sessionId',
  watch: '/watch/*',
  sessionReplay: '/watch/:sessionId',
  loopReplay: '/watch/loop/:loopId',
  stories: '/stories/*?',
  today: '/today/*?',
  drill: '/today/drill/:drill',
  editStory: '/stories/one/:id/edit',
  story: '/stories/one/:id',
  questions: '/questions/*?',
  editQuestion: '/questions/one/:id/edit',
  question: '/questions/one/:id',
  loops: '/loop/*?',
  newLoop: '/loop/new',
  posting: '/loop/posting',
  loop: '/loop/one/:id',
  meet: '/loop/one/:id/meet/:seat',
  yourQuestions: '/loop/one/:id/your-questions/:seat',
  board: '/loop/one/:id/debrief',
  devices: '/settings/devices',
  guide: '/guide/*?',
  principle: '/guide/:principle',
} as const;

export const routes = {
  lobby: '/',
  room: '/room',
  today: '/today',
  drills: '/today/drill',
  /** Two minutes for one thing; `question` names the one whose answer lacked it. */
  drill: (drill: string, question?: string) => withQuery(`/today/drill/${id(drill)}`, { question }),
  rateOthers: '/today/rate',
  /** Draws one question of a principle, or asks a given one; `retry` names the past answer whose conditions hold again. */
  practice: (of: { principle?: TopicId; question?: string; retry?: string; mode?: 'interview' } | Posted) =>
    withQuery(patterns.practice, of),
  debrief: (sessionId: string, answerId?: string) => withQuery(`/debrief/${id(sessionId)}`, { answer: answerId }),
  replay: (answerId: string) => `/replay/${id(answerId)}`,
  comparison: (answerId: string, otherId: string) => `/replay/${id(answerId)}/against/${id(otherId)}`,
  export: (sessionId: string) => `/take-away/${id(sessionId)}`,
  sessionReplay: (sessionId: string) => `/watch/${id(sessionId)}`,
  /** Every sitting of a loop, one after the other. */
  loopReplay: (loopId: string) => `/watch/loop/${id(loopId)}`,
  history: '/history',
  progress: '/progress',
  stories: '/stories',
  newStory: '/stories/new',
  /** Answers of which nobody has said what they told. */
  untold: '/stories/untold',
  storySheet: '/stories/sheet',
  night: '/stories/night',
  story: (storyId: string) => `/stories/one/${id(storyId)}`,
  questions: (query = '') => (query === '' ? '/questions' : `/questions?${query}`),
  newQuestion: '/questions/new',
  importQuestions: '/questions/import',
  question: (questionId: string) => `/questions/one/${id(questionId)}`,
  loops: '/loop',
  /** `ranked` names principles, the most important first, as a posting or a profile gives them. */
  newLoop: (of: Partial<Posted> = {}) => withQuery(patterns.newLoop, of),
  posting: patterns.posting,
  loop: (loopId: string) => `/loop/one/${id(loopId)}`,
  meet: (loopId: string, seat: number) => `/loop/one/${id(loopId)}/meet/${seat}`,
  yourQuestions: (loopId: string, seat: number) => `/loop/one/${id(loopId)}/your-questions/${seat}`,
  board: (loopId: string, step?: string) => withQuery(`/loop/one/${id(loopId)}/debrief`, { step }),
  guide: '/guide',
  method: '/guide/method',
  askBack: '/guide/ask-back',
  principle: (principle: PrincipleId) => `/guide/${principle}`,
  settings: '/settings',
  /** Opens the settings at one of their sections, with a way back to `back`. */
  settingsAt: (section: 'time' | 'words' | 'transcription' | 'data', back?: string) =>
    withQuery('/settings', { at: section, back }),
  /** `restored`: so many answers have just come in with a backup. */
  data: '/settings/data',
  restored: (answers: number) => withQuery('/settings/data', { restored: String(answers) }),
  scorer: '/settings/scorer',
  /** A join code in the address never leaves the browser: all of this stands behind the `#`. */
  devices: (join?: string) => withQuery('/settings/devices', { join }),
} as const;
