import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import type { Finding, Scene } from '../finding.ts'
import { phraseSpan } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { isTopic } from '../topic.ts'
import { cueOf, PASSIVE } from './cue.ts'
import { LONGEST_HEADLINE } from './headline-behind.ts'
import { made, speaksByOffice } from './headline-quoted.ts'
import { longestFirst, quotesAlone } from './quotes-alone.ts'

/*
 * Headlines whose name, words and cue stand in an order that needs no particle.
 */

const SPEAKS = /^(?:person|office|organisation|state|group)$/
const speaks = (scene: Scene, at: Span): boolean =>
  SPEAKS.test(scene.kindOf(at) ?? '') || (scene.canSpeak(at) && speaksByOffice(scene.text.slice(at.start, at.end)))

/** A外相「x」と強調: the name and the words are one phrase, and the cue follows. */
export function nameAndWords(scene: Scene): Finding[] | null {
  const { chunks, text } = scene
  for (let i = 0; i < chunks.length - 1; i++) {
    const chunk = chunks[i] as Chunk
    const { quote } = chunk
    if (
      !quote ||
      quote.unclosed ||
      chunk.start >= quote.span.start ||
      chunk.headEnd !== quote.span.end ||
      !/^(?:と|などと|とも)$/.test(chunk.tail)
    )
      continue
    const last = chunks[i + 1] as Chunk
    const cue = i + 1 === chunks.length - 1 || last.comma ? cueOf(chunks, i + 1) : null
    if (!cue || !/[tq]/.test(cue.takes) || PASSIVE.test(last.tail)) continue
    let from = i
    while (from > 0 && (chunks[from - 1] as Chunk).tail === 'の' && !(chunks[from - 1] as Chunk).comma) from--
    const at = { start: (chunks[from] as Chunk).start, end: quote.span.start }
    const name = text.slice(at.start, at.end).trimEnd()
    const who = { start: at.start, end: at.start + name.length }
    if (!speaks(scene, who)) continue
    return [
      {
        ...made(scene, 'headline:quote', 'direct', quote.inner, who, 'high'),
        cue: { start: last.start, end: last.headEnd },
        act: cue.act,
        firm: cue.firm,
        base: cue.base,
      },
    ]
  }
  return null
}

/** 橋の閉鎖は「受け入れられない」 A外相: the words in front, what they are about before them, and nothing but the name behind. */
export function wordsThenName(scene: Scene): Finding[] | null {
  const { chunks, text, sentence } = scene
  const last = chunks[chunks.length - 1] as Chunk
  if (chunks.length < 2 || last.kind !== 'noun' || last.tail !== '' || last.quote) return null
  let from = chunks.length - 1
  while (from > 1 && (chunks[from - 1] as Chunk).tail === 'の' && !(chunks[from - 1] as Chunk).quote) from--
  const said = chunks[from - 1] as Chunk
  const { quote } = said
  if (!quote || quote.unclosed || quote.open === '『' || said.headEnd !== quote.span.end) return null
  const joined = /^(?:と|などと)$/.test(said.tail)
  if (!joined && !(said.tail === '' && said.comma)) return null
  const at = phraseSpan(chunks, from, chunks.length - 1)
  const words = text.slice(quote.inner.start, quote.inner.end)
  if (
    words.length < 5 ||
    /[-–—=:]/.test(text.slice(at.start, at.end)) ||
    !speaks(scene, at) ||
    (!joined && !/[ぁ-ん][。!?…]?$/.test(words))
  )
    return null
  // B外相「x」 A外相: somebody else's words
  const lead = { start: sentence.span.start, end: quote.span.start }
  if (said.start < quote.span.start && speaks(scene, { start: said.start, end: quote.span.start })) return null
  if (chunks.slice(0, from - 1).some((c, i) => c.comma && c.tail === '' && speaks(scene, phraseSpan(chunks, i, i)))) return null
  return lead.end - lead.start > 40 ? null : [made(scene, 'headline:quote', 'direct', quote.inner, at, 'high')]
}

/** A副大統領、対応を示唆しBに警告!「x」「y」: several quotations behind what was done. */
export function severalAtEnd(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const [first, second] = sentence.brackets.filter((b) => b.open === '「')
  if (!first || !second) return null
  const quotes = quotesAlone(text, { start: first.span.start, end: sentence.span.end })
  const head = text.slice(sentence.span.start, first.span.start)
  const match = /^([^、「」はがを]{2,24})(?:、|が|は)[^「」]{1,40}[一-龠][\s!?]*$/.exec(head)
  const contents = longestFirst(quotes)
  if (!match || !contents || quotes.length < 2) return null
  const at = { start: sentence.span.start, end: sentence.span.start + (match[1] as string).length }
  return speaks(scene, at) ? [{ ...made(scene, 'headline:quote', 'direct', contents[0], at, 'high'), contents }] : null
}

