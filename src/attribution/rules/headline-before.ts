import type { Chunk } from '#document'
import { type Finding, type Scene, uncued } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { cueOf } from './cue.ts'

/** What is reacted to stands in front, and is not what was said. */
const REACTS = /^(反発|同意|歓迎|批判|非難|抗議|支持|反対|賛成|拒否|称賛|評価|懸念|期待)する$/

/** 船を沈めたとA軍 / 閉鎖なら報復、A大統領が警告 / 再開は来月か X紙報道 */
export function beforeName(scene: Scene): Finding[] | null {
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
        uncued(
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
      return [uncued(scene, 'headline:name', 'indirect', { start: first.start, end: before.headEnd }, at, 'high')]
  }
  // 活動延長、A政府が拒否
  const refused = last.tail === '' && !last.quote ? cueOf(chunks, chunks.length - 1) : null
  // B団体が|強く|抗議
  const how =
    (chunks[chunks.length - 2] as Chunk).kind === 'adverb' ||
    /^(?:強く|激しく|厳しく|改めて)$/.test((chunks[chunks.length - 2] as Chunk).head)
      ? 1
      : 0
  const doer = chunks[chunks.length - 2 - how]
  if (doer && refused?.firm && refused.takes.includes('o') && /^(が|は|も)$/.test(doer.tail) && last.head.length <= 4) {
    let by = chunks.length - 2 - how
    while (by > 1 && (chunks[by - 1] as Chunk).tail === 'の' && !(chunks[by - 1] as Chunk).comma) by--
    const thing = chunks[by - 1]
    const at = phraseSpan(chunks, by, chunks.length - 2 - how)
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
          ...uncued(scene, 'headline:name', 'indirect', what, at, 'high'),
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
          ...uncued(scene, 'headline:name', 'indirect', { start: first.start, end: before.end }, at, 'high'),
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
          ...uncued(scene, 'headline:name', 'indirect', { start: first.start, end: object.headEnd }, at, 'high'),
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
      ...uncued(scene, 'headline:name', quote ? 'direct' : 'indirect', quote ?? content, at, 'high'),
      cue: { start: last.start, end: last.headEnd },
      act: verb.act,
      firm: verb.firm,
    },
  ]
}
