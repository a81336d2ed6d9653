/**
 * Title words. One line a role: kind | role key | words | long form | country.
 * Kinds: o office, r rank, w occupation, h politeness, a accused. A word marked `<` stands in front of the name, `=` on either side; the rest behind.
 */
export const TITLES: string = `
o|president|大統領,新大統領,国家主席,国家元首,総統,連邦大統領,President,Mr. President|大統領
o|acting-president|大統領代行,暫定大統領,大統領代理,大統領職務代行,大統領権限代行,Acting President,Interim President|大統領代行
o|president-elect|次期大統領,大統領当選者,次期大統領当選者,President-elect|次期大統領
o|vice-president|副大統領,国家副主席,副総統,Vice President|副大統領
o|deputy-head|副主席,副議長,副委員長,副会長,副総裁,副社長,副局長,副部長,副代表,副理事長,副学長,副首席,副団長,副党首,代表代行,代表代理,党首代行|
o|presidential-candidate|大統領候補,共和党大統領候補,民主党大統領候補,総統候補,副大統領候補|大統領候補
o|prime-minister|首相,総理,総理大臣,内閣総理大臣,連邦首相,国務院総理,国務総理,内閣総理,行政院長,閣僚会議議長,大臣会議議長,政府首班,Prime Minister,Premier,Chancellor,PM|内閣総理大臣
o|acting-prime-minister|首相代行,首相代理,暫定首相,内閣総理大臣臨時代理,Acting Prime Minister|首相代行
o|prime-minister-elect|次期首相,Prime Minister-designate|次期首相
o|deputy-prime-minister|副首相,副総理,第1副首相,第一副首相,筆頭副首相,国務院副総理,行政副院長,Deputy Prime Minister,Vice Premier|副総理
o|foreign-minister|外相,外務大臣,外務相,外務・国際協力相,外務・英連邦相,外務・英連邦・開発相,外交部長,外務長官,外交長官,外交通商相,外交通商部長官,外交部長官,外交相,国務長官,欧州・外務相,欧州外務相,Foreign Minister,Foreign Secretary,Secretary of State,Minister of Foreign Affairs,Minister for Foreign Affairs|外務大臣
o|deputy-foreign-minister|外務副大臣,副外相,外務次官,第1外務次官,第一外務次官,筆頭外務次官,外交次官,外務副大臣兼務,外交部副部長,国務副長官,国務次官,国務次官補,国務次官代行,外務事務次官,外務審議官,外務政務官,外務大臣政務官,外務次官補,Deputy Foreign Minister,Deputy Secretary of State,Under Secretary of State|外務副大臣
o|defence-minister|国防相,防衛相,国防大臣,防衛大臣,防衛庁長官,国防長官,国防部長,国防部長官,人民武力相,人民武力部長,軍事相,軍相,Defence Minister,Defense Minister,Defence Secretary,Defense Secretary,Secretary of Defense,Secretary of Defence,Minister of Defence,Minister of Defense|国防大臣
o|deputy-defence-minister|国防副大臣,国防次官,第1国防次官,第一国防次官,防衛副大臣,国防副長官,国防次官補,国防次官補代理,防衛事務次官,防衛審議官,防衛政務官,国防副大臣代行,国防部副部長,副国防相,Deputy Defence Minister,Deputy Defense Minister,Deputy Secretary of Defense|国防副大臣
o|chief-cabinet-secretary|官房長官,内閣官房長官,Chief Cabinet Secretary|内閣官房長官|JP
o|deputy-chief-cabinet-secretary|官房副長官,内閣官房副長官|内閣官房副長官|JP
o|spokesperson|報道官,副報道官,首席報道官,報道担当,広報官,広報担当,報道担当者,広報担当者,報道担当官,広報責任者,報道局長,報道副局長,スポークスマン,スポークスパーソン,スポークスウーマン,代弁人,報道部長,広報部長,広報局長,広報室長,報道担当大臣,発言人,代表報道官,戦略広報調整官,戦略広報担当調整官,広報担当調整官,戦略広報調整官(国家安全保障会議),内閣広報官,報道担当補佐官,Spokesman,Spokesperson,Spokeswoman,Press Secretary,Spox|報道官
o|president-spokesperson|大統領報道官,大統領府報道官,ホワイトハウス報道官,クレムリン報道官|大統領報道官
o|foreign-ministry-spokesperson|外務省報道官,外務省情報局長,外務省報道局長,外務省副報道局長,外務報道官,外交部報道官,国務省報道官,国務省副報道官,外交部発言人|外務省報道官
o|defence-ministry-spokesperson|国防省報道官,国防部報道官,国防総省報道官,国防総省副報道官,国防報道官|国防省報道官
o|national-security-adviser|国家安全保障担当補佐官,国家安全保障問題担当補佐官,国家安全保障担当大統領補佐官,国家安全保障問題担当大統領補佐官,国家安全保障補佐官,安全保障担当補佐官,安保担当補佐官,国家安全保障室長,国家安保室長,国家安全保障局長,国家安全保障顧問,国家安全保障担当首相補佐官,National Security Adviser,National Security Advisor|国家安全保障担当補佐官
o|adviser|補佐官,大統領補佐官,首相補佐官,総理補佐官,内閣総理大臣補佐官,大統領副補佐官,次席補佐官,大統領次席補佐官,特別補佐官,大統領顧問,顧問,最高顧問,上級顧問,首席顧問,外交顧問,大統領外交顧問,大統領府顧問,大統領府長官顧問,大統領特別顧問,内閣官房参与,参与,相談役,政策顧問,特別顧問,経済顧問,軍事顧問,Adviser,Advisor|補佐官
o|chief-of-staff|首席補佐官,大統領首席補佐官,大統領府長官,大統領府副長官,大統領秘書室長,大統領府秘書室長,秘書室長,大統領室長,首席秘書官,Chief of Staff|首席補佐官
o|security-council-secretary|安全保障会議書記,国家安全保障会議書記,安保会議書記,国家安全保障・国防会議書記,国家安全保障防衛会議書記,安全保障会議副議長,最高安全保障委員会事務局長,国家安全保障最高評議会事務局長,最高国家安全保障会議書記|安全保障会議書記
o|secretary-general|事務総長,国連事務総長,NATO事務総長,北大西洋条約機構事務総長,事務次長,事務総長代行,Secretary General,Secretary-General|事務総長
o|deputy-secretary-general|副事務総長,事務局次長,事務次長補,副事務局長|副事務総長
o|director-general|事務局長,事務局長補,事務局長補代理,国連事務局長,IAEA事務局長,WHO事務局長,事務局長代行,本部長,統括官,Director General,Director-General|
o|party-leader|総書記,共産党総書記,書記長,党総書記,労働党総書記,共産党書記長,第1書記,第一書記,第1書記代行,党首,代表,共同代表,委員長,党委員長,総裁,党総裁,党主席,General Secretary,Party Leader|党首
o|supreme-leader|最高指導者,国務委員長,国務委員会委員長,国防委員長,国防委員会委員長,党委員長(北朝鮮),革命防衛評議会議長,最高領導人,Supreme Leader|最高指導者
o|secretary|書記,政治局員,政治局常務委員,政治局委員,党書記,市党委書記,省党委書記,党中央委員,中央書記,党中央書記,中央委員,国務委員,国務委員兼外相|書記
o|chairman|主席,議長,議会議長,会議議長,評議会議長,議長代行,最高会議議長,最高会議幹部会議長,閣僚評議会議長,国家評議会議長,常任委員長,最高人民会議常任委員長,全人代常務委員長,政協主席,党中央軍事委主席,中央軍事委員会主席,統治評議会議長,暫定評議会議長,自治政府議長,Chairman,Chairwoman,Chairperson,Chair|議長
o|speaker|下院議長,上院議長,衆院議長,衆議院議長,参院議長,参議院議長,国会議長,連邦議会議長,国民議会議長,立法院長,欧州議会議長,国家会議議長,連邦会議議長,最高議会議長,Speaker|議長
o|european-council-president|欧州理事会議長,首脳会議常任議長,EU大統領,欧州連合大統領,EU首脳会議常任議長,常任議長|欧州理事会議長
o|commission-president|欧州委員長,欧州委員会委員長,欧州委委員長|欧州委員長
o|high-representative|上級代表,外交安全保障上級代表,外務・安全保障政策上級代表,外務安全保障政策上級代表,外交安保上級代表,共通外交・安全保障上級代表,外交政策上級代表,EU外相,EU上級代表,High Representative|上級代表
o|commissioner|欧州委員,担当委員,欧州委員会委員,高等弁務官,国連難民高等弁務官,人権高等弁務官,国連人権高等弁務官,行政長官,長官,コミッショナー,弁務官,警察委員長,Commissioner|
o|special-envoy|特使,特別代表,特別代表代行,政府代表,大統領特使,首相特使,総裁特使,国連特使,国連特別代表,担当特使,和平担当特使,問題担当特別代表,特別報告者,首席代表,首席交渉官,首席代表代理,交渉官,Special Envoy,Envoy,Special Representative|特使
o|ambassador|大使,特命全権大使,国連大使,国連常駐代表,常駐代表,常任代表,次席大使,臨時代理大使,前駐在大使,名誉大使,大使代理,公使,総領事,領事,参事,参事官,書記官,駐在武官,Ambassador,Permanent Representative,Consul General|大使
o|diplomat|外交官,元外交官,外務省局長|
o|interior-minister|内相,内務大臣,内務相,国土安全保障長官,公安相,公安部長,国家公安委員長,行政安全相,行政安全部長官,Interior Minister,Home Secretary,Home Affairs Minister|内務大臣
o|finance-minister|財務相,財務大臣,財相,財務長官,蔵相,大蔵大臣,財政相,財政部長,企画財政相,企画財政部長官,Finance Minister,Treasury Secretary,Chancellor of the Exchequer,Secretary of the Treasury|財務大臣
o|justice-minister|法相,法務大臣,法務相,司法長官,司法相,法務部長官,Justice Minister,Attorney General|法務大臣
o|economy-minister|経済相,経済大臣,経済産業相,経産相,経済産業大臣,通商産業相,通産相,経済財政担当相,経財相,経済再生相,経済再生担当相,経済開発相,経済発展相,経済安全保障担当相,経済安保相,商務長官,商務相,商務部長,商工相,貿易相,通商代表,USTR代表,通商代表部代表,Commerce Secretary,Trade Minister,Economy Minister|経済産業大臣
o|intelligence-chief|国家情報長官,情報長官,国家情報院長,国情院長,CIA長官,中央情報局長官,FBI長官,連邦捜査局長官,対外情報局長官,対外情報庁長官,連邦保安局長官,FSB長官,情報機関長官,情報総局長,国防情報局長,情報局長,情報相,モサド長官,保安庁長官,シンベト長官,内閣情報官,保安局長,治安庁長官,国家保安委員会議長,KGB議長,Director of National Intelligence,CIA Director|情報長官
o|prosecutor-general|検事総長,検事長,主任検察官,首席検察官,検察官,特別検察官,検察庁長官,最高検察庁検事総長,連邦検察官,検事正,次席検事,検事,地方検事,連邦検事,州検事,地検検事正,Prosecutor General,Attorney-General|検事総長
o|judge|裁判長,裁判官,判事,最高裁長官,最高裁判所長官,最高裁判事,首席判事,裁判所長,憲法裁判所長官,裁判所長官,大法院長,連邦判事,陪審員,予審判事,Judge,Chief Justice,Justice|裁判官
o|governor|知事,州知事,県知事,府知事,都知事,道知事,副知事,州首相,省長,地方長官,地区長官,省知事,準州知事,総督,主席大臣,行政長官代行,首長,自治区主席,自治政府首相,自治州首相,州政府首相,州軍政長官,Governor,First Minister|知事
o|mayor|市長,副市長,区長,町長,村長,首都市長,特別市長,Mayor|市長
o|central-bank-governor|日銀総裁,日本銀行総裁,中央銀行総裁,中銀総裁,連邦準備制度理事会議長,FRB議長,FRB副議長,欧州中央銀行総裁,ECB総裁,中国人民銀行総裁,人民銀行総裁,イングランド銀行総裁|中央銀行総裁
o|bank-president|頭取,副頭取,日銀副総裁,専務理事,副専務理事,IMF専務理事,世界銀行総裁,世銀総裁|総裁
o|candidate|大統領候補,副大統領候補,首相候補,知事候補,市長候補
o|legislator|議員,上院議員,下院議員,国会議員,衆院議員,衆議院議員,参院議員,参議院議員,連邦議員,連邦下院議員,連邦上院議員,欧州議会議員,州議会議員,州議員,州上院議員,県議,府議,都議,道議,市議,区議,町議,村議,県議会議員,都議会議員,市議会議員,立法委員,元議員,人民代議員,最高会議議員,族議員,代議士,衆院予算委員長,外交委員長,院内総務,上院院内総務,下院院内総務,民主党院内総務,共和党院内総務,院内幹事,少数党院内総務,多数党院内総務,政調会長,政務調査会長,総務会長,国対委員長,国会対策委員長,選対委員長,選挙対策委員長,税制調査会長,Senator,Congressman,Congresswoman,Representative,MP,Sen.,Rep.|議員
o|party-secretary-general|幹事長,幹事長代行,幹事長代理,党幹事長,書記局長,院内代表,副幹事長|幹事長
o|committee-chair|外交委員会委員長,軍事委員会委員長,国防委員会委員長(議会),外交委員会議長,国際問題委員会委員長,国際問題委員長,軍事委員長,情報特別委員長,情報委員長,情報委員会委員長|委員長
o|commander-in-chief|総司令官,軍総司令官,最高司令官,国軍司令官,国軍最高司令官,統合軍司令官,統合作戦司令官,最高軍司令官,Commander-in-Chief,Commander in Chief|総司令官
o|chief-of-general-staff|参謀総長,軍参謀総長,参謀本部議長,統合参謀本部議長,統合参謀議長,総参謀長,総参謀部長,統合幕僚長,統幕長,統合参謀総長,陸軍参謀総長,海軍参謀総長,空軍参謀総長,国防参謀総長,国防参謀長,陸上幕僚長,海上幕僚長,航空幕僚長,陸幕長,海幕長,空幕長,幕僚長,参謀長,参謀次長,参謀副長,合同参謀議長,合同参謀本部議長,海軍作戦部長,空軍参謀長,陸軍参謀長,第1参謀次長,作戦部長,作戦総局長,Chief of the General Staff,Chairman of the Joint Chiefs of Staff,Chief of Defence Staff|参謀総長
o|commander|司令官,副司令官,総司令官補佐官,総司令,太平洋軍司令官,インド太平洋軍司令官,中央軍司令官,欧州軍司令官,欧州連合軍最高司令官,在韓米軍司令官,在日米軍司令官,艦隊司令官,太平洋艦隊司令官,黒海艦隊司令官,革命防衛隊司令官,空軍司令官,海軍司令官,陸軍司令官,地上軍総司令官,地上軍司令官,航空宇宙軍総司令官,南部軍管区司令官,司令,師団長,旅団長,大隊長,連隊長,中隊長,小隊長,艦長,隊長,部隊長,指揮官,野戦指揮官,副隊長,船長,機長,副操縦士,Commander|司令官
o|secretary-of-service|陸軍長官,海軍長官,空軍長官,退役軍人長官,教育長官,エネルギー長官,運輸長官,労働長官,農務長官,住宅都市開発長官,保健福祉長官,厚生長官,内務長官,環境保護庁長官|
o|police-chief|警察庁長官,警視総監,警察本部長,本部長(警察),署長,警察署長,警察長官,警察本部長代行,警察総監,消防庁長官,海上保安庁長官,海保長官,公安調査庁長官,金融庁長官,水産庁長官,気象庁長官,消費者庁長官,文化庁長官,スポーツ庁長官,宮内庁長官,警護室長,侍従長,東宮大夫|
o|bureau-chief|局長,次長,部長,課長,室長,所長,支局長,館長,審議官,事務次官,次官,次官補,次官補代理,次官代行,管理官,調査官,首席監察官,監察官,政務官,大臣政務官,副大臣,副長官,副大臣代行,支部長,支社長,支店長,総局長,センター長,編集局長,政治部長,駅長,園長,院長,学部長,医長,理事官,専門官,調整官,総括審議官,総務部長,作業部会長,座長,座長代理,分科会長,団長,主任,主幹,首席,部会長,会頭,グループ長,チーム長,チーフ|
o|minister|大臣,担当相,担当大臣,特命担当相,特命担当大臣,国務大臣,国務相,無任所相,閣僚,閣外相,無任所大臣,Minister,Secretary|大臣
o|monarch|国王,女王,天皇,天皇陛下,上皇,上皇陛下,皇帝,国王陛下,大公,首長(君主),アミール,スルタン,天皇皇后両陛下,King,Queen,Emperor,Emir,Sultan|国王
o|crown-prince|皇太子,皇太子殿下,皇太子さま,皇嗣,副皇太子,王太子,Crown Prince|皇太子
o|royal|皇后,皇后陛下,上皇后,王妃,王子,王女,妃,妃殿下,殿下,皇太子妃,皇太后,公爵,侯爵,伯爵,公爵夫人,卿,親王,内親王,宮さま,Prince,Princess,Duke,Duchess,Sir,Lord|
o|first-lady|夫人,大統領夫人,首相夫人,ファーストレディー,ファーストレディ,First Lady|大統領夫人
o|pope|法王,教皇,ローマ法王,ローマ教皇,ローマ・カトリック教皇,前法王,名誉教皇,Pope|ローマ教皇
o|cleric|総主教,大主教,枢機卿,宮司,貫主,貫首,座主,門主,司教,大司教,神父,牧師,司祭,修道士,修道女,尼僧,僧侶,住職,主教,府主教,導師,指導者,精神的指導者,宗教指導者,イマーム,ラビ,アヤトラ,尊師,法主,教祖,宣教師,管長,最高位聖職者,Patriarch,Archbishop,Cardinal,Bishop,Ayatollah|
o|leader|最高幹部,幹部,リーダー,指導者代行,代表者,議長兼代表,共同創設者,創始者,創設者,創業者,共同創業者,設立者,責任者,最高責任者,会派代表,主宰,主宰者,事務局員,政治部門トップ,政治局長,政治指導者,軍事部門トップ,トップ,Leader,Founder|
o|ceo|最高経営責任者,CEO,社長兼CEO,会長兼CEO,CEO(最高経営責任者),社長,会長兼社長,代表取締役社長,代表取締役,取締役社長,代表執行役,グループCEO,最高執行責任者,COO,最高財務責任者,CFO,最高技術責任者,CTO,社長代行,Chief Executive,Chief Executive Officer|最高経営責任者
o|company-chair|会長,名誉会長,取締役会長,代表取締役会長,会長職務代行,会長代行,オーナー,チェアマン,理事長,理事,常務理事,取締役,社外取締役,専務,専務取締役,常務,常務取締役,常務執行役員,執行役員,執行役,監査役,役員,球団社長,球団代表,球団会長,オーナー代行,コミッショナー代行,最高コンプライアンス責任者,ゼネラルマネジャー,GM,ディレクター,プロデューサー,マネージャー,マネジャー,店長,工場長,支配人,総支配人,編集長,編集委員,論説委員,論説委員長,論説副委員長,解説委員,解説委員長,主筆,編集主幹,常任理事|
o|school-head|校長,教頭,副校長,学長,総長,学園長,塾長,塾頭,名誉学長,学院長,理事長兼学長,寮長|
w|professor|教授,准教授,助教授,名誉教授,特任教授,特任准教授,客員教授,助教,講師,非常勤講師,特別教授,Professor,Prof.|教授
w|researcher|研究員,主任研究員,上席研究員,上級研究員,特別研究員,客員研究員,主席研究員,上級アナリスト,シニアフェロー,上級フェロー,フェロー,研究者,科学者,所員,研究主幹,研究部長,研究室長,ディレクター(研究),Fellow,Researcher|研究員
w|expert|アナリスト,=専門家,=エコノミスト,主任エコノミスト,チーフエコノミスト,ストラテジスト,チーフストラテジスト,=評論家,=軍事評論家,=政治評論家,=ジャーナリスト,=政治学者,=歴史家,=作家,=コラムニスト,=コンサルタント,=解説者,=野球解説者,=アドバイザー,=弁護士,=元弁護士,=医師,=獣医師,=看護師,=薬剤師,=税理士,=会計士,=公認会計士,=写真家,=カメラマン,=経済学者,=政治アナリスト,=軍事アナリスト,=軍事専門家,=小説家,=詩人,=ノーベル賞作家,=漫画家,=活動家,=人権活動家,=監視員,=戦場ジャーナリスト,=フリージャーナリスト,=ブロガー,=気象予報士,=哲学者,=社会学者,=物理学者,=Analyst,=Expert,=Journalist|
w|doctor|博士,Dr.,Dr,ドクター,Ph.D.|博士
w|reporter|記者,特派員,編集者,論説員,キャスター,ニュースキャスター,司会者,アンカー,アナウンサー,リポーター,レポーター,論客,デスク,通信員,寄稿者,従軍記者,支局記者,Reporter,Correspondent,Editor|記者
w|coach|監督,審判長,グランドマスター,ヘッドコーチ,コーチ,代表監督,総監督,投手コーチ,打撃コーチ,助監督,調教師,トレーナー,親方,映画監督,ゼネラル・マネジャー|監督
w|athlete|選手,投手,捕手,内野手,外野手,主将,騎手,力士,横綱,大関,関脇,小結,初段,二段,三段,四段,五段,六段,七段,八段,九段,名人,竜王,棋聖,王将,王位,本因坊,棋士,ドライバー,ランナー,外野手兼投手,FW,MF,DF,GK|選手
w|performer|=俳優,=女優,=歌手,=タレント,=お笑いタレント,=モデル,=ミュージシャン,=作曲家,=声優,=落語家,=アイドル,=司会,=指揮者,=ピアニスト,=スタッフ,=脚本家,=芸人,=歌舞伎俳優,=映画プロデューサー|
w|staff|社員,職員,従業員,技師,主任技師,技官,調教助手,厩務員,助手,担当者,教諭,教員,教師,巡査,巡査部長,警部,警部補,警視,警視正,警視長,巡査長,消防士,警察官,刑事,係長,主事,看守,運転士,運転手,車掌,乗員,飛行士,宇宙飛行士,パイロット,隊員,自衛官,通訳,秘書,秘書官,公設秘書,政策秘書,元秘書,組長,組員,会員,党員,学生,生徒,児童,店員,主婦,無職,会社員,大学生,高校生,団体職員,公務員,自営業|
r|marshal|元帥,提督,海軍提督,共和国元帥,大元帥,Marshal,Field Marshal|元帥
r|general|大将,上級大将,陸軍大将,海軍大将,空軍大将,将軍,上将,陸将,海将,空将,General,Gen.,Admiral,Adm.|大将
r|lieutenant-general|中将,陸軍中将,海軍中将,空軍中将,Lieutenant General,Lt. Gen.,Vice Admiral|中将
r|major-general|少将,陸軍少将,海軍少将,空軍少将,陸将補,海将補,空将補,Major General,Maj. Gen.,Rear Admiral|少将
r|brigadier-general|准将,陸軍准将,空軍准将,Brigadier General,Brigadier,Brig. Gen.|准将
r|colonel|大佐,陸軍大佐,海軍大佐,退役大佐,1佐,一佐,1等陸佐,1等海佐,1等空佐,上級大佐,Colonel,Col.|大佐
r|lieutenant-colonel|中佐,2佐,二佐,2等陸佐,2等海佐,2等空佐,Lieutenant Colonel,Lt. Col.|中佐
r|major|少佐,3佐,三佐,3等陸佐,3等海佐,3等空佐,Major|少佐
r|captain|大尉,1尉,一尉,一等陸尉,一等海尉,一等空尉,1等陸尉,1等海尉,1等空尉,Captain,Capt.|大尉
r|lieutenant|中尉,少尉,准尉,2尉,二尉,3尉,三尉,二等陸尉,二等海尉,二等空尉,三等陸尉,三等海尉,三等空尉,Lieutenant,Lt.|中尉
r|sergeant|曹長,軍曹,伍長,上等兵,一等兵,二等兵,兵長,陸曹,士長,兵士,兵卒,Sergeant,Sgt.,Corporal,Private|軍曹
a||容疑者,被告,被告人,受刑者,死刑囚,元被告,元死刑囚,服役囚,受刑囚,囚人,元受刑者,少年,元服役囚,拘束者,確定死刑囚,被疑者,被害者,原告,参考人|
h||氏,さん,様,さま,君,くん,ちゃん,女史,先生,閣下,嬢,翁,両氏,殿,Mr,Mr.,Mrs.,Ms.,Ms,Miss|
`

