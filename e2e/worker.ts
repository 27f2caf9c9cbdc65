import type { Page, Worker as PageWorker } from '@playwright/test';
import type { AdsSpec, BackendName, Command, Report } from '../src/training/protocol';

declare global {
  /** Sends a command, if any, and resolves with the next report of the wanted type since the last one. */
  var converse: (command: Command | undefined, wanted: Report['type']) => Promise<Report>;
}

/** A training worker beside the page's own: the site's script, with nothing yet asked of it. */
export type TrainingWorker = {
  readonly worker: PageWorker;
  /**
   * Sends a command, if one is given, and resolves with the next report of the wanted type; typed arrays come back
   * too. Rejects with the worker's own words when it fails.
   */
  readonly send: <Type extends Report['type']>(
    command: Command | undefined,
    wanted: Type,
  ) => Promise<Extract<Report, { type: Type }>>;
};

export async function trainingWorker(page: Page): Promise<TrainingWorker> {
  const own = page.workers()[0] ?? (await page.waitForEvent('worker'));
  const started = page.waitForEvent('worker');
  await page.evaluate((url) => {
    const worker = new Worker(url, { type: 'module' });
    /** Reports that nobody has taken yet: a quick worker says the next one before it is asked for. */
    let heard: Report[] = [];
    let look = () => {};
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      heard.push(data);
      look();
    };
    globalThis.converse = (command, wanted) =>
      new Promise((resolve, reject) => {
        worker.onerror = (event) => reject(new Error(event.message));
        look = () => {
          for (let report = heard.shift(); report; report = heard.shift()) {
            if (report.type === wanted) {
              look = () => {};
              return resolve(report);
            }
            if (report.type === 'failed' || report.type === 'stopped') {
              return reject(new Error(report.fault?.detail));
            }
          }
        };
        if (command) {
          heard = [];
          worker.postMessage(command);
        } else look();
      });
  }, own.url());
  return {
    worker: await started,
    send: async (command, wanted) =>
      (await page.evaluate(([command, wanted]) => globalThis.converse(command, wanted), [
        command,
        wanted,
      ] as const)) as never,
  };
}

/** One whose backend is ready. */
export async function preparedWorker(page: Page, backend: BackendName) {
  const { send } = await trainingWorker(page);
  return { send, ready: await send({ type: 'prepare', backend }, 'backend') };
}

/** The question about `weights`, asked of a worker. */
export function question(
  about: 'agreement' | 'cost' | 'shares',
  spec: AdsSpec,
  weights: Float32Array = new Float32Array(),
): Command {
  return { type: 'ask', request: 1, spec, weights, question: { about } };
}
