import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * A thread that runs the file `name` beside the module `here` (its `import.meta.url`), and holds `data` as its `workerData`. Built or as
 * written: tsc rewrites the endings of imports, not of addresses. It takes none of the flags of the process, of which many suit no thread.
 */
export function startThread(
  here: string,
  name: string,
  data: unknown,
  options: Omit<WorkerOptions, 'workerData' | 'execArgv'> = {},
): Worker {
  const isSource = here.endsWith('.ts')
  const address = new URL(`./${name}.${isSource ? 'ts' : 'js'}`, here)
  // as written, names of layers lead to the sources in the thread as well
  return new Worker(address, { ...options, workerData: data, execArgv: isSource ? ['--conditions=source'] : [] })
}
