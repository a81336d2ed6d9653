import type { Document } from '#document'
import { anchored, matchesOf, type Span, slice } from '#text'
import type { Attribution, Source } from './attribution.ts'
import type { Credits } from './credit.ts'
import type { Discourse } from './discourse.ts'
import type { Finding } from './finding.ts'
import { accountOpener, type Dated, sameSpeech } from './when.ts'

/** Behind the name: whose interview, programme or pages it was said in. */
const PAGES = /(?:インタビュー|取材|寄稿文?|寄稿記事|番組|単独会見|スクープ|記事|社説)(?=[でにのへを、。]|$)/g
/** 本紙の取材に: the page's own. */
const OWN_PAPER = /(?:本紙|本誌|弊紙|小紙|当紙)の?(?:単独|独占|電話)?$/
/** What may stand between the name and that: Y紙|の独占, 国営放送|の討論. */
const BETWEEN = [
  /(?:への|との|の|に対する|による)(?:独占|単独|電話|書面)?$/,
  /(?:紙|誌)?(?:電子版|日本語版)?(?:への|との|の|に対する|による)?(?:独占|単独|電話|書面)?$/,
  /(?:紙|誌)?(?:電子版|日本語版)?の[^、。「」『』のはがを]{0,6}$/,
  /の[^、。「」『』のはがを]{1,6}の$/,
] as const
/** Behind the name: to whom or through whom it was said, when that is an outlet. */
const TOLD_TO =
  /(?:紙|誌)?(?:電子版|日本語版)?(?:に対して?は?|に対し|を通じて?|に寄稿し(?:て|た)?|への寄稿|に寄せた|に宛てた|に(?:生?出演|登場)し(?:て|た)?|(?:に|へ)の?(?:動画を?)?(?:投稿|書き込み)(?:し(?:て|た)?|で)|に(?:動画を)?(?:投稿|書き込み)し|で放送|(?:上で|で)(?=[、「『\s]|$|[演発述語話訴主])|に)(?=[、\s]|$|[^ぁ-ん])/g
/** 国営紙『祖国の声』, 通信アプリ「シグマ」: what the name in brackets is. */
const BRACKETED = /([^、。「」『』はがをで\s]*?)(?:「([^「」]{1,24})」|『([^『』]{1,24})』)$/
const OUTLET_KIND =
  /(?:紙|誌|新聞|テレビ局?|ラジオ局?|放送局?|通信社?|メディア|媒体|サイト|アプリ|ブログ|番組|チャンネル|SNS|メルマガ|ポッドキャスト|ニュース|機関紙|機関誌|雑誌)$/
/** Latin names are outlets by their words: The Levant Courier. */
const LATIN = /(?:^|[^A-Za-z])((?:The )?(?:[A-Z][\w.'’&-]*|of|and|&|the)(?: (?:[A-Z][\w.'’&-]*|of|and|&|the))+)\s?$/
const LATIN_OUTLET =
  /\b(?:Times|Post|Courier|News|Herald|Journal|Tribune|Press|Daily|Standard|Guardian|Globe|Review|Magazine|Radio|TV|Television|Observer|Mail|Gazette|Star|Telegraph|Monitor|Chronicle|Report|Weekly|Agency|Broadcasting|Channel|Network|Mirror|Examiner|Independent|Sun|Today|Zone|Wire|Voice|Dispatch|Bulletin|Insider|Affairs|Policy)\b/
/** 地元紙Dagen Posten: a Latin name behind what it is. */
const IN_LATIN =
  /(?:紙|誌|(?:地元|放送)局|テレビ局?|ラジオ局?|放送局?|通信社?|メディア|ニュースサイト)の?\s?([A-Z][\w.'’&-]+(?: [\w.'’&-]+){0,4})\s?$/

/** 地元ラジオ, タムラ国のラジオ局, 現地の動画配信者: no name, but one channel of a kind and a place. */
const OF_A_PLACE =
  /(?:^|[、はがもでに])((?:[^、。「」『』はがをでに\s]{1,12}の)?(?:(?:地元|現地|国営|公営|公共|州営|民間|自国|同国|半官半民の|独立系|政府系)の?)(?:(?:[一-龠]{2})?(?:夕刊|日刊|経済|全国)?(?:紙|新聞)|テレビ局?|ラジオ局?|放送局?|通信社|メディア|ニュースサイト|(?:週刊|専門|経済)?誌|雑誌|動画配信者|ポッドキャスト)|[ァ-ヴー一-龠]{2,10}(?:国|共和国)?の(?:ラジオ局|テレビ局|放送局|通信社|日刊紙|夕刊紙|有力紙))$/
