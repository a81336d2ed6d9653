import type { Act } from './act.ts'

/**
 * A verb that marks a saying and what it takes as its content:
 * `t` と-clause, `q` と only right behind a quotation or clause (verbs that also mean other things: 呼ぶ, 書く), `k` …こと/…か + を,
 * `c` …ことに, `o` a plain object noun, `y` よう(に)-clause, `n` に-object, `b` に/について-object, `a` について-object, `d` で-object, `h` a に-object is whom it is said to.
 */
export interface CueVerb {
  readonly base: string
  readonly takes: string
  readonly act: Act
  /** The act follows from the verb alone; otherwise the words of the content decide. */
  readonly firm: boolean
  /** Thinking, fearing, knowing: a source is needed, and it is a view rather than a saying. */
  readonly view: boolean
}

// verb … takes act; a trailing ! makes the act firm, ~ marks a view
const VERBS = `
述べる tk state|話す tk state|語る tka state|言う t state|いう t state|云う t state|仰る t state|おっしゃる t state|説明する tko state
指摘する tko state|強調する tko state|発言する ta state|言及する tbc state|コメントする t state|明かす tko announce!|打ち明ける tko admit!
発表する tkoy announce!|公表する tko announce!|表明する tko announce|宣言する tko announce!|声明する t announce|公言する tko announce
明らかにする tkoa announce!|明確にする tk announce!|報じる tko announce!|報道する tko announce!|伝える tk announce|報告する tk announce|通報する tk state|連絡する tk announce!|提訴する t accuse!|告訴する t accuse!|応える q state|こたえる q state
通知する tko announce!!|通告する tkoy announce!|告知する tk announce!|布告する tk announce!|発令する o announce!|告げる tk state|記す tk state|書く q state|書き込む q state|綴る q state|つづる q state
記述する t state|記載する t state|明記する tk state|題する - state|投稿する tka state|ツイートする t state|つぶやく t state|論じる tk state|論評する t state
主張する tko state|訴える tkoy demand|断言する tko state|断じる t accuse|断定する tk state|言明する tko state|明言する tko state|確言する t state|言い切る t state|言い放つ t state
触れる qc state|繰り返す t state|付け加える tk state|付言する tk state|補足する tk state|書き送る t state|熱弁する t state|つけ加える t state|加える q state|続ける q state|切り出す t state|振り返る t state|回顧する t state|述懐する t state|嘆く tk state|こぼす t state|漏らす t state|もらす t state
回答する t state|答える t state|返答する t state|応じる q state|答弁する t state|返す q state|反論する t deny!|反駁する t deny!|応酬する t deny!|やり返す t deny!|言い訳する t deny!|とぼける t deny|否定する tko deny!|否認する tko deny!|打ち消す tko deny!|退ける to refuse!|一蹴する tko refuse!|拒否する tko refuse!|拒絶する tko refuse!|拒む tko refuse!|断る tko refuse!
批判する tko accuse!|非難する tko accuse!|糾弾する tko accuse!|酷評する to accuse!|責める to accuse!|難じる t accuse!|なじる t accuse!|やゆする to accuse!|追及する qo accuse!|とがめる tko accuse!|抗議する tno accuse!|反発する tn accuse!|弾劾する o accuse!|罵る to accuse!|ののしる to accuse!|皮肉る t accuse!|けん制する to warn!|牽制する to warn!|当てこする t accuse!
警告する tkoa warn!|警鐘を鳴らす t warn!|注意喚起する t warn!|脅す tk threaten!|恫喝する t threaten!|どう喝する t threaten!|凄む t threaten!|すごむ t threaten!|威嚇する t threaten!|脅迫する t threaten!|予告する tko announce!|釘を刺す t warn!|くぎを刺す t warn!
要求する tkoy demand!|働きかける toy demand!|働き掛ける toy demand!|訴えかける ty demand!|訴え掛ける ty demand!|懇請する tkoy demand!|催促する ty demand!|請願する tkoy demand!|命ずる tkoy demand!|煽る t demand|あおる t demand|要請する tkoy demand!|求める tkoy demand!|促す tkoy demand!|迫る toky demand!|呼びかける tkoy demand!|呼び掛ける tkoy demand!|命じる tkoy demand!|命令する tkoy demand!|指示する tkoy demand!|勧告する tkoy demand!|強く求める tko demand!|懇願する tko demand!|嘆願する tko demand!|依頼する tkoy demand!|申し入れる tko demand!|要望する tko demand!|説得する ty demand!|直訴する t demand!|突きつける to demand!|突き付ける to demand!
提案する tkoy propose!|提唱する tko propose!|提示する o propose|提言する tko propose!|提起する tko propose!|勧める tky propose!|推奨する tk propose!|打診する tko propose!|持ちかける tko propose!|持ち掛ける tko propose!|主唱する tko propose!|助言する ty propose!|アドバイスする ty propose!
約束する tkoy promise!|誓う tko promise!|誓約する tko promise!|宣誓する tk promise!|確約する tko promise!|公約する tko promise!|保証する tko promise!|請け合う t promise!|意気込む t promise!|決意する tk promise!
認める tk admit!|自認する tk admit!|告白する tko admit!|自白する tk admit!|供述する tk state|証言する tk state|陳述する t state|謝罪する ta admit!|陳謝する ta admit!|釈明する tk deny|弁明する tk deny|弁解する t deny|詫びる t admit!|わびる t admit!|容認する ko support!|承認する ko support!
称賛する tko support!|賞賛する tko support!|賛美する to support!|絶賛する to support!|称える tko support!|たたえる tko support!|讃える tko support!|評価する tko support|歓迎する tko support!|支持する tko support!|賛同する tn support!|賛成する tn support!|擁護する tko support!|感謝する tkn support!|祝福する to support!|同調する tn support!|同意する tkn support|激励する to support!|ねぎらう to support!|歓喜する t support|喜ぶ tk support!|追悼する o support
反対する tkn refuse!|異議を唱える tn refuse!|否決する o refuse!
自慢する tk announce!|誇示する tko announce!|誇る t announce|豪語する t announce|吹聴する tk announce|アピールする tk state|宣伝する tk state
観測する t state|予想する tko predict!|予測する tk predict!|推測する tk predict!|推定する tk predict!|見込む tk predict!|見通す tk predict!|想定する tk predict!|占う t predict!|見積もる t predict!|期待する tko predict~|懸念する tko predict!~|危惧する tko predict!~|憂慮する tko predict!~|心配する tk predict!~|恐れる tk predict!~|不安視する tk predict!~|警戒する tk predict!~|疑う tk accuse~|訝る t state~
分析する tk state|判断する tk state|結論する tk state|結論づける tk state|結論付ける tk state|認定する tk state|診断する t state|評する t state|みる t state|見る t state|見ている t state|みなす tk state|見なす tk state|位置づける t state|位置付ける t state|定義する tk state|規定する tk state|定める tk state|解釈する tk state|推察する tk predict|受け止める tk state|形容する t state|表現する t state|称する t state|呼ぶ q state|なぞらえる - state|例える q state|たとえる q state|喩える q state|擬する - state|名指しする to accuse!|揶揄する to accuse!|非難決議する t accuse!
尋ねる tk ask!|たずねる tk ask!|質問する tk ask!|問う tk ask!|問いかける tk ask!|問い掛ける tk ask!|聞く q ask!|訊く t ask!|ただす tk ask!|質す tk ask!|問い合わせる tk ask!|問い詰める t ask!
思う t state~|考える t state~|信じる t predict~|確信する t predict~|感じる tk state~|認識する tk state~|知る k state~|理解する tk state~|感想を述べる t state|見立てる t predict|踏む t predict~|願う tk demand~|望む tk demand~|希望する tk demand~
示唆する tko state|ほのめかす tko state|仄めかす tko state|匂わせる tk state|におわせる tk state|示す k state|暴露する tko announce!|告発する tko accuse!|リークする tko announce!|想起する k state|思い起こす k state
予言する tko predict!|忠告する tkoy warn!|嘯く t state|のたまう t state|罵倒する to accuse!|問題視する ko accuse!|危ぶむ tk predict!~|案じる tk predict!~|憤慨する t accuse!|茶化す to accuse!|喚く t state|わめく t state|ほざく t state|看破する t state|したためる q state|ポストする tk state
宣告する tk announce!|判示する t state|言い渡す tko announce!|決定する tk announce!|決める tk announce!|決断する tko announce!|議決する tk announce!|採択する o announce!|合意する tknd announce!|一致する d announce!|折り合う d announce!|盛り込む k announce!|可決する ko announce!|決議する tko announce!|申し立てる tko demand!|申し出る tko propose!|閣議決定する tko announce!|裁定する t announce!|結論を出す t state
試算する tko predict!|推計する tko predict!|算出する tk state|突っぱねる to refuse!|突き放す to refuse!|はねつける to refuse!|はぐらかす t state|かわす q state|冗談めかす t state|詰め寄る t demand!|切り返す t state|やり返す t deny!|言い添える tk state|吐き捨てる t accuse!|息巻く t promise|うそぶく t state|たしなめる to demand!|いさめる to demand!|諫める to demand!|まくし立てる t accuse|まくしたてる t accuse|こき下ろす to accuse!|言い張る t state|開き直る t state|口走る t state|言いよどむ q state|念押しする tk demand|唱える to demand|教える k state|書き残す q state|言い残す q state|言い遺す q state|書き記す q state|締めくくる q state|結ぶ q state|畳みかける q ask|言い返す t deny|言い募る t accuse|切って捨てる to accuse|特報する t announce!|速報する t announce!|スクープする t announce!|すっぱ抜く tk announce!|書き立てる q accuse|書きたてる q accuse|騒ぎ立てる t accuse|騒ぐ q accuse|言い出す t state|口をそろえる t state|食い下がる t ask!|噛みつく t accuse!|噛み付く t accuse!|かみつく t accuse!|突き返す q refuse!|喝破する t state|言い渡す to announce!|頼む tky demand!|頼み込む tky demand!|囁く t state|ささやく t state|即答する t state|決めつける t accuse|決め付ける t accuse|唱和する t demand|怒鳴る t accuse|どなる t accuse|一喝する t accuse|引き取る q state|突っ込む t ask!|豪語する t announce|叫ぶ t state|怒鳴る t accuse|ささやく t state|口にする to state|述べ立てる t state|語りかける t state|語り掛ける t state|話し合う - state|挨拶する t state|あいさつする t state|スピーチする t state|演説する tk state|力説する tk state|弁護する t state|説く tk state|諭す t demand|激怒する t accuse!|怒る t accuse!|憤る t accuse!|不満を漏らす t accuse!|解説する tk state|紹介する tk state|回想する t state|切り捨てる t refuse|強弁する t state|問い返す t ask|絶叫する t state|あしらう q deny|聞き返す t ask|いぶかる t ask|いぶかしむ t ask|訝しむ t ask|詰問する t ask!|読み解く t state|予見する tk predict|自負する tk state~|直言する t propose|暗示する tk state|訓示する tk demand|要約する t state|励ます q support|なだめる q state|挙げる k state|掲げる k promise|豪語する t state|吐露する tk admit|見せる - state|位置付ける t state|誤認する t state|掲載する tk announce!|放送する tk announce!|配信する t announce!|引用する k state|確認する tk state|再確認する tk state|強く否定する tk deny!|示し合わせる - state|踏み込む q state|ぼやく t accuse|毒づく t accuse|振る舞う - state|談話を出す t state|嘲る t accuse!|あざける t accuse!|嘲笑する t accuse!|あざ笑う t accuse!|冷笑する t accuse!|訂正する t state|呆れる t accuse|あきれる t accuse|棄却する o refuse!|却下する o refuse!|撤回する o announce!|命名する t announce!|答申する tkoy propose!|督促する ko demand!|総括する t state|通達する tkoy demand!|申告する tk state|告示する tko announce!|予報する tko predict!|提議する tko propose!|陳情する tky demand!|進言する tky propose!|忠告する tky warn!|戒める tko warn!|叱責する to accuse!|断罪する to accuse!|問題視する tko accuse!|疑問視する tko accuse!|白状する tk admit!|自供する tk admit!|明示する tk announce|予言する tko predict!|固辞する o refuse!|了承する ko support!|快諾する o support!|受諾する o support!|推論する tk predict!|申し合わせる tkd announce!|申し合せる tkd announce!|憂える tk predict!~|憂う tk predict!~|推認する tk state|切望する tko demand!|礼賛する to support!|発信する tk state|打電する tk announce|抗弁する t deny!|厳命する tky demand!|悔やむ tk admit~|惜しむ t state~|案じる tk predict~|論難する to accuse!|指弾する to accuse!|批難する tko accuse!|批難決議する t accuse!|言いきる t state|書き綴る q state|書きつづる q state|言い放す t state|祈念する tk demand~|総評する t state|申す t state|楽観する t predict~|悲観する t predict~|自賛する t support|自画自賛する t support|笑う q state|苦笑する t state|ほほ笑む q state|微笑む q state|うなずく q state|片付ける q state|教わる t state|とする - state
禁じる ko demand!|禁ずる ko demand!|禁止する ko demand!|約する tk promise!|約す tk promise!|公開する t announce!|にらむ t accuse|睨む t accuse|捉える t state|とらえる t state|謳う tk state|うたう tk state|申し上げる t state|申し述べる t state|申し添える tk state|想像する t predict~|嘘をつく t state|言い聞かせる ty demand|誓い合う tk promise!|確かめ合う tk state|確認し合う tk state|認め合う tk admit!|言いふらす t accuse|言い触らす t accuse|詰る t accuse!|激高する t accuse!|激昂する t accuse!|標榜する to state|そそのかす ty demand!|唆す ty demand!|けしかける ty demand!|考察する t state|推し量る t predict|嘆息する t accuse|指図する ty demand!|言いつける ty demand!|言い付ける ty demand!|厳重抗議する tn accuse!|申し伝える tky demand!|伝達する tk announce|見越す t predict|予期する tk predict~|疑義を呈する t accuse|勝ち誇る t announce|断りを入れる t state|唱道する tk propose
`

