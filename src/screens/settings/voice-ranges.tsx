import { Range } from '../ui/range';

type VoiceRangesProps = {
  rate: number;
  pitch: number;
  onChange: (change: { voiceRate?: number; voicePitch?: number }) => void;
};

/** How high and how fast a voice speaks. */
export function VoiceRanges({ rate, pitch, onChange }: VoiceRangesProps) {
  return (
    <>
      <Range
        label="Pitch"
        value={pitch}
        min={0.5}
        max={1.5}
        step={0.05}
        text={pitchWords}
        onChange={(voicePitch) => onChange({ voicePitch })}
      />
      <Range
        label="Speed"
        value={rate}
        min={0.5}
        max={2}
        step={0.05}
        text={(value) => `${value.toFixed(2)} ×`}
        onChange={(voiceRate) => onChange({ voiceRate })}
      />
    </>
  );
}

function pitchWords(pitch: number): string {
  if (pitch === 1) return 'normal';
  return `${Math.round(Math.abs(pitch - 1) * 100)}% ${pitch < 1 ? 'lower' : 'higher'}`;
}
