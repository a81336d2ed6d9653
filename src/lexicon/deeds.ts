/** Types of deeds, as PLOVER has them; those that are only sayings (要求, 非難 …) are told by attributions. */
export const DEED_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'YIELD',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'RETREAT',
  'THREATEN',
] as const

export type DeedType = (typeof DEED_TYPES)[number]

/** A verb of doing and where its target stands. */
export interface Deed {
  /** Names the row: attack, arrest. */
  readonly name: string
  readonly type: DeedType
  /**
   * Where the target stands: `o` を, `n` に/へ/に対し, `t` と (or several who do it together), `k` から.
   * `+` it has to be somebody named, `!` the passive needs nobody named who did it, `-` nobody need be named at all,
   * `x` what stands with を or に has to be there, though it is nobody, `c` only the causative tells it (部隊を集結させた),
   * `f` only those who bear arms do it, `p` what has to be there are people, named or not (3人を逮捕した).
   */
  readonly takes: string
  /** The noun that makes する-verbs and stands before 行う (攻撃), or the dictionary form of a verb (襲う). */
  readonly word: string
  /** One of these has to end the を-phrase (が in the passive; に for `n`-only words such as 署名する). */
  readonly objects: readonly string[]
}

const MILITARY =
  '軍 部隊 兵 兵士 艦 艦艇 艦隊 空母 戦闘機 爆撃機 戦車 ミサイル 自衛隊 兵力 装備 海兵隊 機動隊 潜水艦 軍隊 兵器 車両 車輛 重火器 艦船'
const GOODS =
  '支援 援助 物資 武器 兵器 弾薬 砲弾 装備 訓練 原油 石油 天然ガス 電力 無人機 迎撃弾 資金 融資 借款 食糧 食料 燃料 ワクチン 医薬品 医療 毛布 テント 戦車 ミサイル 戦闘機 車両 システム 義援金 寄付金 情報 円 ドル ユーロ'
const TREATIES = '条約 協定 合意 合意書 合意文書 議定書 覚書 共同宣言 共同声明 共同文書 憲章 文書 宣言 契約 契約書 取り決め'
const DEALINGS =
  '援助 支援 輸出 輸入 供給 取引 履行 条約 協定 運用 義務 協議 交渉 関係 交流 協力 貿易 送金 融資 渡航 就航 査察 輸出入 購入 出荷 送ガス 送電 国交'

