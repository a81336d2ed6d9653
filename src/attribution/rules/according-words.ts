import { type Anchored, anchored } from '#text'

export const ACCORDING: Anchored = anchored(/(によると|によれば|によりますと|に拠れば|に拠ると|によるとすれば)(、|$|は|も)?$/)

export const FINDING: Anchored = anchored(
  /^(.*[^の])?((?<![神会電実童寓民昔逸秘悲余訓講手笑対通挿小世])話|(?<!取り)調べ|取り調べ|事情聴取|発表|説明|報道|情報|調査|研究|論文|見方|見解|報告|まとめ|統計|推計|試算|証言|供述|分析|予報|予測|観測|推測|推定|予想|計算|見積もり|見通し|見立て|理屈|資料|速報|データ|関係者|主張|集計|記事|公式発表)$/,
)

/** The rest of 談話 before its 話, with the の that may stand in front. */
export const STATEMENT: RegExp = /の?談$/

export const SAME_REPORT: Anchored = anchored(/^(?:(?:同紙の|同社の)?別の?|同じ?|この|その|続く|当該)(?:記事|報道|続報)$|^続報$/)

export const SUBJECT: Anchored = anchored(/^(は|が)$/)
