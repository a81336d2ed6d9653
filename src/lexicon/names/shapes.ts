/** Endings that make an unknown name an outlet: 〇〇タイムズ, 〇〇紙. Longest first where one ends another. */
export const OUTLET_ENDINGS: readonly string[] =
  '新聞社,新聞,通信社,通信,テレビ局,テレビ,国営放送,放送協会,放送局,放送,ラジオ,タイムズ,タイムス,ポスト,トリビューン,ジャーナル,ヘラルド,クロニクル,ガゼッタ,ガゼータ,プラウダ,テレグラフ,デイリー,ウィークリー,マガジン,プレス,レビュー,ニュース,ニューズ,NEWS,News,日報,新報,民報,時報,晩報,早報,電子版,デジタル版,日本語版,英語版,オンライン,ONLINE,Online,FM,TV,Times,Post,Herald,Journal,Tribune,Daily,紙,誌'.split(
    ',',
  )

/** Words that end like an outlet and are none. */
export const NOT_OUTLETS: ReadonlySet<string> = new Set(
  '手紙,用紙,投票用紙,白紙,表紙,紙,誌,雑誌,通信,放送,テレビ,ラジオ,ニュース,新聞,電子版,日本語版,英語版,オンライン,TV,プレス,レビュー,情報通信,移動通信,無線通信,電気通信,衛星通信,衛星放送,生放送,再放送,記者放送,館内放送,防災放送,デジタル放送,地上波テレビ,液晶テレビ,薄型テレビ,フェイクニュース,偽ニュース,速報ニュース,トップニュース,ニュースレビュー,書評誌,壁紙,折り紙,画用紙,原稿用紙,色紙,和紙,紙幣,ポスト,デイリー,オンラインニュース,ワイドショーテレビ'.split(
    ',',
  ),
)

/** Endings that make an unknown name a text with authority (a treaty, a law): 〇〇条約, 〇〇覚書. */
export const DOCUMENT_ENDINGS: readonly string[] =
  '安全保障条約,平和条約,相互防衛条約,条約,議定書,覚書,共同宣言,共同声明,宣言,憲章,憲法,条例,規約,基本法,関係法,特別措置法,特措法,法案,法律,決議,合意,協定,協約,白書,報告書,内部評価,評価報告,行動計画,ロードマップ,ドクトリン,安全保障戦略,防衛戦略,軍事戦略,海洋戦略,国家戦略,エネルギー戦略,大綱,指針,ガイドライン,判決,法'.split(
    ',',
  )

/** Words that end like a document and are none. */
export const NOT_DOCUMENTS: ReadonlySet<string> = new Set(
  '方法,違法,合法,司法,立法,不法,無法,用法,手法,療法,国際法,文法,作法,魔法,戦法,民法,刑法,商法,仏法,寸法,技法,製法,筆法,話法,政治手法,法,合意,宣言,決議,憲法,条約,協定,覚書,判決,大綱,指針'.split(
    ',',
  ),
)

/** Endings that make an unknown name an office of a state. */
export const OFFICE_ENDINGS: readonly string[] =
  '外務省,国防省,防衛省,内務省,財務省,法務省,保健省,教育省,情報省,非常事態省,省,庁,大統領府,首相府,首相官邸,官邸,王室,王宮,参謀本部,統合参謀本部,総参謀部,国防総省,司令部,方面軍,艦隊,軍管区,陸軍,海軍,空軍,海兵隊,警備隊,沿岸警備隊,国境警備隊,革命防衛隊,連邦軍,国軍,軍,警察,県警,府警,道警,警察署,検察,検察庁,地検,高検,地裁,高裁,最高裁,最高裁判所,憲法裁判所,裁判所,大使館,総領事館,領事館,代表部,中央銀行,中銀,情報局,保安局,公安局,管理局,税関,選挙管理委員会,選管,中央選管,議会,国会,上院,下院,市役所,県庁,都庁,役場,政府,自治政府,暫定政府,臨時政府,当局,気象台,消防局,消防本部,国務院,公安部,外交部,国防部,統一部,保安庁'.split(
    ',',
  )

/** Endings that make an unknown name an organisation. */
export const ORGANISATION_ENDINGS: readonly string[] =
  '委員会,機構,連合,同盟,連盟,協会,基金,財団,銀行,大学,研究所,研究センター,センター,研究機関,理事会,事務局,事務所,協議会,協議体,会議,評議会,党,労組,労働組合,組合,連合会,連合体,教会,教団,グループ,ホールディングス,コーポレーション,株式会社,社,公社,公団,機関,監視団,監視機構,戦線,旅団,運動,病院,商工会議所,学会,クラブ,チーム,監査院,宇宙局,航空局,地質調査所,シンクタンク'.split(
    ',',
  )
