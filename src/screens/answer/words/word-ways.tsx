import type { OwnCaptions, WordWay } from '../../../domain/transcript/word-ways';
import { Choice } from '../../ui/choice';

type WordWaysProps = {
  label: string;
  ways: readonly WordWay[];
  ownCaptions: OwnCaptions;
  value: WordWay;
  onChange: (way: WordWay) => void;
};

/** How a spoken answer can come to its words, the best way for this machine first; each says what is fetched and sent. */
export function WordWays({ label, ways, ownCaptions, value, onChange }: WordWaysProps) {
  return (
    <Choice
      stacked
      label={label}
      value={value}
      onChange={onChange}
      options={ways.map((way) => ({
        value: way,
        label: wayNames[way],
        note: way === 'captions-here' && ownCaptions !== 'available' ? packNote : wayNotes[way],
      }))}
    />
  );
}

export const wayNames: Readonly<Record<WordWay, string>> = {
  'captions-here': 'Captions while you speak, made by this browser on this computer',
  'written-here': 'Transcribed after each answer, on this computer',
  'captions-maker': 'Captions while you speak, by your browser’s maker',
  'by-ear': 'No words: I’ll mark it by ear',
};

const wayNotes: Readonly<Record<WordWay, string>> = {
  'captions-here': 'Your voice stays here. There is nothing to download.',
  'written-here':
    'Downloads a recognizer of about 60 MB once, from huggingface.co, while you answer. It stays here, and so does your voice.',
  'captions-maker':
    'Your voice goes to that company’s servers while you answer. It is the only thing here that leaves.',
  'by-ear': 'You listen again and mark the parts yourself. Nothing is downloaded, nothing is sent.',
};

const packNote =
  'Your voice stays here. The browser downloads its own language pack first, so your first answer may have none.';
