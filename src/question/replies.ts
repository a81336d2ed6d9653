import type { Kept, KeptPage, Ledger } from '#ledger'
import type { Act } from '#lexicon'
import { type PlacedText, placed } from '#reading'
import type { Hit, Reply } from './answer.ts'
import { hitOf, refOf } from './hit.ts'

/** これに対し, この発言について: what was told right in front is answered. */
const THIS =
  /(?:これ|それ|こう(?:し|い)た[\u3400-\u9fff]{2}|この[\u3400-\u9fff]{2})(?:に対し(?!て?(?:の|する))て?|を受け(?!入|取|た)て?|について|に(?=反発|反論|答え|応じ|応え|触れ))/
/** リンデル外相の提案に対し: what somebody said is answered. */
const OF =
  /([\u3400-\u9fff々ァ-ヺー・A-Za-z]{2,30})の(発言|主張|批判|非難|提案|要求|要請|警告|説明|声明|指摘|反論|演説|約束|予測)(?:に対し(?!て?(?:の|する))て?|を受け(?!入|取|た)て?|について|には?(?=[、\u3400-\u9fff])|を(?=否定|退け|拒|歓迎|批判))/
/** 「…」との批判に対し: what the same sentence tells is answered. */
const THAT = /と(?:の|いう)[\u3400-\u9fff]{2}(?:に対し(?!て?(?:の|する))て?|について|を受け(?!入|取|た)て?)/

const ACTS: Readonly<Record<string, readonly Act[]>> = {
  批判: ['accuse'],
  非難: ['accuse'],
  提案: ['propose'],
  要求: ['demand'],
  要請: ['demand'],
  警告: ['warn', 'threaten'],
  約束: ['promise'],
  予測: ['predict'],
}

/** Letters from the beginning of a sentence within which これ is what stands in front of it. */
const EARLY = 24
/** Units between two sentences that follow each other. */
const GAP = 3

/** Which saying of its page each of some sayings answers, where the page's words show it. */
function repliesOf(ledger: Ledger, found: readonly Kept[]): ReadonlyMap<Kept, Reply> {
  const replies = new Map<Kept, Reply>()
  const leads = new Map<Kept, string>()
  for (const kept of found) {
    const lead = leadOf(kept)
    if (lead !== null && [THIS, OF, THAT].some((mark) => mark.test(lead))) leads.set(kept, lead)
  }
  const pages = new Map(
    ledger.keptOn([...new Set(Array.from(leads.keys(), ({ page }) => page.id))]).map((page) => [page.id, inPlace(page)]),
  )
  for (const [kept, lead] of leads) {
    const page = pages.get(kept.page.id)
    const reply = page && replyOf(kept, lead, page)
    if (reply) replies.set(kept, reply)
  }
  return replies
}

/** The page with what stands on it in the order of places. */
const inPlace = (page: KeptPage): KeptPage => ({
  ...page,
  kept: page.kept.toSorted((a, b) => a.attribution.content.start - b.attribution.content.start),
})

/** Attributions as an answer has them, each with what it answers. */
export function withReplies(ledger: Ledger, found: readonly Kept[]): readonly Hit[] {
  const replies = repliesOf(ledger, found)
  return found.map((kept) => {
    const answers = replies.get(kept)
    return { ...hitOf(kept), ...(answers && { answers }) }
  })
}

/** What stands in front of the words in their sentence; null for what is told inside of an account: it is answered there, and not here. */
function leadOf({ passage, attribution: { sentence, content, nestedIn } }: Kept): string | null {
  return nestedIn === null
    ? passage.text.slice(sentence.start - passage.start, Math.max(content.start, sentence.start) - passage.start)
    : null
}

function replyOf(kept: Kept, lead: string, { text, kept: all }: KeptPage): Reply | null {
  const { sentence, source } = kept.attribution
  const others = all.filter((one) => one !== kept && one.attribution.source.name !== source.name && one.attribution.nestedIn === null)
  for (const [mark, answered] of [
    [THAT, said],
    [OF, byName],
    [THIS, inFront],
  ] as const) {
    const at = mark.exec(lead)
    if (!at) continue
    const place = { start: sentence.start + at.index, end: sentence.start + at.index + at[0].length }
    const other = answered({ others, at, place, sentence, text })
    if (other) return replyTo(other, placed(text, place))
  }
  return null
}

interface Asked {
  readonly others: readonly Kept[]
  readonly at: RegExpExecArray
  readonly place: { readonly start: number; readonly end: number }
  readonly sentence: { readonly start: number; readonly end: number }
  readonly text: string
}

/** The saying whose words the mark closes: 「…」との批判. */
const said = ({ others, place }: Asked): Kept | null =>
  others.find(({ attribution: { content } }) => content.end <= place.start && place.start - content.end <= 1) ?? null

/** The last saying of whoever is named, of the kind that is named. */
function byName({ others, at, sentence }: Asked): Kept | null {
  const [, called = '', what = ''] = at
  const acts = ACTS[what]
  return (
    others.findLast(
      ({ attribution: { source, act, content } }) =>
        content.end <= sentence.start && isCalled(source, called) && (acts === undefined || acts.includes(act)),
    ) ?? null
  )
}

/** ドレイク国防相 is オスカル・ドレイク. */
function isCalled({ name, aliases }: Kept['attribution']['source'], called: string): boolean {
  if ([name, ...aliases].some((one) => one.length > 1 && called.endsWith(one))) return true
  const last = name.split(/[・\s]/).at(-1) as string
  return last.length > 1 && called.includes(last)
}

/** What the same sentence tells in front of the mark, or else the sentence right in front of it; nothing where two speak there. */
function inFront({ others, place, sentence, text }: Asked): Kept | null {
  const here = others.filter(({ attribution: { content } }) => content.start >= sentence.start && content.end <= place.start)
  const near =
    here.length > 0 ? here : place.start - sentence.start > EARLY ? [] : others.filter((one) => isRightBefore(one, sentence, text))
  const names = new Set(near.map(({ attribution }) => attribution.source.name))
  const last = names.size === 1 ? near.at(-1) : undefined
  return last ? newest(last, others, text) : null
}

/** What was said before, told last (5月には…と述べていた), is not what is answered now: of one source in one paragraph, the saying of the latest day is. */
function newest(last: Kept, others: readonly Kept[], text: string): Kept {
  const { when, sentence, source } = last.attribution
  if (when === null) return last
  const paragraph = text.lastIndexOf('\n', sentence.start) + 1
  return others
    .filter(({ attribution: one }) => one.source.name === source.name && one.sentence.start >= paragraph && one.content.end <= sentence.end)
    .reduce((best, one) => ((one.attribution.when ?? '') > (best.attribution.when ?? '') ? one : best), last)
}

function isRightBefore({ attribution: { sentence } }: Kept, { start }: Asked['sentence'], text: string): boolean {
  return sentence.end <= start && start - sentence.end <= GAP && text.slice(sentence.end, start).trim() === ''
}

const replyTo = ({ page, attribution: { source, content } }: Kept, mark: PlacedText): Reply => ({
  ref: refOf(page.id, content),
  source: source.name,
  content,
  mark,
})
