import type { Document } from '#document'
import { anchored, type Span, slice } from '#text'
import type { Attribution, Source } from './attribution.ts'
import type { Finding } from './finding.ts'
import type { Discourse } from './source.ts'
import { type Dated, sameSpeech } from './when.ts'

const CHANNEL =
  /(?:([^、。「」()]{1,24}?)|「([^」]{1,20})」|『([^』]{1,20})』)(?:電子版)?(?:への|との|の|に対する|による|紙|誌)?(?:独占)?(?:インタビュー|取材|寄稿|寄稿記事|番組|単独会見)/
const ON = anchored(/([ァ-ヴーA-Za-z0-9]{1,12})(?:で|に|上で|への投稿で|への書き込みで|の投稿で|を通じて|を通じ)、?$/)

/** 通信社DPNに、 専門紙スクヴァルに寄稿し、 国営ラジオを通じ、 地元局の番組で: whom or through whom it was said, when that is an outlet. */
const TOLD_TO =
  /([^、。「」『』はがを]{2,30}?|「[^」]{2,20}」|『[^』]{2,20}』)(?:紙|誌)?(?:電子版)?(?:に対して?は?|に対し|を通じて?|に寄稿し(?:て|た)?|への寄稿|に寄せた|に動画を投稿し|に投稿し|で放送|の(?:[^、。の]{0,5}の)?番組|に)(?=[、\s]|$|[^ぁ-ん])/g

const TELLS =
  /^(?:述べる|語る|話す|言う|答える|回答する|明かす|打ち明ける|説明する|コメントする|証言する|主張する|強調する|認める|断言する|明言する|漏らす|こぼす|とする)$/

/** アトラス・ニュース国際部 🇷🇾: which desk it is, and signs beside the name. */
const DESK =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u200d)+|[\s・@|｜/]*(?:日本語版|日本語|国際部|国際ニュース|国際|公式|速報|編集部|報道局|デジタル|ニュース速報)$/gu
const withoutDesk = (name: string): string => name.replace(DESK, '').trim().replace(DESK, '').trim() || name

/** Media in general name nobody: テレビで, ホームページで. */
const GENERIC =
  /^(?:.*の)?(?:国営|公共|民放|地元)?(?:テレビ|ラジオ|新聞|雑誌|番組|放送|ニュース|報道|メディア|マスコミ|ホームページ|公式ホームページ|サイト|公式サイト|ウェブサイト|公式ウェブサイト|ネット|インターネット|HP|SNS|ブログ|公式ブログ|取材|インタビュー|会見|記者会見|寄稿)$/
/** …と述べた(朝日新聞による)。 …した(共同) */
const CREDITED = /[((]([^()()、。]{2,20}?)(?:による|より|調べ|電)?[))]。?$/

/** Channels named beside the content: 英誌「X」への寄稿で, フェイスブックで, Y紙のインタビューで; then the outlet of the tweet it stands under. */
export function viaOf(document: Document, finding: Finding, source: Source, lastOutlet: string | null): string[] {
  const named: string[] = []
  const stretches =
    finding.subject.kind === 'named' ? [finding.subject.at, ...finding.beside, ...toContent(document, finding)] : finding.beside
  for (const at of stretches) {
    const said = slice(document.text, at)
    const channel = CHANNEL.exec(said)
    if (channel) push(named, outlet(document, channel[2] ?? channel[3] ?? channel[1] ?? '', lastOutlet))
    for (const told of finding.rule.startsWith('according') ? [] : said.matchAll(TOLD_TO)) {
      // 放送局に対し…を求めた: it is asked, and passes nothing on
      if (/に(?:対.*)?$/.test(told[0]) && !TELLS.test(finding.base)) continue
      const whole = told[1] as string
      // 自国の|通信社DPNに: what stands in front of the name may be anything
      for (const name of [whole, whole.replace(/^.*の(?=[^の]+$)/, '')]) {
        const found = document.identify(name.replace(/[「」『』]/g, '')) ?? document.identify(name)
        if (found?.kind !== 'outlet' || found.anaphor || GENERIC.test(found.name)) continue
        push(named, found.name)
        break
      }
    }
    const on = ON.exec(said)
    if (on) push(named, outlet(document, on[1] as string, null))
  }
  for (const at of finding.via ?? []) {
    const said = slice(document.text, at)
    const found = document.identify(said) ?? document.identifyOutlet(said)
    const name = found?.anaphor ? lastOutlet : (found?.name ?? said)
    for (const each of name?.split('、') ?? []) push(named, each)
  }
  push(named, creditedIn(document, finding))
  const block = document.page.blocks[document.sentences[finding.sentence]?.block ?? -1]
  const tweet = block?.tweet === undefined ? undefined : document.page.tweets[block.tweet]
  if (tweet) push(named, document.identify(tweet.name)?.name ?? withoutDesk(tweet.name))
  return named.filter((name) => name !== source.name)
}

