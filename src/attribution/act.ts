import { anchored } from '#text'
import type { Act, SourceKind } from './attribution.ts'

/** What the words themselves do, tried in order; the first that fits the end of a sentence of the content decides. */
const BY_WORDS: readonly (readonly [Act, RegExp])[] = [
  ['predict', /(のではないか|のではないでしょうか|のではないだろうか|んじゃないか)[?？。]?$/],
  ['state', /^(?!.*(私|我々|われわれ)).*(とも?感じている|との?思いを抱いている|と考えている|を心配している)$/],
  [
    'accuse',
    /奇妙|無責任|言語道断|卑劣|暴挙|無謀|火遊び|偽善|二枚舌|欺瞞|茶番|横暴|身勝手|許せない|許されない|犯罪行為|侵略行為|(制限|義務|約束|合意|条約|協定|国際法|ルール|規則)を.{0,12}(回避|無視|破|反故|一変|形骸化|踏みにじ)|(秘密|機密|情報)を.{0,6}(漏ら|漏え|漏洩)/,
  ],
  ['predict', /^(?!.*(部|省|府|領|氏|軍|国|者|会|庁)は).*(と確信している|と信じている|と確信する)$/],
  ['ask', /(?<!どう.{0,20})(?<!いかに.{0,40})(のか|だろうか|でしょうか|ますか|ですか|ないか|るか|たか)[?？。]?$|[?？]$/],
  [
    'threaten',
    /(報復|反撃|制裁|対抗措置|断固たる措置|代償|後悔|壊滅)(を|に|する|し|措置|的な)?.{0,24}(する|取る|とる|講じる|辞さない|こと(に)?なる|だろう|用意がある|準備がある|必要がある|取ること|辞さないこと)$|核兵器を使用する(用意|準備)|(強力|断固).{0,10}(対応|もの)(になる|だ|をとる|を取る)$|措置も辞さない/,
  ],
  ['warn', /(あなた方|あなたたち|諸君|お前たち)は.{0,60}(ことになる|だろう|ことになるだろう)$/],
  ['warn', /(攻撃され|殺され|破壊され|戦争に(なる|巻き込))(る)?.{0,8}(ことになる|だろう|ことになるだろう|恐れ)/],
  [
    'warn',
    /(危険性|リスク|恐れ|おそれ|危険|懸念)(が|は|も)?.{0,12}(ある|高まる|高まっている|増す)|最悪の(事態|シナリオ)|(攻撃してくる|襲ってくる|災いをもたらす|破滅|崩壊する|取り返しのつかない|大惨事|壊滅的な結果|事態(を|に)(招く|なる|なりかねない))(だけ)?(だ|だろう)?$|かねない$/,
  ],
  ['propose', /(しかない|検討すべき|すべきではないか|してはどうか|しよう|ましょう|することが望ましい)(だ|である)?$/],
  [
    'demand',
    /(べきだ|べきである|べきです|べき|なければならない|ねばならない|なければいけない|てはならない|てはいけない|ないでほしい|てほしい|て欲しい|てもらいたい|せよ|しろ|てください|て下さい|てくれ|必要がある|必要だ|必要である|求めたい|求めている|求める|を[一-龠]{1,3}[えけげせてねべめれ])$/,
  ],
  [
    'refuse',
    /((つもり|考え|意向|予定|計画|意思|意図|用意|気)は(全く|まったく)?(ない|ありません)|(応じ|受け入れ|許さ|従わ|譲ら|屈し|屈せ|渡さ|交渉し|話し合わ|派遣し|送ら|支持し|賛同し|参加し|撤回し|撤退し|容認し|容認でき|受け入れられ|対応し|辞任し|謝罪し|介入し|提供し|供与し)(ない|ません|ず)|(派遣|派兵|参加|介入|譲歩|妥協|撤退|供与|応じる|送る|渡す)[^、。]{0,6}可能性は(極めて|非常に|きわめて)?低い|(に|は|にも)反対する|反対だ|拒否する|断る)$/,
  ],
  [
    'support',
    /(歓迎する|高く評価する|称賛する|支持する|感謝(する|している|したい)|ありがとう.*|素晴らしい|すばらしい|誇りに思う|光栄(だ|です)|友人(だ|である)|快挙(だ|です)|兄弟(だ|である)?|盟友(だ|である)?)$/,
  ],
  [
    'predict',
    /(だろう|でしょう|であろう|かもしれない|可能性がある|可能性が高い|可能性もある|可能性は(?:極めて|非常に|きわめて)?低い|見込み(だ|である)?|見通し(だ|である|となりそう)?|に違いない|(?:なり|出|起き|起こり|続き|増え|減り|広がり|高まり|強まり|弱まり|遅れ)そう(?:だ|である)?|のではないか|のでは|ことになる|に至る|は避けられない|とみられる|予想され(る|ている))$|(今後|将来|いずれ|遅かれ早かれ|近いうちに|まもなく|間もなく).{2,}(する|なる|れる|だろう|はずだ)$/,
  ],
  [
    'admit',
    /(申し訳(ない|ありません|ございません)|お詫びする|お詫びします|おわび(する|します|いたします)|反省(する|している|しています)|責任を感じ(る|ている)|ミスだった|過ち(だ|だった)|やっていけない|厳しい状況にある|苦しい状況(だ|にある)|力不足(だ|だった)|低下している.{0,12}|薄れている|気(付|づ)かなかった)$/,
  ],
  [
    'accuse',
    /(非難する|批判する|許せない|許されない|言語道断|卑劣|暴挙|侵略(だ|である|行為)|犯罪(だ|である)|無責任|無謀|損なって(いる|きた)|損ねて(いる|きた)|妨げて(いる|きた)|破壊(する|し)|違反(する|し|だ)|うそだ|嘘だ|不当(だ|な)|問題(だ|である)|悪化(した|させ)|裏切(ら|っ)|悪質(だ|な)|奇妙|阻止しようとしている|追いやっている|責任がある)/,
  ],
  [
    'promise',
    /(約束する|支援する|支援し続ける|継続する|守る|守り抜く|全力を尽くす|努力する|努める|努めたい|取り組む|取り組みたい|尽力する|続けていく|していく|していきたい|ていきたい|徹底する|堅持する|明らかにしたい|応えたい|つもり(だ|である|です)|準備ができている|返済する)$/,
  ],
  [
    'deny',
    /(事実(では|は)ない|事実無根(だ)?|(関与|関係|違反|攻撃|使用|隠蔽|指示|認識|検出)(し|され)?(て|は)?(いない|ない|おらず)|(使っ|行っ|受け取っ|払っ|流し|知ら|言っ|混入し|入っ|出し|高め)て(は)?(いない|いません|おらず)|たことはない|あり得ない|ありえない|思わない|思っていない|根拠(が|は)ない|(何の|なんの|何ら|いかなる)[^、。]{1,8}もない|そのような(事実|考え)はない|考えを否定)$/,
  ],
  [
    'announce',
    /(発表する|開始する|開始した|合意した|決定した|決めた|停止する|義務を停止する|実施する|開催する|就任する|辞任する|辞職する|派遣する|導入する|撤回する|撤退する|申請した|断念した|中止する|廃止する|脱退する|解任する)$/,
  ],
]

