import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import type { Scene } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { PASSIVE } from './cue.ts'

/** 少佐に|この点を|ぶつけると、「…」と答えた, 容疑者を|問いただすと「…」と応じた: whoever was asked answers. */
export function askedBefore(scene: Scene, left: number, last: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = left + 1; k < last; k++) {
    const verb = chunks[k] as Chunk
    // 知人に|聞いた|ところ、
    const then = chunks[k + 1]
    const upon =
      /^(た|だ|ました)$/.test(verb.tail) &&
      then?.head === 'ところ' &&
      (then.comma || chunks[k + 2]?.quote !== undefined) &&
      /^(では|)$/.test(then.tail)
    // 学生に問われると: 学生 is who asked
    if (
      verb.kind !== 'verb' ||
      !ASKING.test(verb.base) ||
      PASSIVE.test(verb.tail) ||
      !(upon || ((verb.comma || then?.quote) && /(と|たら|たところ|たが)$/.test(verb.tail)))
    )
      continue
    const whomTail = PRESSES.test(verb.base) ? /^(に|へ|を)$/ : /^(に|へ)$/
    for (let j = k - 1; j >= left && j >= k - 6; j--) {
      const whom = chunks[j] as Chunk
      if (whom.kind !== 'noun' || !whomTail.test(whom.tail)) continue
      const at = phraseSpan(chunks, phraseStart(chunks, j, left), j)
      if (whom.tail === 'を' && !scene.canSpeak(at)) continue
      return scene.canSpeak(at) ? { at, next: upon ? k + 2 : k + 1 } : null
    }
  }
  return null
}
/** What is done to whom one asks. */
const PRESSES = anchored(/^(?:問う|問い詰める|問いただす|問い質す|追及する|ただす|質す|取り調べる)$/)
const ASKING = anchored(
  /^(インタビューする|問い詰める|問いただす|問い質す|追及する|ぶつける|尋ねる|たずねる|聞く|訊く|問う|質す|ただす|質問する|問い合わせる|問いかける|水を向ける|取材する|みる|伺う|うかがう|ただしてみる|確認する|照会する)$/,
)
