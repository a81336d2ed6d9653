import { type Attribution, whenOf } from '#attribution'
import type { Chunk, Document, Sentence } from '#document'
import { CARRIERS, type Deed } from '#lexicon'
import { contains, type Span, slice } from '#text'
import { clauseOf } from './clause.ts'
import type { Event } from './event.ts'
import { type Hit, hitsOf } from './gate.ts'
import { headlinesOf } from './headline.ts'
import { asFinding, openParties, type Parties, type Party } from './party.ts'
import { type Scene, sidesOf } from './sides.ts'
import { describesNoun, isTold } from './told.ts'

/** Blocks whose sentences tell deeds: not what readers write below, and no lists of links. */
const TELLING: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'heading',
  'paragraph',
  'list-item',
  'tweet',
  'related-title',
  'related-excerpt',
])

/**
 * Document → events:
 * 1. one pass over the text marks the words of doing told as done;
 * 2. what stands in a quotation, or in an account that only claims or wishes, is left out;
 * 3. the verb has to be told as done; 4. its clause gives actor and target; 5. the day is read as attributions' days are.
 */
export function readEvents(document: Document, attributions: readonly Attribution[]): Event[] {
  const hits = hitsOf(document)
  const accounts = accountsOf(attributions)
  const parties = openParties(document, attributions)
  const events: Event[] = []
  let index = 0
  for (const hit of hits) {
    while (index < document.sentences.length && (document.sentences[index] as Sentence).span.end <= hit.start) index++
    const sentence = document.sentences[index]
    if (!sentence) break
    if (hit.start < sentence.span.start || !TELLING.has(document.page.blocks[sentence.block]?.role ?? '')) continue
    if (sentence.brackets.some((bracket) => contains(bracket.span, hit))) continue
    const event = eventAt(document, index, hit, accounts.get(sentence.span.start) ?? [], parties)
    if (event) events.push(event)
  }
  for (const [i, sentence] of document.sentences.entries())
    if (HEADLINES.has(document.page.blocks[sentence.block]?.role ?? '')) events.push(...headlineEvents(document, i, parties))
  return events.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

const HEADLINES: ReadonlySet<string> = new Set(['title', 'related-title', 'tweet'])

function headlineEvents(document: Document, index: number, parties: Parties): Event[] {
  const chunks = document.chunks(index)
  return headlinesOf(document, index).flatMap(({ deed, noun, word, clause }) => {
    const scene: Scene = { chunks, sentence: index, left: 0, deed, clause, noun, verb: noun, passive: false, prefix: '', teller: null }
    const sides = sidesOf(scene, parties)
    if (!sides) return []
    const span: Span = { start: (chunks[clause.first] as Chunk).start, end: word.end }
    const when = dayOf(document, scene, sides.actor, span, word)
    if (isToCome(document, when)) return []
    return [{ span, actor: sides.actor.name, target: sides.target?.name ?? null, when, type: deed.type, rule: `headline:${deed.name}` }]
  })
}

/** A day behind the page's own. */
const isToCome = ({ page }: Document, when: string | null): boolean =>
  when !== null && page.published !== null && when.slice(0, 10) > page.published.value

/** The page's attributions by the start of their sentence. */
function accountsOf(attributions: readonly Attribution[]): Map<number, Attribution[]> {
  const accounts = new Map<number, Attribution[]>()
  for (const attribution of attributions) {
    const known = accounts.get(attribution.sentence.start)
    if (known) known.push(attribution)
    else accounts.set(attribution.sentence.start, [attribution])
  }
  return accounts
}

/** Claims, thoughts and confessions: what is told in them may not have been done. */
const CLAIMS =
  /^と(?:し|さ|み|い)|主張|訴|思|考え|みて|みら|見て|見ら|信じ|示唆|推|分析|予|懸念|恐れ|期待|疑|容疑|供述|告白|うわさ|噂|仮|想定|非難|批判|呼びかけ/
/** Units behind a cue's stem that tell み|られる from み|せた. */
const ENDING = 3
const TELLS: ReadonlySet<string> = new Set(['announce', 'state', 'admit'])

/** …したことを非難した: what is blamed or welcomed as a fact was done. */
const FACTIVE = /^(?:非難|批判|歓迎|称賛|評価|謝罪|抗議|陳謝|感謝)/

function trusted(text: string, account: Attribution): boolean {
  if (account.rule === 'saying:fact' && account.cue && FACTIVE.test(slice(text, account.cue))) return true
  return (
    account.type !== 'direct' &&
    TELLS.has(account.act) &&
    !(account.cue && CLAIMS.test(text.slice(account.cue.start, account.cue.end + ENDING)))
  )
}

function eventAt(document: Document, index: number, hit: Hit, accounts: readonly Attribution[], parties: Parties): Event | null {
  const { text } = document
  const within = accounts
    .filter((a) => contains(a.content, hit) && !(a.cue && contains(a.cue, hit)))
    .sort((a, b) => length(a.content) - length(b.content))
  if (within.some((a) => !trusted(text, a) || (a.condition && contains(a.condition, hit)))) return null
  const account = within[0] ?? null
  const chunks = document.chunks(index)
  const noun = chunks.findIndex((c) => c.start <= hit.start && hit.start < c.headEnd)
  const verb = noun < 0 ? -1 : verbOf(chunks, noun, hit)
  if (verb < 0) return null
  const others = accounts.filter((a) => !within.includes(a) && !contains(hit, a.content))
  const skipped = (chunk: Chunk): boolean =>
    others.some((a) => a.cue !== null && chunk.start >= a.content.start && chunk.headEnd <= a.content.end)
  if (!isTold(chunks, verb, account?.content.end ?? null, skipped)) return null
  const left = account
    ? Math.max(
        0,
        chunks.findIndex((c) => c.end > account.content.start),
      )
    : 0
  const clause = clauseOf(chunks, noun, left, describesNoun(chunks, verb), skipped)
  const tail = (chunks[verb] as Chunk).tail
  const passive = /^ら?れ/.test(tail) || (chunks[verb] as Chunk).base === '受ける'
  for (const deed of hit.deeds) {
    if (deed.takes.includes('c') !== /^さ?せ/.test(tail)) continue
    const scene: Scene = {
      chunks,
      sentence: index,
      left,
      deed,
      clause,
      noun,
      verb,
      passive,
      prefix: text.slice((chunks[noun] as Chunk).start, hit.start),
      teller: tellerOf(account),
    }
    const sides = sidesOf(scene, parties)
    if (!sides) continue
    const span: Span = { start: startOf(scene, sides.actor), end: endOf(text, chunks[verb] as Chunk) }
    const when = dayOf(document, scene, sides.actor, span, hit)
    if (isToCome(document, when)) return null
    return { span, actor: sides.actor.name, target: sides.target?.name ?? null, when, type: deed.type, rule: ruleOf(deed, hit, passive) }
  }
  return null
}

const length = (span: Span): number => span.end - span.start
const ruleOf = (deed: Deed, hit: Hit, passive: boolean): string =>
  `deed:${deed.name}${hit.carried ? ':noun' : ''}${passive ? ':passive' : ''}`

/** The phrase of the verb: the word's own, or the one that carries it right behind (攻撃を|行った). */
function verbOf(chunks: readonly Chunk[], noun: number, hit: Hit): number {
  const chunk = chunks[noun] as Chunk
  if (!hit.carried) return chunk.kind === 'verb' && chunk.headEnd === hit.end && isWord(chunk, hit) ? noun : -1
  const next = chunks[noun + 1]
  return chunk.kind === 'noun' && chunk.headEnd === hit.end && next?.kind === 'verb' && CARRIERS.includes(next.base) ? noun + 1 : -1
}

/** 自殺する is not 殺す. */
const isWord = ({ base }: Chunk, { deeds }: Hit): boolean => deeds.some(({ word }) => !/[ぁ-ん]$/.test(word) || base === word)

/** 国防省は、基地を攻撃したと発表した: whoever tells it did it, when nobody else is named. */
function tellerOf(account: Attribution | null): Party | null {
  if (!account || account.rule.startsWith('according') || !/^(?:person|state|office|organisation)$/.test(account.source.kind)) return null
  return { name: account.source.name, kind: account.source.kind, at: account.source.span ?? null }
}

function startOf({ chunks, clause }: Scene, actor: Party): number {
  const first = (chunks[clause.first] as Chunk).start
  return !clause.carriedOn && clause.subject !== null && actor.at && actor.at.start < first ? actor.at.start : first
}

/** One past た, ている or て: what leans on it further (と, が) is left out. */
function endOf(text: string, verb: Chunk): number {
  const tail = /^(?:さ?せ)?(?:ら?れ)?(?:まし)?(?:[ただ]|[てで](?:いる|いた|きた|います|いました|しまった|おり)?)?/.exec(
    text.slice(verb.headEnd, verb.end),
  )
  return verb.headEnd + (tail?.[0].length ?? 0)
}

function dayOf(document: Document, { chunks, clause, sentence, noun, verb }: Scene, actor: Party, span: Span, hit: Span): string | null {
  const beside = clause.own.map((i) => ({ start: (chunks[i] as Chunk).start, end: (chunks[i] as Chunk).end }))
  // 5日|逮捕された is one phrase
  const before = { start: (chunks[noun] as Chunk).start, end: hit.start }
  const deed = { start: hit.start, end: (chunks[verb] as Chunk).headEnd }
  return (
    whenOf(document, asFinding(actor.at ?? span, sentence, deed, length(before) > 0 ? [...beside, before] : beside), null, null)?.value ??
    null
  )
}
