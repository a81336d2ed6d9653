import { anchored } from '#text'
import { actOfWords } from './act-of-words.ts'
import type { Act, Attribution, SourceKind } from './attribution.ts'
import { blames, blamesOthers, namesOthers } from './blame.ts'

const SUPPOSED = /(?:ない限り|なければ|[えけせてねべめれ]ば|なら|ならば|場合(?:は|には)?|たら|以上)[、「]?/
/** Ends in what somebody does, and not in what happens. */
const DOES = anchored(/(?:[^なられ]る|[うくすつぬむぐぶ]|始まる|なる)[。」]?$/)
const HAPPENS = anchored(
  /(?:ことになる|になる|くなる|起きる|起こる|ある|上がる|下がる|落ちる|枯渇する|尽きる|悪化する|高まる|広がる|失われる|される|られる|かねない|生じる|陥る|招く|及ぶ|増える|減る|続く|止まる|崩れる|滅びる|沈む|倒れる|飢える|困る|遅れる)[。」]?$/,
)
/** An own doing hung on what the other side does. */
const threatens = (content: string): boolean =>
  SUPPOSED.test(content) &&
  (/(?:報復|反撃|措置|目標|標的)[^。]{0,16}[。」]?$/.test(content) || (DOES.test(content) && !HAPPENS.test(content)))

/** Doings whose denial is a refusal: 派兵を否定した says that it will not be done. */
const YET_TO_DO = anchored(
  /(派遣|派兵|参加|交渉|対話|辞任|撤退|停戦|引き渡し|供与|介入|出馬|続投|延期|解散|増税|譲歩|妥協|再開|実施|導入|停止|撤回)(の可能性|の考え)?$/,
)

/** A verb as it stands for what is still to be done. */
const GOING_TO = /(?<![あいなれせえけてで])[うくすつぬむるぐぶ]$/
const DONE_BY_BODIES =
  /(?:(?<!有|値|属|関|存在|該当|一致|位置|相当|由来|依存|共通|矛盾|意味|成立|増加|減少|上昇|低下|下落|不足|悪化|拡大|発生|類似)(?<=[一-龠ァ-ヴー](?:を|に|で)?)する|調べる|当たる|行う|行なう|始める|続ける|進める|決める|出す|送る|設ける|切り替える|させる|返す|配る|作る|開く|閉じる|やめる|止める|受け入れる|取り組む|急ぐ)$/

const TO_COME =
  /(?:なる|起きる|起こる|尽きる|終わる|続く|勝つ|負ける|折れる|打つ|戻る|崩れる|増える|減る|上がる|下がる|動く|変わる|実現しない|終わらない|戻らない|動かない|変わらない|動けない|勝てない|半減する|撤退する|譲歩する|崩壊する|失敗する|成功する)$/

/** Doings that one calls for by naming them: 君主制の廃止を主張する. */
const TO_BE_DONE =
  /(廃止|撤廃|放棄|停止|中止|撤退|撤兵|辞任|解任|解散|釈放|解放|返還|独立|改正|見直し|設置|導入|禁止|停戦|即時停戦|実現|実施|推進|強化|延期|継続|維持|拡大|削減|是正)$/

/** What one hints at that one may do to others. */
const HARM = anchored(
  /(?:使用|攻撃|報復|反撃|侵攻|実験|発射|配備|封鎖|武力行使|軍事行動|断交|核武装|先制攻撃|爆撃|空爆|制裁|対抗措置|圧力|関税|禁輸|クーデター)(?:すること|も辞さないこと|(?:を[^、。]{0,10}(?:する|取る|とる))?の?可能性|も辞さない構え)?$/,
)

/** A cue as far as the act hangs on it. */
interface Cue {
  readonly base: string
  readonly act: Act
  readonly firm: boolean
  readonly rule: string
  readonly who?: string
  /** What stands behind the words and the cue, to the end of the sentence. */
  readonly behind?: string
  /** What stands between the words and the cue. */
  readonly between?: string
  /** What stands in front of the words, from the beginning of the sentence. */
  readonly front?: string
  readonly type?: Attribution['type']
}

