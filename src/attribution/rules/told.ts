import type { Span } from '#text'
import type { Finding, Scene } from '../finding.ts'
import { isTeller } from './according-whose.ts'

const AS_TOLD_BY =
  /(?:^|[、は])([^、。]{2,40}?)の(?:(?:同日|会見で|匿名|[0-9年月日]+(?:付け?|夜|朝)?)の)?(話|言葉|調べ|証言|談話|情報|見方|分析|声明|コメント|発言|発表|説明|(?:内部)?評価|見解|推計|まとめ|集計|統計|試算|主張|内部文書)として/

const CARRIED = /^.*(?:掲載された|掲載した|紹介された|紹介した|取材した|引用した|引用された)(?=.{2})/

/** 通信社は高官の話として「…」と伝えた: the outlet tells it, the official said it. */
export function toldBy(scene: Scene, finding: Finding): Finding[] {
  if (finding.subject.kind === 'nobody') return []
  for (const at of finding.beside) {
    const match = AS_TOLD_BY.exec(scene.text.slice(at.start, at.end))
    if (!match) continue
    // ハルネ新聞の別の記事に掲載された専門家: who gave it to whom is no part of the name
    // 長男で|作曲家の彬良さん
    const owner = (match[1] as string).replace(CARRIED, '').replace(/^[^でに]{1,8}で(?=[一-龠ァ-ヴ]{2})/, '')
    const end = at.start + match.index + match[0].indexOf(match[1] as string) + (match[1] as string).length
    const source: Span = { start: end - owner.length, end }
    // 当局者2人|の話として
    // what is told inside of it is not theirs
    if (finding.subject.kind === 'named' && finding.subject.at.start > source.end) continue
    const among = {
      start: source.start,
      end: source.end - (/(?:ら|など)?[0-9二三四五六七八九十数]+(?:人|名)$/.exec(owner)?.[0].length ?? 0),
    }
    if (!scene.canSpeak(source) && !scene.canSpeak(among) && !isTeller(scene, source)) continue
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
