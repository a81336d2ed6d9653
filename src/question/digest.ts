import { lettersOf } from '#text'
import type { Hit } from './answer.ts'
import { dayOf } from './day.ts'

/** What was said of one thing on one day. */
export interface DigestDay {
  /** ISO; null where no day is known. */
  readonly day: string | null
  readonly hits: readonly Hit[]
}

/** What was said of something, day by day, ready to be published. */
export interface Digest {
  readonly topic: string
  readonly days: readonly DigestDay[]
}

/** Sayings, the oldest first → a digest; what several pages tell in the same words of the same source stands once, from the page that came first. */
export function digestOf(topic: string, found: readonly Hit[]): Digest {
  const seen = new Set<string>()
  const days = new Map<string, Hit[]>()
  for (const hit of found) {
    const { source, content, nestedIn } = hit.attribution
    // what stands inside another's words is told with them
    if (source.name === 'unknown' || nestedIn !== null) continue
    const key = `${source.name} ${lettersOf(content.text)}`
    if (seen.has(key)) continue
    seen.add(key)
    const day = dayOf(hit) ?? ''
    days.set(day, [...(days.get(day) ?? []), hit])
  }
  return { topic, days: [...days].map(([day, hits]) => ({ day: day || null, hits })) }
}

/** `リンデル外相`: the name and the office, as a hand-kept note has them. */
export function actorOf({ attribution: { source } }: Hit): string {
  const { name, office, kind } = source
  return kind === 'person' && office !== null && !name.endsWith(office) ? name + office : name
}

/** `#橋(リンデル外相2031/05/06「…」・国防省2031/05/06「…」)`: the hand-kept form. What is read in it are the same sayings of the same sources. */
export function noteOf(topic: string, { day, hits }: DigestDay): string {
  // a day behind a name belongs to what follows, and to that alone
  const behind = day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.replaceAll('-', '/') : ''
  const items = hits.map((hit) => `${plain(actorOf(hit))}${behind}「${plain(hit.attribution.content.text)}」`)
  return `#${topic.replace(MARKS, '')}(${items.join('・')})`
}
/** What would end a topic. */
const MARKS = /[\s#＃=＝()（）「」『』・、。,:：…→⇒]+/g

/** Brackets of their own would begin another item. */
const plain = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '')
    .replace(/[「『“]/g, '〈')
    .replace(/[」』”]/g, '〉')
    .replace(/[(（]/g, '〔')
    .replace(/[)）]/g, '〕')
