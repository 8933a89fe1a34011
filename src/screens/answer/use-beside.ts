import { useEffect } from 'react';
import type { Beside } from '../../stores/review/beside';
import { useReview } from '../store-context';

/** What stands beside an answer of the opened session: its waveform, notes, mentors' marks and takes, as it comes. */
export function useBeside(answerId: string): Beside | null {
  const open = useReview((review) => review.openBeside);
  const beside = useReview((review) => (review.beside?.answerId === answerId ? review.beside : null));
  useEffect(() => void open(answerId), [open, answerId]);
  return beside;
}
