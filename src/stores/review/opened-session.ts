import type { TranscriptSource, Word } from '../../domain/session/answer';
import { askedStill, type AskedWithin } from '../../domain/transcript/asked-within';
import { cleanedVersion } from '../../domain/transcript/formats/cleaned-version';
import { fittedWords } from '../../domain/transcript/formats/own-words';
import { timedAgain, timedVersion } from '../../domain/transcript/word-timings';
import type { TranscriptRow } from '../../storage/schema/rows';
import type { BoxId, Credit, Evidence, Part } from '../../domain/scoring/scorecard';
import type { SelfScore } from '../../domain/review/self-score';
import type { Saved } from '../app/saved';
import type { DraftsState } from './drafts';
import type { Shared } from './review-context';
import { joinedSessions, type SessionPart } from '../../domain/review/joined-sessions';
import {
  hasWords,
  soundMs,
  pastAnswerToScore,
  type PastAnswer,
  type PastSession,
} from '../../domain/review/past-answer';

/** The session that is looked at. */
export type Opened =
  { phase: 'none' } | { phase: 'loading'; id: string } | { phase: 'missing'; id: string } | ({ phase: 'open' } & Found);

/** `parts`: it is several sessions one after the other. */
type Found = { session: PastSession; parts?: readonly SessionPart[] };

/** taken: words out of a transcript, with its times. whole: it looks like one, and every word of it is wanted. */
export type PastedTranscript =
  { kind: 'taken'; from: string; words: readonly Word[]; asked: readonly AskedWithin[] } | { kind: 'whole' };

export type OpenedState = {
  opened: Opened;
  /** The scorer has failed on what is open; nothing is lost by it. */
  scorerFailed: boolean;
  openSession(sessionId: string): Promise<void>;
  /** Opens several sessions as one, in this order; those that are not here are left out. */
  openTogether(sessionIds: readonly string[]): Promise<void>;
  /** Opens the session that the answer belongs to. */
  openAnswer(answerId: string): Promise<void>;
  /** Keeps a version of the words of one turn; the ones before it stay. One that fails counts until the tab is closed. */
  keepWords(
    answerId: string,
    turn: number,
    text: string,
    source: TranscriptSource,
    pasted?: PastedTranscript,
  ): Promise<Saved>;
  /** null: the candidate would rather not. */
  giveSelfScore(answerId: string, selfScore: SelfScore | null): Promise<void>;
  /** The candidate's word on a box against the machine's; null takes it back. */
  overrule(answerId: string, box: BoxId, credit: Credit | null, reason: string): Promise<void>;
  /** Names the part that a stretch of the answer really is. */
  correctPart(answerId: string, evidence: Evidence, part: Part): Promise<void>;
  scoreAgain(answerId: string): Promise<void>;
};

type Begun = Pick<DraftsState, 'dropSaved' | 'dropMarks'>;

