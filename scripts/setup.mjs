/**
 * Gets a fresh clone ready, then runs what it is given on the Node.js of the development dependencies:
 *
 *     node scripts/setup.mjs [arguments of node …]
 *
 * It runs on any Node.js from 20 on and needs no package, for it is what installs them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'
const node = join(modules, windows ? 'node/bin/node.exe' : '.bin/node')
/** The oldest Node.js that runs TypeScript as it stands and Vitest. */
const OLDEST = 24

if (!isInstalled()) install()
const program = usable() ?? usableAfterInstallScript()
if (program === null) {
  console.error(
    `The development dependency node@${OLDEST} did not install; run this on a Node.js ${OLDEST} of your own, which does as well.`,
  )
  process.exit(1)
}
const words = process.argv.slice(2)
if (words.length > 0) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter)
  const { status, error } = spawnSync(program, words, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } })
  if (error) throw error
  process.exit(status ?? 1)
}

/** npm writes its own lock into node_modules when it is done; a newer one of ours asks for another round. */
function isInstalled() {
  const done = join(modules, '.package-lock.json')
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

/**
 * Not `npm ci`: it refuses a lock without the packages of other platforms, and a lock made where those are not served has none.
 * `npm install --no-save` takes the locked versions as well and leaves the lock as it is.
 */
function install() {
  console.error('installing the packages …')
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  })
  if (status !== 0) process.exit(status ?? 1)
}

function usable() {
  return [node, process.execPath].find((one) => majorOf(one) >= OLDEST) ?? null
}

/** npm may be told not to run the scripts of packages; the one of node@24 fetches the package that holds the program. */
function usableAfterInstallScript() {
  if (!existsSync(join(modules, 'node'))) return null
  spawnSync(process.execPath, ['installArchSpecificPackage'], { cwd: join(modules, 'node'), stdio: ['ignore', 2, 2] })
  return usable()
}

function majorOf(program) {
  if (program === process.execPath) return Number(process.versions.node.split('.')[0])
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}
