import type { Document } from '#document'
import { anchored, slice } from '#text'
import type { Attribution, Source } from './attribution.ts'
import type { Finding } from './finding.ts'
import { type Dated, sameSpeech } from './when.ts'

const CHANNEL =
  /(?:([^、。「」()]{1,24}?)|「([^」]{1,20})」|『([^』]{1,20})』)(?:電子版)?(?:への|との|の|に対する|による|紙|誌)?(?:独占)?(?:インタビュー|取材|寄稿|寄稿記事|番組|単独会見)/
const ON = anchored(/([ァ-ヴーA-Za-z0-9]{1,12})(?:で|に|上で|への投稿で|への書き込みで|の投稿で|を通じて|を通じ)、?$/)

/** Channels named beside the content: 英誌「X」への寄稿で, フェイスブックで, Y紙のインタビューで; then the outlet of the tweet it stands under. */
export function viaOf(document: Document, finding: Finding, source: Source): string[] {
  const named: string[] = []
  const stretches = finding.subject.kind === 'named' ? [finding.subject.at, ...finding.beside] : finding.beside
  for (const at of stretches) {
    const said = slice(document.text, at)
    const channel = CHANNEL.exec(said)
    if (channel) push(named, outlet(document, channel[2] ?? channel[3] ?? channel[1] ?? ''))
    const on = ON.exec(said)
    if (on) push(named, outlet(document, on[1] as string))
  }
  for (const at of finding.via ?? []) push(named, document.identify(slice(document.text, at))?.name ?? slice(document.text, at))
  const block = document.page.blocks[document.sentences[finding.sentence]?.block ?? -1]
  const tweet = block?.tweet === undefined ? undefined : document.page.tweets[block.tweet]
  if (tweet) push(named, document.identify(tweet.name)?.name ?? tweet.name)
  return named.filter((name) => name !== source.name)
}

/** The outlet (or service) that ends the phrase in front of 取材, インタビュー; null when it is none. */
function outlet(document: Document, phrase: string): string | null {
  const tries = [
    phrase,
    phrase.replace(/^.*?(?:付の|付けの|の|、|は|が)(?=[^のは]+$)/, ''),
    phrase.replace(/^(.*[日月]付?(?:けの|の|、))/, ''),
  ]
  for (const form of tries) {
    const found = document.identify(form.trim())
    if (found?.kind === 'outlet') return found.name
  }
  return null
}

/** A speech that goes on keeps its channel: 「Y紙のインタビューで…。…とも語った」. */
export function carryVia(document: Document, made: Attribution, finding: Finding, before: Dated | null): Attribution {
  if (
    !before ||
    before.via.length <= made.via.length ||
    made.via.some((name) => !before.via.includes(name)) ||
    !sameSpeech(document, before.sentence, finding.sentence)
  )
    return made
  return { ...made, via: [...before.via] }
}

function push(names: string[], name: string | null): void {
  if (name && !names.includes(name)) names.push(name)
}
