import type { Digest, Hit } from '#question'

/** What a human makes of a digest; all of it is the human's own, and nothing of it is told as a page's. */
export interface Draft {
  /** Empty for the topic. */
  readonly heading: string
  readonly introduction: string
  /** Refs of the sayings wanted, in their order; null for all of them, day by day. */
  readonly picked: readonly string[] | null
  /** By ref. */
  readonly notes: Readonly<Record<string, string>>
}

export const NO_DRAFT: Draft = { heading: '', introduction: '', picked: null, notes: {} }

export interface Item {
  readonly hit: Hit
  /** The human's; empty for none. */
  readonly note: string
}

/** A digest as it is published. Days that follow each other are one; where a human put sayings in another order, a day may come again. */
export interface Composition {
  readonly heading: string
  readonly introduction: string
  readonly days: readonly { readonly day: string | null; readonly items: readonly Item[] }[]
  /** Refs that were picked and that the digest does not hold. */
  readonly missing: readonly string[]
}

/** A digest and what a human made of it → what is published. */
export function composed(digest: Digest, { heading, introduction, picked, notes }: Draft): Composition {
  const all = digest.days.flatMap(({ day, hits }) => hits.map((hit) => ({ day, hit })))
  const byRef = new Map(all.map((one) => [one.hit.ref, one]))
  const wanted = picked === null ? all : [...new Set(picked)].flatMap((ref) => byRef.get(ref) ?? [])
  const days: { day: string | null; items: Item[] }[] = []
  for (const { day, hit } of wanted) {
    const item = { hit, note: (Object.hasOwn(notes, hit.ref) ? (notes[hit.ref] as string) : '').trim() }
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return {
    heading: heading.trim() || digest.topic,
    introduction: introduction.trim(),
    days,
    missing: (picked ?? []).filter((ref) => !byRef.has(ref)),
  }
}
