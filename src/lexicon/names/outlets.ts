/** One line an outlet: country | canonical | aliases (`~` needs context, such as によると or 紙 behind it). Forms without ・ are added at load. */
export const OUTLETS: string = `
JP|読売新聞|讀賣新聞,読売新聞社,讀賣新聞社,読売新聞オンライン,読売オンライン,YOMIURI ONLINE,YOMIURIONLINE,Yomiuri Shimbun,読売新聞大阪本社,読売新聞西部本社,ヨミドクター,~読売,~讀賣
JP|朝日新聞|朝日新聞社,朝日新聞デジタル,朝日新聞DIGITAL,朝日デジタル,アサヒ・コム,asahi.com,朝日新聞出版,Asahi Shimbun,~朝日
JP|毎日新聞|毎日新聞社,毎日jp,毎日インタラクティブ,MSN毎日インタラクティブ,毎日新聞デジタル,毎日.jp,毎日動画,Mainichi Shimbun,~毎日
JP|産経新聞|産經新聞,産經新聞社,産経新聞社,産業経済新聞,産業経済新聞社,サンケイ新聞,産経ニュース,産経新聞ニュース,産経WEST,産経関西,産経デジタル,~iza,イザ!,Sankei Shimbun,~産経,~サンケイ
JP|MSN産経ニュース|msn産経ニュース,MSN産経,msn産経,MSN産経新聞ニュース
JP|日本経済新聞|日本経済新聞社,日経新聞,日経新聞社,日経ネット,日経ネット関西版,NIKKEI NET関西版,日経電子版,日本経済新聞電子版,NIKKEI NET,NIKKEINET,日経QUICKニュース,NQN,Nikkei,Nikkei Asia,日経アジア,~日経
JP|東京新聞|東京新聞社,東京新聞電子版,TOKYO Web,Tokyo Shimbun
JP|中日新聞|中日新聞社,北陸中日新聞,CHUNICHI Web,Chunichi Shimbun
JP|北海道新聞|北海道新聞社,~道新,どうしんウェブ,どうしん電子版,Doshinweb
JP|西日本新聞|西日本新聞社,西日本新聞me
JP|河北新報|河北新報社
JP|東奥日報|東奥日報社
JP|デーリー東北|デーリー東北新聞社
JP|岩手日報|岩手日報社
JP|秋田魁新報|秋田魁新報社,秋田魁,秋田さきがけ,秋田さきがけ新聞,さきがけ新報,~さきがけ
JP|山形新聞|山形新聞社
JP|福島民報|福島民報社
JP|福島民友|福島民友新聞,福島民友新聞社
JP|茨城新聞|茨城新聞社
JP|下野新聞|下野新聞社
JP|上毛新聞|上毛新聞社
JP|埼玉新聞|埼玉新聞社
JP|千葉日報|千葉日報社
JP|神奈川新聞|神奈川新聞社,カナロコ
JP|山梨日日新聞|山梨日日新聞社,山梨日日
JP|信濃毎日新聞|信濃毎日新聞社,信毎
JP|新潟日報|新潟日報社
JP|北日本新聞|北日本新聞社
JP|富山新聞|富山新聞社
JP|北國新聞|北国新聞,北國新聞社
JP|福井新聞|福井新聞社
JP|岐阜新聞|岐阜新聞社
JP|静岡新聞|静岡新聞社
JP|伊勢新聞|伊勢新聞社
JP|京都新聞|京都新聞社
JP|神戸新聞|神戸新聞社,神戸新聞NEXT
JP|奈良新聞|奈良新聞社
JP|紀伊民報|AGARA紀伊民報
JP|山陽新聞|山陽新聞社
JP|中国新聞|中国新聞社,中国新聞デジタル
JP|山陰中央新報|山陰中央新報社
JP|日本海新聞|新日本海新聞社,新日本海新聞
JP|山口新聞|山口新聞社
JP|四国新聞|四国新聞社
JP|徳島新聞|徳島新聞社
JP|愛媛新聞|愛媛新聞社
JP|高知新聞|高知新聞社
JP|佐賀新聞|佐賀新聞社
JP|長崎新聞|長崎新聞社
JP|熊本日日新聞|熊本日日新聞社,熊日
JP|大分合同新聞|大分合同新聞社,大分合同
JP|宮崎日日新聞|宮崎日日新聞社
JP|南日本新聞|南日本新聞社
JP|沖縄タイムス|沖縄タイムス社
JP|琉球新報|琉球新報社
JP|八重山日報|
JP|八重山毎日新聞|八重山毎日新聞社
JP|宮古毎日新聞|
JP|十勝毎日新聞|十勝毎日新聞社
JP|釧路新聞|釧路新聞社
JP|苫小牧民報|
JP|長野日報|
JP|大阪日日新聞|大阪日日
JP|夕刊フジ|zakzak,ZAKZAK
JP|日刊ゲンダイ|ゲンダイDIGITAL
JP|東京スポーツ|東スポ,東スポWEB
JP|スポーツ報知|報知新聞,報知新聞社,スポーツ報知新聞,WebHochi,~報知
JP|スポーツニッポン|スポニチ,スポーツニッポン新聞社,スポニチアネックス,スポニチAnnex,Sponichi Annex,SponichiAnnex
JP|日刊スポーツ|日刊スポーツ新聞社,日刊スポーツ新聞,nikkansports.com,ニッカンスポーツ,~日刊
JP|サンケイスポーツ|サンスポ,SANSPO.COM,sanspo.com
JP|デイリースポーツ|デイリースポーツ社,デイリースポーツonline,デイリースポーツオンライン,~デイリー
JP|中日スポーツ|中スポ,東京中日スポーツ,トーチュウ
JP|西日本スポーツ|西日本スポーツ新聞,西スポ
JP|道新スポーツ|
JP|日経産業新聞|
JP|日経MJ|日経流通新聞
JP|フジサンケイビジネスアイ|ビジネスアイ,フジサンケイ・ビジネスアイ
JP|日刊工業新聞|日刊工業新聞社
JP|電波新聞|
JP|日本農業新聞|
JP|農業協同組合新聞|JAcom
JP|しんぶん赤旗|赤旗,新聞赤旗
JP|聖教新聞|
JP|公明新聞|
JP|世界日報|
JP|ジャパンタイムズ|The Japan Times,Japan Times,ジャパン・タイムズ
JP|ジャパンニューズ|The Japan News
JP|共同通信|共同通信社,共同通信FLASH24,共同電,共同通信電,Kyodo News,Kyodo,~共同
JP|47NEWS|よんななニュース,全国新聞ネット
JP|時事通信|時事通信社,時事通信電,時事電,時事ドットコム,jiji.com,JIJI.COM,Jiji Press,~時事
JP|ラヂオプレス|ラジオプレス,RP通信,Radiopress
JP|NHK|日本放送協会,NHKニュース,NHK NEWS WEB,NHKNEWSWEB,NHKNEWSweb,NHKオンライン,NHK総合,NHKスペシャル,NHKワールド,NHK WORLD,NHK BS1,クローズアップ現代
JP|TBS|TBSテレビ,TBSテレビ局,TBS NEWSi,東京放送,TBSニュース,TBS NEWS,TBS NEWS DIG,TBSNewsi,TBSラジオ,サンデーモーニング,報道特集
JP|JNN|ジャパン・ニュース・ネットワーク
JP|日本テレビ|日テレ,日本テレビ放送網,日テレニュース,日テレNEWS,NTV
JP|日テレNEWS24|日テレニュース24,日本テレビNEWS24,NTV NEWS24
JP|NNN|日本ニュースネットワーク,NNNニュース
JP|テレビ朝日|テレ朝,テレ朝news,テレ朝ニュース,報道ステーション
JP|~ANN|オールニッポン・ニュースネットワーク
JP|フジテレビ|フジテレビジョン,FNNプライムオンライン,プライムオンライン
JP|FNN|フジニュースネットワーク,FNNニュース
JP|テレビ東京|テレ東,テレ東BIZ,~WBS,ワールドビジネスサテライト
JP|~TXN|
JP|BSフジ|プライムニュース,BSフジLIVEプライムニュース
JP|BS-TBS|報道1930
JP|毎日放送|MBSテレビ,MBSニュース,MBS
JP|朝日放送|朝日放送テレビ,ABCテレビ
JP|読売テレビ|読売テレビ放送,ytv
JP|関西テレビ|カンテレ,関西テレビ放送
JP|中部日本放送|CBCテレビ
JP|東海テレビ|東海テレビ放送
JP|名古屋テレビ|メ~テレ
JP|北海道放送|HBC北海道放送
JP|札幌テレビ|STV札幌テレビ
JP|北海道テレビ|HTB北海道テレビ
JP|秋田放送|ABS秋田放送
JP|秋田朝日放送|
JP|青森朝日放送|
JP|テレビユー福島|
JP|北日本放送|
JP|西日本放送|
JP|テレビ新広島|
JP|中国放送|RCC中国放送
JP|RKB毎日放送|RKB
JP|TOKYO MX|東京MXテレビ,TOKYO MXテレビ
JP|文化放送|
JP|ニッポン放送|ニッポン放送NEWS ONLINE
JP|ラジオNIKKEI|日経ラジオ社,ラジオ日経,競馬実況web
JP|J-WAVE|
JP|Yahoo!ニュース|ヤフーニュース,Yahoo!JAPANニュース,Yahoo! JAPAN,Yahoo!Japan,Yahoo!JAPAN,YahooNEWS,ヤフー・ニュース
JP|ライブドアニュース|livedoor NEWS,livedoorニュース,livedoor News
JP|gooニュース|
JP|LINEニュース|LINE NEWS
JP|ニコニコニュース|
JP|J-CASTニュース|J-CAST,Jキャスト
JP|オリコン|オリコンニュース,ORICON NEWS
JP|マイナビニュース|マイコミジャーナル,MYCOMジャーナル
JP|ITmedia|ITMedia,アイティメディア,ITmediaニュース,ITmedia NEWS,ITmedia News,ITmediaNews,ねとらぼ
JP|ITpro|ITPro,日経クロステック,日経xTECH
JP|INTERNET Watch|INTERNETWatch,Internet Watch
JP|Impress Watch|ImpressWatch,インプレス,BroadbandWatch,Broadband Watch,AV Watch,PC Watch,ケータイ Watch,GAME Watch
JP|CNET Japan|CNETJapan,CNET
JP|ZDNet Japan|ZDNet
JP|ASCII.jp|アスキー,アスキー24,週刊アスキー
JP|RBB TODAY|RBBTODAY
JP|GIGAZINE|ギガジン
JP|Engadget|エンガジェット
JP|TechCrunch|テッククランチ
JP|ギズモード|ギズモード・ジャパン,Gizmodo
JP|Response.|レスポンス自動車ニュース,~レスポンス
JP|シネマトゥデイ|シネマトゥディ
JP|スポーツナビ|スポナビ
JP|ロケットニュース24|
JP|ハフポスト|ハフィントンポスト,ハフィントン・ポスト,ハフポスト日本版,HuffPost,Huffington Post
JP|バズフィード|BuzzFeed,BuzzFeed News,BuzzFeed Japan
JP|ABEMA|AbemaTV,ABEMA TIMES,アベマ
JP|弁護士ドットコム|弁護士ドットコムニュース
JP|東洋経済オンライン|東洋経済,週刊東洋経済,東洋経済新報社
JP|ダイヤモンド・オンライン|週刊ダイヤモンド,ダイヤモンドオンライン
JP|プレジデントオンライン|PRESIDENT Online
JP|現代ビジネス|
JP|JBpress|JBプレス
JP|日経ビジネス|日経ビジネスオンライン,日経ビジネス電子版,日経トレンディ,日経パソコンオンライン
JP|日経BP|日経BP社,日経BPネット,nikkei BPnet
JP|ニュースイッチ|
JP|乗りものニュース|
JP|文春オンライン|週刊文春,文藝春秋,文芸春秋,文春
JP|週刊新潮|デイリー新潮
JP|週刊現代|
JP|週刊ポスト|NEWSポストセブン,女性セブン
JP|週刊朝日|
JP|サンデー毎日|
JP|週刊プレイボーイ|
JP|週刊金曜日|
JP|~FRIDAY|~フライデー
JP|~フラッシュ|~FLASH
JP|~AERA|アエラ,AERA dot.
JP|~SPA!|
JP|女性自身|
JP|新潮45|
JP|~ウェッジ|~Wedge,~WEDGE
JP|~Hanada|月刊Hanada
JP|~WiLL|月刊WiLL
JP|中央公論|
JP|~プレジデント|
JP|~ナンバー|NumberWeb,~Number
JP|軍事研究|
JP|航空万能論|航空万能論GF,grandfleet
JP|ウィキペディア|ウィキペディア日本語版,Wikipedia,ウィキ,wiki
JP|ウィキニュース|Wikinews
JP|シネマカフェ|
JP|~ナタリー|
JP|ヨコハマ経済新聞|
JP|新婦人しんぶん|
JP|アジアプレス|アジアプレス・インターナショナル
JP|デイリーNKジャパン|
JP|窓の杜|
JP|テクノバーン|Technobahn
JP|キャッチアップニュース|
JP|みんかぶ|MINKABU
JP|エキサイトニュース|Excite News,exciteニュース,~エキサイト
JP|infoseekニュース|infoseek,インフォシークニュース,楽天infoseekニュース
JP|アメーバニュース|Amebaニュース
JP|選挙ドットコム|
JP|サッカーキング|SOCCER KING
JP|ゴールドットコム|Goal.com,GOAL.com
JP|japan.internet.com|
JP|COMPUTERWORLD|Computerworld
JP|BCN|BCN+R
JP|医療介護CBニュース|CBニュース,キャリアブレイン
JP|六本木経済新聞|
JP|みんなの経済新聞|
JP|陸奥新報|
JP|岩手日日新聞|岩手日日新聞社
JP|北羽新報|
JP|福島中央テレビ|
JP|福島テレビ|
JP|福島放送|
JP|テレビ岩手|
JP|岩手めんこいテレビ|
JP|岩手朝日テレビ|
JP|IBC岩手放送|岩手放送
JP|東北放送|TBC東北放送
JP|仙台放送|
JP|ミヤギテレビ|宮城テレビ
JP|東日本放送|
JP|山形放送|
JP|山形テレビ|
JP|秋田テレビ|AKT秋田テレビ
JP|青森放送|
JP|青森テレビ|
JP|札幌テレビ放送|
JP|北海道文化放送|UHB
JP|テレビ北海道|
JP|新潟放送|
JP|新潟テレビ21|
JP|テレビ新潟|
JP|長野放送|
JP|信越放送|SBC信越放送
JP|長野朝日放送|
JP|静岡放送|
JP|テレビ静岡|
JP|静岡朝日テレビ|
JP|中京テレビ|中京テレビ放送
JP|メーテレ|
JP|テレビ愛知|
JP|三重テレビ|三重テレビ放送
JP|岐阜放送|
JP|チューリップテレビ|
JP|富山テレビ|富山テレビ放送
JP|北陸放送|MRO北陸放送
JP|石川テレビ|
JP|テレビ金沢|
JP|福井放送|
JP|福井テレビ|
JP|びわ湖放送|
JP|KBS京都|京都放送
JP|サンテレビ|サンテレビジョン
JP|ラジオ関西|
JP|奈良テレビ|奈良テレビ放送
JP|テレビ和歌山|
JP|テレビ大阪|
JP|山陽放送|RSK山陽放送
JP|岡山放送|
JP|瀬戸内海放送|KSB瀬戸内海放送
JP|広島テレビ|広島テレビ放送
JP|広島ホームテレビ|
JP|山陰放送|
JP|日本海テレビ|
JP|山陰中央テレビ|
JP|山口放送|
JP|テレビ山口|
JP|四国放送|
JP|南海放送|
JP|テレビ愛媛|
JP|あいテレビ|
JP|高知放送|
JP|テレビ高知|
JP|九州朝日放送|KBC九州朝日放送
JP|福岡放送|
JP|テレビ西日本|
JP|TVQ九州放送|
JP|サガテレビ|
JP|長崎放送|
JP|テレビ長崎|
JP|長崎国際テレビ|
JP|熊本放送|
JP|テレビ熊本|
JP|大分放送|
JP|テレビ大分|
JP|宮崎放送|
JP|テレビ宮崎|
JP|南日本放送|
JP|鹿児島テレビ|
JP|鹿児島読売テレビ|
JP|琉球放送|
JP|沖縄テレビ|
JP|琉球朝日放送|
JP|千葉テレビ|千葉テレビ放送,チバテレ
JP|テレビ神奈川|tvk
JP|テレビ埼玉|テレ玉
JP|とちぎテレビ|
JP|群馬テレビ|
JP|市民タイムス|
JP|夕刊三重|
JP|丹波新聞|
JP|島根日日新聞|
JP|宇部日報|
JP|南海日日新聞|
JP|室蘭民報|
JP|函館新聞|
JP|荘内日報|荘内日報社
JP|米澤新聞|米沢新聞
JP|いわき民報|
JP|常陽新聞|
JP|東愛知新聞|
JP|中部経済新聞|
JP|京都民報|
JP|夕刊デイリー|夕刊デイリー新聞
JP|netkeiba.com|netkeiba
GB|ロイター|ロイター通信,ロイター通信社,Reuters,ReutersJapan,ロイター電
US|AP通信|AP,Associated Press,AP電,AP通信社
FR|AFP通信|AFP,AFP=時事,AFP時事,AFPBB,AFPBB News,AFPBBNews,フランス通信,フランス通信社,Agence France-Presse,AFP電
US|UPI通信|UPI,UPI電
DE|DPA通信|dpa,DPA,ドイツ通信社,dpa通信,独通信社DPA
IT|ANSA通信|ANSA
US|CNN|CNNテレビ,CNN.co.jp,CNN日本語版,CNN.com,CNNニュース
GB|BBC|英国放送協会,イギリス放送協会,BBC放送,BBCニュース,BBC News,BBCテレビ,BBC NEWS,BBC Japan
US|NBC|NBCテレビ,NBCニュース,NBC News,NBC NEWS,MSNBC,NBC放送
US|~ABC|ABCテレビ(米),ABCニュース,ABC News,ABC放送
US|Space.com|スペース・ドットコム
US|MarketWatch|マーケットウォッチ
US|IDG|IDGニュース
US|CBS|CBSテレビ,CBSニュース,CBS News,CBS放送,60ミニッツ,FaceTheNation,Face the Nation,フェイス・ザ・ネーション
US|FOXニュース|FOX,FOX News,Fox News,フォックスニュース,フォックス・ニュース,FOXテレビ,FOXビジネス,Fox Business
US|CNBC|CNBCテレビ
US|PBS|公共放送PBS
US|NPR|米公共ラジオ,公共ラジオNPR
US|VOA|ボイス・オブ・アメリカ,Voice of America,アメリカの声
US|自由アジア放送|ラジオ・フリー・アジア,RFA,Radio Free Asia
US|ラジオ・フリー・ヨーロッパ|自由欧州放送,RFE/RL,Radio Free Europe,ラジオ・リバティー,自由ラジオ
US|~Cスパン|C-SPAN,Cスパン2
US|ニューズマックス|Newsmax,ニュースマックス
US|ニューヨーク・タイムズ|NYT,NYタイムズ,NYタイムス,ニューヨークタイムス,ニューヨーク・タイムス,The New York Times,New York Times,ニューヨーク・タイムズ電子版,NT紙
US|ワシントン・ポスト|WP,Wポスト,ワシントンポスト紙,The Washington Post,Washington Post
US|ウォール・ストリート・ジャーナル|WSJ,ウォールストリート・ジャーナル,The Wall Street Journal,Wall Street Journal,ウォール・ストリート・ジャーナル日本版
US|ロサンゼルス・タイムズ|LAタイムズ,LAタイムス,Los Angeles Times,ロサンゼルスタイムス,ロサンゼルス・タイムス
US|USAトゥデイ|USA TODAY,USA Today,USAトゥデー
US|クリスチャン・サイエンス・モニター|Christian Science Monitor
US|ニューヨーク・ポスト|New York Post,NYポスト
US|ワシントン・タイムズ|ワシントン・タイムス,Washington Times
US|ワシントン・エグザミナー|Washington Examiner
US|ボストン・グローブ|Boston Globe
US|シカゴ・トリビューン|Chicago Tribune
US|サンフランシスコ・クロニクル|San Francisco Chronicle
US|マイアミ・ヘラルド|Miami Herald
US|インターナショナル・ヘラルド・トリビューン|ヘラルド・トリビューン,International Herald Tribune,IHT
US|TIME|タイム誌,米誌タイム,TIME誌,~Time,~タイム
US|ニューズウィーク|ニュースウィーク,ニューズウィーク日本版,Newsweek,ニューズウイーク
US|ニューヨーカー|The New Yorker,New Yorker
US|~アトランティック|The Atlantic,アトランティック誌
US|フォーリン・アフェアーズ|Foreign Affairs,フォーリン・アフェアーズ・リポート,フォーリンアフェアーズ
US|フォーリン・ポリシー|Foreign Policy,フォーリンポリシー
US|ナショナル・インタレスト|The National Interest,National Interest
US|フォーブス|Forbes,フォーブス誌,Forbes JAPAN
US|~フォーチュン|~Fortune,フォーチュン誌
US|ブルームバーグ|ブルームバーグ通信,ブルームバーグ・ニュース,Bloomberg,ブルームバーグ電
US|ビジネスインサイダー|ビジネス・インサイダー,Business Insider
US|ポリティコ|Politico,POLITICO
US|アクシオス|Axios
US|ザ・ヒル|The Hill,米紙ザ・ヒル
US|デイリー・ビースト|The Daily Beast
US|~ヴォックス|~Vox
US|ワイアード|WIRED,Wired,ワイアード誌
US|ローリング・ストーン|Rolling Stone
US|バニティ・フェア|Vanity Fair
US|~ネイション|~The Nation
US|~インターセプト|The Intercept
US|ブライトバート|Breitbart,ブライトバート・ニュース
US|プロパブリカ|ProPublica
US|ナショナル・ジオグラフィック|National Geographic,ナショジオ,ナショナルジオグラフィック
US|~サイエンス|~Science,米科学誌サイエンス,サイエンス誌
GB|~ネイチャー|~Nature,英科学誌ネイチャー,ネイチャー誌
US|ディフェンス・ニュース|Defense News,ディフェンスニュース,DefenseNews
US|ディフェンス・ワン|Defense One
US|ブレイキング・ディフェンス|Breaking Defense
US|星条旗新聞|Stars and Stripes,スターズ・アンド・ストライプス,星条旗紙
US|ミリタリー・タイムズ|Military Times,ミリタリータイムズ
US|ウォー・ゾーン|The War Zone,War Zone
US|USNIニュース|USNI News
US|38ノース|38 North,38ノース(米)
US|ディプロマット|The Diplomat,ザ・ディプロマット
US|ヤフーニュース(米)|Yahoo News
US|U.S. FrontLine|
GB|ガーディアン|ザ・ガーディアン,The Guardian,Guardian,英紙ガーディアン,オブザーバー紙
GB|~タイムズ|ザ・タイムズ,The Times,英紙タイムズ,ロンドン・タイムズ,サンデー・タイムズ,タイムズ紙,タイムス紙
GB|フィナンシャル・タイムズ|FT,英FT,フィナンシャルタイムス,フィナンシャル・タイムス,ファイナンシャル・タイムズ,Financial Times
GB|~エコノミスト|The Economist,Economist,英誌エコノミスト
GB|デイリー・テレグラフ|テレグラフ,デーリー・テレグラフ,The Daily Telegraph,Daily Telegraph,The Telegraph,サンデー・テレグラフ
GB|~インディペンデント|インデペンデント,The Independent
GB|デイリー・メール|デーリー・メール,Daily Mail,メール・オンライン,メール・オン・サンデー
GB|デイリー・ミラー|デーリー・ミラー,Daily Mirror
GB|デイリー・エクスプレス|Daily Express
GB|~サン|ザ・サン,The Sun,大衆紙サン,サン紙
GB|イブニング・スタンダード|Evening Standard
GB|スペクテイター|The Spectator,スペクテーター,Spectator
GB|スカイニュース|スカイ・ニュース,Sky News,スカイTV
GB|ITV|ITVニュース
GB|チャンネル4|Channel 4
GB|ジェーンズ|ジェーンズ・ディフェンス・ウィークリー,Jane's,Janes,JDW
GB|ベリングキャット|Bellingcat,べリングキャット
GB|ニュー・サイエンティスト|New Scientist
FR|ル・モンド|Le Monde,ルモンド紙,仏紙ルモンド
FR|フィガロ|ル・フィガロ,Le Figaro
FR|リベラシオン|Libération,Liberation
FR|レゼコー|Les Echos,レ・ゼコー
FR|フランス24|France 24,フランス24テレビ
FR|ラジオ・フランス・アンテルナショナル|RFI,国際ラジオ放送RFI
FR|BFMテレビ|BFMTV,BFM
FR|TF1|仏テレビTF1
FR|フランス・アンフォ|フランスアンフォ,France Info
FR|~パリジャン|ル・パリジャン,Le Parisien
FR|パリ・マッチ|Paris Match
FR|シャルリー・エブド|Charlie Hebdo
DE|シュピーゲル|デア・シュピーゲル,Der Spiegel,Spiegel,シュピーゲル誌
DE|ビルト|Bild,ビルト紙,独紙ビルト,ビルト・アム・ゾンターク
DE|~ツァイト|ディー・ツァイト,Die Zeit
DE|~ウェルト|ディー・ヴェルト,ヴェルト,Die Welt,ウェルト紙,ウェルト・アム・ゾンターク
DE|南ドイツ新聞|Süddeutsche Zeitung,ジュートドイチェ・ツァイトゥング
DE|フランクフルター・アルゲマイネ|フランクフルター・アルゲマイネ・ツァイトゥング,FAZ,フランクフルター・アルゲマイネ紙
DE|ターゲスシュピーゲル|Tagesspiegel
DE|ハンデルスブラット|Handelsblatt
DE|ドイチェ・ヴェレ|ドイチェ・ウェレ,Deutsche Welle,DW
DE|ARD|独公共放送ARD,ドイツ公共放送ARD
DE|ZDF|第2ドイツテレビ,ドイツ公共放送ZDF
DE|~フォークス|~Focus,フォークス誌
DE|~シュテルン|~Stern
IT|レプブリカ|ラ・レプブリカ,La Repubblica
IT|コリエレ・デラ・セラ|コリエーレ・デラ・セラ,Corriere della Sera,コリエレ・デッラ・セラ
IT|~スタンパ|ラ・スタンパ,La Stampa
IT|アドンクロノス|ADNクロノス,Adnkronos
ES|エル・パイス|パイス紙,El País,El Pais
ES|エル・ムンド|ムンド紙,El Mundo
ES|ABC紙|
ES|EFE通信|EFE
PT|ルサ通信|
NL|NRC紙|NRCハンデルスブラット,NRC
NL|~テレグラーフ|De Telegraaf
BE|ユーラクティブ|Euractiv,EURACTIV
FR|ユーロニュース|Euronews
BE|EUオブザーバー|EUobserver
CH|ノイエ・チュルヒャー・ツァイトゥング|NZZ,Neue Zürcher Zeitung
AT|~スタンダード|デア・スタンダード,Der Standard
SE|ダーゲンス・ニュヘテル|Dagens Nyheter
SE|スベンスカ・ダグブラデット|Svenska Dagbladet
SE|SVT|スウェーデン公共放送
NO|NRK|ノルウェー放送協会
DK|ポリティケン|Politiken
DK|ユランズ・ポステン|Jyllands-Posten
FI|ヘルシンギン・サノマット|Helsingin Sanomat
FI|YLE|フィンランド国営放送,~Yle
PL|ガゼタ・ブィボルチャ|ガゼタ・ヴィボルチャ,Gazeta Wyborcza
PL|Gazeta.pl|
PL|ジェチュポスポリタ|ジェチポスポリタ,Rzeczpospolita
PL|PAP通信|PAP,ポーランド通信
PL|TVP|ポーランド国営テレビ
PL|TVN24|TVN
PL|Defence24|Defence 24
CZ|チェコ通信|CTK通信,CTK
HU|MTI通信|MTI
RS|B92|
RS|タンユグ通信|タンユグ
EE|ERR|エストニア公共放送
LV|デルフィ|Delfi
LT|LRT|リトアニア公共放送
GR|カシメリニ|Kathimerini
RU|タス通信|タス,TASS,イタル・タス通信,イタル・タス,イタルタス通信,ITAR-TASS
RU|インタファクス通信|インタファクス,インターファクス,インターファクス通信,Interfax,インテルファクス通信,インテルファクス
RU|RIAノーボスチ|RIAノーボスチ通信,ノーボスチ通信,ノーボスチ,ロシア通信,RIA通信,リア・ノーボスチ,RIA Novosti,RIA
RU|イズベスチヤ|イズベスチア,イズベスチャ,Izvestia
RU|コメルサント|コメルサント紙,Kommersant
RU|ベドモスチ|ヴェドモスチ,Vedomosti
RU|ノーバヤ・ガゼータ|ノーヴァヤ・ガゼータ,ノーバヤ・ガゼタ,Novaya Gazeta
RU|独立新聞|ネザビシマヤ・ガゼータ,ネザヴィシマヤ・ガゼータ
RU|ロシア新聞|ロシースカヤ・ガゼータ,ロシイスカヤ・ガゼータ,ロシスカヤ・ガゼータ,Rossiyskaya Gazeta
RU|プラウダ|Pravda
RU|モスクワ・タイムズ|モスクワタイムズ,The Moscow Times,Moscow Times
RU|モスコフスキー・コムソモーレツ|MK紙
RU|コムソモリスカヤ・プラウダ|コムソモーリスカヤ・プラウダ
RU|RBK|RBC,ロシア経済紙RBK
RU|~RT|ロシア・トゥデイ,ロシア・トゥデー,ロシア・ツデー,Russia Today,ロシアトゥデー
RU|スプートニク|Sputnik,スプートニク通信
RU|ロシア第1チャンネル|第1チャンネル,ロシア第1テレビ,ロシア1,ロシア国営テレビ,全ロシア国営テレビ・ラジオ,VGTRK,Channel One
RU|NTV(ロシア)|独立テレビNTV
RU|~ドーシチ|ドーシチTV,ドシチ,TV Rain,Dozhd
RU|モスクワのこだま|エコー・モスクワ,モスクワのエコー,エホ・モスクブイ
RU|メドゥーザ|メドゥーサ,Meduza
RU|ザ・インサイダー|The Insider
RU|ズベズダ|国防省系テレビ局ズベズダ,Zvezda
RU|REGNUM通信|REGNUM
RU|軍事産業クーリエ|
RU|ライフニュース|Life News
RU|Lenta.ru|レンタ・ルー
RU|Gazeta.ru|ガゼータ・ルー
RU|戦略文化財団|strategic-culture.su,Strategic Culture
UA|ウクルインフォルム|ウクリンフォルム,ウクルインフォルム通信,Ukrinform
UA|ウクラインスカ・プラウダ|ウクライナ・プラウダ,ウクラインスカ・プラヴダ,Ukrainska Pravda,ウクラインシカ・プラウダ
UA|キーウ・インディペンデント|キエフ・インディペンデント,The Kyiv Independent,Kyiv Independent
UA|キーウ・ポスト|キエフ・ポスト,Kyiv Post
UA|インタファクス・ウクライナ|インターファクス・ウクライナ,Interfax-Ukraine
UA|ウニアン通信|UNIAN,ウニアン
UA|ススピーリネ|ススピルネ,Suspilne,ウクライナ公共放送
UA|RBCウクライナ|RBK・ウクライナ,RBC-Ukraine
UA|リーガ・ネット|LIGA.net
UA|ミリタルニー|Militarnyi,militarnyi
UA|ディフェンス・エクスプレス|Defense Express,Defence Express
UA|ユーロマイダン・プレス|Euromaidan Press
UA|~NV|ノーボエ・ブレーミャ
UA|ゼルカロ・ネジェーリ|ジェルカロ・ティジニャ
BY|ベルタ通信|ベルタ,BelTA,BELTA
BY|ネクスタ|NEXTA
BY|ナシャ・ニーワ|Nasha Niva
KZ|カズインフォルム|Kazinform
KZ|テングリニュース|Tengrinews
GE|インタープレスニュース|
AM|アルメンプレス|Armenpress
AZ|トレンド通信|~Trend
AZ|アゼルタジ|AZERTAC
CN|新華社|新華社通信,新華通信社,新華網,Xinhua,新華社電
CN|人民日報|人民網,人民日報海外版,People's Daily
CN|環球時報|環球網,グローバル・タイムズ,Global Times
CN|中国中央テレビ|中央テレビ,CCTV,中央電視台,中国国営中央テレビ,国営中央テレビ,CGTN,中国中央電視台
CN|中国国際放送|中国国際放送局,CRI,CRIオンライン
CN|中国新聞社|中国新聞網,中新社,中国新聞通信社
CN|中国青年報|
CN|光明日報|
CN|解放軍報|
CN|新京報|
CN|京華時報|
CN|南方都市報|
CN|南方週末|
CN|北京青年報|
CN|経済参考報|
CN|チャイナデーリー|チャイナ・デイリー,チャイナデイリー,China Daily
CN|財新|財新網,~財経,Caixin
CN|澎湃新聞|澎湃,The Paper
CN|第一財経|第一財経日報
CN|観察者網|
CN|鳳凰衛視|フェニックステレビ,鳳凰網
CN|レコードチャイナ|Record China,RecordChina
CN|サーチナ|searchina
CN|AFPBB中国|
CN|東方網|
HK|サウスチャイナ・モーニング・ポスト|サウス・チャイナ・モーニング・ポスト,South China Morning Post,SCMP
HK|明報|
HK|星島日報|
HK|蘋果日報|リンゴ日報,アップル・デイリー,りんご日報
HK|大公報|
HK|文匯報|文滙報
HK|東方日報|
HK|太陽報|
HK|香港経済日報|
HK|香港電台|RTHK
HK|立場新聞|スタンドニュース
TW|中央通信社|中央社,フォーカス台湾,中央社フォーカス台湾,CNA,Focus Taiwan
TW|自由時報|Liberty Times
TW|聯合報|連合報,聯合新聞網
TW|中国時報|
TW|台北時報|タイペイ・タイムズ,Taipei Times
TW|三立テレビ|三立新聞
TW|TVBS|
TW|台湾国際放送|
TW|~経済日報|
TW|~上報|
KR|聯合ニュース|連合ニュース,聯合通信,聯合ニュースTV,Yonhap,ヨンハプ
KR|朝鮮日報|朝鮮日報日本語版,チョソン・イルボ,Chosun Ilbo
KR|中央日報|中央日報日本語版,JoongAng Ilbo
KR|東亜日報|Dong-A Ilbo
KR|ハンギョレ|ハンギョレ新聞,Hankyoreh
KR|韓国日報|
KR|京郷新聞|
KR|毎日経済新聞|毎日経済
KR|韓国経済新聞|韓国経済
KR|国民日報|
KR|文化日報|
KR|ソウル新聞|
KR|KBS|韓国放送公社,KBSテレビ
KR|MBC|文化放送(韓国),MBCテレビ
KR|~SBS|SBSテレビ
KR|YTN|
KR|JTBC|
KR|ニューシス|NEWSIS
KR|ニュース1|
KR|オーマイニュース|
KR|コリア・ヘラルド|Korea Herald
KR|コリア・タイムズ|Korea Times
KR|デイリーNK|Daily NK
KP|朝鮮中央通信|朝鮮中央通信社,KCNA,朝鮮通信
KP|労働新聞|
KP|朝鮮中央テレビ|
KP|朝鮮中央放送|
KP|民主朝鮮|
KP|わが民族同士|ウリミンジョクキリ,我が民族同士
JP|朝鮮新報|
MN|モンツァメ通信|モンツァメ
IN|PTI通信|PTI,プレス・トラスト・オブ・インディア
IN|ANI通信|ANI
IN|タイムズ・オブ・インディア|Times of India
IN|~ヒンドゥー|ザ・ヒンドゥー,The Hindu
IN|ヒンドゥスタン・タイムズ|ヒンドゥスタンタイムズ,Hindustan Times
IN|インディアン・エクスプレス|Indian Express
IN|エコノミック・タイムズ|Economic Times
IN|NDTV|
PK|~ドーン|~Dawn,ドーン紙
PK|ジオ・テレビ|ジオTV,Geo TV
PK|アフガン・イスラム通信|
AF|トロ・ニュース|トロTV,TOLOnews
AF|パジュワク通信|パジュワク・アフガン通信
BD|デーリー・スター|
LK|デーリー・ミラー(スリランカ)|
SG|ストレーツ・タイムズ|ストレーツタイムズ,The Straits Times,Straits Times
SG|チャンネル・ニューズ・アジア|チャンネル・ニュース・アジア,Channel NewsAsia
SG|聯合早報|
MY|ベルナマ通信|ベルナマ,Bernama
MY|~スター|ザ・スター,~The Star
MY|ニュー・ストレーツ・タイムズ|New Straits Times
ID|アンタラ通信|アンタラ,Antara
ID|~コンパス|Kompas
ID|ジャカルタ・ポスト|Jakarta Post
ID|~テンポ|~Tempo
ID|じゃかるた新聞|
TH|バンコク・ポスト|バンコクポスト,Bangkok Post
TH|~ネーション|The Nation(Thailand)
TH|バンコク週報|
PH|インクワイアラー|Inquirer,フィリピン・デーリー・インクワイアラー
PH|ラップラー|Rappler
PH|マニラ・タイムズ|Manila Times
PH|GMAニュース|GMA
PH|フィリピン通信|PNA
VN|ベトナム通信社|VNA,ベトナム通信
VN|トイチェ|トゥオイチェー,Tuoi Tre
VN|ニャンザン|人民新聞ニャンザン
KH|プノンペン・ポスト|Phnom Penh Post
MM|イラワジ|The Irrawaddy,Irrawaddy
MM|ミッジマ|Mizzima
MM|ミャンマー・ナウ|Myanmar Now
MM|ビルマ民主の声|DVB
QA|アルジャジーラ|アル・ジャジーラ,アルジャジーラ・テレビ,アルジャジーラテレビ,アル=ジャジーラ,Al Jazeera,Aljazeera
AE|アルアラビーヤ|アル・アラビーヤ,アルアラビア,アルアラビーヤ・テレビ,Al Arabiya
AE|WAM通信|首長国通信
AE|ガルフ・ニュース|Gulf News
AE|ザ・ナショナル|The National
AE|スカイニュース・アラビア|
QA|ガルフ・タイムズ|ガルフタイムス
SA|サウジ国営通信|SPA通信,SPA
SA|アラブ・ニュース|アラブニュース,Arab News
GB|アッシャルクルアウサト|アッシャルク・アルアウサト,Asharq Al-Awsat
GB|アルハヤート|アルハヤト
EG|アルアハラム|アハラム,Al-Ahram
EG|中東通信|~MENA
EG|アルマスリ・アルヨウム|
LB|アルマナール|マナール・テレビ,アルマナル
LB|アルマヤディーン|マヤディーン,Al Mayadeen
LB|デイリー・スター(レバノン)|
SY|シリア国営通信|SANA,シリア・アラブ通信,サナ通信
GB|シリア人権監視団|SOHR
IR|イラン国営通信|IRNA,IRNA通信,イスラム共和国通信
IR|ファルス通信|~ファルス,Fars
IR|タスニム通信|タスニム,Tasnim
IR|メヘル通信|メフル通信,Mehr
IR|ISNA通信|イラン学生通信,ISNA
IR|プレスTV|Press TV,PressTV
IR|イラン国営テレビ|イラン国営放送,IRIB
IR|~ケイハン|Kayhan
GB|イラン・インターナショナル|Iran International
IQ|イラク国営通信|~INA
IQ|~ルダウ|Rudaw
TR|アナドル通信|アナドル,アナトリア通信,Anadolu,AA通信
TR|ヒュリエト|ヒュリエット,Hürriyet,Hurriyet
TR|~サバハ|~Sabah,デイリー・サバハ,Daily Sabah
TR|ミリエト|Milliyet
TR|TRT|TRTワールド,TRT World,トルコ国営放送
TR|NTV(トルコ)|
TR|ジュムフリエト|Cumhuriyet
IL|ハアレツ|ハーレツ,Haaretz
IL|エルサレム・ポスト|Jerusalem Post
IL|タイムズ・オブ・イスラエル|Times of Israel
IL|イディオト・アハロノト|イェディオト・アハロノト,イディオト・アハロノト紙,Yedioth Ahronoth,Yネット,Ynet
IL|マアリブ|Maariv
IL|イスラエル公共放送|KAN,カン放送
IL|イスラエル放送|
IL|チャンネル12|チャンネル12テレビ
PS|ワファ通信|パレスチナ通信,WAFA,ワファ
PS|マアン通信|Maan
JO|ペトラ通信|
EG|マダ・マスル|
DZ|アルジェリア通信|~APS
MA|MAP通信|
TN|TAP通信|
NG|~バンガード|~Vanguard
NG|ガーディアン(ナイジェリア)|
KE|デーリー・ネーション|Daily Nation
ZA|ニュース24|~News24
ZA|SABC|南アフリカ放送協会
CA|カナダ放送協会|CBC,CBCニュース,CBC News
CA|CTV|CTVニュース,CTV News
CA|グローブ・アンド・メール|The Globe and Mail
CA|トロント・スター|Toronto Star
CA|ナショナル・ポスト|National Post
AU|オーストラリア放送協会|豪ABC,豪公共放送ABC,オーストラリアABC
AU|~オーストラリアン|The Australian,豪紙オーストラリアン
AU|シドニー・モーニング・ヘラルド|Sydney Morning Herald
AU|~エイジ|ジ・エイジ,~The Age
AU|スカイニュース・オーストラリア|Sky News Australia
AU|AAP通信|AAP
NZ|ラジオ・ニュージーランド|RNZ
NZ|ニュージーランド・ヘラルド|NZヘラルド,New Zealand Herald
BR|フォーリャ・デ・サンパウロ|フォリャ・デ・サンパウロ,Folha
BR|~グロボ|オ・グロボ,TVグロボ,O Globo,~Globo
BR|エスタド・デ・サンパウロ|エスタダン,Estadao
BR|ニッケイ新聞|
AR|クラリン|Clarín,Clarin
AR|~ナシオン|ラ・ナシオン,La Nación
CL|~メルクリオ|エル・メルクリオ,El Mercurio
MX|レフォルマ|Reforma
MX|ウニベルサル|エル・ウニベルサル,El Universal
VE|テレスール|teleSUR,テレスル
CU|~グランマ|Granma
CU|プレンサ・ラティーナ|プレンサ・ラティナ,Prensa Latina
CO|~ティエンポ|エル・ティエンポ,El Tiempo
PE|~コメルシオ|エル・コメルシオ,El Comercio
VA|バチカン・ニュース|Vatican News,バチカン放送
VA|オッセルバトーレ・ロマーノ|L'Osservatore Romano
`

