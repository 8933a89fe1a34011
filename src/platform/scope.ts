/** One owner for all that must be switched off: disposed in reverse order, once. */
export type Scope = {
  /** Keeps `dispose` for later; when the scope is closed already, it runs at once. */
  add(dispose: () => void): void;
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void;
  close(): void;
  readonly closed: boolean;
};

export function createScope(): Scope {
  const disposers: (() => void)[] = [];
  let closed = false;
  const scope: Scope = {
    add(dispose) {
      if (closed) dispose();
      else disposers.push(dispose);
    },
    listen(target, type, listener) {
      target.addEventListener(type, listener);
      scope.add(() => target.removeEventListener(type, listener));
    },
    close() {
      if (closed) return;
      closed = true;
      for (const dispose of disposers.reverse()) dispose();
    },
    get closed() {
      return closed;
    },
  };
  return scope;
}
