import type { Kept, Ledger, PageHead } from '#ledger'
import type { NameTally, OfficeTally, Profile, Tally } from './answer.ts'

/** Attributions taken from the ledger at a time. */
const PORTION = 500
/** How many pages a profile shows, the newest first. */
const PAGES = 10

/** All that the ledger has of one name. */
export function profileOf(ledger: Ledger, name: string): Profile {
  const all: Kept[] = []
  for (;;) {
    const { found } = ledger.find({ sources: [name] }, { order: 'newest', limit: PORTION, offset: all.length })
    all.push(...found)
    if (found.length < PORTION) break
  }
  // 、 joins several speakers: what is told of all of them is no one's office
  const alone = all.filter(({ attribution }) => attribution.source.name === name)
  const pages = new Map<string, PageHead>(all.map(({ page }) => [page.id, page]))
  return {
    name,
    kind: alone[0]?.attribution.source.kind ?? 'unknown',
    ...tallyOf(all),
    aliases: namesOf(alone, ({ attribution }) => attribution.source.aliases.filter((alias) => alias !== name)),
    offices: officesOf(alone),
    acts: namesOf(all, ({ attribution }) => [attribution.act]),
    targets: namesOf(all, ({ attribution }) => (attribution.target === null ? [] : [attribution.target])),
    via: namesOf(all, ({ attribution }) => attribution.via),
    pages: [...pages.values()].slice(0, PAGES),
  }
}

const dayOf = ({ page, attribution }: Kept): string | null => attribution.when ?? page.published

function tallyOf(all: readonly Kept[]): Tally {
  const days = all
    .map(dayOf)
    .filter((day) => day !== null)
    .sort()
  return { count: all.length, first: days[0] ?? null, last: days.at(-1) ?? null }
}

/** Most often first; of equals the one that sorts first. */
function namesOf(all: readonly Kept[], values: (one: Kept) => readonly string[]): NameTally[] {
  return grouped(all, values)
    .map(([name, those]) => ({ name, ...tallyOf(those) }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function officesOf(all: readonly Kept[]): OfficeTally[] {
  const key = ({ attribution: { source } }: Kept): string[] =>
    source.office === null && source.affiliation === null ? [] : [JSON.stringify([source.office, source.affiliation])]
  return grouped(all, key)
    .map(([both, those]) => {
      const [office, affiliation] = JSON.parse(both) as [string | null, string | null]
      return { office, affiliation, ...tallyOf(those) }
    })
    .sort((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : (a.first ?? '') > (b.first ?? '') ? 1 : b.count - a.count))
}

function grouped(all: readonly Kept[], keys: (one: Kept) => readonly string[]): [string, Kept[]][] {
  const groups = new Map<string, Kept[]>()
  for (const one of all)
    for (const key of new Set(keys(one))) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  return [...groups]
}
