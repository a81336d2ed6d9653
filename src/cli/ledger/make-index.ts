import { openFeed, shownSearch } from '#ledger'
import { indexText, type Messages, usageError } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { withCure } from './place.ts'

export interface IndexRequest {
  readonly ledger: string
  /** Null where nobody said. */
  readonly search: string | null
  readonly rebuild: boolean
  readonly json: boolean
}

/** Pages after which it is told how far a build is. */
const TELL_EVERY = 10_000

/** Tells the index what changed in the ledger; makes it where there is none. */
export async function makeIndex({ ledger, search, rebuild, json }: IndexRequest, host: Host, messages: Messages): Promise<void> {
  if (search === null) throw usageError({ code: 'search_needed', index: '', reason: '' }, messages)
  const index = shownSearch(search)
  const words = indexText[messages.language]
  let told = 0
  const tell = (pages: number): void => {
    if (!host.stderr.isTTY || pages - told < TELL_EVERY) return
    told = pages
    host.stderr.write(`${words.building(messages.count(pages))}\n`)
  }
  try {
    const feed = await openFeed(ledger, search)
    try {
      const built = rebuild || !(await feed.isThere()) ? await feed.rebuild(tell) : null
      const { pages, elsewhere } = await feed.catchUp()
      if (json) return await writeTo(host.stdout, `${harmlessJson({ index, built, pages, elsewhere })}\n`)
      if (built !== null) await writeTo(host.stdout, `${words.built(messages.count(built), index)}\n`)
      if (elsewhere) await writeTo(host.stdout, `${words.elsewhere(index)}\n`)
      else if (built === null || pages > 0) await writeTo(host.stdout, `${words.told(messages.count(pages), index)}\n`)
    } finally {
      feed.close()
    }
  } catch (error) {
    throw withCure(error, ledger, messages, index)
  }
}
