import type { Chunk } from '#document'
import { CUE_NOUNS, CUE_VERBS } from '#lexicon'
import { anchored, type Span } from '#text'
import { type Finding, type Rule, type Scene, stated } from '../finding.ts'
import { IS_TOPIC, phraseSpan, phraseStart } from '../phrase.ts'
import { WHO } from '../speakers.ts'
import { frameOf } from '../subject.ts'
import { cueOf } from './cue.ts'

/**
 * Headlines name their speaker without a verb.
 *
 *   A首相「x」 / x=A首相 / A首相、x / A氏、xと警告
 */
export const headline: Rule = { name: 'headline', look }

function look(scene: Scene): Finding[] {
  const quoted = [...underName(scene), ...excerpt(scene)]
  const found = quoted.length > 0 ? quoted : scene.headline ? whole(scene) : []
  return scene.headline ? [...found, ...inParts(scene, found)] : found
}

/** A大統領が拒否 「主権の問題」と外相: the parts that spaces cut a headline into, each read as one where the whole gave nothing of it. */
function inParts(scene: Scene, found: readonly Finding[]): Finding[] {
  const { chunks, text } = scene
  const parts: Chunk[][] = [[]]
  for (const [i, chunk] of chunks.entries()) {
    parts[parts.length - 1]?.push(chunk)
    const next = chunks[i + 1]
    if (next && chunk.comma && /^[^、,，]*$/.test(text.slice(chunk.end, next.start))) parts.push([])
  }
  if (parts.length < 2) return []
  return parts.flatMap((part) => {
    const [first] = part
    const last = part[part.length - 1]
    if (!first || !last || found.some((f) => f.contents[0].start < last.end && f.contents[0].end > first.start)) return []
    const sub: Scene = { ...scene, chunks: part, sentence: { ...scene.sentence, span: { start: first.start, end: last.end } } }
    return quotedThenNamed(sub) ?? beforeName(sub) ?? compound(sub) ?? feels(sub) ?? goesOn(sub, found) ?? []
  })
}

/** A大統領「x」| 閉鎖は老朽化のためと説明: the part behind has no speaker of its own. */
function goesOn({ chunks, ...scene }: Scene, found: readonly Finding[]): Finding[] | null {
  const [one] = found
  const last = chunks[chunks.length - 1] as Chunk
  const before = chunks[chunks.length - 2]
  const cue = before && last.tail === '' ? cueOf(chunks, chunks.length - 1) : null
  if (!before || !one || found.length !== 1 || one.subject.kind !== 'named' || !cue?.takes.includes('t')) return null
  const first = chunks[0] as Chunk
  if (
    one.contents[0].end > first.start ||
    !/^(?:だ|である)?と$/.test(before.tail) ||
    frameOf({ ...scene, chunks }, 0, chunks.length - 1, true).subject
  )
    return null
  const whole = first === before && before.quote && before.head === '「〓」' ? before.quote.inner : null
  return [
    {
      ...made(
        { ...scene, chunks },
        'headline:name',
        whole ? 'direct' : 'indirect',
        whole ?? { start: first.start, end: before.end - 1 },
        one.subject.at,
        'high',
      ),
      cue: { start: last.start, end: last.headEnd },
      act: cue.act,
      firm: cue.firm,
    },
  ]
}

/** What a headline, or a part of one, says as a whole. */
export function whole(scene: Scene): Finding[] {
  return (
    bracketed(scene) ??
    quotedThenNamed(scene) ??
    behindEquals(scene) ??
    beforeName(scene) ??
    compound(scene) ??
    feels(scene) ??
    tells(scene) ??
    says(scene) ??
    asked(scene) ??
    quotedAtEnd(scene) ??
    afterColon(scene) ??
    afterComma(scene) ??
    []
  )
}

const TALK = /(?:への?|との|の)?(?:独占|単独|緊急|特別)?(?:会見|インタビュー|寄稿|談話|講演|演説)$/
/** 「x」A高官|が認める */
const ACTS =
  /(?<=[官員者長相領筋家氏臣])(?:が|は)(?:認める|明かす|語る|話す|告白|証言|警告|主張|批判|反論|否定|断言|指摘|強調|訴え|訴える|嘆く|激白|発言|釈明|表明|懸念|激怒|反発)$/
const DONE_BEFORE =
  /^([^、「」はがを]{2,20})(?:、|は|が)[^「」]{2,40}(?:否定|拒否|批判|非難|反論|表明|警告|強調|主張|示唆|明言|指摘|反発|訴え|一蹴|牽制|けん制|懸念|歓迎|要求|抗議|釈明|謝罪|断言|宣言|言及|回答|発表|公表|提案|呼びかけ|約束)$/
