#!/usr/bin/env node
// Nothing is imported before the version is known to do: an old Node would fail on the modules with an error that says nothing.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`iwaku: Node.js ${process.versions.node} は古すぎます。20.19 以上を入れてください: https://nodejs.org/`)
  console.error(`iwaku: Node.js ${process.versions.node} is too old; install 20.19 or later: https://nodejs.org/`)
  process.exitCode = 64
} else {
  const { keepCompiled } = await import('./cli/code-cache.ts')
  keepCompiled(process.env)
  const { endOnFaults, processHost, run } = await import('./cli/index.ts')
  endOnFaults()
  process.exitCode = await run(processHost())
}

export {}
