const selectors = {
  button: 'button, [role=button], summary',
  link: 'a[href]',
  textbox: 'textarea, input:not([type]), input[type=text], [role=textbox]',
  radio: 'input[type=radio], [role=radio]',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3',
  slider: 'input[type=range], [role=slider]',
  list: 'ul, ol, [role=list]',
  field: 'input[type=file]',
} as const;

export type Role = keyof typeof selectors;

/** Runs in the page: the elements that can be seen and used, by role and name. */
function find(selector: string, name: string, flags: string | null): Element[] {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
    return (
      tidy(element.getAttribute('aria-label')) ||
      tidy(ids.map((id) => document.getElementById(id)?.textContent).join(' ')) ||
      tidy(labels.map((label) => label.textContent).join(' ')) ||
      tidy(element.textContent)
    );
  };
  const matches = (text: string) => (flags === null ? text === name : new RegExp(name, flags).test(text));
  const seen = (element: Element) =>
    !element.closest('[inert]') && (element.getClientRects().length > 0 || element.matches('[type=file]'));
  const ready = (element: Element) => !element.matches(':disabled, [aria-disabled=true]');
  return [...document.querySelectorAll(selector)].filter(
    (element) => seen(element) && ready(element) && matches(nameOf(element)),
  );
}

/** An expression for the page: all elements of this role with this name, whole or by a pattern. */
export function locateAll(role: Role, name: string | RegExp): string {
  const words = typeof name === 'string' ? [name, null] : [name.source, name.flags];
  return `(${find.toString()})(${[selectors[role], ...words].map((word) => JSON.stringify(word)).join(', ')})`;
}

/** The first of them. */
export const locate = (role: Role, name: string | RegExp): string => `${locateAll(role, name)}[0]`;