/** Ends as a sentence does, not as a name. */
const PREDICATE = /(?:[るたうくすつぬむ]|ない|い|だ|です|ます|ません|せよ|しろ)[。!?]?$/

/** 「x」専門家チーム / 「x」A首相単独会見 / A首相「x」独占インタビュー: no space stands between the words and the name. */
function bracketed(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const [bracket] = sentence.brackets
  if (!bracket || sentence.brackets.length > 2 || text[bracket.span.start] !== '「') return null
  // 1位 A首相、…
  const from =
    sentence.span.start +
    (/^(?:\d{1,2}位|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s*/.exec(text.slice(sentence.span.start, sentence.span.start + 12))?.[0].length ?? 0)
  const head = text.slice(from, bracket.span.start)
  const tail = text.slice(bracket.span.end, sentence.span.end).replace(/[((][^()()]{1,16}[))]$/, '')
  const bare = tail.replace(TALK, '').replace(ACTS, '')
  const words = text.slice(bracket.inner.start, bracket.inner.end)
  if (words.length < 4) return null
  if (bare === '' && tail !== '' && head.length >= 2 && head.length <= 24) {
    const at = { start: from, end: bracket.span.start }
    return scene.canSpeak(at) ? [made(scene, 'headline:quote', 'direct', bracket.inner, at, 'high')] : null
  }
  // A国防相、供与を否定「在庫がない」
  const done = tail === '' ? DONE_BEFORE.exec(head) : null
  const who = done ? { start: from, end: from + (done[1] as string).length } : null
  if (who && scene.canSpeak(who)) return [made(scene, 'headline:quote', 'direct', bracket.inner, who, 'high')]
  // A社、受注残高が過去最高を更新「工場が足りない」
  const leading =
    tail === '' && PREDICATE.test(words) && words.length >= 5 ? /^([^、「」はがを]{2,20})、[^「」]{2,40}[一-龠]$/.exec(head) : null
  const lead = leading && { start: from, end: from + (leading[1] as string).length }
  if (lead && /^(person|office|organisation)$/.test(scene.kindOf(lead) ?? ''))
    return [made(scene, 'headline:quote', 'direct', bracket.inner, lead, 'medium')]
  if (
    !/^[■◆●▼▽○◇\s]*$/.test(head) ||
    bare.length < 2 ||
    (bare.length > 20 && !/^[^ぁ-ん]{2,20}[がはも]/.test(bare)) ||
    /^[ぁ-ん\s]|[「」、。]/.test(bare)
  )
    return null
  const doer = /^([^ぁ-ん「」、。\s]{2,20})(?:が|は|も)[^ぁ-ん\s]/.exec(tail)?.[1]
  const by = doer ? { start: bracket.span.end, end: bracket.span.end + doer.length } : null
  if (by && /[ぁ-ん]/.test(words) && /^(person|office|organisation|state)$/.test(scene.kindOf(by) ?? ''))
    return [made(scene, 'headline:quote', 'direct', bracket.inner, by, 'medium')]
  const at = { start: bracket.span.end, end: bracket.span.end + bare.length }
  // 「法と正義」党首: a name in brackets
  return /^(person|office|group|organisation)$/.test(scene.kindOf(at) ?? '') && /[ぁ-ん]/.test(words) && words.length >= 6
    ? [made(scene, 'headline:quote', 'direct', bracket.inner, at, tail === bare ? 'medium' : 'high')]
    : null
}

const SAYS =
  /^(?:[^「」…]{0,12}[|｜】]\s*)?([^「」はをに、。…\s]{2,24})(?:が|、)(?:[^「」は、をが…\s]{1,16}に(?:対し)?)?「([^「」]{3,}[ぁ-ん])[。!?]?」(?:$|[…\s])/
/** A国防相がB国に「引き返せ」…監視船は動かず: whole words, and no verb behind them. */
function says(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const match = SAYS.exec(text.slice(sentence.span.start, sentence.span.end))
  if (!match) return null
  const start = sentence.span.start + match[0].indexOf(match[1] as string)
  const at = { start, end: start + (match[1] as string).length }
  if (!/^(person|office|organisation|state)$/.test(scene.kindOf(at) ?? '')) return null
  const words = sentence.span.start + match[0].indexOf('「') + 1
  return [made(scene, 'headline:quote', 'direct', { start: words, end: text.indexOf('」', words) }, at, 'high')]
}

const ASKED =
  /^「([^「」]{5,})」\s?(?:[―─—–-]{1,2}|[|｜:：]|…)?\s?([^「」、。…―─—|｜:：]{2,30}?)(?:に(?:聞く|きく|訊く|問う)|が(?:語る|明かす|訴える)|(?:への)?(?:独占|単独)?インタビュー)/
/** 「海は待たない」――元漁業相A氏に聞く: the words are of whoever is asked. */
function asked(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const match = ASKED.exec(text.slice(sentence.span.start, sentence.span.end))
  if (!match) return null
  const start = sentence.span.start + match[0].lastIndexOf(match[2] as string)
  const at = { start, end: start + (match[2] as string).length }
  const words = sentence.span.start + 1
  return /^(person|office|group)$/.test(scene.kindOf(at) ?? '')
    ? [made(scene, 'headline:quote', 'direct', { start: words, end: words + (match[1] as string).length }, at, 'high')]
    : null
}

/** The phrases from `from` on that make one name: A国の|B外相. Null when they name nobody. */
function nameFrom(scene: Scene, from: number): { at: Span; last: number } | null {
  const { chunks } = scene
  let last = from
  while (last < chunks.length - 1 && last - from < 3 && (chunks[last] as Chunk).tail === 'の') last++
  const chunk = chunks[last]
  if (chunk?.kind !== 'noun' || chunk.quote || chunk.copula) return null
  const at = phraseSpan(chunks, from, last)
  return scene.canSpeak(at) ? { at, last } : null
}

/** 「x」 A外相 / 「x」とA外相 / 「x」 A外相が演説 / 「x」とA軍、B軍は拒否 */
function quotedThenNamed(scene: Scene): Finding[] | null {
  const { chunks } = scene
  const first = chunks[0]
  const second = chunks[1]
  if (!first?.quote || first.head !== '「〓」' || !second) return null
  const said = /^(と|などと|って)$/.test(first.tail)
  if (!said && !(first.tail === '' && first.comma)) return null
  const name = nameFrom(scene, 1)
  if (!name) return null
  const end = chunks[name.last] as Chunk
  const alone = end.tail === '' && (name.last === chunks.length - 1 || end.comma)
  const acts = /^(が|は|も)$/.test(end.tail) && name.last === chunks.length - 2 && (chunks[chunks.length - 1] as Chunk).kind === 'noun'
  if (!alone && !acts) return null
  return [made(scene, 'headline:quote', 'direct', first.quote.inner, name.at, 'high')]
}

/** What is reacted to stands in front, and is not what was said. */
const REACTS = /^(反発|同意|歓迎|批判|非難|抗議|支持|反対|賛成|拒否|称賛|評価|懸念|期待)する$/
/** 船を沈めたとA軍 / 閉鎖なら報復、A大統領が警告 / 再開は来月か X紙報道 */
function beforeName(scene: Scene): Finding[] | null {
  const { chunks, text } = scene
  const last = chunks[chunks.length - 1]
  const first = chunks[0]
  if (!last || !first || chunks.length < 2 || last.kind !== 'noun' || last.quote) return null
  let from = chunks.length - 1
  while (from > 1 && (chunks[from - 1] as Chunk).tail === 'の') from--
  const before = chunks[from - 1] as Chunk
  // …したとA軍
  if (last.tail === '' && /(た|る|い|だ|ない)と$/.test(before.head + before.tail) && before.kind !== 'noun') {
    const at = phraseSpan(chunks, from, chunks.length - 1)
    if (scene.canSpeak(at))
      return [
        made(
          scene,
          'headline:name',
          'indirect',
          { start: first.start, end: before.end - 1 - (/、$/.test(text.slice(before.start, before.end)) ? 1 : 0) },
          at,
          'high',
        ),
      ]
  }
  // 維持費は有人機の7割とA機関
  if (
    last.tail === '' &&
    /^(と|だと)$/.test(before.tail) &&
    before.kind === 'noun' &&
    !before.quote &&
    chunks.slice(0, from - 1).some((c) => c.kind === 'noun' && /^(は|が)$/.test(c.tail))
  ) {
    const at = phraseSpan(chunks, from, chunks.length - 1)
    if (scene.canSpeak(at) && !scene.canSpeak(phraseSpan(chunks, from - 1, from - 1)))
      return [made(scene, 'headline:name', 'indirect', { start: first.start, end: before.headEnd }, at, 'high')]
  }
  // 活動延長、A政府が拒否
  const refused = last.tail === '' && !last.quote ? cueOf(chunks, chunks.length - 1) : null
  const doer = chunks[chunks.length - 2] as Chunk
  if (refused?.firm && refused.takes.includes('o') && /^(が|は|も)$/.test(doer.tail) && last.head.length <= 4) {
    let by = chunks.length - 2
    while (by > 1 && (chunks[by - 1] as Chunk).tail === 'の' && !(chunks[by - 1] as Chunk).comma) by--
    const thing = chunks[by - 1]
    const at = phraseSpan(chunks, by, chunks.length - 2)
    const what = by > 0 && thing ? phraseSpan(chunks, phraseStart(chunks, by - 1, 0), by - 1) : null
    if (
      what &&
      thing?.comma &&
      thing.kind === 'noun' &&
      thing.tail === '' &&
      !thing.quote &&
      what.start === first.start &&
      scene.canSpeak(at) &&
      !scene.canSpeak(what)
    )
      return [
        {
          ...made(scene, 'headline:name', 'indirect', what, at, 'high'),
          cue: { start: last.start, end: last.headEnd },
          act: refused.act,
          firm: true,
        },
      ]
  }
  // …か X紙報道
  const told = /^(.{2,})(報道|調べ|まとめ)$/.exec(last.head)
  if (told && last.tail === '' && before.comma) {
    const at = { start: (chunks[from] as Chunk).start, end: last.headEnd - (told[2] as string).length }
    if (scene.canSpeak(at))
      return [
        {
          ...made(scene, 'headline:name', 'indirect', { start: first.start, end: before.end }, at, 'high'),
          cue: { start: at.end, end: last.headEnd },
        },
      ]
  }
  // 再開を発表 A政府
  const done = last.tail === '' && before.comma ? cueOf(chunks, from - 1) : null
  const object = chunks[from - 2]
  if (done?.takes.includes('o') && object?.tail === 'を') {
    const at = phraseSpan(chunks, from, chunks.length - 1)
    const start = phraseStart(chunks, from - 2, 0)
    if (scene.canSpeak(at) && start === 0)
      return [
        {
          ...made(scene, 'headline:name', 'indirect', { start: first.start, end: object.headEnd }, at, 'high'),
          cue: { start: before.start, end: before.headEnd },
          act: done.act,
          firm: done.firm,
        },
      ]
  }
  // …、A大統領が警告
  const verb = cueOf(chunks, chunks.length - 1)
  const who = chunks[chunks.length - 2] as Chunk
  if (!verb?.takes.includes('t') || REACTS.test(verb.base) || last.head.length > 4 || !/^(が|は|も)$/.test(who.tail) || chunks.length < 3)
    return null
  let start = chunks.length - 2
  while (start > 1 && (chunks[start - 1] as Chunk).tail === 'の') start--
  const close = chunks[start - 1] as Chunk
  const at = phraseSpan(chunks, start, chunks.length - 2)
  if (!close.comma || !scene.canSpeak(at) || (close.kind === 'noun' && close.tail === '' && start < 2)) return null
  const content = { start: first.start, end: close.end }
  const quote = start === 1 && first.quote && first.tail === '' ? first.quote.inner : null
  return [
    {
      ...made(scene, 'headline:name', quote ? 'direct' : 'indirect', quote ?? content, at, 'high'),
      cue: { start: last.start, end: last.headEnd },
      act: verb.act,
      firm: verb.firm,
    },
  ]
}

/** A大統領が警告 「x」 / A外相、隣国を非難 「x」 / A外相、閉鎖は「x」 */
function quotedAtEnd(scene: Scene): Finding[] | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  if (!last?.quote || last.tail !== '' || chunks.length < 2) return null
  const lead = nameFrom(scene, 0)
  const led = lead && (chunks[lead.last] as Chunk)
  const set = lead && led?.comma && led.tail === '' ? lead : null
  // A外相、9月の協議に意欲 「x」: the space ends what was done
  if (
    set &&
    set.last < chunks.length - 1 &&
    last.head.endsWith('「〓」') &&
    /\s$/.test(scene.text.slice((chunks[chunks.length - 2] as Chunk).end - 1, last.quote.span.start)) &&
    last.quote.inner.end - last.quote.inner.start >= 5 &&
    (/^(person|office|organisation)$/.test(scene.kindOf(set.at) ?? '') || speaksByOffice(scene.text.slice(set.at.start, set.at.end))) &&
    !chunks.slice(set.last + 1, -1).some((c) => c.kind === 'noun' && /^(は|が|も)$/.test(c.tail))
  )
    return [made(scene, 'headline:quote', 'direct', last.quote.inner, set.at, 'high')]
  if (last.head !== '「〓」') return null
  const frame = frameOf(scene, 0, chunks.length - 1, false)
  if (!frame.subject) return null
  const before = chunks[chunks.length - 2] as Chunk
  // A国防相、港湾使用料は「払わない」: a thing in は is what is spoken of
  if (
    set &&
    IS_TOPIC.test(before.tail) &&
    (frame.subject.at.start > set.at.end ? scene.kindOf(frame.subject.at) === null : frame.subject.at.end > set.at.end)
  )
    return [made(scene, 'headline:quote', 'mixed', { start: (chunks[set.last + 1] as Chunk).start, end: last.headEnd }, set.at, 'high')]
  if (before.comma || before.kind === 'verb' || cueOf(chunks, chunks.length - 2))
    return [made(scene, 'headline:quote', 'direct', last.quote.inner, frame.subject.at, 'high')]
  const start = chunks[frame.start] as Chunk
  // A首相 攻撃への対応「あらゆる選択肢を排除せず」
  if (before.kind === 'noun' && last.start < last.quote.span.start && frame.subject.comma) {
    const whole = last.quote.inner.end - last.quote.inner.start >= 6
    return [
      made(
        scene,
        'headline:quote',
        whole ? 'direct' : 'mixed',
        whole ? last.quote.inner : { start: start.start, end: last.headEnd },
        frame.subject.at,
        'medium',
      ),
    ]
  }
  // A外務省は「証拠なき断罪」
  if (start === last && IS_TOPIC.test(before.tail) && last.quote.inner.end - last.quote.inner.start >= 5)
    return [made(scene, 'headline:quote', 'direct', last.quote.inner, frame.subject.at, 'medium')]
  return /(は|が|も)$/.test(before.tail) && start.start < last.start
    ? [made(scene, 'headline:quote', 'mixed', { start: start.start, end: last.headEnd }, frame.subject.at, 'high')]
    : null
}

