/** Where an answer stands among all answers. `take`: how many times its question had been answered by then. */
export type AnswerPlace = { startedAt: number; questionId: string; take: number };

/**
 * A line of the history. `day` opens a calendar day and names the moment of its newest answer; `answer` is the newest
 * take of a question on that day; `take` is an earlier one of the same day, right below it.
 */
export type HistoryLine =
  | { kind: 'day'; day: string; startedAt: number }
  | { kind: 'answer'; answerId: string; take: number }
  | { kind: 'take'; answerId: string; take: number };

/** Numbers the takes of every question. `ordered` is oldest first; answers of one moment keep their order. */
export function placesOf(
  ordered: readonly { answerId: string; startedAt: number; questionId: string }[],
): Map<string, AnswerPlace> {
  const asked = new Map<string, number>();
  const places = new Map<string, AnswerPlace>();
  for (const { answerId, startedAt, questionId } of ordered) {
    const take = (asked.get(questionId) ?? 0) + 1;
    asked.set(questionId, take);
    places.set(answerId, { startedAt, questionId, take });
  }
  return places;
}

/**
 * The lines of a list of answers, newest first: a heading for every day, the takes of one question on one day together.
 * `dayOf` names the calendar day of a moment (epoch ms). Answers without a place are left out.
 */
export function historyLines(
  newestFirst: readonly string[],
  places: ReadonlyMap<string, AnswerPlace>,
  dayOf: (epochMs: number) => string,
): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let day: string | null = null;
  /** Of that day: its questions, each with its takes, the newest first. */
  let questions = new Map<string, HistoryLine[]>();
  const closeDay = () => {
    for (const takes of questions.values()) lines.push(...takes);
  };
  for (const answerId of newestFirst) {
    const place = places.get(answerId);
    if (!place) continue;
    const { startedAt, questionId, take } = place;
    const name = dayOf(startedAt);
    if (name !== day) {
      closeDay();
      lines.push({ kind: 'day', day: name, startedAt });
      day = name;
      questions = new Map();
    }
    const takes = questions.get(questionId);
    if (takes) takes.push({ kind: 'take', answerId, take });
    else questions.set(questionId, [{ kind: 'answer', answerId, take }]);
  }
  closeDay();
  return lines;
}