// name TYPE takes : words : objects. Of one word, the row whose objects fit comes first.
const ROWS = `
cyber COERCE on! : サイバー攻撃
attack ASSAULT onx! : 攻撃 空爆 砲撃 爆撃 襲撃 銃撃 急襲 空襲 誤爆 反撃 侵攻 侵略 進攻 襲う 攻め込む 攻め入る 乱射 攻略
terror ASSAULT n! : テロ テロ攻撃 自爆テロ 爆弾テロ
shoot-down ASSAULT ox! : 撃墜 撃沈 爆破 破壊
occupy ASSAULT ox! : 占領 制圧 占拠 併合 編入 奪取 奪還
kill ASSAULT op! : 殺害 暗殺 射殺 刺殺 虐殺 惨殺 殺す 処刑 毒殺
violence ASSAULT op! : 拷問 誘拐 拉致 暴行 銃殺 監禁
fire ASSAULT n+ : 発砲 撃ち込む 打ち込む
fight ASSAULT tnf+ : 戦う 交戦 衝突
storm ASSAULT nf : 突入
repel ASSAULT oxf : 撃退 撃破 迎撃
launch MOBILIZE -x! : 発射 打ち上げる 試射 : ミサイル ロケット弾 弾道弾 飛翔体 魚雷 SLBM ICBM テポドン
nuclear MOBILIZE - : 核実験 地下核実験 発射実験
exercise COOPERATE tx- : 合同演習 共同演習 合同軍事演習 共同軍事演習 合同訓練 共同訓練
manoeuvre MOBILIZE - : 軍事演習 大規模演習
deploy MOBILIZE nx! : 派遣 配備 展開 投入 増派 増強 送り込む 動員 配置 : ${MILITARY}
gather MOBILIZE cnx : 集結 出動 進軍 移動 : ${MILITARY}
troops MOBILIZE n : 派兵 出兵 増派
base MOBILIZE nx- : 置く 設置 建設 設ける : 基地 軍事拠点
alert MOBILIZE nx- : 敷く 整える 取る とる : 厳戒態勢 警戒態勢 臨戦態勢 迎撃態勢 戦闘態勢 防衛態勢
doctrine THREATEN x- : 変更 改定 改訂 : 核ドクトリン 核戦略
supply AID n+ : 供与 提供 贈る 送る 拠出 寄付 寄贈 供給 支給 輸送 : ${GOODS}
send-aid AID nx : 派遣 送る : 救助隊 救援隊 医療チーム 援助隊 緊急援助隊 支援チーム 医師団 救援チーム 救助チーム 物資
aid AID o+ : 支援 援助 救援 救助
sign AGREE tx- : 署名 調印 締結 : ${TREATIES}
ratify AGREE x- : 批准 : ${TREATIES}
agree AGREE t- : 合意 妥結 基本合意 大筋合意 最終合意
settle AGREE t+ : 和解 停戦合意 仲直り
meet CONSULT t+ : 会談 電話会談 首脳会談 外相会談 協議 会合 面会 対談 懇談 交渉 会食 電話協議 意見交換 再会談 共同記者会見 共同会見 話し合う
talk CONSULT t+ : 話 話す 会う
visit CONSULT o+ : 訪問 公式訪問 電撃訪問 歴訪 再訪問
visit CONSULT o+ : 訪れる
relations SUPPORT t+x : 樹立 正常化 回復 : 国交 外交関係 国交関係
recognise SUPPORT x- : 承認 : 独立 国家 新政府 主権
partner COOPERATE t+ : 提携 業務提携 資本提携 共同開発 連携 合併 経営統合
free YIELD op! : 釈放 解放 保釈 仮釈放 恩赦
resign YIELD - : 辞任 引責辞任 辞職 退陣 総辞職
hand-over YIELD nx : 引き渡す 返還 移譲 明け渡す 譲渡 : 身柄 容疑者 被告 遺体 捕虜 人質 領土 施政権 権限 主権 基地 遺骨 文化財 島
lift YIELD nx : 解除 緩和 : 制裁 経済制裁 封鎖 禁輸 戒厳令 夜間外出禁止令 輸入禁止 輸出規制 輸入規制 制限措置 制裁措置
surrender YIELD n : 降伏 投降 無条件降伏
withdraw RETREAT k : 撤退 撤収 撤兵 退却 完全撤退 全面撤退
cease-fire RETREAT t : 停戦 休戦 一時停戦
sanction SANCTION nx! : 科す 課す 発動 実施 加える 強化 適用 : 制裁 経済制裁 制裁措置 金融制裁 追加制裁 独自制裁 禁輸 禁輸措置 報復関税 追加関税 制裁関税
leave-treaty SANCTION - : 脱退 離脱 : ${TREATIES} 体制 枠組み
leave SANCTION k+ : 脱退 離脱
break SANCTION t+ : 断交 国交断絶
break-off SANCTION tx : 断絶 断つ : 国交 外交関係 関係
annul SANCTION tx- : 破棄 廃棄 廃止 : 条約 協定 合意 協定書 議定書 同盟
suspend SANCTION ntx : 停止 中断 打ち切る 中止 凍結 禁止 禁じる 全面禁止 : ${DEALINGS} 資産
expel SANCTION ox! : 追放 国外追放 召還 本国召還 : 外交官 大使 職員 館員 公使 領事 駐在官 書記官
deport COERCE op! : 追放 国外追放 強制送還 国外退去 退去強制
arrest COERCE op! : 逮捕 再逮捕 緊急逮捕 現行犯逮捕 拘束 拘留 勾留 検挙 拘禁 書類送検 送検 起訴 在宅起訴 追起訴 略式起訴 指名手配 捕らえる 捕まえる 連行
search COERCE onx : 家宅捜索 強制捜査 立ち入り検査 立入検査
seize COERCE ox! : 拿捕 押収 差し押さえる 没収 接収 国有化 封鎖 鎮圧 強制排除
escalate COERCE cx- : エスカレート 激化 : 紛争 緊張 対立 戦争 戦闘 危機
regime COERCE o+x : 推進 画策 企てる 企む 扇動 支援 : 政権交代 政権転覆 体制転換 体制転覆 クーデター
emergency COERCE x- : 布告 発令 敷く 宣言 : 戒厳令 非常事態 非常事態宣言 夜間外出禁止令 緊急事態宣言
sue ACCUSE on+! : 提訴 告訴 刑事告訴 訴追
apply REQUEST nx- : 申請 : 加盟 亡命 難民認定 仲裁 会員資格
protest PROTEST -! : デモ 反政府デモ 抗議デモ 抗議集会 抗議行動 抗議活動 暴動 ストライキ スト ハンガーストライキ ハンスト 座り込み デモ行進 蜂起
boycott PROTEST ox : ボイコット
veto REJECT x- : 行使 発動 : 拒否権
ignore REJECT ox- : 無視 : 制限 制裁 警告 要求 命令 決議 勧告 停戦 合意 反対
`