/** A大統領:港は閉じない */
function afterColon(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const match = /^([^:「」『』]{2,20}):\s*([^:]{6,})$/.exec(text.slice(sentence.span.start, sentence.span.end))
  if (!match) return null
  const at = { start: sentence.span.start, end: sentence.span.start + (match[1] as string).length }
  const content = inner(text, { start: sentence.span.end - (match[2] as string).length, end: sentence.span.end })
  return /^(person|office|state)$/.test(scene.kindOf(at) ?? '') && !scene.isDocument(at) && speaksByOffice(text.slice(at.start, at.end))
    ? [made(scene, 'headline:colon', 'indirect', content, at, 'medium')]
    : null
}

/** Serials and tables also have names and colons in front: only somebody with an office or a title is taken. */
const speaksByOffice = (name: string): boolean =>
  /(大統領|首相|相|長官|報道官|氏|さん|議員|知事|市長|社長|会長|監督|選手|教授|代表|総裁|書記|議長|軍|省|府|政府|当局|党)$/.test(name)

const CUT = anchored(/…$/)
/** A首相「x」 with no verb after it: in headlines, and in excerpts cut off before their verb. */
function underName(scene: Scene): Finding[] {
  const { chunks, text } = scene
  const findings: Finding[] = []
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    const quote = chunk.quote
    if (!quote || chunk.kind !== 'noun' || !/[「“"]/.test(quote.open)) continue
    const cut = quote.unclosed === true && CUT.test(text.slice(quote.inner.start, quote.inner.end))
    if (!scene.headline && !cut) continue
    if (chunk.tail !== '' && !cut) continue
    const name = nameBefore(scene, i, quote.span.start, cut)
    if (!name) continue
    const end = cut ? quote.inner.end - 1 : quote.inner.end
    const content = { start: quote.inner.start, end }
    findings.push(
      made(scene, 'headline:quote', 'direct', content, name, namesThing(scene, name, content) ? 'low' : cut ? 'medium' : 'high'),
    )
  }
  return findings
}

/** 展示会「スナップ」, 新団体「暁」: a body or a group in front of a bare name is called so. */
const namesThing = (scene: Scene, name: Span, content: Span): boolean => {
  const kind = scene.kindOf(name)
  if (kind === 'person' || kind === 'office' || kind === 'state') return false
  const words = scene.text.slice(content.start, content.end)
  return !/[ぁ-ん]/.test(words) && (kind === 'organisation' || !/[一-龠]/.test(words))
}

/** The name that stands right before the bracket: its own phrase's words in front of it, or the phrase before with は or a comma. */
function nameBefore(scene: Scene, i: number, at: number, cut: boolean): Span | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  if (chunk.start < at) {
    const own = { start: chunk.start, end: at }
    // 次期大統領、駐留軍「見直す」: an office in front of a body speaks of it
    const first = chunks[i - 1]
    const office = first?.comma && first.tail === '' && !first.quote && i === 1 ? phraseSpan(chunks, 0, 0) : null
    if (
      office &&
      /^(person|office)$/.test(scene.kindOf(office) ?? '') &&
      (/^(group|organisation)$/.test(scene.kindOf(own) ?? '') || /(?:軍|隊|基地)$/.test(scene.text.slice(own.start, own.end)))
    )
      return office
    const name = scene.text.slice(own.start, own.end).trimEnd()
    return scene.canSpeak(own) || (!cut && name.length <= 12 && WHO.test(name)) ? own : null
  }
  const before = chunks[i - 1]
  if (before?.kind !== 'noun') return null
  if (!(before.tail === '' || (cut && /^(は|が)$/.test(before.tail)))) return null
  let from = i - 1
  while (from > 0 && /^(の)$/.test((chunks[from - 1] as Chunk).tail)) from--
  const own = { start: (chunks[from] as Chunk).start, end: before.headEnd }
  return scene.canSpeak(own) ? own : null
}

