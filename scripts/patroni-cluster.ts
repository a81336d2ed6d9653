import { type ChildProcess, execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hasPostgres, programs, userOfServer } from './postgres-server.ts'

const SETTINGS = resolve(import.meta.dirname, '../deploy/patroni.yaml')
const NEEDED = ['patroni', 'etcd', 'nsenter'].map((name) => `/usr/bin/${name}`)

export const hasPatroni: boolean = hasPostgres && NEEDED.every((file) => existsSync(file))
export const WHY_NO_PATRONI: string = hasPatroni ? '' : ' (SKIPPED: no PostgreSQL 15, Patroni and etcd from Debian)'

/** A server of the cluster. */
export interface Node {
  readonly name: string
  readonly host: string
}

/** How a server is cut off: its cable, or all of its programs at once stand still, with a system that still takes what is sent. */
export type Cut = 'cable' | 'standstill'

/** Three PostgreSQL under Patroni, each with an etcd, by the settings of deploy/. */
export interface Cluster {
  /** Whether each server has a network of its own, and a cable that can be pulled. */
  readonly cables: boolean
  readonly ledger: (schema: string) => string
  /** Starts a program that reaches all of them. */
  readonly spawn: (words: readonly string[], options: SpawnOptions) => ChildProcess
  /** Runs SQL at the primary; gives what psql prints, null where there is no primary. */
  readonly psql: (sql: string) => string | null
  readonly primary: () => Node
  /** Comes true when there are a primary and two standbys, of which one is waited for at each commit. */
  readonly whole: () => Promise<void>
  readonly kill: (node: Node) => Promise<void>
  readonly start: (node: Node) => void
  readonly cut: (node: Node, how: Cut) => void
  readonly mend: (node: Node, how: Cut) => void
  /** What Patroni said last, for whoever looks why something failed. */
  readonly told: () => string
  readonly stop: () => Promise<void>
}

/**
 * Made in namespaces of its own, of which all goes when the first program in it does; its input ends with whoever started it. A shell it is because that
 * sees off the programs that lost their parents: Patroni takes a killed server that nobody has seen off for one that runs.
 */
const HUB = `set -e
mkdir -p /run/netns && mount -t tmpfs none /run/netns
ip link set lo up
ip link add hub type bridge
ip addr add 10.77.0.1/24 dev hub
ip link set hub up
for i in 1 2 3; do
  ip netns add db$i
  ip link add cable$i type veth peer name eth0 netns db$i
  ip link set cable$i master hub up
  ip -n db$i addr add 10.77.0.1$i/24 dev eth0
  ip -n db$i link set eth0 up
  ip -n db$i link set lo up
done
echo ready
while read -r _; do :; done`

interface Hub {
  /** Words that run other words among the servers, or at one of them. */
  readonly at: (node: Node | null) => readonly string[]
  readonly hosts: readonly string[]
  readonly cables: boolean
  readonly end: () => Promise<void>
}

