import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isWebAddress, type Part, partsOfSavedPages } from '#intake'
import type { Trouble } from '#message'
import { troubleOf } from './source-file.ts'

/** What is taken from a folder; a file named on the command line may be called anything. */
export const PAGE_EXTENSIONS: readonly string[] = [
  '.html',
  '.htm',
  '.xhtml',
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.mht',
  '.mhtml',
  '.eml',
  '.pdf',
  '.warc',
  '.warc.gz',
  '.arc',
  '.arc.gz',
  '.zip',
  '.wacz',
  '.docx',
  '.odt',
  '.epub',
  '.mbox',
  '.webarchive',
]

/** One thing to read, or what was in the way of it, in the order of the output. */
export interface Found {
  readonly path: string
  readonly trouble: Trouble | null
  /** It lies in a folder that was named, and nobody named it: what it lists is not followed. */
  readonly inFolder?: true
  /** It is a later part of an article, and its address was found on the part before. */
  readonly part?: Part
  /** What it is called, where that is not what its path says. */
  readonly name?: string
}

/** Turns the files and folders of the command line into pages; a folder's are in the order of their names (code units), so every machine agrees. */
export function findPages(places: readonly string[]): Found[] {
  const found: Found[] = []
  const seen = new Set<string>()
  for (const place of places) {
    // standard input can be read once only
    if (place === '-' && seen.has('-')) continue
    seen.add(place)
    for (const one of lookAt(place)) found.push(one)
  }
  return found
}

function lookAt(place: string): Found[] {
  if (place === '-' || isWebAddress(place)) return [{ path: place, trouble: null }]
  try {
    if (!statSync(place).isDirectory()) return [{ path: place, trouble: null }]
  } catch (error) {
    const trouble = troubleOf(error)
    const meant = trouble.code === 'file_missing' ? addressMeant(place) : null
    return [{ path: place, trouble: meant === null ? trouble : { code: 'file_missing', address: meant } }]
  }
  const found: Found[] = []
  walk(place, found)
  // what a browser saved beside a page belongs to that page
  const isPart = partsOfSavedPages(found.map(({ path }) => path.replaceAll('\\', '/')))
  for (let i = found.length - 1; i >= 0; i--) if (isPart((found[i] as Found).path.replaceAll('\\', '/'))) found.splice(i, 1)
  return found.length > 0 ? found : [{ path: place, trouble: { code: 'directory_without_pages', extensions: PAGE_EXTENSIONS } }]
}

/** A host as people write it without `https://`: `example.jp/kiji`, `www.example.jp`. A bare `kiji.txt` is a file. */
const HOST =
  /^(?:\/\/)?(?=www\.|[^/]+\/|[^/]+\.(?:jp|com|net|org|info|co\.uk|news|tv|eu|ua|ru|de|fr)$)(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#]|$)/iu

/** The address that a place which is no file may be meant to be; null where it looks like none. */
function addressMeant(place: string): string | null {
  const address = `https://${place.replace(/^\/\//, '')}`
  return HOST.test(place) && URL.canParse(address) ? address : null
}

function walk(folder: string, found: Found[]): void {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    found.push({ path: folder, trouble: troubleOf(error) })
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    // links to folders are not followed: they may lead in a circle
    if (entry.isDirectory()) walk(path, found)
    else if (isPageName(entry.name) && (entry.isFile() || isFileBehindLink(path))) found.push({ path, trouble: null, inFolder: true })
  }
}

const isPageName = (name: string): boolean => PAGE_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension))

function isFileBehindLink(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return true // a broken link is reported when it is opened
  }
}