/** A line longer than this is no headline, whatever its role. */
const LONGEST_HEADLINE = 300

/** 難局、各地の紛争で=カザフ大統領 */
function behindEquals(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const said = text.slice(sentence.span.start, sentence.span.end)
  if (said.length > LONGEST_HEADLINE) return null
  const match =
    /^(.{4,}?)\s*(?:[=―─—]+|(?<=[ぁ-んァ-ヴー一-龠])[-–](?=[^-–]{2,20}(?:発表|報道|調べ|まとめ|表明|見解|談話|声明|指摘|警告)$))\s*([^=―─—]{2,20}?)(?:が[^-–=]{0,4})?(?:発表|報道|調べ|まとめ|表明|見解|発言|談話|声明|指摘|警告)?(?:\s+https?:\S*|\s*[(【].*)?$/.exec(
      said,
    )
  if (!match) return behindHyphen(scene, said)
  const name = { start: sentence.span.start + said.lastIndexOf(match[2] as string), end: 0 }
  const at = { start: name.start, end: name.start + (match[2] as string).length }
  if (!scene.canSpeak(at)) return null
  const equals = sentence.span.start + (match[1] as string).length
  const words = /^([^「」]{2,24})「([^「」]+)」$/.exec(match[1] as string)
  const speaker = words && { start: sentence.span.start, end: sentence.span.start + (words[1] as string).length }
  if (words && speaker && scene.canSpeak(speaker))
    return [{ ...made(scene, 'headline:quote', 'direct', { start: speaker.end + 1, end: equals - 1 }, speaker, 'high'), via: [at] }]
  // 援助を凍結 「条件が整えば再開」=外務次官: the words alone
  const own = /[\s　]「([^「」]{4,})」$/.exec(match[1] as string)
  if (own) {
    const start = equals - 1 - (own[1] as string).length
    return [
      {
        ...made(scene, 'headline:equals', 'direct', { start, end: equals - 1 }, at, 'high'),
        cue: { start: text.slice(equals, at.start).search(/\S/) + equals, end: at.start },
      },
    ]
  }
  const content = inner(text, { start: sentence.span.start, end: equals })
  const found = made(scene, 'headline:equals', 'indirect', content, at, 'high')
  return [{ ...found, cue: { start: text.slice(equals, at.start).search(/\S/) + equals, end: at.start } }]
}

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
    const where = MATTER.exec(what)?.[0].length ?? 0
    const content = quote
      ? { start: start + quote.index + 1, end: start + what.length - 1 }
      : { start: start + where, end: start + what.length }
    if (what.length < 3) return null
    return [
      {
        ...made(scene, 'headline:equals', quote ? 'direct' : 'indirect', content, at, 'high'),
        cue: { start: end - length, end },
        act: verb.act,
        firm: verb.firm,
      },
    ]
  }
  return JUDGES.test(body)
    ? [{ ...made(scene, 'headline:equals', 'indirect', { start, end }, at, 'medium'), cue: { start: end, end: end + 1 } }]
    : null
}
const PASSED_ON = anchored(/^(?:放送|掲載|配信|確認|合意|公表)する$/)
/** 橋の訴訟で|原告の請求棄却: the matter that it was said in. */
const MATTER = /^[^、「」]{2,24}(?:訴訟|裁判|事件|事故|問題|公判|疑惑|騒動|控訴審)で、?/
/** Bodies that find and rule; a hospital or a town behind a hyphen tells where something happened. */
const JUDGES = anchored(/(?:省|庁|裁|裁判所|委員会|検討会|審議会|審査会|学会|協会|連盟|機構|気象台|政府|国連)$/)

