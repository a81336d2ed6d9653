import type { Span } from '#text'
import type { Finding, Scene } from '../finding.ts'

const AS_TOLD_BY = /(?:^|[、は])([^、。]{2,40}?)の(話|調べ|証言|談話|情報|見方|分析|声明|コメント|発表|説明)として/

/** 通信社は高官の話として「…」と伝えた: the outlet tells it, the official said it. */
export function toldBy(scene: Scene, finding: Finding): Finding[] {
  if (finding.subject.kind === 'nobody') return []
  for (const at of finding.beside) {
    const match = AS_TOLD_BY.exec(scene.text.slice(at.start, at.end))
    if (!match) continue
    const start = at.start + match.index + match[0].indexOf(match[1] as string)
    const source: Span = { start, end: start + (match[1] as string).length }
    if (!scene.canSpeak(source)) continue
    const cue = { start: source.end + 1, end: source.end + 1 + (match[2] as string).length + 3 }
    return [
      {
        ...finding,
        rule: 'saying:told',
        cue,
        subject: { kind: 'named', at: source },
        ...(finding.subject.kind === 'named' ? { via: [finding.subject.at] } : {}),
        act: 'state',
        firm: false,
      },
    ]
  }
  return []
}
