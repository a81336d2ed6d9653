import { anchored, type Span } from '#text'
import type { Finding, Rule, Scene } from '../finding.ts'
import { frameOf } from '../subject.ts'
import { longestFirst, quotesFrom } from './quotes-alone.ts'
import { voices } from './voices.ts'

/**
 * A paper that somebody issues, and its words under it.
 *
 *   大使館は声明を発表。以下はその抜粋:⏎「警告は無視された。」、「代償が伴う。」
 */
export const issued: Rule = { name: 'issued', look }

/** For the gate. */
export const ISSUED_CUES: readonly string[] = ['声明を', 'コメントを', '談話を', 'メッセージを', '書簡を', '投稿', '論評を', '見解を']

const ISSUES = anchored(
  /((?:声明|コメント|談話|メッセージ|書簡|論評|見解|投稿)(?:文)?を(?:[^、。「」\n]{0,12}?)(?:発表|出し|公表|投稿|公開|掲載|発出|寄せ|配信|発し|送っ|読み上げ)[^、。「」:\n]{0,6})[。:]?$/,
)
const EXCERPT =
  /^\s*[(]?(?:以下|下記|全文|要旨|内容|概要)(?:は|、|に|が)?[^。\n「」]{0,20}?(?:抜粋|引用|全文|要旨|概要|内容|通り|とおり|発言)[^。\n「」]{0,8}[。:)]*/
const LONGEST = 1000

function look(scene: Scene): Finding[] {
  const { text, sentence, chunks } = scene
  const { start, end } = sentence.span
  const match = ISSUES.exec(text.slice(Math.max(start, end - 60), end))
  // comments of people at large are each somebody's own
  if (!match || scene.headline || voices.look(scene).length > 0) return []
  const cueStart = Math.max(start, end - 60) + match.index
  const excerpt = EXCERPT.exec(text.slice(end, end + 60))
  const from = firstWord(text, end + (excerpt?.[0].length ?? 0))
  if (from < 0 || (!excerpt && !text.slice(end, from).includes('\n'))) return []
  const contents = longestFirst(quotesFrom(text, from)) ?? (excerpt ? [paragraphAt(text, from)] : null)
  if (!contents || contents[0].end - contents[0].start < 8) return []
  const verb = chunks.findIndex((chunk) => chunk.end > cueStart)
  const subject = verb > 0 ? frameOf(scene, 0, verb, false).subject : null
  return [
    {
      rule: 'issued',
      type: 'direct',
      cue: { start: cueStart, end: cueStart + (match[1] as string).length },
      contents: [contents[0], ...contents.slice(1)],
      subject: subject ? { kind: 'named', at: subject.at } : { kind: 'omitted' },
      act: 'state',
      firm: false,
      beside: [{ start, end: cueStart }],
      certainty: subject ? 'high' : 'medium',
      sentence: scene.index,
      base: '発表する',
    },
  ]
}

/** Where the next word stands; -1 behind the end. */
function firstWord(text: string, from: number): number {
  const found = text.slice(from, from + 40).search(/\S/)
  return found < 0 ? -1 : from + found
}

/** The paragraph that begins at `start`, without the full stop that ends it. */
function paragraphAt(text: string, start: number): Span {
  const line = text.slice(start, start + LONGEST).split('\n', 1)[0] as string
  return { start, end: start + line.replace(/[。\s]+$/, '').length }
}
