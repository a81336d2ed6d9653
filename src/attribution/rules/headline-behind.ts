import type { Chunk } from '#document'
import { CUE_NOUNS, CUE_VERBS } from '#lexicon'
import { anchored } from '#text'
import { type Finding, type Scene, uncued } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { inner } from './headline-quoted.ts'
import { addressed, STANDS } from './headline-told.ts'

/** A line longer than this is no headline, whatever its role. */
export const LONGEST_HEADLINE: number = 300

/** 難局、各地の紛争で=カザフ大統領 */
export function behindEquals(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const said = text.slice(sentence.span.start, sentence.span.end)
  if (said.length > LONGEST_HEADLINE) return null
  const match =
    /^(.{4,}?)\s*(?:[=―─—]+|(?<=[ぁ-んァ-ヴー一-龠])[-–](?=[^-–]{2,20}(?:発表|報道|調べ|まとめ|表明|言明|明言|証言|主張|見解|談話|声明|指摘|警告)$))\s*([^=―─—]{2,20}?)(?:が[^-–=]{0,4})?(?:発表|報道|調べ|まとめ|表明|言明|明言|証言|主張|見解|発言|談話|声明|指摘|警告)?(?:\s+https?:\S*|\s*[(【].*)?$/.exec(
      said,
    )
  if (!match) return behindHyphen(scene, said)
  const name = { start: sentence.span.start + said.lastIndexOf(match[2] as string), end: 0 }
  const at = { start: name.start, end: name.start + (match[2] as string).length }
  // イルカ70頭が打ち上げられる―北港県須磨町, 演説する外相=12日、サレン: where it was
  if (
    /^[0-9]/.test(match[2] as string) ||
    !scene.canSpeak(at) ||
    (IN_A_PLACE.test(match[2] as string) && said.trimEnd().endsWith(match[2] as string))
  )
    return null
  const equals = sentence.span.start + (match[1] as string).length
  const words = /^([^「」]{2,24})「([^「」]+)」$/.exec(match[1] as string)
  const speaker = words && { start: sentence.span.start, end: sentence.span.start + (words[1] as string).length }
  if (words && speaker && scene.canSpeak(speaker))
    return [{ ...uncued(scene, 'headline:quote', 'direct', { start: speaker.end + 1, end: equals - 1 }, speaker, 'high'), via: [at] }]
  // 援助を凍結 「条件が整えば再開」=外務次官: the words alone
  const own = /[\s　]「([^「」]{4,})」$/.exec(match[1] as string)
  if (own) {
    const start = equals - 1 - (own[1] as string).length
    return [
      {
        ...uncued(scene, 'headline:equals', 'direct', { start, end: equals - 1 }, at, 'high'),
        cue: { start: text.slice(equals, at.start).search(/\S/) + equals, end: at.start },
      },
    ]
  }
  const content = inner(text, { start: sentence.span.start, end: equals })
  const found = uncued(scene, 'headline:equals', 'indirect', content, at, 'high')
  return [{ ...found, cue: { start: text.slice(equals, at.start).search(/\S/) + equals, end: at.start } }]
}

/** 北港県須磨町, and no 大統領府 */
const IN_A_PLACE = anchored(/(?:[都道県市区町村]|(?<![領相政督理])府)$/)

/** What the police and others do: a deed, and nothing that they say. */
const DEED = anchored(/(?:逮捕|送検|摘発|捜索|起訴|拘束|押収|没収|募集|開催|開始|公開|閉幕|開幕|判決|出動|派遣|実施|導入|設置|へ)$/)

/** 過失は3割-A地裁が認定 / 世界記録は認めず-A連盟: a body behind a hyphen; what it does to a thing in を or in one word with it is the cue. */
function behindHyphen(scene: Scene, said: string): Finding[] | null {
  const match =
    /^(.{4,}?[ぁ-んァ-ヴー一-龠」])[-–−]([^-–=、。「」]{2,20}?)(?:が?(?:初判断|認定|判断|試算|推計|分析|決定|指摘|発表|見解|公表))?$/.exec(
      said,
    )
  const [, told = '', body = ''] = match ?? []
  const start = scene.sentence.span.start
  const at = { start: start + told.length + 1, end: start + told.length + 1 + body.length }
  if (!match || DEED.test(told) || /[ぁ-ん]/.test(body) || !scene.isBody(at) || scene.isOutlet(at)) return null
  const end = start + told.length
  for (let length = 4; length >= 2; length--) {
    const verb = CUE_VERBS.get(`${told.slice(-length)}する`)
    if (!verb?.firm || !/[to]/.test(verb.takes) || PASSED_ON.test(verb.base)) continue
    const what = told.slice(0, -length).replace(/[をとに]$/, '')
    const quote = /「([^「」]{2,})」$/.exec(what)
    const where = (MATTER.exec(what) ?? (verb.act === 'demand' ? WHOM.exec(what) : null))?.[0].length ?? 0
    const content = quote
      ? { start: start + quote.index + 1, end: start + what.length - 1 }
      : { start: start + where, end: start + what.length }
    if (what.length < 3) return null
    return [
      {
        ...uncued(scene, 'headline:equals', quote ? 'direct' : 'indirect', content, at, 'high'),
        cue: { start: end - length, end },
        act: verb.act,
        firm: verb.firm,
      },
    ]
  }
  return JUDGES.test(body)
    ? [{ ...uncued(scene, 'headline:equals', 'indirect', { start, end }, at, 'medium'), cue: { start: end, end: end + 1 } }]
    : null
}

const PASSED_ON = anchored(/^(?:放送|掲載|配信|確認|合意|公表)する$/)

/** 橋の訴訟で|原告の請求棄却: the matter that it was said in. */
const MATTER = /^[^、「」]{2,24}(?:訴訟|裁判|事件|事故|問題|公判|疑惑|騒動|控訴審)で、?/

/** 会社側に|返済を命令: who is to do it. */
const WHOM = /^[^「」、に]{2,24}に(?=[^、に]{2,}$)/

/** Bodies that find and rule; a hospital or a town behind a hyphen tells where something happened. */
const JUDGES = anchored(/(?:省|庁|裁|裁判所|委員会|検討会|審議会|審査会|学会|協会|連盟|機構|気象台|政府|国連)$/)

const STEMS = anchored(
  /(呼びかけ|呼び掛け|訴え|求め|発表|公表|表明|要求|要請|抗議|批判|非難|否定|提案|警告|宣言|主張|指摘|強調|示唆|報道|支持|拒否|歓迎|懸念)$/,
)

/** A大統領、結束維持呼びかけ: verb and object in one word. */
export function compound(scene: Scene): Finding[] | null {
  const { chunks } = scene
  for (let i = 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    const stem = chunk.kind === 'noun' && chunk.tail === '' && !chunk.quote ? STEMS.exec(chunk.head) : null
    if (!stem || stem.index < 2) continue
    const frame = frameOf(scene, Math.max(0, i - 40), i, false)
    // 駐留軍|の|撤退要求: what is asked for may be a phrase of several words
    const from = ofStart(chunks, i, frame.start)
    const whole = from < i && (from === frame.start || (chunks[from - 1] as Chunk).comma)
    if (!frame.subject || !(frame.start >= i || whole || addressed(chunks, frame.start, i))) continue
    const cue = { start: chunk.headEnd - (stem[1] as string).length, end: chunk.headEnd }
    // 次の|大統領選に|出馬表明: what is not spoken to is a part of it
    const own =
      frame.start < i && chunks[i - 1]?.tail === 'に' && scene.kindOf(phraseSpan(chunks, i - 1, i - 1)) === null && STANDS.test(chunk.head)
    const first = whole ? from : own ? phraseStart(chunks, i - 1, frame.start) : i
    const start = (chunks[first] as Chunk).start
    return [
      {
        ...uncued(scene, 'headline:compound', 'indirect', { start, end: cue.start }, frame.subject.at, 'high'),
        cue,
        act: CUE_NOUNS.get(stem[1] as string) ?? CUE_VERBS.get(`${stem[1]}する`)?.act ?? 'demand',
        firm: true,
      },
    ]
  }
  return null
}

/** The first of the phrases that の joins to phrase `i`. */
function ofStart(chunks: readonly Chunk[], i: number, from: number): number {
  let start = i
  while (start > from) {
    const { tail, comma, kind } = chunks[start - 1] as Chunk
    if (tail !== 'の' || comma || kind !== 'noun') break
    start--
  }
  return start
}
