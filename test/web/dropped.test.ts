import { expect, it } from 'vitest'
import { filesIn } from '../../src/web/view/intake/dropped.ts'

const file = (name: string) => ({
  isFile: true,
  isDirectory: false,
  name,
  file: (give: (one: File) => void) => give(new File([name], name)),
})
const broken = (name: string) => ({ isFile: true, isDirectory: false, name, file: (_: unknown, fail: () => void) => fail() })
/** A folder whose reader gives two at a time, as those of browsers give some. */
const folder = (name: string, inside: readonly { name: string }[]) => ({
  isFile: false,
  isDirectory: true,
  name,
  createReader: () => {
    const left = [...inside]
    return { readEntries: (give: (some: unknown[]) => void) => give(left.splice(0, 2)) }
  },
})
const dropped = (...entries: object[]): DataTransfer =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files: [] }) as unknown as DataTransfer

it('files of folders come with the others, in order; what is hidden or cannot be read does not', async () => {
  const deep = folder('深い', [file('d.html'), file('.DS_Store')])
  const all = await filesIn(dropped(file('z.txt'), folder('頁', [file('c.txt'), broken('b.txt'), file('a.txt'), deep])))
  expect(all.map(({ name }) => name)).toEqual(['z.txt', 'a.txt', 'c.txt', 'd.html'])
})

it('where a browser tells of no entries, its files are taken', async () => {
  const files = [new File(['a'], 'a.txt')]
  expect(await filesIn({ items: [{ webkitGetAsEntry: () => null }], files } as unknown as DataTransfer)).toEqual(files)
})