/** The services people write on. */
const SERVICE =
  /(?:^|[^ァ-ヴーA-Za-z])((?:旧?ツイッター|Twitter|X|フェイスブック|Facebook|テレグラム|Telegram|インスタグラム|Instagram|ユーチューブ|YouTube|ティックトック|TikTok|スレッズ|Threads|ブルースカイ|Bluesky|Truth Social|トゥルース・ソーシャル|微博|ウェイボー|微信|ワッツアップ|WhatsApp|VK))(?:[((][^()()]{1,16}[))])?(?:・?チャンネル|の?(?:公式)?(?:アカウント|ページ))?$/

const TELLS =
  /^(?:述べる|語る|話す|言う|答える|回答する|明かす|打ち明ける|説明する|コメントする|証言する|主張する|強調する|認める|断言する|明言する|漏らす|こぼす|とする|明らかにする)$/
/** What one may also do against whom one speaks to: of an outlet only in 同紙に「…」と反論した, not in 局に対し…と反論した. */
const TELLS_NEAR = /^(?:反論する|釈明する|弁明する|否定する|告白する|振り返る|嘆く|言い切る|予告する)$/

/** アトラス・ニュース国際部 🇷🇾: which desk it is, and signs beside the name. */
const DESK =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u200d)+|[\s・@|｜/]*(?:日本語版|日本版|日本語|国際部|国際ニュース|国際|公式|速報|編集部|報道局|デジタル|ニュース速報)$/gu
const withoutDesk = (name: string): string => name.replace(DESK, '').trim().replace(DESK, '').trim() || name

/** Who an account belongs to: a listed outlet by its common name, any other as it calls itself. */
function accountName(document: Document, name: string): string {
  const bare = withoutDesk(name)
  const known = document.identifyOutlet(name) ?? document.identifyOutlet(bare)
  return known?.kind === 'outlet' ? known.name : bare
}

/** ヴェルダ外務省のウェブサイトで, 同党ウェブサイトで: whose pages they are makes the name. */
const OWN_PAGES = /(?:^|[、はがも])(([^、。「」『』はがをでに\s]{2,20}?)(?:の公式|公式|の)?(?:ウェブサイト|ホームページ|公式サイト))上?で/g

/** Media in general name nobody: テレビで, ホームページで. */
const GENERIC =
  /^(?:機関|自国|同国)$|^.*(?:館内|校内|場内|車内|機内|防災|[0-9]日)放送$|^(?:.*の)?(?:民放)?(?:テレビ|ラジオ|新聞|雑誌|番組|放送|ニュース|報道|メディア|マスコミ|ホームページ|公式ホームページ|サイト|公式サイト|ウェブサイト|公式ウェブサイト|ネット|インターネット|HP|SNS|ブログ|公式ブログ|取材|インタビュー|会見|記者会見|寄稿)$/
/** …と述べた(朝日新聞による)。 …した(共同) */
const CREDITED = /[((]([^()()、。]{2,20}?)(?:による|より|調べ|電)?[))]。?$/
/** 「…」(朝日新聞による)などと説明した */
const CREDITED_HERE = anchored(/^[」』]?[((]([^()()、。]{2,20}?)(?:による|より|電)[))]/)

