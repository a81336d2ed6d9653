import { anchored } from '#text'
import type { Act, Attribution, SourceKind } from './attribution.ts'
import { blames, blamesOthers, namesOthers } from './blame.ts'
import { FirstFitting } from './first-fitting.ts'

/** What the words themselves do, tried in order; the first that fits the end of a sentence of the content decides. */
const BY_WORDS: readonly (readonly [Act, RegExp])[] = [
  // 撤回しない限り演説をボイコットする: an own doing that hurts, hung on what the other side does
  [
    'threaten',
    /(?:ない限り|ないかぎり|なければ|なければ、|[いえけせてねべめれ]ば|なら|ならば|場合(?:は|には)?|たら)[^。]{0,60}(?:凍結|閉鎖|報復|反撃|制裁|ボイコット|停止|中止|打ち切|断ち切|断交|追放|排除|破棄|見直|離脱|脱退|撤退|提訴|訴え|没収|差し押さえ|爆撃|攻撃|破壊|撃墜|撃沈|封鎖|遮断|引き揚げ|引き上げ|取り消|拒否|阻止|開か)(?:する|します|る|す|ない|するしかない|ることもあり得る|することもあり得る|することも辞さない|する用意がある|する方針だ|することになる)$/,
  ],
  [
    'threaten',
    /(?:ない限り|ないかぎり)[^。]{0,60}(?:解か|渡さ|認め|応じ|譲ら|動か|開け|開か|返さ|出さ|止め|やめ|引か|戻さ|許さ|行わ|行われ)ない$|措置も排除しない$|当事者とみなす$/,
  ],
  // 応じないなら大使を召還する, 侵攻があれば輸入を止める: harm that the speaker does if the other side does
  [
    'threaten',
    /(?:ない限り|なければ|[いえけせてねべめれ]ば|なら|ならば|場合(?:は|には)?|たら)[^。]{0,60}(?:召還する|断交する|差し押さえる|(?:輸入|輸出|供給|送電|給水|取引|通航)を(?:止める|断つ|絞る|打ち切る)|(?:相応の|しかるべき|必要な|厳しい|あらゆる)?(?:措置|対抗手段)(?:を|も)?(?:取る|とる|講じる|講ずる|検討せざるを得(?:ない|ません))|武力の行使も.{0,12}ない|安全(?:は|を)保証(?:できない|しない))$/,
  ],
  [
    'threaten',
    /(?:合法的な|正当な)(?:標的|目標|攻撃目標)(?:に(?:なる|する)|と(?:見|み)な(?:す|される))$|代償を払う$|(?:への)?攻撃も排除しない$/,
  ],
  // 武力行使も排除しない
  [
    'threaten',
    /(?:武力|軍事|攻撃|報復|反撃|制裁|核兵器|侵攻|対抗措置|実力行使)[^。]{0,12}排除(?:は)?(?:しない|できない|していない|されない)$/,
  ],
  ['deny', /^(?:身の)?(?:無罪|無実|潔白|冤罪)$/],
  ['warn', /次は(?:我々|われわれ|私たち|あなたたち|あなた方|皆さん)(?:の番)?(?:になる|だ)$|限界(?:に近い|だ|に達している)$/],
  [
    'deny',
    /(?:事実無根|捏造|ねつ造|でっち上げ|デマ|作り話|おとぎ話|虚偽|誤報|偽造|曲解)(?:だ|である|だった|で.{0,12})?$|(?:変更|影響|異常|空白|被害|負傷者|死者|矛盾|亀裂|対立|問題)(?:は|など|も)(?:一切|全く|まったく|何も)?(?:ない|いない|ありません|生じていない|出ていない|起きていない)$|(?:何も|一切|まったく|全く)(?!言え|いえ|わから|分から)[^、。]{0,14}(?:ない|いない)$|一度も[^、。]{0,14}(?:なかった|ていない)$|ものは何もない$|(?:来|出|届い|受け取っ|聞い|約束し|依頼し|命令し)て(?:は|も)?いない$/,
  ],
  [
    'refuse',
    /(?:コメント|論評|回答|言及|注文|公表|開示|明言|説明|答え)(?:は|も|を)?(?:し|でき|差し控え|控え|避け|つけ)(?:ない|ません|る|たい)$|(?:許可|認可|承認)(?:は)?しない$|(?:答え|話せ|明かせ|(?<!と(?:まで)?[はも])言え)(?:ない|られない|ません)$|(?:機密|軍事機密|国家機密)(?:だ|である)$/,
  ],
  // 撤収は考えていない, 派遣は検討していない; まで停戦はない; もう一日も待たない
  [
    'refuse',
    /(?:派遣|派兵|撤収|撤退|撤兵|譲歩|妥協|参加|交渉|辞任|延期|変更|供与|介入|停戦|対話|解散|再開|見直し|増派|配備)(?:は|も|を)?(?:一切|全く|まったく)?(?:検討|想定|予定|考え)(?:し)?て(?:は)?(?:いない|おらず|いません)$|(?:限り|まで)[^。]{1,40}(?:停戦|交渉|対話|撤退|撤収|再開|解除|譲歩|[うくすつぬむるぐぶ]こと)は(?:ない|あり得ない|ありません)$|(?:応じる|認める|受け入れる|渡す|従う|許す|譲る|容認する)ことは(?:でき|あり得)(?:ない|ません)$|(?:もう|これ以上|一日も|1日も|二度と).{0,10}(?:待た|譲ら|我慢し|許さ|黙ら|引か|下がら|戻ら)ない$|(?:帰せ|返せ|渡せ|明かせ|話せ|見せられ)ない$/,
  ],
  [
    'promise',
    /(?:見捨てる|忘れる|裏切る|放棄する|置き去りにする)ことは(?:決して|絶対に)?(?:ない|ありません)$|(?:どこへでも|必ず|何としても)[^。]{0,16}(?:行く|戻る|帰す|返す|届ける|取り返す|連れ帰る|果たす|払う|守る)$|(?:尽くす|てまいる|果たす)$/,
  ],
  [
    'warn',
    /(?:[えけせてねべめれ]ば|なら|場合|と、|たら|ままでは)[^。]{0,60}(?:なくなる|減る|失う|飢える|困る|崩れる|滅びる|手遅れになる|守れない|切り離される|沈む|倒れる|止まる|枯渇する|破綻する)$/,
  ],
  // 足を滑らせた可能性がある, 誤射だったとみられる: supposed of what has happened, and foretells nothing
  [
    'accuse',
    /(?:虐待|暴行|悪用|横領|着服|改ざん|隠蔽|横流し|放火|偽装|詐取|脅迫|買収|賄賂を|発砲を?|侵害|関与|違反)(?:し|を?行っ|を受け取っ|した|している|していた|の)[^。]{0,6}(?:可能性|疑い|恐れ|虞)(?:が|も)/,
  ],
  [
    'state',
    /(?:[ただ]|[てで]いる|である|だった)(?:こと|もの)?(?:による[^、。]{1,10}である)?(?:可能性(?:が|も|は)(?:極めて|かなり|十分)?(?:高い|強い|大きい|ある|否定できない)|(?:もの)?と(?:み|見|思わ|推測さ|考えら)れ(?:る|ている)|模様(?:だ|である)?|ようだ|ようである|らしい|のではないか|のだろう|のでしょう|のであろう|恐れがある|おそれがある)$/,
  ],
  ['predict', /(のではないか|のではないでしょうか|のではないだろうか|んじゃないか)[?？。]?$/],
  ['state', /^(?!.*(私|我々|われわれ)).*(とも?感じている|との?思いを抱いている|と考えている|を心配している)$/],
  [
    'accuse',
    /奇妙|仕業|でたらめ|プロパガンダ|露骨|時間稼ぎ|詭弁|欺い|だました|騙し|無責任|言語道断|卑劣|暴挙|無謀|火遊び|偽善|二枚舌|欺瞞|茶番|横暴|身勝手|許せない|許されない|犯罪行為|侵略行為|(制限|義務|約束|合意|条約|協定|国際法|ルール|規則)を.{0,12}(回避|無視|破|反故|一変|形骸化|踏みにじ)|(秘密|機密|情報)を.{0,6}(漏ら|漏え|漏洩)/,
  ],
  [
    'accuse',
    /許し難|許しがた|悪質|非道|残虐|卑猥|本末転倒|言いがかり|嘆かわし|由々しき|理解に苦しむ|納得(?:が|は)?(?:でき|行か|いか)(?:ない|ません)|(?:尊重|順守|遵守|履行)して(?:い)?ない$|反省(?:も|の色|が)[^。]{0,10}(?:ない|窺え|うかがえ|見られ)|責任[はが](?:極めて|非常に)?(?:重い|大きい|重大)|損害を(?:被|受け)|怠っ(?:た|て)|欠けて?い?る$|欠如(?:し|だ)|酷似|軽んじ|無差別に|不正に|無断で|無許可で|二重取り|疑いが(?:強い|濃い|持たれて|もたれて)|疑問(?:だ|である|を感じ|が残)|(?:法|原則|憲法|条約|決議|規定|協定|精神)に(?:触れる|反する|抵触する|違反する)$|違憲(?:だ|である)$|(?:違反|不法行為|背信行為|盗作|犯罪行為|犯行)(?:だ|である)$|失望(?:し|だ)|がっかりし|遺憾(?:だ|である|に思う)?$|憤慨し|憤りを|犯行(?:だ|である)?$|不十分(?:だ|である)$|共謀によ|処分に値する|免責する$|押しつぶ|踏みにじ|意図を感じる$|(?:問題|違反)があ(?:る|った)$|不明朗|偽った$/,
  ],
  ['accuse', /(?:盗まれ|奪われ|改ざんされ|隠され|売り渡され|見捨てられ|裏切られ)た$/],
  // 心から謝罪する, 深くお詫びを申し上げる, 申し訳なく
  [
    'admit',
    /謝罪(?:する(?!こと|の|か)|したい|を申し上げ)|お詫び(?:する|を?(?:申し|致し|いたし|し)|$)|おわびを|申し訳(?:なく|ござい)|責任を(?:負う|痛感)|(?:した|やった)ことに間違いない|(?:操作|判断|対応|認識|手続き?|使い方|扱い)を(?:誤っ|間違え|間違っ)た|不適切(?:だった|であった)|(?:すべて|全て|みな)失敗し|不手際|落ち度|至らな(?:かった|い点)|配慮[がに](?:欠け|足り)|書き過ぎ|言い過ぎ|やり過ぎ|行き過ぎ|気[付づ][けか]なかったのは/,
  ],
  // 祝意を表する, 画期的な判決だ, 報われてうれしい
  [
    'support',
    /(?:うれしい|嬉しい|喜ばしい|心強い|ありがたい|頼もしい)(?:です|だ|限り|と思|く思)?[^。]{0,4}$|(?:祝意|賛意|敬意|謝意)を(?:表|示)|画期的(?:だ|な)|(?:大きな|素晴らしい|すばらしい|多大な|貴重な)(?:成果|貢献|功績|前進|一歩)|偉大な|偉人|英雄(?:だ|だった|である)?$|立役者|尊敬し|努力が報われ|よく頑張った|(?:歓迎|支持|評価|称賛|祝福|感謝)(?:したい|している)$|よくやった|(?:判決|判断|決定|結果|措置|処分)は[^。]{0,8}(?:当然|妥当|正しい)|弾みに(?:なる|つながる)|後押しになる|(?:貢献|寄与)した$|輝いて見え|誇り(?:だ|だった|である)$|(?:世界|国内|日本)一(?:強|速|うま)い$/,
  ],
  // 感染の拡大によるものではない, 引き渡すためのものではない; 一切話していない
  [
    'deny',
    /(?:ため|による|とする|とした|に対する|への)(?:の)?(?:もの|措置|行動)では(?:ない|なく)|(?:一切|一度も|決して|何も|何ら(?!か))[^。]{0,24}(?:[てで]い(?:ない|ません)|ないし|[てで]おらず|ことが?ない|ことは?ない)|(?:取っ|会っ|住ん|受け|払っ|関わっ|検出され)て(?:は)?(?:いない|おらず)[^。]{0,12}$|(?:全く|まったく)(?:知ら|気付か|気づか|聞いてい)なかった$|(?:ことは?|とは)知らなかった$|(?:やっ|殺し|盗ん|触っ|侵入し)て(?:は)?いない$|でっちあげ(?:だ|である)?$|(?:ありえ|あり得)ないこと|(?:と|を)[^、。]{0,8}否定する$|^[^、。]{1,12}ではなく、?[^。]{2,}(?:だ|である)$/,
  ],
  [
    'refuse',
    /ノーコメント$|(?:申し上げる|お話しする|言う|答える|話す)こと(?:は|が)(?:ない|ありません|できない)$|屈しない(?:だろう)?$|(?:譲歩|交渉|検討|議論)に(?:も)?値しない$|(?:変更|譲歩|見直し|延期|中止|撤回|交渉)は(?:行わ|し)ない$|参加させ(?:られ)?ない$|保証(?:は|を)?(?:行わ|し)ない$/,
  ],
  [
    'demand',
    /お願いしたい$|お願いする$|を要請する$|(?:対策|資金|支援|円|ドル|人|改善|見直し|議論|協力)が必要$|留意すること$|(?:よう|ことを)(?:に)?(?:強く|心から)?(?:願っている|願う|望む|望んでいる)$|報告すること$|(?:議論|検討|交渉|対話|改革)を(?:加速|促進|前進)させたい$/,
  ],
  [
    'promise',
    /(?:検証|確認|改善|強化|徹底|検討|把握|対応|配慮|貢献|結集|つなげ|努め|応え|生かし|尽く|決め|考え|図り|進め|高め|深め|引き締め)[^。]{0,12}たい$|(?:しっかり|着実に|全力で|徹底的に)[^、。]{0,8}(?:進める|行う|取り組む)$|全力を尽くす(?:こと|覚悟)|(?:改善|再発防止策?|安全)を図る$|最大限(?:の)?努力をする$|(?<!(?:核|使用|攻撃|報復|反撃|発射|制裁)[^。]{0,14})用意がある$|私たち?には[^。]{0,12}義務がある$|(?:我々|われわれ)には[^。]{0,12}義務がある$/,
  ],
  [
    'predict',
    /見込ま?(?:れる|れている|める)$|視野に入る$|最?有力(?:だ|である)?$|(?:く|に)なると(?:思う|思います|みる|見る)$|浮上する$|期待(?:している|する|したい)$/,
  ],
  ['predict', /^(?!.*(部|省|府|領|氏|軍|国|者|会|庁)は).*(と確信している|と信じている|と確信する)$/],
  ['ask', /(?<!どう.{0,20})(?<!いかに.{0,40})(のか|だろうか|でしょうか|ますか|ですか|ないか|るか|たか)[?？。]?$|[?？]$/],
  [
    'threaten',
    /(報復|反撃|制裁|対抗措置|断固たる措置|代償|後悔|壊滅)(を|に|する|し|措置|的な)?.{0,24}(する|取る|とる|講じる|辞さない|こと(に)?なる|だろう|用意がある|準備がある|必要がある|取ること|辞さないこと)$|核兵器を使用する(用意|準備)|(強力|断固).{0,10}(対応|もの)(になる|だ|をとる|を取る)$|も辞さない$/,
  ],
  ['warn', /(あなた方|あなたたち|諸君|お前たち)は.{0,60}(ことになる|だろう|ことになるだろう)$/],
  ['warn', /(攻撃され|殺され|破壊され|戦争に(なる|巻き込))(る)?.{0,8}(ことになる|だろう|ことになるだろう|恐れ)/],
  [
    'warn',
    /(危険性|リスク|恐れ|おそれ|危険|懸念)(が|は|も)?.{0,12}(ある|高まる|高まっている|増す)(?!こと|ため|ので|から)|最悪の(事態|シナリオ)|(攻撃してくる|襲ってくる|災いをもたらす|破滅|崩壊する|取り返しのつかない|大惨事|壊滅的な結果|事態(を|に)(招く|なる|なりかねない))(だけ)?(だ|だろう)?$|かねない$/,
  ],
  [
    'promise',
    /(?:用意|準備)が(?:ある|できている|あります)$|前向きに検討する$|引き続き[^。]{2,40}(?:する|していく|続ける)$|[^。]{2,}(?:来年|来月|今夜|直ちに|速やかに)[^。]{0,12}(?:引き渡す|届ける|飛ぶ|駆けつける|公開する|実施する)$/,
  ],
  [
    'propose',
    /((?<=[うくすつぬむるぐぶ])しかない|検討すべき|すべきではないか|してはどうか|しよう|ましょう|することが望ましい)(だ|である)?$/,
  ],
  [
    'demand',
    /(べきで(?:は)?ない|不可欠(?:だ|である)?|べきだ|べきである|べきです|べき|なければならない|ねばならない|なければいけない|てはならない|てはいけない|ないでほしい|てほしい|て欲しい|てもらいたい|せよ|しろ|てください|て下さい|てくれ|必要がある|必要だ|必要である|求めたい|求めている|求める|を[一-龠]{1,3}[えけげせてねべめれ]|[うくすつぬむるぐぶ]な|ほしい|(?:撤退|撤収|釈放|停戦|謝罪|辞任|公開|説明|自制|支援|再開|中止|延期|検証|賠償|改革|対話|再考)を|(?:助け|支援|援助|協力|武器|弾薬|薬|時間|保証)が(?:必要|要る|欲しい)|をくれ|[うくすつぬむるぐぶ]時(?:だ|である|です)|べき時(?:だ|である|です)|[一-龠ァ-ヴー]を)$/,
  ],
  [
    'refuse',
    /((つもり|考え|意向|予定|計画|意思|意図|用意|気)[はがも](全く|まったく)?(ない|ありません)|(応じ|受け入れ|許さ|従わ|譲ら|屈し|屈せ|渡さ|交渉し|話し合わ|派遣し|送ら|支持し|賛同し|参加し|撤回し|撤退し|容認し|容認でき|受け入れられ|対応し|辞任し|謝罪し|介入し|提供し|供与し)(ない|ません|ず)|(派遣|派兵|参加|介入|譲歩|妥協|撤退|供与|応じる|送る|渡す)[^、。]{0,6}可能性は(極めて|非常に|きわめて)?低い|(に|は|にも)反対する|反対だ|拒否する|断る|(?:署名し|踏襲し|公表し|再開し|延長し|通さ|戻さ|返さ|認め|売ら|貸さ|会わ|行か|出さ|引か|止め|やめ|変え|降り|離れ|退か)ない|(?:渡せ|通せ|認められ|受け入れられ|出せ|戻せ|延長でき|署名でき|同意でき|容認でき)ない|(?:延長|譲歩|交渉|妥協|撤回|撤退|変更|辞任)は(?:あり得|ありえ|考えてい)ない|戻すことはない|(?:義務|筋合い|余地|道理)は(?:一切|まったく)?ない|立場に(?:は)?ない|(?<!負ける|失う|忘れる|終わる|死ぬ)わけにはいかない|論外(?:だ|である)?|(?:関わら|口を挟ま|加担し|追随し)ない)$/,
  ],
  [
    'support',
    /(歓迎する|高く評価する|称賛する|支持する|尊重する|支持している|賛成(?:だ|する)|信頼している|理解できる|敬意を表する|感謝(する|している|したい)|ありがとう.*|素晴らしい|すばらしい|誇りに思う|光栄(だ|です)|友人(だ|である)|快挙(だ|です)|兄弟(だ|である)?|盟友(だ|である)?)$/,
  ],
  [
    'predict',
    /(だろう|でしょう|であろう|かもしれない|可能性がある|可能性が高い|可能性もある|可能性は(?:極めて|非常に|きわめて)?低い|見込み(だ|である)?|見通し(だ|である|となりそう)?|に違いない|(?:なり|出|起き|起こり|続き|増え|減り|広がり|高まり|強まり|弱まり|遅れ)そう(?:だ|である)?|のではないか|のでは|ことになる|に至る|は避けられない|とみられる|予想され(る|ている))$|(今後|将来|いずれ|遅かれ早かれ|近いうちに|まもなく|間もなく).{2,}((?:好転|悪化|増加|減少|拡大|縮小|上昇|低下|発展|成長|崩壊|失敗|成功|回復|激化|安定|実現|普及|消滅|破綻)する|なる|れる|だろう|はずだ)$/,
  ],
  [
    'admit',
    /(申し訳(ない|ありません|ございません)|お詫びする|お詫びします|おわび(する|します|いたします)|反省(する|している|しています)|責任を感じ(る|ている)|ミスだった|過ち(だ|だった)|やっていけない|厳しい状況にある|苦しい状況(だ|にある)|力不足(だ|だった)|低下している.{0,12}|薄れている|気(付|づ)かなかった|(?:のは|ことは)事実(?:だ|である|です)|認めざるを得ない|間違い(?:だった|でした)|遅すぎた|甘かった)$/,
  ],
  [
    'accuse',
    /(非難する|批判する|許せない|許されない|言語道断|卑劣|暴挙|侵略(だ|である|行為)|犯罪(だ|である)|無責任|無謀|損なって(いる|きた)|損ねて(いる|きた)|妨げて(いる|きた)|破壊(する|し)|違反(する|し|だ)|うそだ|嘘だ|不当(だ|な)|問題(だ|である)|悪化(した|させ)|裏切(ら|っ)|悪質(だ|な)|奇妙|阻止しようとしている|追いやっている|責任がある)/,
  ],
  [
    'promise',
    /(約束する|支援する|支援し続ける|継続する|守る|守り抜く|全力を尽くす|努力する|努める|努めたい|取り組む|取り組みたい|尽力する|続けていく|していく|していきたい|ていきたい|徹底する|堅持する|明らかにしたい|応えたい|つもり(だ|である|です)|準備ができている|返済する|(?:支援|供与|協力|努力|対話|議論)を続ける|(?:活か|生か|いか)したい|見守っていく|終わらせる|立て直す|取り戻す|見捨てない|[^。]{1,12}て回答する|協力する|(?<!も)検討する)$/,
  ],
  [
    'deny',
    /(事実(では|は)ない|事実無根(だ)?|(関与|関係|違反|攻撃|使用|隠蔽|指示|認識|検出)(し|され)?(て|は)?(いない|ない|おらず)|(使っ|行っ|受け取っ|払っ|流し|知ら|言っ|混入し|入っ|出し|高め)て(は)?(いない|いません|おらず)|たことはない|あり得ない|ありえない|思わない|思っていない|根拠(が|は)ない|(何の|なんの|何ら|いかなる)[^、。]{1,8}もない|そのような(事実|考え)はない|考えを否定|(?:報復|攻撃|約束|脅し|圧力|介入|内政干渉|スパイ|テロリスト|侵略|戦争)で(?:は|も)(?:ない|ありません)|承知していない|記憶にない|身に覚えがない|順守している|遵守している|証拠(?:は|が)(?:一つも|何も|どこにも)?ない|覚えはない|意図は[^。]{0,16}ない|を意味し(?:ない|ません)|(?:対象|標的|念頭|目的)(?:に|と)(?:した|し|置いた|する)(?:もの|措置|演習|行動)では(?:ない|ありません)|(?:とは|には)(?:一切)?無関係(?:だ|である)?|狙った(?:もの|措置)では(?:ない|ありません))$/,
  ],
  [
    'announce',
    /((?<![ただ])予定(?:だ|である|です)|方針(?:だ|である|です)|意向(?:だ|である|です)|決定を下した|(?:行われる|進める)ことになった|準備を進めている|(?:休校|休業|休館|休園|無効|中止|閉鎖|終了|禁止|廃止|延期|廃部)(?:に|と)する|発表する|開始する|開始した|合意した|決定した|決めた|停止する|義務を停止する|実施する|開催する|就任する|辞任する|辞職する|派遣する|導入する|撤回する|撤退する|申請した|断念した|中止する|廃止する|脱退する|解任する)$/,
  ],
]