/** 調べに対し, 警察の聞き取りに: who speaks is asked for what they did. */
const QUESTIONED = /(?:調べ|聞き取り(?:調査)?|事情聴取|取り調べ)に(?:対し|、)/
/** What police, courts and associations do with whom they blame. */
const HELD_TO_ACCOUNT =
  /逮捕|送検|起訴|摘発|家宅捜索|容疑で[^。]{0,12}捜索|指名手配|告発し|処分(?:を|と|に)?(?:発表|決め|下し|科し|し)|戒告|懲戒|除名|解雇し/

/** とする|命令書, とする|抗議文 */
const PAPER = anchored(
  /^[^、。「」]{0,8}?(?:(命令書|嘆願書|要望書|要請書|要請文|申し入れ書|勧告書|請願書|陳情書)|(抗議文|抗議書|非難決議)|誓約書|念書)/,
)

/** 支持, 歓迎の意, 反対する立場: a stance by itself, which is made public. */
const FOR = anchored(/(?:支持|歓迎|賛成|賛同|賛意|同意)(?:する|の)?(?:意|意思|考え|意向|立場|姿勢)?(?:こと)?$/)
const AGAINST = anchored(/反対(?:する|の)?(?:意|意思|考え|意向|立場|姿勢)?(?:こと)?$/)

/** Those who take a side; papers and crowds pass on. */
const PARTY = anchored(/^(person|office|state)$/)

/** The act of one attribution: the cue's own where it is firm, bent by what was said where that shows more. */
export function actOf(cue: Cue, content: string, kind: SourceKind): Act {
  const act = withFeeling(cue, actOfSaying(cue, content, kind))
  // a paper passes on what others say, and words that only stand in somebody's words are theirs
  const own = act === 'state' && kind !== 'outlet' && !cue.firm && !cue.rule.startsWith('according') && !/^[^『「]{1,14}『/.test(content)
  if (!own) return act
  // 米国の責任を指摘した: what one points out about somebody
  const held = blames(content) || (PARTY.test(kind) && blamesOthers(content)) || (/^指摘/.test(cue.base) && namesOthers(content))
  return held ? 'accuse' : ownDoing(cue, content)
}

/** 「…」と、憤りを露わに語った; 「…」と採択の歓迎を表明した: what is felt, named beside the cue. */
function withFeeling({ between = '', firm, type }: Cue, act: Act): Act {
  if (firm || type !== 'direct' || !/^(?:state|announce|predict)$/.test(act) || between.length > 40 || /[「。]/.test(between)) return act
  if (/不満|憤り|怒り|失望|不快感|苛立ち|いら立ち/.test(between)) return 'accuse'
  return /歓迎|支持|賛意|謝意|感謝|敬意|祝意|称賛|賛辞|うれしさ|嬉しさ/.test(between) ? 'support' : act
}

/** 島を訪問すると明言した: a doing without a subject is the speaker's own. */
function ownDoing(cue: Cue, content: string): Act {
  const whole = content.slice(content.lastIndexOf('。', content.length - 2) + 1)
  const last = whole.replace(/(?<=[うくすつぬむるぐぶ])こと$/, '').replace(/^(?:今後|これから|来年|今年|次回)は、?/, '')
  const tells =
    /^(?:quoted )?(?:saying|naming)/.test(cue.rule) && cue.type !== 'direct' && cue.rule !== 'naming:about' && !THINKS.test(cue.base)
  if (!tells || /は(?!じ)|が/.test(last) || !DOING.test(last) || NO_DOING.test(last)) return 'state'
  // 体制を強化することを話した, …することを強調した: what one is going to do, and not that one makes it known
  return GOES_ON.test(last) || (whole.endsWith('こと') && /^(?:話す|語る|述べる|言う|強調する)$/.test(cue.base)) ? 'promise' : 'announce'
}
const THINKS = anchored(/^(考える|見る|みる|思う|信じる|判断する|分析する|指摘する)$/)
/** A verb in its plain form, and none of becoming or of what is done to one. */
const DOING = anchored(/(?<![あいなれせえ])[うくすつぬむるぐぶ]$/)
const NO_DOING = anchored(
  /(?:できる|出来る|ある|あたる|当たる|よる|因る|反する|得る|うる|だろう|でしょう|思う|違う|関する|属する|有する|足りる|起きる|起こる|値する|要する|意味する|異なる|存在する)$/,
)
/** What lasts binds the speaker. */
const GOES_ON =
  /(?:続ける|維持する|堅持する|強化する|確保する|保障する|保証する|対処する|対応する|守る|支える|果たす|貢献する|推進する|進める|実現する)$/