/** Nouns that name a saying: との見方を示した, という認識, の声明で…. */
const NOUNS = `
見方 state|返信 state|返事 state|返答 state|訂正 announce|見解 state|認識 state|考え state|考え方 state|立場 state|意向 announce|方針 announce|意見 state|主張 state|指摘 state|批判 accuse|非難 accuse|声明 state|発言 state|コメント state|談話 state|報告 announce|報道 announce|情報 announce|見通し predict|予測 predict|予想 predict|推測 predict|観測 predict|疑い accuse|疑念 accuse|疑問 ask|訴え demand|要求 demand|要請 demand|警告 warn|懸念 predict|危惧 predict|不安 predict|約束 promise|決意 promise|誓い promise|確約 promise|意思 promise|意志 promise|姿勢 state|期待 predict|希望 demand|願い demand|思い state|気持ち state|信念 predict|確信 predict|印象 state|感想 state|質問 ask|問い ask|問い合わせ ask|通報 state|電話連絡 announce|証言 state|供述 state|説明 state|回答 state|返答 state|答弁 state|反論 deny|否定 deny|見立て predict|感触 predict|読み predict|空気 state|本音 state|くぎ warn|釘 warn|火消し deny|念 warn|太鼓判 support|条件 demand|噂 state|うわさ state|説 state|話 state|言葉 state|提案 propose|提言 propose|勧告 demand|命令 demand|指示 demand|指令 demand|通達 demand|依頼 demand|助言 propose|アドバイス propose|忠告 warn|激励 support|エール support|苦言 accuse|投書 state|評価 support|分析 state|判断 state|結論 state|判決 announce|決定 announce|決議 announce|論調 state|声 state|趣旨 state|シグナル announce|決断 announce|メッセージ state|書簡 state|書き込み state|投稿 state|記述 state|記載 state|申し出 propose|申し入れ propose|苦情 accuse|不満 accuse|抗議 accuse|議論 propose|言い分 state|反応 state|調査結果 announce|研究結果 announce|試算 predict|推計 predict|告白 admit|謝罪 admit|釈明 deny|弁明 deny|脅し threaten|脅迫 threaten|通告 announce|宣言 announce|発表 announce|自慢 announce|心配 predict|警戒感 warn|危機感 warn|憶測 predict|主旨 state|意図 announce|構え announce|意欲 promise|考えかた state|確約 promise|持論 state|訴状 accuse|告発 accuse|連絡 announce|手紙 state|メール state|文書 state|文面 state|置き手紙 state|遺書 state|通知 announce|公約 promise|反発 accuse|不快感 accuse|警鐘 warn|自信 predict|語気 state|答え state|返事 state|受け止め state|胸 state|大見得 promise|異論 deny|失望 accuse|憤り accuse|怒り accuse|嘆き state|賛同 support|称賛 support|断り書き state|問いかけ ask|怒号 accuse|野次 accuse|ヤジ accuse|やじ accuse|罵声 accuse|愚痴 accuse|揶揄 accuse|皮肉 accuse|叫び state|悲鳴 state|冗談 state|難色 refuse|抱負 promise|意気込み promise|謝意 support|祝意 support|弔意 state|哀悼 state|賛意 support|見込み predict|要望 demand|期待感 predict|注文 demand|弁解 deny|言い訳 deny|心境 state|胸中 state|所感 state|手応え predict|答申 propose|診断 state|裁定 announce|評決 announce|一報 announce|請願 demand|嘆願 demand|陳情 demand|苛立ち accuse|いら立ち accuse|いらだち accuse|お話 state|お考え state|ご指摘 state|ご意見 state|御指摘 state|御意見 state|最後通告 threaten|最後通牒 threaten|提起 propose|照会 ask|言及 state|不信感 accuse|違和感 accuse|敬意 support|感謝 support|理解 support|不支持 refuse|慎重論 refuse|反対論 refuse|反対意見 refuse|異議 refuse
`

