/**
 * What comes with the page as files of its own. The one module that the single-file build replaces
 * (.scripts/singleFile.ts): there all of it is inside the page.
 */
export function startTrainingWorker(): Worker {
  return new Worker(new URL('../../training/worker.ts', import.meta.url), {
    type: 'module',
    name: 'training',
  });
}

export function startTableWorker(): Worker {
  return new Worker(new URL('../../training/tableWorker.ts', import.meta.url), {
    type: 'module',
    name: 'table',
  });
}

/** Text of `snapshot/<name>.json`. */
export async function readSnapshot(name: string): Promise<string> {
  const response = await fetch(`${import.meta.env.BASE_URL}snapshot/${name}.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.text();
}
