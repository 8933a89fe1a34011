/** What `public/first-screen.js` shows before the program is there, the next time. */
export type FirstScreen = {
  keep(shown: { question: string; theme: string }): void;
  forget(): void;
};

const key = 'second-take first screen';

/** Where the browser keeps nothing, the next visit begins without it. */
export function createFirstScreen(): FirstScreen {
  const quietly = (work: () => void) => {
    try {
      work();
    } catch {
      // It is a help, never a need.
    }
  };
  return {
    keep: (shown) => quietly(() => localStorage.setItem(key, JSON.stringify(shown))),
    forget: () => quietly(() => localStorage.removeItem(key)),
  };
}