const STEMS = anchored(
  /(呼びかけ|呼び掛け|訴え|求め|発表|公表|表明|要求|批判|非難|否定|提案|警告|宣言|主張|指摘|強調|示唆|報道|支持|拒否|歓迎|懸念)$/,
)
/** A大統領、結束維持呼びかけ: verb and object in one word. */
function compound(scene: Scene): Finding[] | null {
  const { chunks } = scene
  for (let i = 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    const stem = chunk.kind === 'noun' && chunk.tail === '' && !chunk.quote ? STEMS.exec(chunk.head) : null
    if (!stem || stem.index < 2) continue
    const frame = frameOf(scene, Math.max(0, i - 40), i, false)
    if (!frame.subject || !(frame.start >= i || addressed(chunks, frame.start, i))) continue
    const cue = { start: chunk.headEnd - (stem[1] as string).length, end: chunk.headEnd }
    // 次の|大統領選に|出馬表明: what is not spoken to is a part of it
    const own =
      frame.start < i && chunks[i - 1]?.tail === 'に' && scene.kindOf(phraseSpan(chunks, i - 1, i - 1)) === null && STANDS.test(chunk.head)
    const start = own ? (chunks[phraseStart(chunks, i - 1, frame.start)] as Chunk).start : chunk.start
    return [
      {
        ...made(scene, 'headline:compound', 'indirect', { start, end: cue.start }, frame.subject.at, 'high'),
        cue,
        act: CUE_NOUNS.get(stem[1] as string) ?? CUE_VERBS.get(`${stem[1]}する`)?.act ?? 'demand',
        firm: true,
      },
    ]
  }
  return null
}

