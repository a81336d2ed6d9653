import type { Document, Identity } from '#document'
import { lastUpTo, matchesOf, slice } from '#text'
import { phraseSpan, phraseStart } from './phrase.ts'

/** 同署, 同県警: the nearest name in front that ends the same way. */
export function earlierName(document: Document, anaphor: Identity, at: number): Identity | null {
  const { wants, head } = anaphor.anaphor ?? { wants: 'any', head: '' }
  if (wants === 'person' || head === '') return null
  const before = document.text.slice(Math.max(0, at - 1500), at)
  const pattern = new RegExp(
    `([ァ-ヴー一-龠々A-Za-z・]{1,24}${head.replace(/[.*+?^${}()|[\]\\]/g, '')})(?![部長官員団課首相派議生])(「[^「」]{2,20}」)?`,
    'g',
  )
  let last: string | null = null
  // 人道団体「白い橋」: what is in brackets is its name
  for (const match of matchesOf(before, pattern))
    if (
      !/^(?:[元前現旧]?同|本|当|各|両|自社|他|某|別|全|子会|親会|[月日年中](?!本))/.test(match[1] as string) &&
      (match[1] as string).length > head.length
    )
      last = (match[1] as string) + (match[2] ?? '')
  // 調査会社|レアメタル・ウォッチ: what sort of company it is, and its name
  if (last && head === '社' && /会社$/.test(last)) {
    const name = new RegExp(`${last}([ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*)`).exec(before)?.[1]
    return name ? { name, kind: 'organisation', aliases: [`${last}${name}`], basis: 'shape of the name' } : null
  }
  const identity = last ? document.identify(last) : null
  if (identity && !identity.anaphor) return identity
  // 杉並区, 北越町: a place's own government speaks by the place's name
  return last && /^[区市町村県都道州]$/.test(head) ? { name: last, kind: 'office', aliases: [], basis: 'shape of the name' } : null
}

/** 同首相, 被告: the last person whom the page named with that title in front of here. */
export function earlierPerson(document: Document, title: string, at: number): Identity | null {
  if (title === '' || title === '氏') return null
  const before = document.text.slice(Math.max(0, at - 1500), at)
  for (let end = before.lastIndexOf(title); end > 0; end = before.lastIndexOf(title, end - 1)) {
    const name = /[ァ-ヴー一-龠々A-Za-z・=]{2,24}$/.exec(before.slice(0, end))?.[0]
    // ドーレン副|大臣
    if (!name || name.startsWith('同') || name.endsWith('副')) continue
    const identity = document.identify(name + title)
    if (identity?.kind === 'person' && !identity.anaphor) return identity
  }
  return introduced(document, title, before)
}

/** 情報局長官のドーレン・カルナは, 首相はドーレン・カルナだ: who is told to hold an office, the last of them. */
function introduced(document: Document, title: string, before: string): Identity | null {
  for (let from = before.lastIndexOf(title); from > 0; from = before.lastIndexOf(title, from - 1)) {
    if (/[副元前](?:[一-龠]{0,3})$/.test(before.slice(0, from))) continue
    const name = /^(?:の|である|、|は)([ァ-ヴー]+(?:[・=][ァ-ヴー]+)+|[一-龠々]{3,5}(?=氏|さん))/.exec(
      before.slice(from + title.length),
    )?.[1]
    const identity = name ? document.identify(name) : null
    if (identity?.kind === 'person' && !identity.anaphor) return identity
    if (name && identity === null && /・/.test(name)) return { name, kind: 'person', aliases: [], basis: 'named' }
  }
  return null
}

/** Units that 同氏 may reach back for somebody who has not spoken yet. */
const PERSON_REACH = 300

/** 同氏, where one person alone was named in the sentences in front. */
export function onlyNamed(document: Document, at: number): Identity | null {
  const before = document.text.slice(Math.max(0, at - PERSON_REACH), at)
  const named = new Map<string, Identity>()
  const topics = new Map<string, Identity>()
  for (const match of before.matchAll(/(?:[ァ-ヴー]+(?:[・=][ァ-ヴー]+)*|[一-龠々]{1,5})氏([はがも]?)/g)) {
    const identity = document.identify(match[0].replace(/[はがも]$/, ''))
    if (identity?.kind !== 'person' || identity.anaphor) continue
    named.set(identity.name, identity)
    if (match[1] === 'は') topics.set(identity.name, identity)
  }
  const [only] = (topics.size > 0 ? topics : named).values()
  return (topics.size > 0 ? topics : named).size === 1 ? (only ?? null) : null
}

/** Sentences that 彼 may reach back for somebody who leads one of them. */
const LED_BACK = 3

/** 彼, where one person alone leads the nearest sentence in front that anybody leads. */
export function leaderBefore(document: Document, at: number): Identity | null {
  const here = lastUpTo(document.sentences, at, (sentence) => sentence.span.start)
  for (let i = here - 1; i >= Math.max(0, here - LED_BACK); i--) {
    if (document.page.blocks[document.sentences[i]?.block ?? -1]?.role !== 'paragraph') return null
    const chunks = document.chunks(i)
    const leaders = new Map<string, Identity>()
    for (const [k, { kind, quote, tail }] of chunks.entries()) {
      if (kind !== 'noun' || quote || !/^[はがも]$/.test(tail)) continue
      const identity = document.identify(slice(document.text, phraseSpan(chunks, phraseStart(chunks, k, 0), k)))
      if (identity?.kind === 'person' && !identity.anaphor && !identity.name.includes('、')) leaders.set(identity.name, identity)
    }
    const [only] = leaders.values()
    if (only) return leaders.size === 1 ? only : null
  }
  return null
}
