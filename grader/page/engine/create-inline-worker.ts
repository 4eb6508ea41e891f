// The page's worker where the page is a single file: its script stands in the page. The build of the
// single file takes this in place of `create-worker.ts`.

let address: string | null = null;

/** A worker that loads its script and waits for its setup. */
export function createWorker(): Worker {
  address ??= URL.createObjectURL(new Blob([workerText()], { type: 'text/javascript' }));
  return new Worker(address);
}

function workerText(): string {
  const text = document.getElementById('page-worker')?.textContent;
  if (!text) throw new Error('the page lacks its worker');
  return text;
}
