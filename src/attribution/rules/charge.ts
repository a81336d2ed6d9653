import type { Chunk } from '#document'
import type { Finding, Rule, Scene } from '../finding.ts'
import { contentEnd } from './according.ts'

/**
 * What somebody is charged with, as the police give it; nobody is named, so the last police body of the page is meant.
 *
 *   逮捕容疑は、6日、橋に火をつけた疑い。 → 6日、橋に火をつけた
 */
export const charge: Rule = { name: 'charge', look }

const CHARGE = /(?:逮捕|送検|起訴|捜索|直接の)?(?:容疑|起訴内容|起訴事実|起訴状)$/

function look(scene: Scene): Finding[] {
  const { chunks, text } = scene
  const topic = chunks.findIndex((c) => c.tail === 'は' && CHARGE.test(c.head))
  const next = chunks[topic + 1]
  const last = chunks[chunks.length - 1] as Chunk
  if (topic < 0 || !next || !(/^(疑い|もの|こと)$/.test(last.head) || /とされる$|という$/.test(last.head + last.tail))) return []
  const whole = contentEnd(scene, topic + 1)
  const said = text.slice(next.start, whole)
  const end = next.start + said.replace(/(?:という)?(?:疑い|もの|こと)(?:だ|である|です)?$/, '').length
  if (end - next.start < 6) return []
  return [
    {
      rule: 'charge',
      type: 'indirect',
      cue: { start: (chunks[topic] as Chunk).start, end: (chunks[topic] as Chunk).headEnd },
      contents: [{ start: next.start, end }],
      subject: { kind: 'omitted' },
      act: 'accuse',
      firm: true,
      beside: [],
      certainty: 'medium',
      sentence: scene.index,
      base: '容疑',
    },
  ]
}