async function openHub(): Promise<Hub> {
  const hub = spawn('/usr/bin/unshare', ['--net', '--pid', '--mount', '--fork', '--kill-child', '--mount-proc', 'bash', '-c', HUB], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const made = await Promise.race([once(hub.stdout, 'data').then(() => true), once(hub, 'exit').then(() => false)])
  if (!made) {
    // without leave for networks of their own they stand on addresses of the loopback
    const [a, b] = [randomInt(1, 255), randomInt(0, 255)]
    return { at: () => [], hosts: [1, 2, 3].map((i) => `127.${a}.${b}.1${i}`), cables: false, end: () => Promise.resolve() }
  }
  const [first] = readFileSync(`/proc/${hub.pid}/task/${hub.pid}/children`, 'utf8').trim().split(' ')
  const enter = ['nsenter', '--target', first as string, '--mount', '--net', '--pid', '--']
  return {
    at: (node) => [...enter, ...(node === null ? [] : ['ip', 'netns', 'exec', node.name])],
    hosts: [1, 2, 3].map((i) => `10.77.0.1${i}`),
    cables: true,
    async end() {
      const gone = once(hub, 'exit')
      hub.stdin.end()
      await gone
    },
  }
}

/** Starts the cluster with an empty database `iwaku`; takes about twenty seconds. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-patroni-'))
  const user = userOfServer()
  if (user) chownSync(folder, user.uid, user.gid)
  const hub = await openHub()
  const nodes = hub.hosts.map((host, i): Node => ({ name: `db${i + 1}`, host }))
  const secret = randomBytes(12).toString('hex')
  const placeOf = ({ name }: Node): string => join(folder, name)
  const urls = (port: number): string => nodes.map(({ name, host }) => `${name}=http://${host}:${port}`).join()
  const token = randomBytes(6).toString('hex')

  /** What entered the namespaces for each program stands still when that does, and has to go on by itself. */
  const fronts: ChildProcess[] = []
  const wake = (): void => {
    for (const front of fronts) front.kill('SIGCONT')
  }
  const start = (node: Node): void => {
    const { name, host } = node
    const place = placeOf(node)
    if (!existsSync(place)) {
      mkdirSync(place)
      if (user) chownSync(place, user.uid, user.gid)
    }
    const run = (log: string, words: readonly string[], environment: Readonly<Record<string, string>>): void => {
      const out = openSync(join(place, log), 'a')
      const as = user ? ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : []
      const [program = '', ...given] = [...hub.at(node), 'env', '-C', place, ...as, ...words]
      const started = spawn(program, given, { stdio: ['ignore', out, out], env: { PATH: process.env.PATH, ...environment } })
      started.unref()
      fronts.push(started)
    }
    const own = (port: number): string => `http://${host}:${port}`
    run('etcd.log', ['etcd'], {
      ETCD_NAME: name,
      ETCD_DATA_DIR: join(place, 'etcd'),
      ETCD_LISTEN_PEER_URLS: own(2380),
      ETCD_INITIAL_ADVERTISE_PEER_URLS: own(2380),
      ETCD_LISTEN_CLIENT_URLS: own(2379),
      ETCD_ADVERTISE_CLIENT_URLS: own(2379),
      ETCD_INITIAL_CLUSTER: urls(2380),
      ETCD_INITIAL_CLUSTER_TOKEN: token,
      // the machine may have much else to do
      ETCD_HEARTBEAT_INTERVAL: '200',
      ETCD_ELECTION_TIMEOUT: '2000',
    })
    run('patroni.log', ['patroni', SETTINGS], {
      PATRONI_NAME: name,
      PATRONI_ETCD3_HOSTS: nodes.map((one) => `${one.host}:2379`).join(),
      PATRONI_RESTAPI_LISTEN: `${host}:8008`,
      PATRONI_RESTAPI_CONNECT_ADDRESS: `${host}:8008`,
      PATRONI_POSTGRESQL_LISTEN: `${host}:5432`,
      PATRONI_POSTGRESQL_CONNECT_ADDRESS: `${host}:5432`,
      PATRONI_POSTGRESQL_DATA_DIR: join(place, 'data'),
      PATRONI_POSTGRESQL_BIN_DIR: programs as string,
      PATRONI_POSTGRESQL_PGPASS: join(place, 'pgpass'),
      PATRONI_SUPERUSER_PASSWORD: secret,
      PATRONI_REPLICATION_PASSWORD: secret,
      PATRONI_REWIND_PASSWORD: secret,
    })
  }

  const list = nodes.map(({ host }) => `${host}:5432`).join()
  const psql = (sql: string, as = 'iwaku'): string | null => {
    const address = `postgres://${as}:${secret}@${list}/${as}?target_session_attrs=read-write&connect_timeout=3`
    const [program = '', ...given] = [...hub.at(null), join(programs as string, 'psql'), address, '-AtqXc', sql]
    const { status, stdout } = spawnSync(program, given, { encoding: 'utf8', timeout: 20_000 })
    return status === 0 ? stdout.trim() : null
  }
  /** The cluster as the Patroni of a server has it; null where that does not answer. */
  const clusterOf = ({ host }: Node): PatroniCluster | null => {
    const look = `fetch('http://${host}:8008/cluster').then((answer) => answer.text()).then(console.log)`
    const [program = '', ...given] = [...hub.at(null), process.execPath, '-e', look]
    const { status, stdout } = spawnSync(program, given, { encoding: 'utf8', timeout: 5000 })
    return status === 0 ? (JSON.parse(stdout) as PatroniCluster) : null
  }
  const until = async (holds: () => boolean, what: string): Promise<void> => {
    for (const start = performance.now(); !holds(); await wait(500))
      if (performance.now() - start > 120_000) throw new Error(`${what} took too long; ${tail(folder)}`)
  }
  /** All programs of a server stand in its folder. */
  const programsOf = (node: Node): readonly number[] =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && linkOf(`/proc/${name}/cwd`).startsWith(`${placeOf(node)}`))
      .map(Number)
  const signal = (node: Node, name: NodeJS.Signals): void => {
    for (const id of programsOf(node))
      try {
        process.kill(id, name)
      } catch {
        // it ended meanwhile
      }
  }
  const kill = async (node: Node): Promise<void> => {
    for (; programsOf(node).length > 0; await wait(50)) signal(node, 'SIGKILL')
  }
  const cable = (node: Node, state: 'up' | 'down'): void => {
    const [program = '', ...given] = [...hub.at(null), 'ip', 'link', 'set', `cable${node.name.slice(2)}`, state]
    execFileSync(program, given)
  }
  const cluster: Cluster = {
    cables: hub.cables,
    ledger: (schema) => `postgres://iwaku:${secret}@${list}/iwaku?target_session_attrs=read-write&schema=${schema}`,
    spawn(words, options) {
      const [program = '', ...given] = [...hub.at(null), ...words]
      return spawn(program, given, options)
    },
    psql: (sql) => psql(sql),
    primary() {
      const host = psql('select host(inet_server_addr())')
      const node = nodes.find((one) => one.host === host)
      if (!node) throw new Error(`there is no primary; ${tail(folder)}`)
      return node
    },
    whole: () => until(() => nodes.every((node) => isWhole(clusterOf(node))), 'until all servers were there'),
    kill,
    start,
    cut: (node, how) => (how === 'cable' ? cable(node, 'down') : signal(node, 'SIGSTOP')),
    mend(node, how) {
      if (how === 'cable') return cable(node, 'up')
      signal(node, 'SIGCONT')
      wake()
    },
    told: () => tail(folder),
    async stop() {
      wake()
      await hub.end()
      for (const node of nodes) await kill(node)
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    for (const node of nodes) start(node)
    await cluster.whole()
    psql(`create role iwaku login password '${secret}'`, 'postgres')
    psql("create database iwaku owner iwaku encoding 'UTF8' template template0", 'postgres')
    // psql goes to no other server where one has not heard of it yet
    await until(() => psql('select 1') === '1', 'until the database was there')
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return cluster
}

/** https://patroni.readthedocs.io/en/latest/rest_api.html#cluster-status-endpoints */
interface PatroniCluster {
  readonly members: readonly { readonly role: string; readonly state: string; readonly lag?: number | string }[]
}

/** One that leads, two that follow with nothing left to fetch, and one of them without whom nothing is acknowledged. */
function isWhole(cluster: PatroniCluster | null): boolean {
  const { members = [] } = cluster ?? {}
  const [leaders, others] = [members.filter(({ role }) => role === 'leader'), members.filter(({ role }) => role !== 'leader')]
  return (
    leaders.length === 1 &&
    others.length === 2 &&
    others.some(({ role }) => role === 'sync_standby') &&
    members.every(({ state }) => state === 'running' || state === 'streaming') &&
    others.every(({ lag }) => lag === 0)
  )
}

const linkOf = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

const tail = (folder: string): string =>
  readdirSync(folder)
    .map(
      (name) =>
        `${name}: ${readFileSync(join(folder, name, 'patroni.log'), 'utf8')
          .split('\n')
          .slice(-4)
          .join(' / ')}`,
    )
    .join('\n')
