/** How many there are, with the right form of the word: "1 question", "50,000 questions". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
