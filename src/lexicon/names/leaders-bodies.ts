/** Heads of the United Nations, NATO, the EU and other bodies; `family/given|Latin name|aliases|terms|Wikidata id` (`+` where the name used alone comes first), marks of offices in persons.ts. */
export const LEADERS_BODIES: string = `
アナン/コフィ|Kofi Annan|コフィー・アナン|S 国連 1997-01-01 2006-12-31|Q1254
グテレス/アントニオ|António Guterres|グテーレス,アントニオ・グテーレス|M PT 1995-10-28 2002-04-06;CO 国連難民高等弁務官事務所 2005-06-15 2015-12-31;S 国連 2017-01-01|Q311440
ドゥジャリク/ステファン|Stéphane Dujarric|デュジャリック,ステファン・デュジャリック|K 国連 2014-03
ハク/ファルハン|Farhan Haq|ファルハン・ハク|K 国連 2014
アルブール/ルイーズ|Louise Arbour||CO 国連人権高等弁務官事務所 2004-07-01 2008-08-31
ピレイ/ナビ|Navi Pillay|ピレー|CO 国連人権高等弁務官事務所 2008-09-01 2014-08-31
ゼイド/ラアド|Zeid Ra'ad al-Hussein|ゼイド・ラアド・アル・フセイン|CO 国連人権高等弁務官事務所 2014-09-01 2018-08-31
ターク/フォルカー|Volker Türk|ボルカー・ターク,フォルカー・テュルク|CO 国連人権高等弁務官事務所 2022-10-17
緒方/貞子|Sadako Ogata||CO 国連難民高等弁務官事務所 1991-01-01 2000-12-31
グランディ/フィリッポ|Filippo Grandi||CO 国連難民高等弁務官事務所 2016-01-01
ラザリーニ/フィリップ|Philippe Lazzarini||CO 国連パレスチナ難民救済事業機関 2020-04-01
グリフィス/マーティン|Martin Griffiths||DS 国連 2021-07-19 2024-06
フレッチャー/トム|Tom Fletcher||DS 国連 2024-11
ディカルロ/ローズマリー|Rosemary DiCarlo||DS 国連 2018-05-01
中満/泉|Izumi Nakamitsu||DS 国連 2017-05-01
モハメド/アミーナ|Amina J. Mohammed||DS 国連 2017-01-01
ブリクス/ハンス|Hans Blix||CH 国連監視検証査察委員会 2000-03-01 2003-06-30
ブラヒミ/ラクダル|Lakhdar Brahimi|ラフダール・ブラヒミ|SE 国連 2012-08-17 2014-05-31
デミストゥラ/スタファン|Staffan de Mistura|デ・ミストゥラ|SE 国連 2014-07-10 2018-12
ペデルセン/ゲイル|Geir Pedersen|ゲイル・ペダーセン|SE 国連 2019-01
天野/之弥|Yukiya Amano||DG IAEA 2009-12-01 2019-07-18
グロッシ/ラファエル|Rafael Grossi|ラファエル・マリアーノ・グロッシ,グロッシー|DG IAEA 2019-12-03
ブルントラント/グロ・ハーレム|Gro Harlem Brundtland||DG WHO 1998-07-21 2003-07-21
李/鍾郁|Lee Jong-wook||DG WHO 2003-07-21 2006-05-22
チャン/マーガレット|Margaret Chan|陳馮富珍|DG WHO 2007-01-04 2017-06-30
テドロス+アダノム|Tedros Adhanom Ghebreyesus|テドロス・アダノム・ゲブレイェスス,テドロス・アダノム・ゲブレイエスス|F ET 2012-11-29 2016-11-01;DG WHO 2017-07-01
ライアン/マイケル|Mike Ryan|マイク・ライアン|
ラミー/パスカル|Pascal Lamy||DG WTO 2005-09-01 2013-08-31
アゼベド/ロベルト|Roberto Azevêdo||DG WTO 2013-09-01 2020-08-31
オコンジョイウェアラ/ヌゴジ|Ngozi Okonjo-Iweala|オコンジョ=イウェアラ,オコンジョ・イウェアラ|DG WTO 2021-03-01
松浦/晃一郎|Koichiro Matsuura||DG 国連教育科学文化機関 1999-11-15 2009-11-15
ボコバ/イリナ|Irina Bokova||DG 国連教育科学文化機関 2009-11-15 2017-11-15
アズレ/オードレ|Audrey Azoulay||DG 国連教育科学文化機関 2017-11-15 2025-11-14
ストロスカーン/ドミニク|Dominique Strauss-Kahn|ストロス=カーン,ストロス・カーン|BP IMF 2007-11-01 2011-05-18
ラガルド/クリスティーヌ|Christine Lagarde||Z FR 2007-06-19 2011-06-29;BP IMF 2011-07-05 2019-09-12;CB EU 2019-11-01
ゲオルギエワ/クリスタリナ|Kristalina Georgieva|ゲオルギエバ,ゲオルギエヴァ|BP IMF 2019-10-01
トリシェ/ジャンクロード|Jean-Claude Trichet|ジャン=クロード・トリシェ|CB EU 2003-11-01 2011-10-31
ゼーリック/ロバート|Robert Zoellick|ゼーリック|EC US 2001-02-07 2005-02-22;DF US 2005-02-22 2006-07-07;BP 世界銀行 2007-07-01 2012-06-30
マルパス/デービッド|David Malpass||BP 世界銀行 2019-04-09 2023-06-01
バンガ/アジェイ|Ajay Banga||BP 世界銀行 2023-06-02
ロバートソン/ジョージ|George Robertson||D GB 1997-05-03 1999-10-11;S NATO 1999-10-14 2003-12-17
デホープスヘッフェル/ヤープ|Jaap de Hoop Scheffer|デ・ホープ・スヘッフェル,デホープスケッフェル,ヤープ・デ・ホープ・スヘッフェル|F NL 2002-07-22 2003-12-03;S NATO 2004-01-05 2009-07-31
ジョアナ/ミルチャ|Mircea Geoană||DS NATO 2019-10-17 2024-09
バウアー/ロブ|Rob Bauer||CH NATO 2021-06-25 2025-01-17
ドラゴーネ/ジュゼッペ・カーボ|Giuseppe Cavo Dragone|カーボドラゴーネ|CH NATO 2025-01-17
カボリ/クリストファー|Christopher Cavoli|カヴォリ|CM NATO 2022-07-04 2025-07-04
グリンケウィッチ/アレクサス|Alexus Grynkewich|グリンケビッチ|CM NATO 2025-07-04
ブリードラブ/フィリップ|Philip Breedlove||CM NATO 2013-05-13 2016-05-04
ルンゲスク/オアナ|Oana Lungescu||K NATO 2010-12 2023-09
バローゾ/ジョゼ・マヌエル|José Manuel Barroso|バロゾ,ジョゼ・マヌエル・バローゾ,ジョゼ・マヌエル・ドゥラン・バローゾ|M PT 2002-04-06 2004-07-17;E EU 2004-11-22 2014-10-31
フォンデアライエン/ウルズラ|Ursula von der Leyen|フォン・デア・ライエン,フォンデアライアン,ウルズラ・フォン・デア・ライエン,フォン・デアライエン,ウルスラ・フォンデアライエン|D DE 2013-12-17 2019-07-17;E EU 2019-12-01|Q60772
ソラナ/ハビエル|Javier Solana||S NATO 1995-12-05 1999-10-06;J EU 1999-10-18 2009-12-01
アシュトン/キャサリン|Catherine Ashton||J EU 2009-12-01 2014-11-01
モゲリーニ/フェデリカ|Federica Mogherini||F IT 2014-02-22 2014-10-31;J EU 2014-11-01 2019-11-30
ボレル/ジョセップ|Josep Borrell|ボレル,ジョセプ・ボレル,ホセ・ボレル,ジョゼップ・ボレル|F ES 2018-06-07 2019-11-29;J EU 2019-12-01 2024-11-30
シュルツ/マルティン|Martin Schulz||H EU 2012-01-17 2017-01-17
サッソリ/ダビド|David Sassoli||H EU 2019-07-03 2022-01-11
メツォラ/ロベルタ|Roberta Metsola||H EU 2022-01-18
ベステアー/マルグレーテ|Margrethe Vestager|ベスタエアー|CO EU 2014-11-01 2024-11-30
シェフチョビッチ/マロシュ|Maroš Šefčovič|シェフチョヴィッチ|CO EU 2010-02-09
スタノ/ペーター|Peter Stano||K EU 2019-12 2024-12
クビリウス/アンドリュス|Andrius Kubilius||M LT 1999-11-03 2000-10-26;M LT 2008-12-09 2012-12-13;CO EU 2024-12-01
ロゲ/ジャック|Jacques Rogge||CH IOC 2001-07-16 2013-09-10
バッハ/トーマス|Thomas Bach||CH IOC 2013-09-10 2025-06-23
コベントリー/カースティ|Kirsty Coventry||CH IOC 2025-06-23
ブラッター/ゼップ|Sepp Blatter|ヨゼフ・ブラッター|CH FIFA 1998-06-08 2015-12-21
インファンティノ/ジャンニ|Gianni Infantino|インファンティーノ|CH FIFA 2016-02-26
カーン/カリム|Karim Khan||PR 国際刑事裁判所 2021-06-16
デルポンテ/カルラ|Carla Del Ponte|デル・ポンテ|PR 旧ユーゴスラビア国際戦犯法廷 1999-09-15 2007-12-31
ビロル/ファティ|Fatih Birol|ファティフ・ビロル|DG IEA 2015-09-01
ムーサ/アムル|Amr Moussa|アムル・ムーサー|F EG 1991-05-20 2001-05-15;S アラブ連盟 2001-06-01 2011-06-01
アブルゲイト/アハメド|Ahmed Aboul Gheit|アブール・ゲイト|F EG 2004-07-11 2011-03-06;S アラブ連盟 2016-07-03
スリン+ピッスワン|Surin Pitsuwan||S ASEAN 2008-01-01 2012-12-31
カオ+キムホン|Kao Kim Hourn||S ASEAN 2023-01-09
ラト/ロドリゴ|Rodrigo Rato||BP IMF 2004-06-07 2007-10-31
キム/ジム・ヨン|Jim Yong Kim||BP 世界銀行 2012-07-01 2019-01-31
ドイセンベルク/ウィム|Wim Duisenberg||CB EU 1998-06-01 2003-10-31
`