const parseLine = (table: string): string[] =>
  table
    .split(/[\n|]/)
    .map((x) => x.trim())
    .filter(Boolean)

/** Cue verbs by dictionary form. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = new Map(
  parseLine(VERBS).map((row) => {
    const [base = '', takes = '', act = ''] = row.split(' ')
    return [
      base,
      { base, takes: takes === '-' ? '' : takes, act: act.replace(/[!~]/g, '') as Act, firm: act.includes('!'), view: act.includes('~') },
    ]
  }),
)

/** Nouns that name a saying, with the act they stand for. */
export const CUE_NOUNS: ReadonlyMap<string, Act> = new Map(
  parseLine(NOUNS).map((row) => {
    const [noun = '', act = ''] = row.split(' ')
    return [noun, act as Act]
  }),
)

/** Verbs that make a saying of a noun that names one: 見方を示す, 声明を出す, 懸念が出る. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  '示す 表す 表わす あらわす 表明する 述べる 出す 明らかにする 強調する 抱く 持つ もつ 伝える 寄せる 発表する ある 出る でる 広がる 高まる 上がる 挙がる あがる 相次ぐ 根強い 展開する 繰り返す 繰り広げる 行う 行なう する 送る 下す 否定する 語る 固める 崩す 貫く 堅持する 維持する 披露する 添える 届く 残す 公開する にじませる 見せる みせる 漏らす もらす 残す 投げかける 突きつける 言い渡す 主張する 確認する 取る とる 唱える まとめる 共有する 変える 改める 公表する 掲載する 説明する 話す 記す 流れる 浮上する 入る 一致する 寄せられる 新たにする 切る 張る くすぶる 控える 差し控える 避ける 鳴らす 返る 並ぶ 躍る 噴出する 続出する 固持する 口にする 発する 発す 発出する 貫く 呈する 呈す 刺す 押す 付ける つける 代弁する 強める 隠す 隠さない 回る 聞く 絶える 漏れる 飛び交う 飛び出す 強まる 深まる 増える 増す 支配する 占める 聞こえる 湧く わく 起きる 起こる 飛ぶ 漂う 渦巻く 募る 生まれる 生じる のぞかせる 覗かせる あらわにする 露わにする 露にする 募らせる 深める 打ち出す 掲げる 鮮明にする 明確にする 滲ませる 投げ掛ける 述べ合う 交わす 表する 申し入れる 伝達する 提示する ちらつかせる つきつける 突き付ける 上げる あげる 吐露する 打ち明ける 入れる 並べる ぶつける 浴びせる 口々にする 隠せる 再確認する 共有し合う 確かめる 申し立てる'.split(
    ' ',
  ),
)

/**
 * Nouns whose verb says how words were spoken: 「…」と胸を張る, 声を震わせる, 不満をあらわにする. Behind a quotation they are a cue, whatever
 * the verb.
 */
