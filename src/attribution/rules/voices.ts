import { anchored, type Span } from '#text'
import { type Finding, type Rule, type Scene, uncued } from '../finding.ts'
import { quotesFrom } from './quotes-alone.ts'

/**
 * What people at large say, a line each, under words that call it theirs.
 *
 *   ネットユーザーの声⏎・橋は要る⏎・遅すぎた / 報道に、ネットユーザーがコメントを寄せている。⏎「橋は要る」⏎「遅すぎた」
 */
export const voices: Rule = { name: 'voices', look }

const PEOPLE =
  '(?:[^、。「」\\s]{0,16}?(?:ネットユーザー|ネット利用者|ネット民|ネット市民|ユーザー|読者|視聴者|リスナー|市民|住民|国民|利用者|閲覧者))(?:たち|ら)?'
const HEADING = anchored(new RegExp(`^[■◆●▼▽【<\\s]*(${PEOPLE})の(?:声|反応|コメント|意見|感想|書き込み)(?:は|一覧|まとめ)?[】>:…]*$`))
const WRITING = anchored(
  new RegExp(
    `(?:^|、|に対し|では|から|、この報道に|に)(${PEOPLE})(?:が|は|から)(?:[^。「」]{0,24}?)((?:コメント|意見|声|書き込み|反応)(?:を寄せ|が寄せ|が集ま|が相次|を投稿|が上が|を書き込|が書き込)[^。「」]{0,14})。?$`,
  ),
)
/** What such a sentence tells of; few do, and asked first it spares all others the long pattern. */
const TELLS_OF_WORDS = /(?:コメント|意見|声|書き込み|反応)[をが]/
/** The sign in front of one comment of a list. */
const MARK = /^[ \t]*(?:[・●■◆▼▶★※•*>–—-]|\d{1,3}[.)])\s*/
/** Units of one comment. */
const LONGEST = 400
const SHORTEST = 4
const MOST = 40

/** For the gate, which would pass over a heading without a cue. */
export const isVoices = (text: string, { start, end }: Span): boolean => end - start < 60 && HEADING.test(text.slice(start, end))

function look(scene: Scene): Finding[] {
  const { text, sentence } = scene
  const { start, end } = sentence.span
  if (end - start > 300) return []
  const words = text.slice(start, end)
  const over = HEADING.exec(words)
  const told = over || !TELLS_OF_WORDS.test(words) ? null : WRITING.exec(words)
  const name = over?.[1] ?? told?.[1]
  if (!name) return []
  const from = start + (over ? words.indexOf(name) : (told?.index ?? 0) + (told?.[0].indexOf(name) ?? 0))
  const at = { start: from, end: from + name.length }
  const lines = linesUnder(text, end)
  const cue = told?.[2] ? { start: start + words.lastIndexOf(told[2]), end: start + words.lastIndexOf(told[2]) + told[2].length } : null
  return lines.map((line, k) => ({ ...uncued(scene, 'voices', 'direct', line, at, 'medium'), cue: k === 0 ? cue : null }))
}

/** The comments under a line: quotations, or the lines of a list; none where prose goes on. */
function linesUnder(text: string, end: number): Span[] {
  const from = end + (text.slice(end, end + 20).search(/\S/) + 1 || 1) - 1
  if (!text.slice(end, from + 1).includes('\n')) return []
  const quotes = quotesFrom(text, from)
  if (quotes.length > 1) return quotes
  const lines: Span[] = []
  let at = from
  while (at < text.length && lines.length < MOST) {
    const stop = text.indexOf('\n', at)
    const line = text.slice(at, stop < 0 ? text.length : stop)
    if (line.trim() !== '') {
      const mark = MARK.exec(line)
      if (!mark || line.length > LONGEST) break
      const content = { start: at + mark[0].length, end: at + line.trimEnd().length }
      if (content.end - content.start >= SHORTEST) lines.push(content)
    }
    if (stop < 0) break
    at = stop + 1
  }
  return lines.length > 1 ? lines : []
}
