/**
 * What sayings are about when words differ: stems that say one thing, a row each, and `<>` between what cannot both be. A stem is found wherever it
 * stands; the longest at a place counts. Rows without `<>` have no opposite.
 */
const ROWS = `
協議 交渉 会談 対話 話し合 会合 机に着 席に着 テーブルに着
駐留 駐屯 残留 残る 残り 残って 残す とどま 留まる 居座 配備 展開 派遣 派兵 送り込 増派 配置 <> 撤退 退避 避難 撤収 撤兵 引き揚げ 引き上げ 引揚 退去 立ち去 撤去
開く 開い 開け 開か 再開 開放 開通 開門 通れる 通す 通行を認 解禁 <> 閉じ 閉ざ 閉め 閉鎖 封鎖 遮断 通行止 締め出 塞
始め 始ま 開始 再開 着手 踏み切 乗り出 発足 起工 実施 実行 行う 決行 開催 稼働 <> 終え 終わ 終了 中止 打ち切 やめ 止め 止ま 停止 凍結 見送 取りやめ 断念 休止 延期 先送り 棚上げ
増え 増や 増し 増加 増額 増強 拡大 上昇 上げ 上が 値上げ 上乗せ 強化 伸び 上回 高ま 増産 引き上げる 延長 <> 減り 減っ 減ら 減少 減額 縮小 下落 下げ 下が 値下げ 緩和 削減 下回 低下 減産 引き下げ 短縮 落ち込
支持 賛成 賛同 同意 承認 受け入れ 応じる 応じた 容認 許可 許す 認可 可決 合意 妥結 採択 歓迎 <> 反対 拒否 拒ん 拒む 断る 断っ 断固 却下 不承認 否決 決裂 受け付け 門前払い 突っぱね 反発 不同意 禁止 禁じ
攻撃 発砲 空爆 砲撃 爆撃 侵攻 侵略 襲撃 襲っ 襲う 発射 撃墜 撃っ 撃ち 武力 先制
停戦 休戦 和平 <> 戦争 戦闘 交戦 開戦
加盟 参加 加わ 合流 復帰 出席 出場 加入 <> 脱退 離脱 不参加 抜け 欠席 辞退 ボイコット 脱会 棄権
有罪 黒 実刑 <> 無罪 潔白 無実 白だ
安全 無害 健全 正常 順調 無事 <> 危険 有害 異常 汚染 漏れ 漏え 流出 欠陥 不具合 故障 破綻 危機
事実 真実 本物 正し 正確 確か <> 虚偽 うそ 嘘 捏造 でっち上げ 事実無根 偽物 偽造 作り話 誤り デマ 根も葉もない 不正確 誤報 中傷
守る 守り 守ら 守っ 履行 遵守 順守 果たす 果たし 維持 継続 続け 存続 堅持 延長 <> 破る 破っ 破り 違反 反故 ほご 破棄 撤回 放棄 無視 廃止 撤廃 打ち切 なくす なくし
供与 提供 供給 支給 引き渡 譲渡 輸出 支援 援助 送る 送っ 支払 払う 払っ 配る <> 差し止 没収 取り上げ 押収 禁輸 未払
受け取 受領 届い 届く 届け 着い 入手 渡され
把握 承知 知って 知った 認識 報告を受け 聞いて 聞いた
侵入 侵犯 越境 立ち入 入った 入って 上陸 進入 侵し
建設 建て 造る 造っ 整備 設置 設け 新設 着工 <> 解体 取り壊 撤去 廃炉 廃止 壊す 壊し 取り除
逮捕 拘束 拘留 勾留 身柄を確保 収監 連行 <> 釈放 解放 保釈 放免 帰す 帰し
辞任 辞職 退任 辞め 退く 身を引 職を辞 引責 解任 更迭 罷免 不出馬 立候補しない <> 続投 留任 再任 再選 出馬 立候補 職にとどま 続ける
制裁 課す 課し 科す 科し 発動 導入 <> 解除 撤廃 免除 取り下げ 凍結
成功 達成 完成 完了 実現 勝利 勝つ 勝っ 優勝 <> 失敗 未達 頓挫 敗北 負け 敗れ
公開 公表 開示 明らかに 発表 <> 非公開 秘密 隠し 隠す 隠蔽 伏せ 極秘
会った 会って 会談 接触 面会 面談 会う
使う 使っ 使用 用い 配備 投入 <> 使わ 不使用 封印
関与 関わ 加担 手を貸 指示 命じ 主導 <> 無関係 関知
雇用 採用 雇う 再雇用 <> 解雇 リストラ 人員削減 首切り
買収 買う 買っ 購入 取得 落札 <> 売却 売る 売っ 手放 譲渡
独立 自立 分離 <> 統合 併合 編入
予定通り 予定どおり 計画どおり 計画通り 期限内 間に合 <> 遅れ 遅延 間に合わ 延期 先送り
存在 ある 残って 確認 見つか 検出 <> 存在しない 不在 一切ない 一人もい 一機もない 皆無 未確認 検出されず
黒字 利益 増益 増収 <> 赤字 損失 減益 減収
死者 死亡 犠牲 亡くな 死んだ 殺害 殺さ
負担 支払い 値上がり 転嫁 つけ 請求書
戻る 戻り 戻す 戻し 帰還 帰る 復旧 回復
据え置 据置 <> 値上げ 上げ 引き上げ 引き上げる 値下げ 下げ 引き下げ
存続 残す 残し <> 閉じ 閉鎖 廃止 撤去 取り壊 解体
輸出 出荷 積み出 船積み
移送 移す 移し 運び出 搬出 持ち出
盗聴 傍受 盗み聞
切る 切ら 切り倒 伐採 切り倒す
警告 脅し 脅す 最後通牒
首脳 大統領 首相
`

