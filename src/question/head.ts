import type { Entry, PageHead } from '#ledger'

export function headOf({ id, address, seen, record }: Entry): PageHead {
  const { title, site, author, published, form, version } = record
  return { id, address, title, site, author, published, seen, form, version }
}
