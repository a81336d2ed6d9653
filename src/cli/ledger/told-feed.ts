import type { Files, WatchState } from '#intake'
import type { Ledger } from '#ledger'
import { ask, type Hit } from '#question'

/** Writes the sayings that were told last into a file, as an Atom feed. */
export async function writeOutgoing(path: string, told: WatchState['told'], ledger: Ledger, files: Files): Promise<void> {
  const { feedAtom, sayingFeed } = await import('#export')
  const pages = new Map<string, readonly Hit[]>()
  const hits = told.flatMap(({ page, ref }) => {
    const found = pages.get(page) ?? sayingsOf(ledger, page)
    pages.set(page, found)
    return found.filter((hit) => hit.ref === ref).slice(0, 1)
  })
  files.replace(path, [...feedAtom(sayingFeed('iwaku watch', hits))].join(''))
}

function sayingsOf(ledger: Ledger, id: string): readonly Hit[] {
  const answer = ask(ledger, { kind: 'page', id, certainty: 'low' })
  return answer.kind === 'page' ? answer.found : []
}