const NEAR = 60

/** 外相は同紙の取材に「…」: what stands between the speaker and the words. */
function toContent(document: Document, finding: Finding): Span[] {
  const after = finding.subject.kind === 'named' ? finding.subject.at.end : 0
  const start = after + (/^(?:\([^()]{0,12}\))?(?:は|が|も)、?/.exec(document.text.slice(after, after + 20))?.[0].length ?? 0)
  const end = finding.contents[0].start
  return end > start && end - start <= NEAR ? [{ start, end }] : []
}

/** The outlet in brackets behind the sentence: what wire copy and careful writers put there. */
function creditedIn(document: Document, finding: Finding): string | null {
  const sentence = document.sentences[finding.sentence]
  if (!sentence) return null
  const match = CREDITED.exec(document.text.slice(Math.max(sentence.span.start, sentence.span.end - 40), sentence.span.end))
  const found = match && document.identifyOutlet(match[1] as string)
  return found?.kind === 'outlet' ? found.name : null
}

/** The outlet (or service) that ends the phrase in front of 取材, インタビュー; null when it is none. */
function outlet(document: Document, phrase: string, lastOutlet: string | null): string | null {
  const tries = [
    phrase,
    phrase.replace(/^.*?(?:付の|付けの|の|、|は|が)(?=[^のは]+$)/, ''),
    phrase.replace(/^(.*[日月]付?(?:けの|の|、))/, ''),
  ]
  for (const form of tries) {
    const found = document.identify(form.trim())
    if (found?.anaphor?.wants === 'outlet') return lastOutlet
    if (found?.kind === 'outlet' && !found.anaphor && !GENERIC.test(found.name)) return found.name
  }
  return null
}

const GOES_ON = /^(また|さらに|更に|なお|その|この|これ|それ|同|一方|ただ|しかし|加えて|続けて|あわせて|併せて)/
/** How many sentences behind X紙によると an account goes on. */
const ACCOUNT_REACH = 3

/** X紙によると、…。また、Bは「…」と話した。: the account goes on, as long as the sentence leans on the one before. */
export function throughAccount(document: Document, made: Attribution, finding: Finding, outlet: Discourse['outlet']): Attribution {
  if (!outlet?.account || made.via.length > 0 || made.source.kind === 'outlet' || finding.rule.startsWith('according')) return made
  const sentence = document.sentences[finding.sentence]
  const apart = finding.sentence - outlet.sentence
  if (!sentence || sentence.block !== outlet.block || apart < 1 || apart > ACCOUNT_REACH) return made
  const leans = finding.subject.kind === 'omitted' || GOES_ON.test(document.text.slice(sentence.span.start, sentence.span.start + 4))
  return leans ? { ...made, via: outlet.identity.name.split('、') } : made
}

/** A speech that goes on keeps its channel: 「Y紙のインタビューで…。…とも語った」. */
export function carryVia(
  document: Document,
  made: Attribution,
  finding: Finding,
  before: Dated | null,
  outlet: Discourse['outlet'],
): Attribution {
  if (
    !before ||
    // Y紙によると、外相は…: another account, another channel
    (outlet?.account && outlet.sentence === finding.sentence) ||
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
