import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Has the engine keep what it made of our modules among what the user may lose, so that the next start need not compile them again; threads that are
 * started do the same. Nothing is said where it can't be: the program only starts a little later. `NODE_COMPILE_CACHE` and `NODE_DISABLE_COMPILE_CACHE`
 * are heeded by the engine itself; one older than Node.js 22 keeps nothing.
 */
export function keepCompiled(environment: NodeJS.ProcessEnv): void {
  // the engine alone: an older one has no such function
  const { enableCompileCache }: { enableCompileCache?: typeof module.enableCompileCache } = module
  if (enableCompileCache === undefined) return
  const folder = environment.NODE_COMPILE_CACHE || cacheFolder(environment)
  // threads take it from the environment
  if (enableCompileCache(folder).directory !== undefined) environment.NODE_COMPILE_CACHE = folder
}

/** Where a user's programs keep what can be made again, as the platform has it: nobody else writes there, so that what is run from it is our own. */
function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const home = environment.HOME || homedir()
  switch (process.platform) {
    case 'win32':
      return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'iwaku', 'Cache')
    case 'darwin':
      return join(home, 'Library', 'Caches', 'iwaku')
    default:
      return join(environment.XDG_CACHE_HOME || join(home, '.cache'), 'iwaku', 'code')
  }
}