/** Channels named beside the content: 英誌「X」への寄稿で, フェイスブックで, Y紙のインタビューで; then the outlet of the tweet it stands under, or whoever the page quotes it from. */
export function viaOf(document: Document, finding: Finding, source: Source, lastOutlet: string | null, credits: Credits): string[] {
  const named: string[] = []
  const stretches =
    finding.subject.kind === 'named'
      ? [finding.subject.at, ...finding.beside, ...toContent(document, finding), ...toCue(document, finding)]
      : [...finding.beside, ...toCue(document, finding)]
  const account = finding.rule.startsWith('according')
  for (const at of stretches) {
    const said = slice(document.text, at)
    for (const mark of matchesOf(said, PAGES)) {
      const head = said.slice(0, mark.index)
      if (!OWN_PAPER.test(head)) push(named, channelBefore(document, head, lastOutlet))
    }
    for (const [, pages = '', owner = ''] of account ? [] : matchesOf(said, OWN_PAGES)) if (isSomebody(document, owner)) push(named, pages)
    for (const mark of account ? [] : matchesOf(said, TOLD_TO)) {
      const to = /に(?:対.*)?$/.test(mark[0])
      // 放送局に対し…を求めた: it is asked, and passes nothing on
      const head = said.slice(0, mark.index).replace(/\([^()]{1,12}\)$/, '')
      const tells = TELLS.test(finding.base) || (/^[紙誌]?に$/.test(mark[0]) && TELLS_NEAR.test(finding.base))
      if (to && !tells && !SERVICE.test(head)) continue
      // リーベンの電話取材に: read by its interview above
      if (to && /(?:取材|インタビュー|会見|番組|記事)$/.test(head)) continue
      // 同|紙に: the ending may be the name's own
      const ending = /^[紙誌]/.exec(mark[0])?.[0] ?? ''
      push(named, (ending && channelAt(document, head + ending, lastOutlet, false)) || channelAt(document, head, lastOutlet, false))
    }
  }
  for (const at of finding.via ?? []) {
    const said = slice(document.text, at)
    const found = document.identify(said) ?? document.identifyOutlet(said)
    const name = found?.anaphor ? lastOutlet : (found?.name ?? said)
    for (const each of name?.split('、') ?? []) push(named, each)
  }
  push(named, creditedIn(document, finding))
  push(named, passedOnBy(document, finding))
  const block = document.page.blocks[document.sentences[finding.sentence]?.block ?? -1]
  const tweet = block?.tweet === undefined ? undefined : document.page.tweets[block.tweet]
  if (tweet) push(named, accountName(document, tweet.name))
  const quoted = block?.quotation === undefined ? undefined : document.page.quotations?.[block.quotation]
  if (quoted?.by) push(named, accountName(document, quoted.by))
  push(named, credits.get(document.sentences[finding.sentence]?.block ?? -1) ?? null)
  return named.filter((name) => name !== source.name && !NOBODY.test(name) && !isOwn(document, name))
}

/** 公式テレグラム, 下の記事: words beside the name of a channel. */
const NOBODY = /^(?:.|[0-9]+[年月日].{0,2}|公式|報道|各種報道|一部報道|以下|上記|次|記者団|[^ァ-ヴーA-Za-z一-龠]+)$/

/** 本紙の取材に, and the outlet whose page this is: its readers have it from nobody else. */
const isOwn = (document: Document, name: string): boolean => {
  if (/^(?:本紙|本誌|弊紙|小紙|当紙|当社|本社)$/.test(name)) return true
  const site = document.page.site?.value
  return site !== undefined && name.length >= 2 && site.includes(name)
}

/** 外務省|のウェブサイト, 同党|ウェブサイト, and not 独自の|ホームページ. */
const isSomebody = (document: Document, owner: string): boolean =>
  /^同[省党社局軍団会]$/.test(owner) || /^(?:person|office|organisation|state|outlet)$/.test(document.identify(owner)?.kind ?? '')

const NEAR = 60

/** 外相は同紙の取材に「…」: what stands between the speaker and the words. */
function toContent(document: Document, finding: Finding): Span[] {
  const after = finding.subject.kind === 'named' ? finding.subject.at.end : 0
  const start = after + (/^(?:\([^()]{0,12}\))?(?:は|が|も)、?/.exec(document.text.slice(after, after + 20))?.[0].length ?? 0)
  const end = finding.contents[0].start
  return end > start && end - start <= NEAR ? [{ start, end }] : []
}

/** 「…」と、外相は同紙に語った; …と自身のテレグラムで振り返った: what stands between the words and the cue. */
function toCue({ sentences }: Document, { cue, contents: [content], subject, sentence }: Finding): Span[] {
  const from = sentences[sentence]?.span.start
  if (cue === null || from === undefined) return []
  const start = Math.max(from, content.end, subject.kind === 'named' && subject.at.end <= cue.start ? subject.at.end : 0)
  return content.end <= cue.start && cue.start > start && cue.start - start <= NEAR ? [{ start, end: cue.start }] : []
}