/**
 * Ministries of one name or another: key | stems | state words. Each stem is given 相, 大臣, 担当相, 担当大臣 (the minister), 副大臣, 次官 (the deputy), 長官 (the same as
 * the minister in some states).
 */
export const PORTFOLIOS: string = `
foreign|外務
defence|国防,防衛
finance|財務,財政,企画財政,予算
interior|内務,総務,行政安全,自治,国土安全保障
justice|法務,司法
economy|経済,経済産業,産業,商務,通商,貿易,経済貿易,産業貿易,対外貿易,工業,商工,経済財政,経済再生,経済安全保障,経済安保,通商産業,経済発展,経済開発,産業通商資源,産業通商,国際貿易,金融,知的経済,企業
agriculture|農業,農林水産,農水,農林,農務,農業食料,食料農業,農,水産,漁業
health|保健,厚生労働,厚労,厚生,保健福祉,医療,公衆衛生,ワクチン,新型コロナ対策,保健衛生,ワクチン接種推進,福祉,社会保障,社会
education|教育,文部科学,文科,文部,教育科学,高等教育
transport|運輸,国土交通,国交,インフラ,交通,運輸通信,建設,鉄道,国土,航空,海洋水産,海運,海洋
environment|環境,気候変動,気候,気候保護,環境保護
energy|エネルギー,石油,電力,石油・ガス,原子力,燃料・エネルギー,水利,天然資源,資源,石油鉱物資源,鉱物資源,鉱業
labour|労働,労働社会,雇用,雇用労働,労働・年金,労働社会保障
information|情報,情報通信,通信,デジタル,デジタル転換,デジタル改革,デジタル変革,文化情報,情報政策,郵政,放送,コミュニケーション,広報
culture|文化,文化体育観光,スポーツ,体育,観光,文化観光,文化スポーツ,五輪,五輪・パラリンピック,メディア
unification|統一,南北対話
security|治安,国家安全保障,公安,国家安全,国家保安,警察,公共治安,国内治安,社会安全,国内安全保障,退役軍人,復員軍人
emergencies|非常事態,緊急事態,防災,復興,災害管理,災害対策,危機管理,震災復興
europe|欧州,EU担当,欧州問題,欧州・大西洋統合,EU離脱,欧州統合
strategic|戦略,戦略問題,戦略物資,戦略産業
territories|沖縄北方,沖縄・北方,北方領土,地方創生,再統合,被占領地域再統合,一時占領地域再統合,占領地再統合,海外領土
abduction|拉致問題
development|国際開発,国際協力,開発協力,国際協力開発,開発
women|女性,家族,女性家族,男女共同参画,少子化対策,少子化,こども政策,平等,青年,若者,子ども
science|科学技術,科学,技術,科学情報通信,宇宙,教育科学技術,未来創造科学,研究,イノベーション
reform|行政改革,規制改革,改革,行革,郵政民営化,公務員改革,国家戦略
religion|宗教,ワクフ,巡礼
housing|住宅,住宅都市開発,地域開発,都市開発,国土計画,国土建設
immigration|移民,難民,入国管理,亡命
`

/** Words that change a title and stand in front of it or of the name. */
export const MODIFIERS: readonly string[] =
  '元,前,新,現,副,故,退役,予備役,次期,暫定,自称,初代,歴代,前々,前職の,現職の,現職,亡命,事実上の,臨時,代理,代行,名誉,次席,首席,主席,筆頭,第1,第一,上級,特別,共同,常任,女性,男性,Former,former,Ex-,ex-,Acting,acting,Interim,Deputy,Vice,New,Late,late'.split(
    ',',
  )