/** The part of the review that looks at one session: its words, its marks, its scorecards. */
export function createOpened(
  {
    deps,
    set,
    get,
    stamp,
    answerOf,
    change,
  }: Shared<
    Pick<OpenedState, 'opened' | 'scorerFailed'>,
    'scorer' | 'answers' | 'judgements' | 'past' | 'changes' | 'keep' | 'newId'
  >,
  drafts: Begun,
): OpenedState {
  const { scorer, answers, judgements, past, keep, newId } = deps;
  /** Versions that count already and are not on the disk. */
  const unsavedWords = new Set<string>();

  /** A stamp for what is added to an answer: after everything that it may take the place of. */
  const stampOn = (answer: PastAnswer) => {
    const newestAt = stamp((answerOf(answer.row.id) ?? answer).newestAt);
    change(answer.row.id, (now) => ({ ...now, newestAt }));
    return newestAt;
  };

  /** Works the scorecard out and keeps it, once the candidate has marked the answer and there are words. */
  const score = async (answer: PastAnswer) => {
    if (answer.selfScore === undefined || !hasWords(answer)) return null;
    const scorecard = await scorer.score(pastAnswerToScore(answer));
    const row = { id: newId(), answerId: answer.row.id, createdAt: stampOn(answer), scorecard };
    await keep(() => judgements.addScorecard(row));
    return scorecard;
  };

  const scoreAgain = async (answerId: string) => {
    const answer = answerOf(answerId);
    if (!answer) return;
    try {
      const scorecard = await score(answer);
      set({ scorerFailed: false });
      change(answerId, (now) => ({ ...now, scorecard }));
    } catch {
      set({ scorerFailed: true });
    }
  };

  const show = (stored: TranscriptRow) => {
    const row = cleanedVersion(stored);
    change(row.answerId, (now) => ({
      ...now,
      scorecard: null,
      newestAt: Math.max(now.newestAt, row.createdAt),
      corrections: now.corrections.filter((correction) => correction.turn !== row.turn),
      turns: now.turns.map((turn) =>
        turn.turn === row.turn ? { ...turn, transcript: row, versions: [...turn.versions, row] } : turn,
      ),
    }));
  };

  /** Versions that came from elsewhere: the recognizer, or another tab. */
  const takeWords = async (answerId: string) => {
    if (!answerOf(answerId)) return;
    const stored = await answers.transcripts(answerId);
    const known = new Set(answerOf(answerId)?.turns.flatMap(({ versions }) => versions.map(({ id }) => id)));
    const fresh = stored.filter(({ id }) => !known.has(id));
    if (fresh.length === 0 || !answerOf(answerId)) return;
    for (const row of fresh) show(row);
    await scoreAgain(answerId);
  };
  deps.changes.listen(({ tables, answerIds }) => {
    if (tables.includes('transcripts')) for (const answerId of answerIds) void takeWords(answerId);
  });

  const open = async (id: string, read: () => Promise<Found | null>) => {
    set({ opened: { phase: 'loading', id }, scorerFailed: false });
    const found = await read();
    const { opened } = get();
    if (opened.phase !== 'loading' || opened.id !== id) return;
    set({ opened: found ? { phase: 'open', ...found } : { phase: 'missing', id } });
    for (const answer of found?.session.answers ?? []) {
      if (answer.selfScore !== undefined && !answer.scorecard && hasWords(answer)) await scoreAgain(answer.row.id);
    }
  };

  const openSession = (sessionId: string) =>
    open(sessionId, async () => {
      const session = await past.session(sessionId);
      return session && { session };
    });

  return {
    opened: { phase: 'none' },
    scorerFailed: false,
    scoreAgain,

    openSession,
    openTogether: (sessionIds) =>
      open(sessionIds.join(' '), async () => {
        const found = await Promise.all(sessionIds.map((sessionId) => past.session(sessionId)));
        return joinedSessions(found.filter((session) => session !== null));
      }),

    async openAnswer(answerId) {
      if (answerOf(answerId)) return;
      set({ opened: { phase: 'loading', id: answerId } });
      const row = await answers.load(answerId);
      const { opened } = get();
      if (opened.phase !== 'loading' || opened.id !== answerId) return;
      if (row) await openSession(row.sessionId);
      else set({ opened: { phase: 'missing', id: answerId } });
    },

    async keepWords(answerId, turn, text, source, pasted) {
      const answer = answerOf(answerId);
      if (!answer) return 'failed';
      const standing = answer.turns[turn]?.transcript;
      if (standing?.text === text && !pasted) return unsavedWords.has(standing.id) ? 'failed' : 'saved';
      const timed = timedVersion(answer.turns[turn]?.versions ?? []);
      const own = pasted?.kind === 'taken' ? pasted.words : [];
      const asked =
        pasted?.kind === 'taken' ? pasted.asked : askedStill(standing?.asked ?? [], standing?.text ?? '', text);
      const row: TranscriptRow = {
        id: newId(),
        answerId,
        turn,
        source,
        text,
        words: timed ? timedAgain(timed, text) : fittedWords(own, soundMs(answer.turns[turn]?.recordings ?? [])),
        createdAt: stampOn(answer),
        ...(pasted?.kind === 'taken' ? { pastedFrom: pasted.from } : {}),
        ...(pasted?.kind === 'whole' ? { asPasted: true } : {}),
        ...(asked.length > 0 ? { asked: [...asked] } : {}),
      };
      show(row);
      unsavedWords.add(row.id);
      const saved = await keep(async () => {
        await answers.addTranscript(row);
        unsavedWords.delete(row.id);
        // Here and not only in the form: the form is long gone when a write that failed is tried again.
        await drafts.dropSaved(answerId, turn, text).catch(() => undefined);
      });
      await scoreAgain(answerId);
      return saved;
    },

    async giveSelfScore(answerId, selfScore) {
      const row = { id: newId(), answerId, createdAt: stamp(answerOf(answerId)?.selfScoredAt), selfScore };
      const saved = await keep(() => judgements.addSelfScore(row));
      if (saved === 'saved') drafts.dropMarks(answerId);
      change(answerId, (now) => ({ ...now, selfScore, selfScoredAt: row.createdAt }));
      await scoreAgain(answerId);
    },

    async overrule(answerId, box, credit, reason) {
      const answer = answerOf(answerId);
      if (!answer?.scorecard) return;
      const before = answer.overrules.find((overrule) => overrule.box === box);
      const heard = before?.heard ?? answer.scorecard.boxes.find(({ id }) => id === box)?.credit ?? 'none';
      const row = { id: newId(), answerId, createdAt: stampOn(answer), box, credit, heard, reason };
      const others = answer.overrules.filter((overrule) => overrule.box !== box);
      change(answerId, (now) => ({
        ...now,
        overrules: credit === null ? others : [...others, { box, credit, heard, reason }],
      }));
      await keep(() => judgements.addOverrule(row));
      await scoreAgain(answerId);
    },

    async correctPart(answerId, { turn, start, end }, part) {
      const answer = answerOf(answerId);
      const transcriptId = answer?.turns[turn]?.transcript?.id;
      if (!answer || transcriptId === undefined) return;
      const row = { id: newId(), answerId, createdAt: stampOn(answer), transcriptId, turn, start, end, part };
      const same = (other: Evidence) => other.turn === turn && other.start === start && other.end === end;
      change(answerId, (now) => ({ ...now, corrections: [...now.corrections.filter((other) => !same(other)), row] }));
      await keep(() => judgements.addCorrection(row));
      await scoreAgain(answerId);
    },
  };
}