/** What is done with a thing in に, and with nobody. */
const STANDS = anchored(/^(?:出馬|立候補|参加|不参加|参戦|参入|復帰|加盟|就任|移籍|挑戦|出席|出場|合流|入党)/)

/** Nouns that tell how somebody takes something, as a headline's last word. */
const FEELINGS: ReadonlyMap<string, Finding['act']> = new Map([
  ...['謝意', '感謝', '祝意', '敬意', '賛意', '理解', '前向き', '肯定的', '同意', '賛成'].map((noun) => [noun, 'support'] as const),
  ...['難色', '慎重', '否定的', '消極的', '及び腰', '反対', '異論', '異議'].map((noun) => [noun, 'refuse'] as const),
  ...['不快感', '憤り', '怒り', '失望', '不満', '遺憾'].map((noun) => [noun, 'accuse'] as const),
  ...['危機感', '警戒感', '懐疑的', '悲観的'].map((noun) => [noun, 'predict'] as const),
  ['意欲', 'promise'],
  ['自信', 'predict'],
])
/** A首相、停戦延長に難色: what is taken so stands in に. */
function feels(scene: Scene): Finding[] | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  const thing = chunks[chunks.length - 2]
  const act = last && last.tail === '' ? FEELINGS.get(last.head) : undefined
  if (!last || !thing || !act || !/^(に|へ)$/.test(thing.tail) || thing.kind !== 'noun' || thing.comma) return null
  const frame = frameOf(scene, 0, chunks.length - 2, false)
  const start = phraseStart(chunks, chunks.length - 2, frame.start)
  const content = phraseSpan(chunks, start, chunks.length - 2)
  if (!frame.subject || frame.subject.at.end > content.start || start !== frame.start || scene.canSpeak(content)) return null
  return [
    {
      ...made(scene, 'headline:compound', 'indirect', content, frame.subject.at, 'high'),
      cue: { start: last.start, end: last.headEnd },
      act,
      firm: true,
    },
  ]
}

