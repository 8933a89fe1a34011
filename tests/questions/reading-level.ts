/** Syllables of one English word, as the Flesch formulas count them: groups of vowels, a silent e left out. */
export function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = plain.replace(/(?<=[^aeiouyl])e$|(?<=[^aeioudt])ed$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/** Flesch–Kincaid grade: the school year that understands the text (Kincaid et al., 1975). */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((sentence) => sentence.trim() !== '').length;
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word));
  const sum = words.reduce((total, word) => total + syllables(word), 0);
  return 0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (sum / words.length) - 15.59;
}