/** The outlet in brackets behind the sentence, or right behind the words: what wire copy and careful writers put there. */
function creditedIn(document: Document, finding: Finding): string | null {
  const sentence = document.sentences[finding.sentence]
  if (!sentence) return null
  const { end } = finding.contents[0]
  const match =
    CREDITED.exec(document.text.slice(Math.max(sentence.span.start, sentence.span.end - 40), sentence.span.end)) ??
    CREDITED_HERE.exec(document.text.slice(end, Math.min(sentence.span.end, end + 32)))
  const found = match && document.identifyOutlet(match[1] as string)
  return found?.kind === 'outlet' ? found.name : null
}

/** Whose interview or programme follows a stretch: ザーリャ新聞の, ザーリャ放送の討論, ザーリャ放送(ZHK)への. */
export function channelBefore(document: Document, head: string, lastOutlet: string | null): string | null {
  for (const between of BETWEEN) {
    const bare = between.test(head) ? head.replace(between, '') : null
    const found = bare === null ? null : channelAt(document, bare, lastOutlet, true)
    if (found) return found
  }
  return null
}

/** The outlet or service that ends a stretch; `pages`: what follows says that it has pages or programmes. Null when it is none. */
function channelAt(document: Document, head: string, lastOutlet: string | null, pages: boolean): string | null {
  const foreign = IN_LATIN.exec(head)?.[1]
  if (foreign) return document.identify(foreign)?.name ?? foreign
  const service = SERVICE.exec(head)
  if (service) return service[1] as string
  const bracketed = BRACKETED.exec(head)
  if (bracketed) {
    const name = bracketed[2] ?? bracketed[3] ?? ''
    const known = document.identify(name)
    if (known?.kind === 'outlet' && !known.anaphor) return known.name
    // 外相は「反対だ」の番組で: words are no name
    const whole = document.identify(bracketed[0])
    if (whole?.kind === 'outlet' && !whole.anaphor) return whole.name
    // 「Harbour News Channel」のインタビューで: what has interviews and programmes is called so
    return OUTLET_KIND.test(bracketed[1] as string) || (pages && LATIN_OUTLET.test(name)) ? name : null
  }
  const phrase = /[^、。「」『』()()はがを]{1,30}$/.exec(head)?.[0].trim() ?? ''
  const tries = [
    phrase,
    phrase.replace(/^.*?(?:付の|付けの|の|、|は|が)(?=[^のは]+$)/, ''),
    phrase.replace(/^(.*[日月]付?(?:けの|の|、))/, ''),
    // 自国の|通信社DPN: what stands in front of the name may be anything
    phrase.replace(/^.*の(?=[^の]+$)/, ''),
    phrase.replace(/^.*(?:日|で|に)(?=[^でに]+$)/, ''),
  ]
  for (const form of tries) {
    const found = form.length > 1 ? document.identify(form) : null
    if (found?.anaphor?.wants === 'outlet') return lastOutlet
    if (found?.kind === 'outlet' && !found.anaphor && !GENERIC.test(found.name)) return found.name
    // ハルネ・プラスの取材に: a dotted name without an office, that somebody gives an interview to
    if (pages && found?.kind === 'person' && !found.office && !found.anaphor && /^[ァ-ヴー]+(?:・[ァ-ヴー]+)+$/.test(form))
      return found.name
  }
  const latin = LATIN.exec(head)?.[1]
  if (latin && (pages || LATIN_OUTLET.test(latin))) return document.identify(latin)?.name ?? latin
  return OF_A_PLACE.exec(head)?.[1] ?? null
}

/** X紙は|、外相の「…」という言葉を|伝えた: whoever the sentence begins with, when passing on is what it ends in. */
const PASSED_ON_BY = /^(?:(?:また|一方|なお|さらに|更に|しかし|このほか)、?)?([^、。「」『』]{2,24}?)(?:は|では)(?![、]?[ぁ-ん]{1,2}、)/
const PASSES_ON = anchored(/(?:伝え|報じ|報道し|紹介し|掲載し|放送し)(?:た|ている|ました|ています)[。\s]*$/)