/** 結束維持呼びかけ may have 加盟国に or 国際社会へ in front, and another clause before that. */
function addressed(chunks: readonly Chunk[], from: number, i: number): boolean {
  const whom = chunks[i - 1] as Chunk
  if (whom.kind !== 'noun' || whom.quote || !/^(に|へ|にも)$/.test(whom.tail)) return false
  const start = phraseStart(chunks, i - 1, from)
  return start === from || (chunks[start - 1] as Chunk).comma
}

/** 参謀総長が語る将来の戦力、…が…を終わらせる: whose view the headline gives. */
function tells(scene: Scene): Finding[] | null {
  const { chunks, sentence } = scene
  for (let i = 1; i < Math.min(6, chunks.length - 2); i++) {
    const verb = chunks[i] as Chunk
    if (
      verb.kind !== 'verb' ||
      verb.tail !== '' ||
      !/^(語る|明かす|説く|訴える|分析する|指摘する)$/.test(verb.base) ||
      !/^(が|の)$/.test((chunks[i - 1] as Chunk).tail)
    )
      continue
    const at = { start: (chunks[0] as Chunk).start, end: (chunks[i - 1] as Chunk).headEnd }
    let comma = i
    while (comma < chunks.length - 1 && !(chunks[comma] as Chunk).comma) comma++
    const next = chunks[comma + 1]
    if (!scene.canSpeak(at) || !next) return null
    return [
      {
        ...made(scene, 'headline:tells', 'indirect', { start: next.start, end: sentence.span.end }, at, 'medium'),
        cue: { start: verb.start, end: verb.headEnd },
      },
    ]
  }
  return null
}

