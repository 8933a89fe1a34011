/** Keys without a character, as both forms of WebDriver number them. */
const codes: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE006',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
};

export function keyCode(key: string): string {
  const code = key.length === 1 ? key : codes[key];
  if (!code) throw new Error(`No such key here: ${key}`);
  return code;
}
