/*
 * Shows the first screen before the program is there: the welcome of a first visit, or the question that the last visit
 * ended with. Classic and small, so that it runs before the first paint. The program replaces all of it.
 */
(() => {
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  };
  const kept = read('second-take first screen');
  const practiced = kept !== null || (read('second-take ledger')?.counts?.sessions ?? 0) > 0;
  if (kept?.theme === 'light' || kept?.theme === 'dark') document.documentElement.dataset.theme = kept.theme;
  if (!/^#?\/?$/u.test(location.hash)) return;
  const screen = document.querySelector(`[data-first-screen="${practiced ? 'returning' : 'newcomer'}"]`);
  if (!screen) return;
  const question = screen.querySelector('#next');
  if (practiced && question) question.textContent = typeof kept?.question === 'string' ? kept.question : ' ';
  screen.hidden = false;
})();
