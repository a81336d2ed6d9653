import type { Span } from '#text'
import { type Finding, type Scene, uncued } from '../finding.ts'
import { LONGEST_HEADLINE } from './headline-behind.ts'

const DOES =
  '反発|反論|批判|非難|抗議|表明|警告|主張|強調|示唆|明言|指摘|一蹴|牽制|けん制|懸念|歓迎|要求|要請|釈明|謝罪|断言|宣言|言及|回答|発表|公表|提案|約束|激怒|苦言|陳謝|反対|否定|拒否|容認|声明|証言|談話|コメント|答弁|講演|演説|寄稿|投稿|会見|インタビュー|酷評|論評|評価|助言|見解|発言|訴え|訴える|語る|明かす|認める|話す|告白|激白|嘆く'
/** What it was said at or of, whoever said it, and what they did by it. */
const BEHIND = new RegExp(
  `^(?:と|などと|って)?[\\s:…―—–=|]*(?:[^「」、。\\s]{1,20}?(?:で|に|の|について|を巡り|をめぐり)[、\\s]?)??([^「」、。\\sはがもをでにの:]{2,20}?)((?:(?:が|は|も|、)(?:[^「」。\\s]{1,14}[でにへをの])?[^「」、。\\sぁ-ん]{0,6}?|の)?(?:${DOES})(?:を?(?:発表|公表|出す|投稿))?|に(?:聞く|きく|訊く|問う))?([がはも][^「」、。\\sぁ-ん][^「」。\\s]{1,24})?[\\s!]*(?:[(][^()]{1,16}[)])?$`,
)
/** とA軍、B軍は拒否: another story follows. */
const TOLD_BY = /^(?:と|などと|って)([^「」、。\sはがもをでにの:]{2,20})、/
const SPEAKS_ALONE = /^(?:person|office|group|organisation)$/
const SPEAKS = /^(?:person|office|group|organisation|state)$/
/** Ends in what is spoken of. */
const TOPIC = /[はがもをにで]$/
const LEAST = 4
/** Units behind the words; more are another story. */
const MOST = 48

/** 「x」 A会長 / 「x」 橋の式でA局長が証言 / 橋の工事「x」 A氏ら酷評 / 橋は「x」 B国特使、停戦を要求: words, and whoever said them behind. */
export function wordsThenName(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const { start, end } = sentence.span
  const said = sentence.brackets.findLast(
    ({ open, unclosed, span, inner }) => /[「“]/.test(open) && !unclosed && span.end < end && inner.end - inner.start >= LEAST,
  )
  if (!said || end - said.span.end > MOST || end - start > LONGEST_HEADLINE) return null
  const rest = text.slice(said.span.end, end)
  const match = BEHIND.exec(rest) ?? TOLD_BY.exec(rest)
  const [, name = '', does = '', acts = ''] = match ?? []
  const from = said.span.end + rest.indexOf(name)
  const at = { start: from, end: from + name.length }
  const kind = scene.kindOf(at) ?? ''
  if (!match || (does && acts) || !(does || acts ? SPEAKS : SPEAKS_ALONE).test(kind)) return null
  // 「橋の歌」の次の作者: the words and what follows are one phrase
  if (!/^(?:[\s:…―—–=|]|と|などと|って)/.test(rest) && from > said.span.end && !/^[がは、]/.test(does)) return null
  // 「法と正義」党首: a name in brackets
  const words = text.slice(said.inner.start, said.inner.end)
  if (!does && !acts && from === said.span.end && !(words.length >= 6 && /[ぁ-ん]/.test(words))) return null
  if (acts && !/[ぁ-ん]/.test(words)) return null
  const lead = partBefore(text, start, said.span.start)
  const before = text.slice(lead.start, lead.end)
  // 橋の工事「x」 A氏ら酷評: nobody else in front, and what A does
  if (before !== '' && (!does || !/^[\s:…―—–=|]/.test(rest) || speaksThere(scene, lead))) return null
  const mixed = TOPIC.test(before)
  return [
    uncued(
      scene,
      'headline:quote',
      mixed ? 'mixed' : 'direct',
      mixed ? { start: lead.start, end: said.span.end } : said.inner,
      at,
      does ? 'high' : 'medium',
    ),
  ]
}

/** What stands in front of the words in their part of the headline. */
function partBefore(text: string, start: number, end: number): Span {
  let from = end
  while (from > start && !/[\s…―—|=■◆●▼▽○◇】]/.test(text[from - 1] as string)) from--
  return { start: from, end }
}

const speaksThere = (scene: Scene, { start, end }: Span): boolean => {
  const words = scene.text.slice(start, end)
  const name = /^([^はがも、:]{2,24})(?:$|[はがも、:])/.exec(words)?.[1]
  const kind = name === undefined ? null : scene.kindOf({ start, end: start + name.length })
  return kind !== null && kind !== 'state'
}
