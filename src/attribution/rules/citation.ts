import { overlap, type Span } from '#text'
import { type Finding, type Rule, type Scene, uncued } from '../finding.ts'

/**
 * What a page rests on: a sentence that names whose reports it is made from, and the entries of a list of references.
 *
 *   本記事は「ハルネ通信」と「ドレ新聞」の以下の報道を情報源としている。
 *   『橋の再開、停戦が条件』。ハルネ通信、2031年5月6日。
 */
export const citation: Rule = { name: 'citation', look }

/** The strings of which one stands in every such sentence, for the gate. */
export const CITATION_CUES: readonly string[] = ['情報源と', '出典と', '典拠と', 'ソースと', '参考に', '』。', '"。', '”。']

const CREDIT =
  /((?:本|この|当)(?:ニュース|記事|稿|ページ|項目|レポート))(?:は|では)、?([^。]{2,160}?)(?:の(?:以下の|次の|下記の)?(?:各)?(?:報道|記事|ニュース|発表|情報|放送)|による(?:以下の|次の|下記の)?(?:各)?(?:報道|記事|ニュース))?を((?:主な)?(?:情報源|出典|典拠|ソース|参考)(?:と|に)し(?:た|ている|て|ています)?)/

function look(scene: Scene): Finding[] {
  return [...creditIn(scene), ...entryIn(scene)]
}

function creditIn(scene: Scene): Finding[] {
  const { text, sentence } = scene
  const match = CREDIT.exec(text.slice(sentence.span.start, Math.min(sentence.span.end, sentence.span.start + 600)))
  if (!match) return []
  const start = sentence.span.start + match.index
  const [all, topic, whom, cue] = match as unknown as [string, string, string, string]
  const from = start + all.indexOf(whom, topic.length)
  const at: Span = { start: from, end: from + whom.length }
  if (!scene.canSpeak(at)) return []
  const cueStart = start + all.length - cue.length
  return [
    {
      ...uncued(scene, 'citation:credit', 'indirect', { start, end: start + topic.length }, at, 'low'),
      cue: { start: cueStart, end: start + all.length },
      firm: true,
      base: 'によると',
    },
  ]
}

const TITLE = /[『「"“]([^『』"“”]{4,120})[』」"”]。?$/
const PUBLISHED = /^([^、。『』「」"“”]{2,40})、(?:現地時間)?[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日/

/** An entry of a list of references says that somebody published under a title; low, because the page itself does not tell it. */
function entryIn(scene: Scene): Finding[] {
  const { text, sentence, next } = scene
  if (!next) return []
  const title = TITLE.exec(text.slice(Math.max(sentence.span.start, sentence.span.end - 140), sentence.span.end))
  const published = title && PUBLISHED.exec(text.slice(next.start, Math.min(next.end, next.start + 80)))
  if (!published) return []
  const at: Span = { start: next.start, end: next.start + (published[1] as string).length }
  if (!scene.canSpeak(at)) return []
  const end = sentence.span.end - (text[sentence.span.end - 1] === '。' ? 2 : 1)
  const content: Span = { start: end - (title[1] as string).length, end }
  if (overlap(content, sentence.span) === 0) return []
  return [
    {
      ...uncued(scene, 'citation:entry', 'direct', content, at, 'low'),
      beside: [{ start: at.end, end: next.start + published[0].length }],
      sentence: scene.index + 1,
      base: 'によると',
    },
  ]
}