const BY_ENDING = new FirstFitting(BY_WORDS)

/** The row of a verb's stem in front of ます and what it is in front of ない and at the end: 払い|ます, 払わ|ない, 払う. */
const STEMS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['い', ['わ', 'う']],
  ['き', ['か', 'く']],
  ['ぎ', ['が', 'ぐ']],
  ['ち', ['た', 'つ']],
  ['に', ['な', 'ぬ']],
  ['び', ['ば', 'ぶ']],
  ['み', ['ま', 'む']],
  ['り', ['ら', 'る']],
  ['し', ['さ', 'す']],
])
const POLITE = anchored(/(.)(ます|ません|ました)$/)
/** Polite words at the end of a sentence as plain ones: 応じません → 応じない, 支援します → 支援する, 必要です → 必要だ. */
function plainly(sentence: string): string {
  const polite = POLITE.exec(sentence)
  if (!polite) return sentence.replace(/です$/, 'だ').replace(/でした$/, 'だった')
  const [, stem = '', tail] = polite
  const before = sentence.slice(0, -(stem.length + (tail as string).length))
  // 考えて|いません, 支援|します: いる and する are verbs of their own
  const rows =
    stem === 'い' && /[てで]$/.test(before)
      ? (['い', 'いる'] as const)
      : stem === 'し' && /[一-龠]{2}$|[ァ-ヴー]$/.test(before)
        ? (['し', 'する'] as const)
        : STEMS.get(stem)
  if (/ござい$|でき$/.test(before + stem)) return sentence.replace(/できません$/, 'できない')
  if (/(?<![ぁ-ん])あり$|(?<=[はがもの])あり$/.test(before + stem) && tail === 'ません') return `${before.slice(0, -1)}ない`
  if (tail === 'ません') return `${before}${rows?.[0] ?? stem}ない`
  return tail === 'ます' ? `${before}${rows?.[1] ?? `${stem}る`}` : sentence
}

/** 考えてほしい|と思います: a wish with a thought around it. */
const THOUGHT =
  /(?<=(?:ほしい|欲しい|もらいたい|頂きたい|いただきたい|べきだ|べき|ない|必要だ|必要がある))と(?:思う|思っている|考える|考えている)$/

/** The speech act of a saying whose cue is neutral (述べた), told from what was said; a speech's last sentence speaks first. `content` is folded. */
export function actOfWords(content: string): Act {
  const sentences = content
    .split(/。|(?<=[!?])/)
    .map((s) => s.replace(/[!」』\s]+$/, ''))
    .filter((s) => s.length > 1)
  for (let i = sentences.length - 1; i >= Math.max(0, sentences.length - 3); i--) {
    const last = plainly((sentences[i] as string).slice(-70))
      .replace(/\([^()]{1,20}\)/g, '')
      .replace(/(?<=[るうくすつぬむぶぐいただ])(?:という)?こと$/, '')
      .replace(THOUGHT, '')
    const act = BY_ENDING.find(last)
    if (act) return act
  }
  return 'state'
}

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
  const tells = /^(?:quoted )?(?:saying|naming)/.test(cue.rule) && cue.type !== 'direct' && !THINKS.test(cue.base)
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
