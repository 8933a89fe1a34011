/** The part of a worker's own scope that is used here. */
type WorkerScope = {
  addEventListener(kind: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(news: unknown, options?: { transfer: Transferable[] }): void;
};

type Tell<News> = (news: News, transfer?: Transferable[]) => void;

/**
 * The worker's end of `startWorker`: every order is answered by telling news, once or many times. What is thrown
 * reaches the page as a failure of the whole worker; one that has to go on catches by itself.
 */
export function answerOrders<Order, News>(answer: (order: Order, tell: Tell<News>) => void | Promise<void>): void {
  const scope = globalThis as unknown as WorkerScope;
  const tell: Tell<News> = (news, transfer = []) => scope.postMessage(news, { transfer });
  scope.addEventListener('message', ({ data }) => {
    Promise.resolve(data as Order)
      .then((order) => answer(order, tell))
      .catch((failure: unknown) => {
        // Only an uncaught error reaches the page as one.
        setTimeout(() => {
          throw failure;
        });
      });
  });
}
