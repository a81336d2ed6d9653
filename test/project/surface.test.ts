import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

// a change here is a change for everybody who imports iwaku; when it is meant: `npx vitest run test/project/surface.test.ts -u`
it.each(['', 'client/'])('the public surface of src/%s is this and no more', async (folder) => {
  const file = resolve(import.meta.dirname, `../../src/${folder}index.ts`)
  const values = Object.keys(await import(file)).sort()
  const exported = Array.from(readFileSync(file, 'utf8').matchAll(/export (type )?\{([^}]*)\}/g), ([, type, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => type || name.startsWith('type '))
      .map((name) => name.replace(/^type /, '')),
  )
  const types = exported
    .flat()
    .filter((name) => name !== '')
    .sort()
  expect({ values, types }).toMatchSnapshot()
})