/** Places to publish that are nobody's editorial office: country | canonical | aliases. */
export const CHANNELS: string = `
US|フェイスブック|Facebook,フェースブック,~FB
US|ツイッター|Twitter,Twitter社,~ツイート
US|~X|X(旧ツイッター),X(旧Twitter),旧ツイッター,~エックス
AE|テレグラム|Telegram,テレグラム・チャンネル,テレグラムチャンネル
US|ユーチューブ|YouTube,Youtube,ユーチューブチャンネル
US|インスタグラム|Instagram,インスタ
CN|ティックトック|TikTok,TikTok(ティックトック),抖音
CN|微博|ウェイボー,ウェイボ,新浪微博,Weibo
CN|微信|ウィーチャット,WeChat
RU|フコンタクテ|VK,VKontakte,フ・コンタクチェ
US|トゥルース・ソーシャル|Truth Social,トゥルースソーシャル,TruthSocial
US|スレッズ|~Threads
US|ブルースカイ|Bluesky
US|マストドン|Mastodon
US|レディット|Reddit
US|リンクトイン|LinkedIn
US|ワッツアップ|WhatsApp
US|パーラー|Parler
US|ディスコード|~Discord
US|4chan|4ちゃん
US|ウィキリークス|WikiLeaks,Wikileaks
JP|~LINE|ライン公式
JP|ニコニコ動画|ニコ動,ニコニコ生放送
JP|ミクシィ|mixi
JP|2ちゃんねる|2ch,5ちゃんねる,5ch
JP|~note|
JP|アメブロ|アメーバブログ,Ameba
US|ブログ|公式ブログ
US|SNS|交流サイト,ソーシャルメディア
US|ホームページ|公式サイト,公式ホームページ,ウェブサイト,公式ウェブサイト,HP
US|ミリブロガー|軍事ブロガー
`
