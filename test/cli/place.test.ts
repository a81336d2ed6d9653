import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { besideLedger } from '#ledger'
import { leftBeside } from '../../src/cli/ledger/place.ts'
import { inFolder } from './run-in-test.ts'

it(
  'what a machine kept alone is told of beside a ledger in a database, and is its own beside a file',
  inFolder((folder) => {
    const environment = { XDG_DATA_HOME: folder, LOCALAPPDATA: folder, HOME: folder }
    const [address, file] = ['postgres://desk@db.example/news', join(folder, 'ledger.sqlite')]
    expect(leftBeside(address, environment)).toEqual([])
    const path = besideLedger(address, environment)
    mkdirSync(dirname(path), { recursive: true })
    for (const kind of ['accounts', 'watch.json', 'watch.json.lock'])
      for (const place of [path, file]) writeFileSync(`${place}.${kind}`, '')
    expect(leftBeside(address, environment)).toEqual([`${path}.accounts`, `${path}.watch.json`])
    expect(leftBeside('postgres://desk@db.example/other', environment)).toEqual([])
    expect(leftBeside(file, environment)).toEqual([])
  }),
)
