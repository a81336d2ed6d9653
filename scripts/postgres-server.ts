import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Debian keeps the programs of the newest PostgreSQL that is installed; null where there is none, or none of 15 or later. */
export const programs: string | null = (() => {
  const all = '/usr/lib/postgresql'
  if (!existsSync(all)) return null
  const [newest] = readdirSync(all)
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => b - a)
  const folder = join(all, String(newest), 'bin')
  return newest !== undefined && existsSync(join(folder, 'initdb')) ? folder : null
})()

export const hasPostgres: boolean = programs !== null
export const WHY: string = hasPostgres ? '' : ' (SKIPPED: no PostgreSQL 15 in /usr/lib/postgresql)'

export interface Server {
  /** The address of a ledger; each schema is one. */
  readonly ledger: (schema: string) => string
  /** Runs SQL in the database, beside whatever a test does; gives what psql prints. */
  readonly psql: (sql: string) => string
  /** Runs a program of PostgreSQL on the database, with words and what it reads, beside whatever a test does; gives what it prints. */
  readonly run: (program: string, given: readonly string[], input?: string) => string
  /** A folder of the user that the server runs as, which goes when it is stopped. */
  readonly folder: string
  readonly restart: () => void
  readonly stop: () => void
}

/**
 * A PostgreSQL of its own in a folder of its own, reached by a socket alone unless `settings` say otherwise; writes are as safe as anywhere (`fsync`). `settings` are lines of its
 * configuration, in which FOLDER stands for that folder; `fill` fills the folder of its data instead of initdb.
 */
export function startServer({
  settings = [],
  fill,
}: {
  readonly settings?: readonly string[]
  readonly fill?: (data: string) => void
} = {}): Server {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-pg-'))
  const user = userOfServer()
  if (user) chownSync(folder, user.uid, user.gid)
  const runs = (program: string, given: readonly string[], input = ''): string =>
    execFileSync(join(programs as string, program), given, { ...user, cwd: folder, encoding: 'utf8', input, stdio: 'pipe' })
  const data = join(folder, 'data')
  // an order of its own, so that none of ours hangs on it
  const order = ['--locale-provider=icu', '--icu-locale=ja-JP', '--locale=C.UTF-8']
  if (fill) fill(data)
  else runs('initdb', ['-D', data, '-U', 'iwaku', '--auth=trust', '-E', 'UTF8', ...order, '--no-sync'])
  const lines = ["listen_addresses = ''", "unix_socket_directories = 'FOLDER'", ...settings]
  appendFileSync(join(data, 'postgresql.conf'), lines.map((line) => `${line.replaceAll('FOLDER', folder)}\n`).join(''))
  const control = (...given: string[]): string => runs('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), ...given])
  control('start')
  const run: Server['run'] = (program, given, input) => runs(program, ['-h', folder, '-U', 'iwaku', ...given], input)
  const psql = (sql: string): string => run('psql', ['-d', 'postgres', '-Atqc', sql])
  return {
    ledger: (schema) => `postgres://iwaku@localhost/postgres?host=${encodeURIComponent(folder)}&schema=${schema}`,
    psql,
    run,
    folder,
    restart: () => void control('restart', '-m', 'fast'),
    stop: () => {
      control('stop', '-m', 'immediate')
      rmSync(folder, { recursive: true })
    },
  }
}

/** Whom it runs as: it refuses to run as root. Null for whoever runs this. */
export const userOfServer = (): { readonly uid: number; readonly gid: number } | null =>
  process.getuid?.() === 0 ? { uid: idOf('uid'), gid: idOf('gid') } : null

const idOf = (id: string): number => Number(spawnSync('id', [id === 'uid' ? '-u' : '-g', 'postgres'], { encoding: 'utf8' }).stdout)
