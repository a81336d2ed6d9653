import { describe, expect, test } from 'vitest'
import { readPage, rowsOf } from './fields.ts'

/** `words → act` of the last saying at medium certainty or above. */
const ACTS = `
# a thought around a wish, a thing that must not be, what stands in brackets behind
カルナ首相は「市民の安全を考えてほしいと思います」と述べた。 → demand
カルナ首相は、結論を先送りするべきではないと述べた。 → demand
カルナ首相は、持続できる財源が不可欠だと述べた。 → demand
カルナ首相は、軍が撤退するべきであるということを述べた。 → demand
カルナ首相は「修理に1億ドル(約114億円)が必要」と述べた。 → demand
# what is supposed of the past foretells nothing
消防は、男性が足を滑らせた可能性があると説明した。 → state
トーレ教授は、橋の下の岩が動いたことによる揺れである可能性が高いと述べた。 → state
サレン県警は、犯人は橋で待ち伏せしていたのではないかと見ている。 → state
サレン県警は、兄が弟を虐待した可能性があるとみている。 → accuse
トーレ教授は、橋はまもなく落ちる可能性があると述べた。 → predict
ハルネ外相は、今後の日程を協議することを明らかにした。 → announce
# a paper that reports states
ザーリャ新聞は、橋が落ちたと報じた。 → state
ザーリャ新聞は、橋はまもなく落ちるだろうと報じた。 → predict
# blame
ハルネ外相は「条約に反する」と述べた。 → accuse
ハルネ外相は「判決には納得できない」と述べた。 → accuse
ドレイク氏は「反省の色が見られない」と話した。 → accuse
トーレ教授は「監督側に問題があった」と指摘した。 → accuse
# praise, thanks, joy
ドレイク氏は「橋が開いてうれしい」と話した。 → support
トーレ弁護士は「画期的な判決だ」と述べた。 → support
ハルネ外相は「住民に祝意を表する」と述べた。 → support
橋を造ったことを市長は「大きな成果だ」と語った。 → support
# owning a fault
ハルネ社長は「心から謝罪する」と述べた。 → admit
ハルネ社長は「深くお詫びを申し上げる」と述べた。 → admit
ハルネ社長は「操作を誤った」と説明した。 → admit
ハルネ社長は「確認が遅れた」と釈明した。 → admit
ハルネ社長は「指示はしていない」と釈明した。 → deny
県警の調べに対し、男は「金が欲しかった」と話している。 → admit
記者の質問に対し、男は「金が欲しかった」と話した。 → state
# denial
ハルネ外相は「演習は攻めるためのものではない」と述べた。 → deny
ドレイク監督は「移籍の話は一切していない」と話した。 → deny
ハルネ外相は「何らかの決定は下されていない」と述べた。 → state
# refusal
港湾局は「内容の公表は差し控える」としている。 → refuse
港湾局は、船の入港を許可しないと述べた。 → refuse
サルマ連合は橋の売却反対を表明した。 → refuse
ハルネ社長は「ノーコメント」と述べた。 → refuse
ハルネ外相は「脅しには屈しないだろう」と述べた。 → refuse
# what somebody is held to account for, and what is only the reason
店が産地を偽ったとして、サルマ県警は6日、店主を逮捕した。 → accuse
橋が落ちたとして、サルマ県警は6日、道を閉じた。 → state
# what is felt, named beside the cue, and what a paper is for
ハルネ氏は「話にならない」と、怒りもあらわに語った。 → accuse
ハルネ氏は「目的は果たされた」と採択への歓迎を表明した。 → support
ハルネ氏は歓迎する意を明らかにした。 → support
サルマ団体は「橋を壊せば阻止するしかない」とした。 → threaten
ハルネ大臣は会長に、「橋に留意すること」とする命令書を手渡した。 → demand
サルマ団体は「橋の点検は終わった」とする抗議文を出した。 → accuse
# a view of what is to be done, asked of nobody
ハルネ外相は、橋を売るべきだとの考えを示した。 → propose
# binding oneself, or making the next step public
ハルネ氏は、今後は点検の体制を強化することを話した。 → promise
ハルネ氏は「次の試合に必ず活かしたい」とコメントした。 → promise
サルマ気象台は、大雨に厳重に警戒するよう呼びかけた。 → warn
ハルネ市長は「手続きに誤りがなかったか検証したい」と述べた。 → promise
ハルネ市長は「我々には開く義務がある」と述べた。 → promise
カルナ軍は、核兵器を使用する用意があるとしている。 → threaten
サレン県警は、対応を検討するとしている。 → announce
サレン県警は、遺体を解剖して死因を調べるとしている。 → announce
住民団体は、会場の選び方に矛盾が存在するとしている。 → state
# asking for something
ハルネ市長は「ご理解をお願いしたい」と述べた。 → demand
# words inside a sentence that blame, and what one hints at doing
ハルネ外相は「条約を軽視するものであり、批判に値する」との声明を発表した。 → accuse
ハルネ外相は、ドレイク氏の発言は対立をさらに激化させるものだと述べた。 → accuse
ハルネ外相は「橋の沖で挑発行為を繰り返した」と述べた。 → accuse
ハルネ外相は「あれほど傲慢な人物はいない」と述べた。 → accuse
ザーリャ新聞は、ヴェルダ軍が挑発行為を繰り返したと報じた。 → state
ハルネ大統領は、長距離砲の使用を示唆した。 → threaten
ハルネ大統領は、橋の再開を示唆した。 → state
ハルネ大統領は、さらなる対抗措置を取る可能性を示唆した。 → threaten
# one side speaks ill of another; a paper, a feeling or nobody in particular does not blame
ハルネ外相は、ヴェルダ政府が海上で破壊的な行動を取っていると述べた。 → accuse
ハルネ外相は、昨年のカレニアの選挙で不正があったと述べた。 → accuse
ザーリャ新聞は、昨年のカレニアの選挙で不正があったと報じた。 → state
ドレイク氏は「試合を続けられず残念だ」と述べた。 → state
ハルネ外相は、堤防が水で破壊されたと説明した。 → state
# what is held against somebody
ハルネ外相は、カレニア軍が毒を使ったことを示す証拠を入手したと述べた。 → accuse
ハルネ外相は「橋の封鎖は秩序への挑戦である」と述べた。 → accuse
# what is pointed out about somebody, and about a thing
トーレ教授は、ヴェルダ政府が対策を急いでいないことを指摘した。 → accuse
トーレ教授は、橋の下の岩が厚いことを指摘した。 → state
# a doing without a subject is the speaker's own; with one, or as a thought, it is not
ハルネ外相は、カレニアを訪問すると明言した。 → announce
サレン市は、来月末に橋で式典を開くとしている。 → announce
ハルネ外相は、周辺国との連携を維持すると述べた。 → promise
ハルネ外相は、トーレ外相が会談を続けると述べた。 → state
トーレ教授は、費用は修繕費にあたると説明した。 → state
# a crowd that asks, and a call that breaks off
住民は「市長は辞任すべきだ」と話した。 → demand
ドレイク氏は「基地の早期返還を」と訴えた。 → demand
# what is expected
ハルネ市は、三千人の来場が見込まれるとしている。 → predict
`

describe('acts', () => {
  test.each(rowsOf(ACTS))('%s → %s', (words, expected) => {
    const told = readPage(words).attributions.filter((a) => a.certainty !== 'low')
    expect(told.at(-1)?.act ?? 'none').toBe(expected)
  })
})