/** ある通信社は6日、国防省は秘密裏に…: the opening of a report, cut off before its verb. */
function excerpt(scene: Scene): Finding[] {
  const { chunks, text, sentence } = scene
  if (!CUT.test(text.slice(sentence.span.start, sentence.span.end)) || chunks.some((c) => c.quote)) return []
  const frame = frameOf(scene, 0, Math.min(chunks.length, 60), true)
  const first = chunks[frame.start]
  if (!frame.subject || !first || !scene.isOutlet(frame.subject.at)) return []
  return [
    made(
      scene,
      'headline:excerpt',
      'indirect',
      { start: first.start, end: (chunks[chunks.length - 1] as Chunk).end },
      frame.subject.at,
      'medium',
    ),
  ]
}

const MODAL_END = anchored(
  /(べき|しかない|なければならない|ねばならない|必要|てはならない|ない|だろう|たい|せよ|ほしい|[いる])(だ|か)?[。?]?$/,
)
/** EU代表、備蓄を解放するしかない: a name, a comma, and a clause that asks, forbids or foresees. */
function afterComma(scene: Scene): Finding[] | null {
  const { chunks, text, sentence } = scene
  const first = chunks[0]
  if (!first || chunks.some((_, i) => cueOf(chunks, i) !== null)) return null
  let i = 0
  while (i < Math.min(4, chunks.length - 2) && !(chunks[i] as Chunk).comma) i++
  const name = chunks[i] as Chunk
  if (!name.comma || name.kind !== 'noun' || name.tail !== '' || !chunks.slice(0, i).every((c) => c.tail === 'の')) return null
  const after = chunks[i + 1]
  const at = { start: first.start, end: name.headEnd }
  if (!after || !scene.canSpeak(at)) return null
  const content = { start: after.start, end: sentence.span.end }
  const said = text.slice(content.start, content.end)
  // who says 我々 speaks
  const speaks = /(我々|我が国|われわれ|わが国)/.test(said)
  const modal = speaks || /(べき|しかない|なければならない|ねばならない|必要|てはならない|だろう|たい|せよ|ほしい)/.test(said)
  if (said.length < 8 || !(speaks || MODAL_END.test(said))) return null
  // A参謀総長、備蓄は2週間分しか残っていない: a clause with a topic of its own, which tells of nothing that A does
  const of = chunks.slice(i + 1, -1).some((c) => c.kind === 'noun' && c.tail === 'は' && !c.comma)
  const certainty = modal ? 'high' : of && /^(person|office)$/.test(scene.kindOf(at) ?? '') ? 'medium' : 'low'
  return [made(scene, 'headline:comma', 'indirect', content, at, certainty)]
}

function inner(text: string, at: Span): Span {
  const said = text.slice(at.start, at.end)
  const match = /^「([^「」]*)」$/.exec(said)
  return match ? { start: at.start + 1, end: at.end - 1 } : at
}

function made(scene: Scene, rule: string, type: Finding['type'], content: Span, at: Span, certainty: Finding['certainty']): Finding {
  return {
    rule,
    type,
    cue: null,
    contents: [content],
    ...stated(scene, at, certainty),
    base: '',
  }
}
