import { workerUrl } from './worker-url';

/** A running worker that takes orders of one kind. */
export type RunningWorker<Order> = {
  /** What is in `transfer` is taken away from the page. */
  send(order: Order, transfer?: Transferable[]): void;
  /** It stops at once, in the middle of what it does; nothing more is heard of it. */
  stop(): void;
};

type Listener<News> = {
  onNews(news: News): void;
  /** It could not be started, an error went uncaught in it, or what it said cannot be read. It is stopped already. */
  onFailure(message: string): void;
};

/** Starts the script at an address of our own. The other end is `answerOrders`. */
export const startWorker = <Order, News>(address: string, listener: Listener<News>): RunningWorker<Order> =>
  bridgeTo(new Worker(workerUrl(address), { type: 'module' }), listener);

/** The page's end of a worker that is there. */
export function bridgeTo<Order, News>(worker: Worker, { onNews, onFailure }: Listener<News>): RunningWorker<Order> {
  const fail = (message: string) => {
    worker.terminate();
    onFailure(message);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<News>) => onNews(data));
  worker.addEventListener('error', ({ message }) => fail(message || 'The worker could not be started.'));
  worker.addEventListener('messageerror', () => fail('The worker sent something unreadable.'));
  return {
    send: (order, transfer = []) => worker.postMessage(order, transfer),
    stop: () => worker.terminate(),
  };
}