/** Verbs that only carry a noun of doing: 攻撃を|行う. `受ける` turns the sides, ある and its like name none. */
export const CARRIERS: readonly string[] =
  '行う 行なう おこなう する 実施する 加える 仕掛ける 開始する 始める 繰り返す 敢行する 強行する 断行する 続ける 開く 開催する 持つ 起こす 決行する 受ける 踏み切る 乗り出す 完了する 終える 終了する なす 成功する 達する 達す ある 起きる 起こる 発生する 相次ぐ 続く'.split(
    ' ',
  )

/** One may do it to a state by its short name: 訪米 is a visit to 米. */
const VISITS = '米 中 日 韓 朝 露 ロ 英 仏 独 印 台 豪 伊'.split(' ').map((state) => `訪${state}`)

const listed = (row: string): Deed[] => {
  const [head = '', words = '', objects = ''] = row.split(':').map((part) => part.trim())
  const [name = '', type = '', takes = ''] = head.split(' ')
  return words.split(' ').map((word) => ({ name, type: type as DeedType, takes, word, objects: objects === '' ? [] : objects.split(' ') }))
}

/** Every verb of doing that is read as an event; of one word, the rows with objects stand before the one without. */
export const DEEDS: readonly Deed[] = [
  ...ROWS.split('\n')
    .filter((row) => row !== '')
    .flatMap(listed),
  ...VISITS.map((word): Deed => ({ name: 'visit', type: 'CONSULT', takes: '-', word, objects: [] })),
].sort((a, b) => Number(b.objects.length > 0) - Number(a.objects.length > 0))

/** Ends of the stem before past and passive, by the last character of a verb's dictionary form. */
const STEMS: Readonly<Record<string, readonly string[]>> = {
  う: ['い', 'っ', 'わ'],
  く: ['き', 'い', 'か'],
  す: ['し', 'さ'],
  つ: ['ち', 'っ', 'た'],
  ぶ: ['び', 'ん', 'ば'],
  む: ['み', 'ん', 'ま'],
  る: ['り', 'っ', 'ら'],
}
/** These end in る and drop it whole. */
const ICHIDAN = /[えけせてねべめれげぜでじびみい]る$/

/** How a deed may be told in the past: 攻撃し(た), 攻撃さ(れた), 襲っ(た). */
export function stemsOf(word: string): readonly string[] {
  if (!/[ぁ-ん]$/.test(word)) return [`${word}し`, `${word}さ`]
  if (word.endsWith('する')) return [`${word.slice(0, -2)}し`, `${word.slice(0, -2)}さ`]
  const bare = word.slice(0, -1)
  if (ICHIDAN.test(word)) return [bare]
  return (STEMS[word.slice(-1)] ?? []).map((end) => bare + end)
}

/** Whether a deed's word is a noun that する makes a verb of. */
export const isNoun = (deed: Deed): boolean => !/[ぁ-ん]$/.test(deed.word)