const BY_ENDING = BY_WORDS.map(([act, pattern]) => [act, anchored(pattern)] as const)

/** The speech act of a saying whose cue is neutral (述べた), told from what was said; a speech's last sentence speaks first. `content` is folded. */
export function actOfWords(content: string): Act {
  const sentences = content
    .split(/。|(?<=[!?])/)
    .map((s) => s.replace(/[!」』\s]+$/, ''))
    .filter((s) => s.length > 1)
  for (let i = sentences.length - 1; i >= Math.max(0, sentences.length - 3); i--) {
    const last = (sentences[i] as string).slice(-70)
    for (const [act, pattern] of BY_ENDING) if (pattern.test(last)) return act
  }
  return 'state'
}

/** Doings whose denial is a refusal: 派兵を否定した says that it will not be done. */
const YET_TO_DO = anchored(
  /(派遣|派兵|参加|交渉|対話|辞任|撤退|停戦|引き渡し|供与|介入|出馬|続投|延期|解散|増税|譲歩|妥協|再開|実施|導入|停止|撤回)(の可能性|の考え)?$/,
)

/** Doings that one calls for by naming them: 君主制の廃止を主張する. */
const TO_BE_DONE =
  /(廃止|撤廃|停止|中止|撤退|撤兵|辞任|解任|解散|釈放|解放|返還|独立|改正|見直し|設置|導入|禁止|停戦|即時停戦|実現|実施|推進|強化|延期|継続|維持|拡大|削減|是正)$/

/** The act of one attribution: the cue's own where it is firm, bent by what was said where that shows more. */
export function actOf(
  cue: { readonly base: string; readonly act: Act; readonly firm: boolean; readonly rule: string },
  content: string,
  kind: SourceKind,
): Act {
  // somebody's words with a name in front, 側近『…』: the outer one only passes them on
  if (/^[^『「]{1,14}『[\s\S]*』$/.test(content)) return 'state'
  const words = actOfWords(content)
  const read = words === 'ask' && /^naming/.test(cue.rule) && !/(質問|問い|問い合わせ|疑問|声)$/.test(cue.base) ? 'predict' : words
  if (cue.base === '呼ぶ' && /(兄|友人|友|盟友|同志|英雄|兄弟|パートナー|恩人)$/.test(content)) return 'support'
  if (cue.base === '呼ぶ' && /(犯罪者|独裁者|テロリスト|殺人者|侵略者|帝国|嘘つき|枢軸|裏切り者|ならず者)$/.test(content)) return 'accuse'
  if (cue.rule.startsWith('according') && kind === 'outlet') return read === 'predict' ? 'predict' : 'state'
  if (cue.base === '否定する' && YET_TO_DO.test(content)) return 'refuse'
  if ((cue.act === 'promise' || cue.act === 'announce' || cue.act === 'demand') && read === 'threaten') return 'threaten'
  if (cue.act === 'demand' && /(注意|警戒)$|^.{0,30}(飲ま|食べ|近づか|使わ|外出し)ない$/.test(content)) return 'warn'
  if (cue.base === '伝える') return kind === 'outlet' ? 'announce' : read
  if (cue.base === '訴える' && cue.rule !== 'saying:request' && cue.rule !== 'saying:object') return read
  if (
    cue.base === '訴える' &&
    /(症状|発熱|痛み|不調|頭痛|腹痛|吐き気|めまい|息苦しさ|違和感|不眠|疲労|体調|苦痛|窮状|不安|被害|無罪|異常)$/.test(content)
  )
    return 'state'
  if (/^(主張する|訴える|唱える)$/.test(cue.base) && cue.rule === 'saying:object' && TO_BE_DONE.test(content)) return 'demand'
  if (cue.firm) return cue.act
  if (cue.act === 'predict' && read === 'state') return 'predict'
  if (read === 'demand' && (kind === 'outlet' || kind === 'group')) return 'propose'
  return read === 'state' ? cue.act : read
}