/** A meaning and the one that cannot be at the same time. */
export interface Meaning {
  readonly id: number
  readonly opposite: number | null
}

const BY_STEM: ReadonlyMap<string, readonly Meaning[]> = (() => {
  const table = new Map<string, Meaning[]>()
  let id = 0
  for (const row of ROWS.trim().split('\n')) {
    const sides = row.split('<>').map((side) => side.trim().split(' '))
    for (const [i, stems] of sides.entries()) {
      const meaning = { id: id + i, opposite: sides.length === 2 ? id + 1 - i : null }
      for (const stem of stems) table.set(stem, [...(table.get(stem) ?? []), meaning])
    }
    id += 2
  }
  return table
})()
/** Lengths of the stems that begin with a unit, the longest first: most units begin none. */
const LENGTHS: ReadonlyMap<string, readonly number[]> = (() => {
  const lengths = new Map<string, Set<number>>()
  for (const stem of BY_STEM.keys()) {
    const unit = stem[0] as string
    lengths.set(unit, (lengths.get(unit) ?? new Set()).add(stem.length))
  }
  return new Map([...lengths].map(([unit, known]) => [unit, [...known].sort((a, b) => b - a)]))
})()

/** A stem in a text, with all it may mean. */
export interface MeaningHit {
  readonly start: number
  readonly end: number
  readonly meanings: readonly Meaning[]
}

/** The stems in a text, from left to right, the longest at each place. */
export function meaningsIn(text: string): readonly MeaningHit[] {
  const hits: MeaningHit[] = []
  for (let at = 0; at < text.length; ) {
    const length = LENGTHS.get(text[at] as string)?.find((most) => BY_STEM.has(text.slice(at, at + most))) ?? 0
    if (length === 0) at++
    else {
      hits.push({ start: at, end: at + length, meanings: BY_STEM.get(text.slice(at, at + length)) as readonly Meaning[] })
      at += length
    }
  }
  return hits
}
