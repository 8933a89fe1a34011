import { useState } from 'react';
import { nextWay } from '../../domain/session/next-way';
import type { Moment, SessionLog } from '../../domain/session/session';
import { wayOf, type WordWay } from '../../domain/transcript/word-ways';
import { useSettings, useWordsLater } from '../store-context';

export type WordsChoice = {
  /** It is asked now: before the first spoken answer, or when the candidate wants another way. */
  asked: boolean;
  /** What starting would choose; null until it is known what this machine offers. */
  selected: WordWay | null;
  /** Captions are selected whose language pack still has to come. */
  packToCome: boolean;
  select: (way: WordWay, packToCome: boolean) => void;
  /** Keeps what is selected and begins to fetch what it needs. */
  take: () => Promise<void>;
  /** The way that was tried and brought no words: another one is selected first. */
  failed: WordWay | null;
  /** What was chosen brings no words. */
  askAgain: () => void;
  /** The captions that are chosen have come, and no sentence has shown yet that they work. */
  unproved: () => Promise<boolean>;
  /** The microphone check is open. */
  checking: boolean;
  check: (open: boolean) => void;
};

/** The one choice before the first spoken answer: what is selected counts when the answer starts, and not before. */
export function useWordsChoice(log: SessionLog | null, moment: Moment | null): WordsChoice {
  const chosen = useSettings((state) => wayOf(state.settings));
  const wordsLater = useWordsLater();
  const [again, setAgain] = useState(false);
  const [failed, setFailed] = useState<WordWay | null>(null);
  const [selected, setSelected] = useState<WordWay | null>(null);
  const [packToCome, setPackToCome] = useState(false);
  const [checking, setChecking] = useState(false);
  const before = moment?.phase === 'reading' || moment?.phase === 'thinking' || moment?.phase === 'probed';
  const asked = before && log !== null && nextWay(log) === 'voice' && (chosen === null || again);
  return {
    asked,
    selected: asked ? selected : null,
    packToCome,
    select(way, comes) {
      setSelected(way);
      setPackToCome(comes);
    },
    async take() {
      setAgain(false);
      if (selected === null) return;
      try {
        const words = await wordsLater();
        await words.choose(selected);
      } catch {
        // The rest of the app did not come: the answer can be given all the same, and the choice is asked for again.
      }
    },
    failed,
    askAgain() {
      setAgain(true);
      setFailed(chosen);
      setSelected(null);
    },
    async unproved() {
      if (asked || chosen !== 'captions-here') return false;
      const words = await wordsLater().catch(() => null);
      return words?.pack === 'came';
    },
    checking,
    check(open) {
      setChecking(open);
      if (!open)
        void wordsLater()
          .then((words) => words.packTried())
          .catch(() => undefined);
    },
  };
}