/** A高官、核の脅しを真剣に受け止めていると: the verb is left out. */
export function leftOpen(scene: Scene): Finding[] | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1] as Chunk
  if (chunks.length < 3 || !(last.kind === 'verb' || last.kind === 'adjective' || last.copula || last.quote) || !/と$/.test(last.tail))
    return null
  const frame = frameOf(scene, 0, chunks.length, true)
  const first = chunks[frame.start]
  if (!frame.subject?.comma || !first || first.start < frame.subject.at.end || !speaks(scene, frame.subject.at)) return null
  const quote = first === last && last.quote && last.headEnd === last.quote.span.end ? last.quote.inner : null
  return [
    made(
      scene,
      'headline:name',
      quote ? 'direct' : 'indirect',
      quote ?? { start: first.start, end: last.end - 1 },
      frame.subject.at,
      'high',
    ),
  ]
}

/** 外相 両国は冷静な対応を: what is asked for ends in を. */
export function asksFor(scene: Scene): Finding[] | null {
  const { chunks, text } = scene
  const last = chunks[chunks.length - 1] as Chunk
  const lead = chunks[0] as Chunk
  const next = chunks[1]
  if (
    !next ||
    chunks.length < 3 ||
    last.kind !== 'noun' ||
    last.tail !== 'を' ||
    last.quote ||
    lead.tail !== '' ||
    lead.quote ||
    !lead.comma
  )
    return null
  const at = phraseSpan(chunks, 0, 0)
  if (
    !/^(?:person|office|organisation|state)$/.test(scene.kindOf(at) ?? '') ||
    !/(?:対応|対話|停戦|撤退|自制|協力|解決|解放|支援|行動|措置|説明|改革|議論|連帯|結束|返還|撤回|禁止|制裁|解除|外交|平和|交渉|努力)$/.test(
      last.head,
    )
  )
    return null
  const content = { start: next.start, end: text.slice(0, last.end).lastIndexOf('を') + 1 || last.headEnd }
  return [{ ...made(scene, 'headline:comma', 'indirect', content, at, 'medium'), act: 'demand' }]
}

const WARNS = anchored(/^(?:警告|表明|主張|強調|明言|示唆|断言|予告|反論|宣言|通告|警鐘|訴え|声明|回答|約束)$/)
/** A大統領がBに警告 橋を閉じれば報復: what was said stands behind the space. */
export function toldBehind(scene: Scene): Finding[] | null {
  const { chunks, text, sentence } = scene
  for (let i = 1; i < Math.min(chunks.length - 1, 8); i++) {
    const chunk = chunks[i] as Chunk
    const next = chunks[i + 1] as Chunk
    if (chunk.kind !== 'noun' || chunk.tail !== '' || !chunk.comma || chunk.quote || !WARNS.test(chunk.head)) continue
    if (!/^[\s!:…、]+$/.test(text.slice(chunk.headEnd, next.start)) || chunks.slice(i + 1).some((c) => c.quote)) return null
    const before = chunks.slice(0, i)
    if (before.some((c) => c.kind === 'verb' || c.quote || /(?:を|と)$/.test(c.tail))) return null
    const whom = before.findIndex((c) => /^(?:が|は)$/.test(c.tail) || (c.comma && c.tail === ''))
    const lead = before[whom]
    if (!lead || !before.slice(whom + 1).every((c) => /^(?:に|へ|の|に対し|に対して)$/.test(c.tail))) return null
    const at = phraseSpan(chunks, 0, whom)
    const content = { start: next.start, end: sentence.span.end }
    const last = chunks[chunks.length - 1] as Chunk
    if (
      !speaks(scene, at) ||
      content.end - content.start < 6 ||
      chunks.slice(i + 1).some((c) => isTopic(c) && scene.canSpeak({ start: c.start, end: c.headEnd }))
    )
      return null
    if (cueOf(chunks, chunks.length - 1) && last.kind === 'noun') return null
    const cue = cueOf([...before, { ...chunk, comma: false }], i)
    return [
      {
        ...made(scene, 'headline:name', 'indirect', content, at, 'medium'),
        cue: { start: chunk.start, end: chunk.headEnd },
        ...(cue ? { act: cue.act, firm: cue.firm } : {}),
      },
    ]
  }
  return null
}

const LETTER = /^(.{6,}?)\s*(?:――|──|——|―|—|-)\s*([^―─—、。「」]{2,24}?)から([^―─—、。「」]{2,24})へ$/
/** どうぞ港へおいで下さい――AからBへ */
export function fromTo(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  if (sentence.span.end - sentence.span.start > LONGEST_HEADLINE) return null
  const match = LETTER.exec(text.slice(sentence.span.start, sentence.span.end))
  if (!match) return null
  const start = sentence.span.start + match[0].lastIndexOf(`${match[2]}から`)
  const at = { start, end: start + (match[2] as string).length }
  return scene.canSpeak(at)
    ? [
        made(
          scene,
          'headline:equals',
          'indirect',
          { start: sentence.span.start, end: sentence.span.start + (match[1] as string).length },
          at,
          'high',
        ),
      ]
    : null
}