function actOfSaying(cue: Cue, content: string, kind: SourceKind): Act {
  // somebody's words with a name in front, 側近『…』: the outer one only passes them on
  if (/^[^『「]{1,14}『[\s\S]*』$/.test(content)) return 'state'
  const words = actOfWords(content)
  const read = words === 'ask' && /^naming/.test(cue.rule) && !/(質問|問い|問い合わせ|疑問|声)$/.test(cue.base) ? 'predict' : words
  if (cue.base === '呼ぶ' && /(兄|友人|友|盟友|同志|英雄|兄弟|パートナー|恩人)」?$/.test(content)) return 'support'
  if (cue.base === '呼ぶ' && /(犯罪者|独裁者|テロリスト|殺人者|侵略者|帝国|嘘つき|枢軸|裏切り者|ならず者)」?$/.test(content))
    return 'accuse'
  if (cue.rule.startsWith('according') && kind === 'outlet') return read === 'predict' ? 'predict' : 'state'
  if (cue.base === '否定する' && YET_TO_DO.test(content)) return 'refuse'
  if (/^(promise|announce|demand|warn)$/.test(cue.act) && read === 'threaten') return 'threaten'
  // 撤収に応じない場合、供給を止めると警告した: what the speaker will do
  if (/^(警告する|けん制する|牽制する|予告する|通告する|脅す)$/.test(cue.base) && threatens(content)) return 'threaten'
  if (/^(?:表明する|明らかにする|示す|鮮明にする|明確にする)$/.test(cue.base)) {
    if (FOR.test(content)) return 'support'
    if (AGAINST.test(content)) return 'refuse'
  }
  if (cue.act === 'demand' && /(注意|警戒)(?:する|を続ける|を怠らない)?$|^.{0,30}(飲ま|食べ|近づか|使わ|外出し)ない$/.test(content))
    return 'warn'
  // a paper that passes on says no more than what it tells
  if (/^(伝える|報じる|報道する|放送する|配信する)$/.test(cue.base) && (cue.base === '伝える' || kind === 'outlet'))
    return kind === 'outlet' && read !== 'predict' && read !== 'accuse' ? 'state' : read
  // 処分を行う考えを示した, 査察を受け入れない方針: what one is going to do, or will not
  if (/^(考え|意向|方針|姿勢|構え)$/.test(cue.base) && cue.rule.startsWith('naming') && /(?:ない|ません)$/.test(content))
    return read === 'threaten' ? 'threaten' : 'refuse'
  // 税を上げるべきだとの考え: a view of what is to be done, asked of nobody
  if (read === 'demand' && /^(?:考え|考え方|見方|見解|意見|認識|私見|持論|構想)$/.test(cue.base) && cue.rule.startsWith('naming'))
    return 'propose'
  if (cue.base === '考え' && cue.rule.startsWith('naming') && read === 'state' && GOING_TO.test(content)) return 'announce'
  // 対応を検討するとしている: a body makes its next step public, a person binds themself
  if (read === 'promise' && /(?<!たいならば)検討する$/.test(content) && /^(office|organisation|state|group)$/.test(kind)) return 'announce'
  // 世界遺産登録を歓迎する意向: what one is for
  if (cue.base === '意向' && cue.rule.startsWith('naming') && read === 'support') return 'support'
  // 規約の改正は無効だとした: what a court or a body decides
  if (read === 'state' && kind !== 'person' && /(?:は|を|が)「?(?:無効|有効|合憲|有罪)」?(?:だった|だ|である)?$/.test(content))
    return 'announce'
  // 核兵器の使用を示唆した
  if (/^(?:示唆する|ほのめかす|仄めかす|ちらつかせる|匂わせる|におわせる)$/.test(cue.base) && read === 'state' && HARM.test(content))
    return 'threaten'
  // 開票時の不正を指摘した
  if (
    cue.base === '指摘する' &&
    cue.rule === 'saying:object' &&
    /(?:不正|違反|矛盾|不備|関与|欠陥|問題点|誤り|怠慢|侵害|隠蔽|癒着|ずさんさ|無責任さ|甘さ)$/.test(content)
  )
    return 'accuse'
  // 被告が虚偽を公表したと認定した: a court's finding of fault
  if (cue.base === '認定する' && read === 'state' && /(?:た|だ)$/.test(content) && !/(?:なかった|された)$/.test(content)) return 'accuse'
  // 調達先を切り替えるとしている: a body that says what it does
  if (cue.base === 'とする' && read === 'state' && DONE_BY_BODIES.test(content) && /^(office|organisation|state|group|unknown)$/.test(kind))
    return 'announce'
  // 容疑者は「腹が立って殴った」と話している, and not と否認している; 聞き取りに対し、運転士は「居眠りをした」と話した
  if (
    !cue.firm &&
    (/容疑者|被告|受刑者/.test(cue.who ?? '') || (kind !== 'outlet' && QUESTIONED.test(cue.front ?? ''))) &&
    read === 'state' &&
    /(?:た|だ)。?$/.test(content) &&
    !/(?:なかった|てない)。?$/.test(content)
  )
    return 'admit'
  // 店が商品を偽ったとして、県警は店主を逮捕した: what somebody is held to account for
  if (cue.rule === 'saying:reason' && read === 'state' && /^(?:office|organisation)$/.test(kind) && /(?:た|だ|ている)$/.test(content))
    if (HELD_TO_ACCOUNT.test(cue.behind ?? '')) return 'accuse'
  // 確認を怠ったと釈明した: what is explained away is not denied
  if (/^(?:釈明|弁明|弁解)(?:する)?$/.test(cue.base) && /^(?:state|predict)$/.test(read) && !/て(?:は)?い(?:ない|ません)$/.test(content))
    return 'admit'
  // 「処分を軽くしてほしい」とする嘆願書: what the paper is for
  const paper = cue.base === 'とする' && read === 'state' ? PAPER.exec(cue.behind ?? '') : null
  if (paper) return paper[1] ? 'demand' : paper[2] ? 'accuse' : 'promise'
  if (cue.base === '主張する' && read === 'state' && /(?:ない|なかった)$/.test(content)) return 'deny'
  if (cue.base === '訴える' && cue.rule !== 'saying:request' && cue.rule !== 'saying:object') return read
  if (
    cue.base === '訴える' &&
    /(症状|発熱|痛み|不調|頭痛|腹痛|吐き気|めまい|息苦しさ|違和感|不眠|疲労|体調|食中毒|中毒|下痢|嘔吐|せき|腫れ|苦痛|窮状|不安|被害|無罪|異常)$/.test(
      content,
    )
  )
    return 'state'
  if (/^(主張する|訴える|唱える)$/.test(cue.base) && cue.rule === 'saying:object' && TO_BE_DONE.test(content)) return 'demand'
  if (cue.firm || (cue.act === 'accuse' && read === 'deny')) return cue.act
  if (cue.act === 'predict' && read === 'state') return 'predict'
  // 最後は公社が折れて手を打つと見ている: what is still to come
  if (/^(見る|みる|見ている|考える|思う|信じる)$/.test(cue.base) && read === 'state' && TO_COME.test(content)) return 'predict'
  if (read === 'demand' && kind === 'outlet' && cue.base === '') return 'propose'
  return read === 'state' ? cue.act : read
}
