import type { Span } from '#text'
import type { Finding, Scene } from '../finding.ts'
import { uncued } from '../finding.ts'

const FEWEST = 6
/** Ends as a spoken sentence does. */
const SPOKEN = /(?:[ぁ-ん][。!?…]?|[!?])$/
/** Units of the next sentence in which its subject is looked for. */
const REACH = 120
/** こう語るのは, この言葉に: other rules read what points back. */
const POINTS = /(?:^|[、。はがもに])(?:こう|そう|このよう|そのよう|次のよう|そんな|こんな|こうした|そうした|この|その|これ|それ|同じ)/
const PASSIVE = /(?:られ|され|われ|かれ|たれ)(?:た|ている|ていた|てきた|る)。?$/
const TELLS =
  /(?:述べ|語っ|話し|伝え|報じ|書い|論じ|断じ|評し|指摘し|批判し|非難し|強調し|主張し|訴え|警告し|説明し|反論し|コメントし|明かし|嘆い)(?:た|ている|ていた|ました|ています)。?$/

/** Where somebody speaks: the sentence need not say that they did. */
const OCCASION = /会見|演説|講演|談話|声明|取材|番組|インタビュー|討論|集会|投稿|寄稿|議会|国会|委員会|質疑|答弁|審議/

/** 「港は必ず守る」。外相は3日、会見で封鎖を批判した。: a paragraph begins with bare words, and its next sentence tells whose they are. */
export function wordsFirst(scene: Scene): Finding | null {
  const { text, sentence, chunks, next } = scene
  const quote = chunks[0]?.quote
  if (!quote || !next || chunks.length !== 1 || quote.open !== '「' || quote.unclosed || quote.span.start !== sentence.span.start)
    return null
  const words = text.slice(quote.inner.start, quote.inner.end)
  if (sentence.span.end - quote.span.end > 1 || words.length < FEWEST || !SPOKEN.test(words) || !opens(scene, next)) return null
  const at = subjectOf(scene, next)
  return at && uncued(scene, 'free', 'direct', quote.inner, at, 'medium')
}

/** Whether nothing stands in front of the words in their paragraph; a paragraph of their own may only be the first. */
function opens({ text, previous, above, sentence }: Scene, next: Span): boolean {
  const inFront = previous ? text.slice(previous.end, sentence.span.start) : '\n'
  if (!/\n|\s\s/.test(inFront)) return false
  return above === null || !text.slice(sentence.span.end, next.start).includes('\n')
}

/** Who the sentence is about: the first は or が in it that is no thing's. */
function subjectOf(scene: Scene, { start, end }: Span): Span | null {
  const words = scene.text.slice(start, end)
  if (PASSIVE.test(words) || POINTS.test(words.slice(0, REACH)) || /[「『]/.test(words[0] ?? '')) return null
  let from = 0
  for (const part of words.slice(0, REACH).split('、')) {
    const name = /^([^「」『』]{2,40}?)(?:は|が)(?=.)/.exec(part)?.[1]
    if (name) {
      const at = { start: start + from, end: start + from + name.length }
      const kind = scene.kindOf(at) ?? ''
      const speaks = TELLS.test(words) || (/^(?:person|office)$/.test(kind) && OCCASION.test(words))
      return speaks && /^(?:person|office|outlet|group|organisation)$/.test(kind) ? at : null
    }
    from += part.length + 1
  }
  return null
}