export const GESTURES: ReadonlySet<string> = new Set(
  '胸 首 声 冗談 やじ 野次 ヤジ 一笑 意 相手 問題 檄 啖呵 弱音 疑義 異議 軽口 捨て台詞 苦情 賛辞 祝意 謝意 哀悼 敬意 釘 くぎ 念 太鼓判 火消し 攻勢 冷や水 予防線 矛先 気勢 溜飲 溜息 ため息 苦笑 舌 肩 唇 目 眉 顔 頭 口 表情 笑顔 涙 喜び 怒り 悔しさ 驚き 期待 言葉 語気 不満 不安 不快感 危機感 警戒感 決意 自信 意欲 戸惑い 無念 感慨 安堵 手応え 苦言 皮肉 本音 憤り 心境 胸中 思い 気持ち 前言 苦渋 困惑 余裕 数字 難色 抱負 意気込み 感想 謝罪 祝福 賛意 弔意 期待感 不信感 焦り 闘志 恐怖 悲しみ 嘆き 未練 対抗心 持論 自説 主張 見解 認識 考え 意向 姿勢 コメント 談話 見方 疑惑 質問 連絡 警鐘 大見得 感謝 反省 後悔 疑念 疑問 注文 エール 理解'.split(
    ' ',
  ),
)
