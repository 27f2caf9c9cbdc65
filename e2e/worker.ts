import type { Page } from '@playwright/test';
import type { AdsSpec, BackendName, Command, Report } from '../src/training/protocol';

declare global {
  /** Answers a command with the first report of the wanted type. */
  var converse: (command: Command, wanted: Report['type']) => Promise<Report>;
}

/**
 * Starts a second training worker from the site's own script, on a backend of the test's choice.
 * @returns a function that sends a command and resolves with the first report of the wanted type, typed arrays as
 *   arrays; it throws with the worker's own words when the worker fails
 */
export async function trainingWorker(page: Page, backend: BackendName) {
  const started = page.workers()[0] ?? (await page.waitForEvent('worker'));
  const ready = await page.evaluate(
    ([url, backend]) => {
      const worker = new Worker(url, { type: 'module' });
      globalThis.converse = (command, wanted) =>
        new Promise((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<Report>) => {
            if (data.type === wanted) resolve(data);
            if (data.type === 'failed' || data.type === 'stopped') reject(new Error(data.fault.detail));
          };
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(command);
        });
      return globalThis.converse({ type: 'prepare', backend: backend as BackendName }, 'backend');
    },
    [started.url(), backend] as const,
  );
  const send = async <Type extends Report['type']>(command: Command, wanted: Type) =>
    (await page.evaluate(([command, wanted]) => globalThis.converse(command, wanted), [
      command,
      wanted,
    ] as const)) as Extract<Report, { type: Type }>;
  return { ready, send };
}

/** The question about `weights`, asked of that worker. */
export function question(
  about: 'agreement' | 'cost',
  spec: AdsSpec,
  weights: Float32Array = new Float32Array(),
): Command {
  return { type: 'ask', request: 1, spec, weights, question: { about } };
}