/** The outlet that a sentence begins with and that passes on what is said in it. */
function passedOnBy(document: Document, finding: Finding): string | null {
  const sentence = document.sentences[finding.sentence]
  if (!sentence || finding.rule.startsWith('according')) return null
  const said = document.text.slice(Math.max(sentence.span.start, sentence.span.end - 16), sentence.span.end)
  if (!PASSES_ON.test(said)) return null
  const name = PASSED_ON_BY.exec(document.text.slice(sentence.span.start, sentence.span.start + 48))?.[1]
  const found = name ? document.identifyOutlet(name) : null
  return found?.kind === 'outlet' && !found.anaphor ? found.name : null
}

const GOES_ON = /^(また|さらに|更に|なお|その|この|これ|それ|同|一方|ただ|しかし|加えて|続けて|あわせて|併せて)/
/** How many sentences behind X紙によると an account goes on. */
const ACCOUNT_REACH = 3

/** At a place or on a day of its own, which anybody may have been at. */
const OWN_VENUE = /会見|声明|演説|[0-9]日/
const TOLD_ANEW = /(?:伝え|報じ|報道し|配信し)(?:て|た|る|ら)/

/** X紙によると、…。また、Bは「…」と話した。: the account goes on, as long as the sentence leans on the one before. */
export function throughAccount(document: Document, made: Attribution, finding: Finding, outlet: Discourse['outlet']): Attribution {
  if (!outlet?.account || made.via.length > 0 || made.source.kind === 'outlet' || finding.rule.startsWith('according')) return made
  const sentence = document.sentences[finding.sentence]
  const apart = finding.sentence - outlet.sentence
  if (!sentence || sentence.block !== outlet.block || apart < 1 || apart > ACCOUNT_REACH || opensOutlet(document, sentence.span))
    return made
  // …と語ったと、Z紙が伝えた: who tells it is named anew
  if (TOLD_ANEW.test(document.text.slice(finding.contents[0].end, sentence.span.end))) return made
  // 外相は「…」と話した: the words of somebody named, close behind what the outlet tells
  const quoted =
    finding.type === 'direct' &&
    finding.subject.kind === 'named' &&
    (apart === 1 || /^(?:person|organisation|office)$/.test(made.source.kind))
  // 組合は延期を求めている: what somebody without pages of their own says, in the very next sentence
  const next =
    apart === 1 &&
    finding.subject.kind === 'named' &&
    /^(?:person|group|organisation)$/.test(made.source.kind) &&
    !OWN_VENUE.test(slice(document.text, sentence.span))
  const leans =
    quoted || next || finding.subject.kind === 'omitted' || GOES_ON.test(document.text.slice(sentence.span.start, sentence.span.start + 4))
  return leans ? { ...made, via: outlet.identity.name.split('、') } : made
}

/** 14日のY紙によれば: what another outlet tells is not the first one's. */
function opensOutlet(document: Document, at: Span): boolean {
  const opener = accountOpener(document, at)
  if (opener === null) return false
  const name = opener.replace(/^.*(?:付け?の?|日の|月の)/, '').replace(/(?:が|の(?:別の?)?(?:伝え|報じ|報道|記事|配信|取材)).*$/, '')
  return OUTLET_KIND.test(name) || document.identifyOutlet(name)?.kind === 'outlet'
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
    // 出演の前に「…」と述べていた: at another time
    (finding.cue !== null && /てい(?:た|ました)$/.test(slice(document.text, finding.cue))) ||
    // Y紙によると、外相は…: another account, another channel
    (outlet?.account && outlet.sentence === finding.sentence) ||
    before.via.length <= made.via.length ||
    made.via.some((name) => !before.via.includes(name)) ||
    !sameSpeech(document, before.sentence, finding.sentence) ||
    // one post is one thing: what stands paragraphs on need not be of it
    (document.sentences[before.sentence]?.block !== document.sentences[finding.sentence]?.block && before.via.every(isService))
  )
    return made
  return { ...made, via: [...before.via] }
}

const isService = (name: string): boolean => SERVICE.test(name) || /(?:ウェブサイト|ホームページ|公式サイト)$/.test(name)

function push(names: string[], name: string | null): void {
  if (name && !names.includes(name)) names.push(name)
}
