/** East, South-east and South Asia and Oceania since 2000; `family/given|Latin name|aliases|terms|Wikidata id` (`+` where the name used alone comes first), marks of offices in persons.ts. */
export const LEADERS_ASIA: string = `
江/沢民|Jiang Zemin|江沢民|P CN 1993-03-27 2003-03-15;T CN 1989-06-24 2002-11-15
胡/錦濤|Hu Jintao|胡錦涛,フー・チンタオ|T CN 2002-11-15 2012-11-15;P CN 2003-03-15 2013-03-14|Q15029
習/近平|Xi Jinping|シー・ジンピン|V CN 2008-03-15 2013-03-14;T CN 2012-11-15;P CN 2013-03-14|Q15031
朱/鎔基|Zhu Rongji|朱熔基|M CN 1998-03-17 2003-03-16
温/家宝|Wen Jiabao||M CN 2003-03-16 2013-03-15
李/克強|Li Keqiang||M CN 2013-03-15 2023-03-11
李/強|Li Qiang||M CN 2023-03-11
唐/家璇|Tang Jiaxuan||F CN 1998-03-18 2003-03-17
李/肇星|Li Zhaoxing||F CN 2003-03-17 2007-04-27
楊/潔篪|Yang Jiechi|楊潔チ|F CN 2007-04-27 2013-03-16;SC CN 2017-10 2022-10
王/毅|Wang Yi||F CN 2013-03-16 2022-12-30;SC CN 2022-10;F CN 2023-07-25
秦/剛|Qin Gang||KF CN 2005 2014;B CN 2021-07-28 2023-01;F CN 2022-12-30 2023-07-25
遅/浩田|Chi Haotian||D CN 1993-03-29 2003-03-17
曹/剛川|Cao Gangchuan||D CN 2003-03-17 2008-03-17
梁/光烈|Liang Guanglie||D CN 2008-03-17 2013-03-16
常/万全|Chang Wanquan||D CN 2013-03-16 2018-03-19
魏/鳳和|Wei Fenghe||D CN 2018-03-19 2023-03-12
李/尚福|Li Shangfu||D CN 2023-03-12 2023-10-24
董/軍|Dong Jun||D CN 2023-12-29
姜/瑜|Jiang Yu||KF CN 2006-06 2012
洪/磊|Hong Lei||KF CN 2010-10 2016
馬/朝旭|Ma Zhaoxu||KF CN 2009 2011;DF CN 2019
劉/建超|Liu Jianchao||KF CN 2001 2009;SC CN 2022-06 2025-07
孔/泉|Kong Quan||KF CN 2001 2006
章/啓月|Zhang Qiyue||KF CN 1998 2004
陸/慷|Lu Kang||KF CN 2015-06 2019-07
耿/爽|Geng Shuang||KF CN 2016-09 2020-06
華/春瑩|Hua Chunying||KF CN 2012-11-16 2024-05;DF CN 2024-05
趙/立堅|Zhao Lijian||KF CN 2020-02-24 2023-01
汪/文斌|Wang Wenbin||KF CN 2020-07-17 2024-05-24
毛/寧|Mao Ning||KF CN 2022-09-05
林/剣|Lin Jian||KF CN 2024-03-18
郭/嘉昆|Guo Jiakun||KF CN 2025-01
呉/謙|Wu Qian||KD CN 2015 2025
譚/克非|Tan Kefei||KD CN 2021
張/暁剛|Zhang Xiaogang||KD CN 2023
楊/宇軍|Yang Yujun||KD CN 2011 2017
耿/雁生|Geng Yansheng||KD CN 2011 2015
朱/鳳蓮|Zhu Fenglian||K CN 2019
陳/斌華|Chen Binhua||K CN 2023
戴/秉国|Dai Bingguo||SC CN 2008-03-17 2013-03-16
曽/慶紅|Zeng Qinghong|曾慶紅|V CN 2003-03-15 2008-03-15
李/源潮|Li Yuanchao||V CN 2013-03-14 2018-03-17
王/岐山|Wang Qishan||V CN 2018-03-17 2023-03-10
韓/正|Han Zheng||DM CN 2018-03-19 2023-03;V CN 2023-03-10
呉/邦国|Wu Bangguo||H CN 2003-03-15 2013-03-14
張/徳江|Zhang Dejiang||H CN 2013-03-14 2018-03-17
栗/戦書|Li Zhanshu||H CN 2018-03-17 2023-03-10
趙/楽際|Zhao Leji||H CN 2023-03-10
劉/鶴|Liu He||DM CN 2018-03-19 2023-03-12
何/立峰|He Lifeng||DM CN 2023-03-12
呉/儀|Wu Yi||DM CN 2003-03-17 2008-03-16
王/文濤|Wang Wentao||EC CN 2020-12-26
薄/熙来|Bo Xilai||EC CN 2004-02 2007-12-29;SC CN 2007-12 2012-03-15
周/小川|Zhou Xiaochuan||CB CN 2002-12 2018-03-19
武/大偉|Wu Dawei||SE CN 2004 2017
崔/天凱|Cui Tiankai||B CN 2013-04 2021-06
謝/鋒|Xie Feng||B CN 2023-05
呉/江浩|Wu Jianghao||B CN 2023-03
孔/鉉佑|Kong Xuanyou||SE CN 2017-08 2019;B CN 2019-05 2023-02
程/永華|Cheng Yonghua||B CN 2010-02 2019-05
傅/聡|Fu Cong||B CN 2024-04
張/軍|Zhang Jun||B CN 2019-07 2024-02
劉/暁波|Liu Xiaobo||
毛/沢東|Mao Zedong|毛主席|CH CN 1949-10-01 1976-09-09
鄧/小平|Deng Xiaoping||SC CN 1978-12 1989-11
周/恩来|Zhou Enlai||M CN 1949-10-01 1976-01-08
ダライ・ラマ14世|Dalai Lama|ダライ・ラマ,ダライラマ,ダライ・ラマ十四世,ダライラマ14世|LE チベット 1950-11-17
董/建華|Tung Chee-hwa||CO HK 1997-07-01 2005-03-12
曽/蔭権|Donald Tsang|曾蔭権,ドナルド・ツァン|CO HK 2005-06-21 2012-06-30
梁/振英|Leung Chun-ying||CO HK 2012-07-01 2017-06-30
林鄭/月娥|Carrie Lam|林鄭月娥,キャリー・ラム|CO HK 2017-07-01 2022-06-30
李/家超|John Lee|ジョン・リー|CO HK 2022-07-01
陳/水扁|Chen Shui-bian|チェン・シュイビエン|P TW 2000-05-20 2008-05-20
馬/英九|Ma Ying-jeou|マー・インチウ|P TW 2008-05-20 2016-05-20
蔡/英文|Tsai Ing-wen|ツァイ・インウェン|P TW 2016-05-20 2024-05-20|Q233984
頼/清徳|Lai Ching-te|ライ・チントー,賴清德|M TW 2017-09-08 2019-01-14;V TW 2020-05-20 2024-05-20;P TW 2024-05-20
李/登輝|Lee Teng-hui||P TW 1988-01-13 2000-05-20
呂/秀蓮|Annette Lu||V TW 2000-05-20 2008-05-20
蘇/貞昌|Su Tseng-chang||M TW 2006-01-25 2007-05-21;M TW 2019-01-14 2023-01-31
陳/建仁|Chen Chien-jen||V TW 2016-05-20 2020-05-20;M TW 2023-01-31 2024-05-20
卓/栄泰|Cho Jung-tai||M TW 2024-05-20
蕭/美琴|Hsiao Bi-khim||B TW 2020-07 2023-11;V TW 2024-05-20
呉/釗燮|Joseph Wu||F TW 2018-02-26 2024-05-20;N TW 2024-05-20
林/佳龍|Lin Chia-lung||F TW 2024-05-20
顧/立雄|Wellington Koo||N TW 2020-05-20 2024-05-20;D TW 2024-05-20
邱/国正|Chiu Kuo-cheng||D TW 2021-02-23 2024-05-20
厳/徳発|Yen Teh-fa|厳徳発|D TW 2018-02-26 2021-02-23
連/戦|Lien Chan||T 国民党 2000-03-24 2005-08-19
呉/伯雄|Wu Po-hsiung||T 国民党 2007-04-07 2009-10-17
朱/立倫|Eric Chu||T 国民党 2021-10-05 2025-11
侯/友宜|Hou Yu-ih||MY 新北市 2018-12-25
韓/国瑜|Han Kuo-yu||MY 高雄市 2018-12-25 2020-06-12;H TW 2024-02-01
柯/文哲|Ko Wen-je||MY 台北市 2014-12-25 2022-12-25
郭/台銘|Terry Gou||
謝/長廷|Frank Hsieh||M TW 2005-02-01 2006-01-25
鄭/麗文|Cheng Li-wun||T 国民党 2025-11-01
金/大中|Kim Dae-jung|キム・デジュン|P KR 1998-02-25 2003-02-25
盧/武鉉|Roh Moo-hyun|ノ・ムヒョン|P KR 2003-02-25 2008-02-25
李/明博|Lee Myung-bak|イ・ミョンバク|P KR 2008-02-25 2013-02-25
朴/槿恵|Park Geun-hye|パク・クネ,朴槿惠|P KR 2013-02-25 2017-03-10
文/在寅|Moon Jae-in|ムン・ジェイン|P KR 2017-05-10 2022-05-09|Q21001
尹/錫悦|Yoon Suk-yeol|ユン・ソンニョル,ユン・ソクヨル,尹錫烈|P KR 2022-05-10 2025-04-04
李/在明|Lee Jae-myung|イ・ジェミョン|T 共に民主党 2022-08-28 2025-04-09;P KR 2025-06-04
黄/教安|Hwang Kyo-ahn|ファン・ギョアン|M KR 2015-06-18 2017-05-11;PA KR 2016-12-09 2017-05-10
韓/悳洙|Han Duck-soo|ハン・ドクス,韓悳洙|M KR 2022-05-21 2025-05-01;PA KR 2024-12-14 2024-12-27
崔/相穆|Choi Sang-mok|チェ・サンモク|PA KR 2024-12-27 2025-03-24
金/民錫|Kim Min-seok|キム・ミンソク|M KR 2025-07-03
潘/基文|Ban Ki-moon|パン・ギムン,潘基文,バン・キムン,パン・ギムン|F KR 2004-01-17 2006-11-10;S 国連 2007-01-01 2016-12-31|Q1253
柳/明桓|Yu Myung-hwan|ユ・ミョンファン|F KR 2008-02-29 2010-09-08
金/星煥|Kim Sung-hwan|キム・ソンファン|F KR 2010-10-08 2013-03-11
尹/炳世|Yun Byung-se|ユン・ビョンセ|F KR 2013-03-11 2017-06-18
康/京和|Kang Kyung-wha|カン・ギョンファ|F KR 2017-06-18 2021-02-08
鄭/義溶|Chung Eui-yong|チョン・ウィヨン|N KR 2017-05-21 2020-07-03;F KR 2021-02-09 2022-05-11
朴/振|Park Jin|パク・チン,パク・ジン|F KR 2022-05-12 2024-01-10
趙/兌烈|Cho Tae-yul|チョ・テヨル|F KR 2024-01-10 2025-07
趙/顕|Cho Hyun|チョ・ヒョン|F KR 2025-07-19
宋/旻淳|Song Min-soon|ソン・ミンスン|F KR 2006-12-01 2008-02-29
金/寛鎮|Kim Kwan-jin|キム・グァンジン|D KR 2010-12-04 2014-06-30;N KR 2014-06-30 2017-05-21
韓/民求|Han Min-koo|ハン・ミング|D KR 2014-06-30 2017-07-13
宋/永武|Song Young-moo|ソン・ヨンム|D KR 2017-07-13 2018-09-21
鄭/景斗|Jeong Kyeong-doo|チョン・ギョンドゥ|D KR 2018-09-21 2020-09-18
徐/旭|Suh Wook|ソ・ウク|D KR 2020-09-18 2022-05-10
李/鐘燮|Lee Jong-sup|イ・ジョンソプ,李鍾燮|D KR 2022-05-11 2023-10-07
申/源湜|Shin Won-sik|シン・ウォンシク|D KR 2023-10-07 2024-09-06;N KR 2024-08 2025-06
金/龍顕|Kim Yong-hyun|キム・ヨンヒョン|D KR 2024-09-06 2024-12-05
安/圭伯|Ahn Gyu-back|アン・ギュベク|D KR 2025-07-25
金/聖翰|Kim Sung-han|キム・ソンハン|N KR 2022-05-10 2023-03-29
趙/太庸|Cho Tae-yong|チョ・テヨン|N KR 2023-03-30 2023-12;I KR 2024-01 2025-06
魏/聖洛|Wi Sung-lac|ウィ・ソンラク|N KR 2025-06-04
徐/薫|Suh Hoon|ソ・フン|I KR 2017-06-01 2020-07;N KR 2020-07-03 2022-05-10
鄭/東泳|Chung Dong-young|チョン・ドンヨン|UN KR 2004-07-01 2005-12-31;UN KR 2025-07-25
金/泳三|Kim Young-sam||P KR 1993-02-25 1998-02-25
全/斗煥|Chun Doo-hwan||P KR 1980-09-01 1988-02-24
盧/泰愚|Roh Tae-woo||P KR 1988-02-25 1993-02-24
朴/正煕|Park Chung-hee||P KR 1963-12-17 1979-10-26
金/日成|Kim Il-sung|キム・イルソン|L KP 1948-09-09 1994-07-08
金/正日|Kim Jong-il|キム・ジョンイル|L KP 1994-07-08 2011-12-17;T KP 1997-10-08 2011-12-17|Q10665
金/正恩|Kim Jong-un|キム・ジョンウン,金正恩委員長,金正雲|L KP 2011-12-17;T KP 2012-04-11|Q56226
金/与正|Kim Yo-jong|キム・ヨジョン|LE KP 2014
金/正男|Kim Jong-nam|キム・ジョンナム|
金/永南|Kim Yong-nam|キム・ヨンナム|CH KP 1998-09-05 2019-04-11
崔/竜海|Choe Ryong-hae|チェ・リョンヘ,崔龍海|CH KP 2019-04-11
張/成沢|Jang Song-thaek|チャン・ソンテク,張成澤|
白/南淳|Paek Nam-sun||F KP 1998-09-05 2007-01-02
朴/宜春|Pak Ui-chun|パク・ウィチュン|F KP 2007-05-18 2014-04-09
李/洙墉|Ri Su-yong|リ・スヨン|F KP 2014-04-09 2016-05
李/容浩|Ri Yong-ho|リ・ヨンホ|F KP 2016-05 2020-01
李/善権|Ri Son-gwon|リ・ソングォン|F KP 2020-01-23 2022-06-11
崔/善姫|Choe Son-hui|チェ・ソンヒ|DF KP 2018-02 2021;F KP 2022-06-11
金/桂冠|Kim Kye-gwan|キム・ゲグァン|DF KP 1995 2019
姜/錫柱|Kang Sok-ju|カン・ソクチュ|DF KP 1986 2010
金/英哲|Kim Yong-chol|キム・ヨンチョル|SC KP 2016
強/純男|Kang Sun-nam|カン・スンナム|D KP 2022-12 2024-10
努/光鉄|No Kwang-chol|ノ・グァンチョル,努光鉄|D KP 2024-10
横田/めぐみ|Megumi Yokota||
マハティール+モハマド|Mahathir Mohamad|マハティール・ビン・モハマド|M MY 1981-07-16 2003-10-31;M MY 2018-05-10 2020-03-01
アブドラ+アフマド・バダウィ|Abdullah Ahmad Badawi|アブドラ・バダウィ|M MY 2003-10-31 2009-04-03
ナジブ+ラザク|Najib Razak||M MY 2009-04-03 2018-05-10
ムヒディン+ヤシン|Muhyiddin Yassin||M MY 2020-03-01 2021-08-21
イスマイルサブリ|Ismail Sabri Yaakob|イスマイル・サブリ・ヤーコブ|M MY 2021-08-21 2022-11-24
アンワル+イブラヒム|Anwar Ibrahim||M MY 2022-11-24
ゴー+チョクトン|Goh Chok Tong||M SG 1990-11-28 2004-08-12
リー+シェンロン|Lee Hsien Loong||M SG 2004-08-12 2024-05-15
ウォン/ローレンス|Lawrence Wong||M SG 2024-05-15
リー+クアンユー|Lee Kuan Yew||M SG 1959-06-05 1990-11-28
バラクリシュナン/ビビアン|Vivian Balakrishnan||F SG 2015-10-01
ウン+エンヘン|Ng Eng Hen||D SG 2011-05-21 2025-05
ワヒド/アブドゥルラフマン|Abdurrahman Wahid|アブドルラフマン・ワヒド|P ID 1999-10-20 2001-07-23
メガワティ+スカルノプトリ|Megawati Sukarnoputri||P ID 2001-07-23 2004-10-20
ユドヨノ/スシロ・バンバン|Susilo Bambang Yudhoyono||P ID 2004-10-20 2014-10-20
ジョコ+ウィドド|Joko Widodo|ジョコウィ|P ID 2014-10-20 2024-10-20|Q3318231
プラボウォ+スビアント|Prabowo Subianto||D ID 2019-10-23 2024-10-20;P ID 2024-10-20
ルトノ+マルスディ|Retno Marsudi||F ID 2014-10-27 2024-10-20
エストラダ/ジョセフ|Joseph Estrada||P PH 1998-06-30 2001-01-20
アロヨ/グロリア|Gloria Macapagal Arroyo|グロリア・アロヨ,グロリア・マカパガル・アロヨ|P PH 2001-01-20 2010-06-30
アキノ/ベニグノ|Benigno Aquino III|ベニグノ・アキノ3世|P PH 2010-06-30 2016-06-30
ドゥテルテ/ロドリゴ|Rodrigo Duterte||P PH 2016-06-30 2022-06-30
ドゥテルテ/サラ|Sara Duterte||V PH 2022-06-30
マルコス/フェルディナンド|Bongbong Marcos|フェルディナンド・マルコス・ジュニア,ボンボン・マルコス,フェルディナンド・マルコス|P PH 2022-06-30
マナロ/エンリケ|Enrique Manalo||F PH 2022-07-01 2025-06
テオドロ/ギルベルト|Gilberto Teodoro||D PH 2023-06-05
ロクシン/テオドロ|Teodoro Locsin||F PH 2018-10-17 2022-06-30
タリエラ/ジェイ|Jay Tarriela||K PH 2022
タクシン+シナワット|Thaksin Shinawatra|タクシン・チナワット|M TH 2001-02-09 2006-09-19
スラユット+チュラノン|Surayud Chulanont||M TH 2006-10-01 2008-01-29
サマック+スントラウェート|Samak Sundaravej||M TH 2008-01-29 2008-09-09
ソムチャイ+ウォンサワット|Somchai Wongsawat||M TH 2008-09-18 2008-12-02
アピシット+ウェチャチワ|Abhisit Vejjajiva|アピシット・ウェーチャチーワ|M TH 2008-12-17 2011-08-05
インラック+シナワット|Yingluck Shinawatra||M TH 2011-08-05 2014-05-07
プラユット+チャンオーチャー|Prayut Chan-o-cha|プラユット・チャンオチャ,プラユット・ジャンオーチャー,プラユット・チャンオチャー|M TH 2014-08-24 2023-08-22
セター+タウィーシン|Srettha Thavisin|セター・タウィシン,セタ|M TH 2023-08-22 2024-08-14
ペートンタン+シナワット|Paetongtarn Shinawatra|ペトンタン|M TH 2024-08-16 2025-08-29
アヌティン+チャーンウィーラクン|Anutin Charnvirakul|アヌティン・チャンウィラクル|M TH 2025-09-07
プミポン国王|Bhumibol Adulyadej|プミポン・アドゥンヤデート,ラーマ9世|X TH 1946-06-09 2016-10-13
ワチラロンコン国王|Vajiralongkorn|ワチラロンコーン国王,ラーマ10世|X TH 2016-10-13
フン+セン|Hun Sen|フンセン|M KH 1985-01-14 2023-08-22
フン+マネット|Hun Manet|フンマネット|M KH 2023-08-22
シアヌーク/ノロドム|Norodom Sihanouk|シハヌーク|X KH 1993-09-24 2004-10-07
シハモニ/ノロドム|Norodom Sihamoni||X KH 2004-10-14
サム+レンシー|Sam Rainsy|サムレンシー|LE KH 1998
ノン+ドゥック・マイン|Nông Đức Mạnh||T VN 2001-04-22 2011-01-19
グエン+フー・チョン|Nguyễn Phú Trọng|チョン書記長|T VN 2011-01-19 2024-07-19
トー+ラム|Tô Lâm||P VN 2024-05-22 2024-10-21;T VN 2024-08-03
ファム+ミン・チン|Phạm Minh Chính||M VN 2021-04-05
グエン+スアン・フック|Nguyễn Xuân Phúc||M VN 2016-04-07 2021-04-05;P VN 2021-04-05 2023-01-18
グエン+タン・ズン|Nguyễn Tấn Dũng||M VN 2006-06-27 2016-04-06
ルオン+クオン|Lương Cường||P VN 2024-10-21
ファム+トゥー・ハン|Phạm Thu Hằng||KF VN 2023
レ+ティ・トゥー・ハン|Lê Thị Thu Hằng||KF VN 2017-04 2022
トンルン+シスリット|Thongloun Sisoulith||M LA 2016-04-20 2021-03-22;P LA 2021-03-22
タン+シュエ|Than Shwe|タンシュエ|L MM 1992-04-23 2011-03-30
テイン+セイン|Thein Sein|テインセイン|M MM 2007-10-24 2011-03-30;P MM 2011-03-30 2016-03-30
スー・チー|Aung San Suu Kyi|スーチー,アウンサンスーチー,アウン・サン・スー・チー,アウンサン・スーチー|F MM 2016-03-30 2021-02-01|Q36740
ウィン+ミン|Win Myint||P MM 2018-03-30 2021-02-01
ミン・アウン・フライン|Min Aung Hlaing|ミンアウンフライン|CC MM 2011-03-30;M MM 2021-08-01
ゾー・ミン・トゥン|Zaw Min Tun|ゾーミントゥン|K MM 2021-02
シャナナ・グスマン|Xanana Gusmão|グスマン|P TL 2002-05-20 2007-05-20;M TL 2007-08-08 2015-02-16;M TL 2023-07-01
ラモスホルタ/ジョゼ|José Ramos-Horta|ラモス・ホルタ|P TL 2007-05-20 2012-05-20;P TL 2022-05-20
バジパイ/アタル・ビハリ|Atal Bihari Vajpayee|バジパイ|M IN 1998-03-19 2004-05-22
シン/マンモハン|Manmohan Singh||M IN 2004-05-22 2014-05-26
モディ/ナレンドラ|Narendra Modi|モーディー|M IN 2014-05-26|Q1058
カラム/アブドル|A. P. J. Abdul Kalam|アブドゥル・カラム|P IN 2002-07-25 2007-07-25
ガンジー/ソニア|Sonia Gandhi||T インド国民会議派 1998-03-14 2017-12-16
ガンジー/ラフル|Rahul Gandhi||T インド国民会議派 2017-12-16 2019-07-03
ムカジー/プラナブ|Pranab Mukherjee||F IN 2006-10-24 2009-05-22;P IN 2012-07-25 2017-07-25
ムルム/ドラウパディ|Droupadi Murmu||P IN 2022-07-25
クリシュナ/ソマナハリ|S. M. Krishna||F IN 2009-05-22 2012-10-28
スワラジ/スシュマ|Sushma Swaraj||F IN 2014-05-26 2019-05-30
ジャイシャンカル/スブラマニヤム|S. Jaishankar|ジャイシャンカール,スブラマニヤム・ジャイシャンカル|F IN 2019-05-31
ラジナート+シン|Rajnath Singh|ラージナート・シン|D IN 2019-05-31
ドバル/アジット|Ajit Doval|ドヴァル|N IN 2014-05-30
バグチ/アリンダム|Arindam Bagchi||KF IN 2021-03 2024-01
ジャイスワル/ランディール|Randhir Jaiswal||KF IN 2024-01
ムシャラフ/ペルベズ|Pervez Musharraf|パルヴェーズ・ムシャラフ,ペルベズ・ムシャラフ,パルベズ・ムシャラフ|P PK 2001-06-20 2008-08-18
ザルダリ/アシフ・アリ|Asif Ali Zardari|アースィフ・アリー・ザルダーリー|P PK 2008-09-09 2013-09-09;P PK 2024-03-10
ブット/ベナジル|Benazir Bhutto|ベナジール・ブット,ブットー|M PK 1993-10-19 1996-11-05
ブット/ビラワル|Bilawal Bhutto Zardari|ビラワル・ブット・ザルダリ|F PK 2022-04-27 2023-08-10
シャリフ/ナワズ|Nawaz Sharif|ナワーズ・シャリーフ|M PK 1997-02-17 1999-10-12;M PK 2013-06-05 2017-07-28
シャリフ/シャバズ|Shehbaz Sharif|シャーバズ・シャリフ,シャバズ・シャリーフ|M PK 2022-04-11 2023-08-14;M PK 2024-03-04
ギラニ/ユサフ・ラザ|Yousaf Raza Gillani|ギラーニー|M PK 2008-03-25 2012-06-19
カーン/イムラン|Imran Khan|イムラン・カーン|M PK 2018-08-18 2022-04-10
アジズ/シャウカット|Shaukat Aziz||M PK 2004-08-28 2007-11-15
ムニール/アシム|Asim Munir|アシム・ムニル|G PK 2022-11-29
ダール/イスハク|Ishaq Dar||F PK 2024-03-11
アシフ/カワジャ|Khawaja Asif|カワジャ・アシフ|D PK 2022-04-19 2023-08-10;D PK 2024-03-11
ハシナ/シェイク|Sheikh Hasina|シェイク・ハシナ|M BD 2009-01-06 2024-08-05
ジア/カレダ|Khaleda Zia||M BD 2001-10-10 2006-10-29
ユヌス/ムハマド|Muhammad Yunus|ムハマド・ユヌス|A BD 2024-08-08
クマラトゥンガ/チャンドリカ|Chandrika Kumaratunga||P LK 1994-11-12 2005-11-19
ラジャパクサ/マヒンダ|Mahinda Rajapaksa|マヒンダ・ラージャパクサ|P LK 2005-11-19 2015-01-09
シリセナ/マイトリパラ|Maithripala Sirisena||P LK 2015-01-09 2019-11-18
ラジャパクサ/ゴタバヤ|Gotabaya Rajapaksa||P LK 2019-11-18 2022-07-14
ウィクラマシンハ/ラニル|Ranil Wickremesinghe|ラニル・ウィクラマシンハ|M LK 2001-12-09 2004-04-06;M LK 2015-01-09 2018-10-26;P LK 2022-07-21 2024-09-23
ディサナヤカ/アヌラ・クマラ|Anura Kumara Dissanayake|ディサナヤケ|P LK 2024-09-23
ギャネンドラ国王|Gyanendra|ギャネンドラ・ビール・ビクラム・シャー・デーヴ|X NP 2001-06-04 2008-05-28
ダハル/プスパ・カマル|Pushpa Kamal Dahal|プラチャンダ,プシュパ・カマル・ダハル|M NP 2008-08-18 2009-05-25;M NP 2016-08-04 2017-06-07;M NP 2022-12-26 2024-07-15
オリ/カドガ・プラサド・シャルマ|KP Sharma Oli|シャルマ・オリ|M NP 2018-02-15 2021-07-13;M NP 2024-07-15 2025-09-09
ナシード/モハメド|Mohamed Nasheed||P MV 2008-11-11 2012-02-07
ムイズ/モハメド|Mohamed Muizzu||P MV 2023-11-17
エンフバヤル/ナンバリーン|Nambaryn Enkhbayar||P MN 2005-06-24 2009-06-18
エルベグドルジ/ツァヒアギーン|Tsakhiagiin Elbegdorj||P MN 2009-06-18 2017-07-10
フレルスフ/オフナー|Ukhnaagiin Khürelsükh|フレルスレン,オフナー・フレルスフ|P MN 2021-06-25
カルザイ/ハミド|Hamid Karzai|ハーミド・カルザイ|P AF 2001-12-22 2014-09-29
ガニ/アシュラフ|Ashraf Ghani|アシュラフ・ガニー|P AF 2014-09-29 2021-08-15
アブドラ・アブドラ|Abdullah Abdullah|アブドッラー・アブドッラー|F AF 2001-12-22 2006-03-22
オマル/ムハンマド|Mullah Omar|オマル師,ムッラー・オマル|LE タリバン 1994 2013-04-23
アクンザダ/ハイバトゥラ|Hibatullah Akhundzada|ハイバトゥラー・アクンザダ|LE タリバン 2016-05-25
ムタキ/アミール・カーン|Amir Khan Muttaqi||F AF 2021-09-07
ムジャヒド/ザビフラ|Zabihullah Mujahid|ザビウラ・ムジャヒド|K タリバン 2007
バラダル/アブドルガニ|Abdul Ghani Baradar|アブドル・ガニ・バラダル|DM AF 2021-09-07
ハワード/ジョン|John Howard||M AU 1996-03-11 2007-12-03
ラッド/ケビン|Kevin Rudd|ケヴィン・ラッド|M AU 2007-12-03 2010-06-24;M AU 2013-06-27 2013-09-18;B AU 2023-03
ギラード/ジュリア|Julia Gillard||M AU 2010-06-24 2013-06-27
アボット/トニー|Tony Abbott||M AU 2013-09-18 2015-09-15
ターンブル/マルコム|Malcolm Turnbull||M AU 2015-09-15 2018-08-24
モリソン/スコット|Scott Morrison||M AU 2018-08-24 2022-05-23
アルバニージー/アンソニー|Anthony Albanese|アルバニージ|M AU 2022-05-23
ダウナー/アレクサンダー|Alexander Downer||F AU 1996-03-11 2007-12-03
スミス/スティーブン|Stephen Smith||F AU 2007-12-03 2010-09-14
カー/ボブ|Bob Carr||F AU 2012-03-13 2013-09-18
ビショップ/ジュリー|Julie Bishop||F AU 2013-09-18 2018-08-28
ペイン/マリズ|Marise Payne||D AU 2015-09-21 2018-08-28;F AU 2018-08-28 2022-05-23
ウォン/ペニー|Penny Wong||F AU 2022-05-23
マールズ/リチャード|Richard Marles||D AU 2022-06-01;DM AU 2022-05-23
ダットン/ピーター|Peter Dutton||D AU 2021-03-30 2022-05-23
クラーク/ヘレン|Helen Clark||M NZ 1999-12-05 2008-11-19
キー/ジョン|John Key||M NZ 2008-11-19 2016-12-12
イングリッシュ/ビル|Bill English||M NZ 2016-12-12 2017-10-26
アーダーン/ジャシンダ|Jacinda Ardern|アーダン,ジャシンダ・アーダン|M NZ 2017-10-26 2023-01-25
ヒプキンス/クリス|Chris Hipkins||M NZ 2023-01-25 2023-11-27
ラクソン/クリストファー|Christopher Luxon||M NZ 2023-11-27
ピーターズ/ウィンストン|Winston Peters||F NZ 2005-10-19 2008-08-29;F NZ 2017-10-26 2020-11-06;F NZ 2023-11-27
ソガバレ/マナセ|Manasseh Sogavare||M SB 2019-04-24 2024-05-02
バイニマラマ/ボレンゲ|Frank Bainimarama|フランク・バイニマラマ|M FJ 2007-01-05 2022-12-24
ランブカ/シティベニ|Sitiveni Rabuka||M FJ 2022-12-24
マラペ/ジェームズ|James Marape||M PG 2019-05-30
`
