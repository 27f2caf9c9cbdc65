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

/** Bytes of `recordings/<name>.bin`, which is compressed by itself: not every host compresses such files. */
export async function readRecording(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const { ok, body, status, statusText } = await fetch(`${import.meta.env.BASE_URL}recordings/${name}.bin`);
  if (!ok || !body) throw new Error(`${status} ${statusText}`);
  const unpacked = new Response(body.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await unpacked.arrayBuffer());
}
