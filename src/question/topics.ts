import { earlierOf, type Ledger, laterOf, nounsIn, type Topic } from '#ledger'
import type { Hit, TopicAnswer } from './answer.ts'
import { dayOf } from './day.ts'
import { pairsOf, topicKey } from './decisions.ts'

/** Words that stand in what is said of anything: how many, how much, when, and what everybody does. */
const VAGUE =
  /^[一二三四五六七八九十百千万数半両]|[年月日]$|^(?:以上|以下|以前|以後|以来|双方|全員|全部|全体|全て|一部|部分|場合|必要|可能|可能性|重要|問題|状況|事態|内容|用意|準備|約束|実施|実現|開始|終了|継続|検討|対応|対策|発表|説明|発言|認識|考え|理由|結果|影響|関係|関連|今回|今後|今年|昨年|去年|来年|現在|当時|午前|午後|時間|期間|最後|最初|最大|最高|最低|自分|自身|自国|我々|彼ら|同様|同時|方法|方針|計画|予定|意見|意味|目的|目標|世界|国内|国際|地域|各国|多く|少し|人々|国民|政府|当局|関係者)$/

/** Pages and sources that a word must have before it is a topic; letters of one. */
const PAGES = 2
const SOURCES = 2
const LETTERS = 2
/** Share of its sayings from which on a longer word speaks for a shorter one inside it. */
const SAME = 0.7

/** Topics of hand-kept notes, and words that what was said keeps coming back to, under the names that humans gave them. */
export function topicsOf(ledger: Ledger, found: readonly Hit[], limit: number, whole: boolean): readonly TopicAnswer[] {
  const { topic: named } = pairsOf(ledger)
  const topics = new Map<string, TopicAnswer>()
  const all = ledger.topics()
  const noted = all.length === 0 ? [] : notedIn(ledger, found)
  const days = new Map<string, string[]>()
  for (const one of noted) days.set(topicKey(named(one.topic)), [...(days.get(topicKey(named(one.topic))) ?? []), ...one.days])
  for (const { topic: written, sayings, pages, first, last } of whole ? all : noted) {
    const topic = named(written)
    const one = { topic, sayings, pages, first, last }
    const known = topics.get(topicKey(topic))
    topics.set(topicKey(topic), known ? joined(known, one) : { ...one, basis: 'notes', months: monthsOf(days.get(topicKey(topic)) ?? []) })
  }
  // where there are notes, these say what belongs to a topic
  const others = contentTopics(found, named).filter(({ topic }) => !topics.has(topicKey(topic)))
  return [...topics.values(), ...others.slice(0, limit).map((one): TopicAnswer => ({ ...one, basis: 'content' }))].sort(
    (a, b) => Number(b.basis === 'notes') - Number(a.basis === 'notes') || b.sayings - a.sayings || (a.topic < b.topic ? -1 : 1),
  )
}

/** Topics of notes as far as some sayings stand in them. */
function notedIn(ledger: Ledger, found: readonly Hit[]): readonly (Topic & { readonly days: readonly string[] })[] {
  const topics = new Map<string, { sayings: number; pages: Set<string>; days: string[] }>()
  const pages = new Map<string, readonly NotePlace[]>()
  for (const { page, attribution } of found) {
    const notes = pages.get(page.id) ?? ((ledger.page(page.id)?.record.notes ?? []) as readonly NotePlace[])
    pages.set(page.id, notes)
    for (const { topic, start, end } of notes) {
      if (attribution.content.start < start || attribution.content.start >= end) continue
      const one = topics.get(topic) ?? { sayings: 0, pages: new Set<string>(), days: [] }
      topics.set(topic, one)
      one.sayings++
      one.pages.add(page.id)
      one.days.push(...[attribution.when ?? page.published ?? []].flat())
    }
  }
  return [...topics].map(([topic, { sayings, pages: own, days }]) => {
    return { topic, sayings, pages: own.size, first: days.reduce(earlierOf, null), last: days.reduce(laterOf, null), days }
  })
}
interface NotePlace {
  readonly topic: string
  readonly start: number
  readonly end: number
}

const joined = (a: TopicAnswer, b: Topic): TopicAnswer => ({
  ...a,
  sayings: a.sayings + b.sayings,
  pages: a.pages + b.pages,
  first: earlierOf(a.first, b.first),
  last: laterOf(a.last, b.last),
})

/** Days → months, the first one first; a day that names no month is in none. */
function monthsOf(days: readonly string[]): TopicAnswer['months'] {
  const counts = new Map<string, number>()
  for (const day of days) {
    const [month] = /^\d{4}-(?:0[1-9]|1[0-2])/.exec(day) ?? []
    if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

interface Word {
  readonly sayings: Set<Hit>
  readonly pages: Set<string>
  readonly sources: Set<string>
}

/**
 * Words of several pages and several sources, the most telling first: what half of the pages have tells little, and so does what two have. Who speaks is
 * no topic, nor is their state.
 */
function contentTopics(found: readonly Hit[], named: (topic: string) => string): readonly Omit<TopicAnswer, 'basis'>[] {
  const speakers = found
    .map(({ attribution: { source } }) => [source.name, source.office, source.affiliation, ...source.aliases].join(' '))
    .join(' ')
  const words = new Map<string, Word>()
  for (const kept of found)
    for (const noun of new Set(nounsIn(kept.attribution.content.text).map(named))) {
      const word = words.get(noun) ?? { sayings: new Set(), pages: new Set(), sources: new Set() }
      word.sayings.add(kept)
      word.pages.add(kept.page.id)
      word.sources.add(kept.attribution.source.name)
      words.set(noun, word)
    }
  const all = new Set(found.map(({ page }) => page.id)).size
  const likely = [...words].filter(
    ([noun, { pages, sources }]) =>
      noun.length >= LETTERS && !VAGUE.test(noun) && pages.size >= PAGES && sources.size >= SOURCES && !speakers.includes(noun),
  )
  const weight = ({ pages }: Word): number => pages.size * Math.log((all + 1) / pages.size)
  return likely
    .filter(([noun, word]) => !likely.some(([other, longer]) => speaksFor(other, longer, noun, word)))
    .sort(([a, one], [b, other]) => weight(other) - weight(one) || other.sayings.size - one.sayings.size || (a < b ? -1 : 1))
    .map(([topic, { sayings, pages }]) => {
      const days = [...sayings].flatMap((one) => dayOf(one) ?? [])
      const [first, last] = [days.reduce(earlierOf, null), days.reduce(laterOf, null)]
      return { topic, sayings: sayings.size, pages: pages.size, first, last, months: monthsOf(days) }
    })
}

const speaksFor = (longer: string, its: Word, noun: string, word: Word): boolean =>
  longer.length > noun.length && longer.includes(noun) && its.sayings.size >= word.sayings.size * SAME
