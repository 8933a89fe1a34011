import { useState } from 'react';
import { strokeIds, type StrokeId } from '../../domain/review/highlight';
import type { BoxId } from '../../domain/scoring/scorecard';
import { Toggle } from '../ui/toggle';

const isStroke = (id: BoxId | null): id is StrokeId => strokeIds.some((stroke) => stroke === id);

/** Which strokes stand under the words: those of the chip that is pressed, or all of them by the switch. */
export function useStrokes(chosen: BoxId | null) {
  const [all, setAll] = useState(false);
  const strokes: readonly StrokeId[] = all ? strokeIds : isStroke(chosen) ? [chosen] : [];
  return { strokes, all, setAll };
}

export function StrokeSwitch({ all, onChange }: { all: boolean; onChange: (all: boolean) => void }) {
  return <Toggle label="Underline who, why and how much" checked={all} onChange={onChange} />;
}
