/** Japan since 2000; `family/given|Latin name|aliases|terms|Wikidata id` (`+` where the name used alone comes first), marks of offices in persons.ts. */
export const LEADERS_JAPAN: string = `
小渕/恵三|Keizo Obuchi||M JP 1998-07-30 2000-04-05
森/喜朗|Yoshiro Mori||M JP 2000-04-05 2001-04-26
小泉/純一郎|Junichiro Koizumi||M JP 2001-04-26 2006-09-26
安倍/晋三|Shinzo Abe||C JP 2005-10-31 2006-09-26;M JP 2006-09-26 2007-09-26;M JP 2012-12-26 2020-09-16
福田/康夫|Yasuo Fukuda||C JP 2000-10-27 2004-05-07;M JP 2007-09-26 2008-09-24
麻生/太郎|Taro Aso||F JP 2005-10-31 2007-08-27;M JP 2008-09-24 2009-09-16;Z JP 2012-12-26 2021-10-04
鳩山/由紀夫|Yukio Hatoyama|鳩山由起夫|M JP 2009-09-16 2010-06-08
菅/直人|Naoto Kan||Z JP 2010-01-07 2010-06-08;M JP 2010-06-08 2011-09-02
野田/佳彦|Yoshihiko Noda||Z JP 2010-06-08 2011-09-02;M JP 2011-09-02 2012-12-26;T 立憲民主党 2024-09-23
菅/義偉|Yoshihide Suga||C JP 2012-12-26 2020-09-16;M JP 2020-09-16 2021-10-04
岸田/文雄|Fumio Kishida||F JP 2012-12-26 2017-08-03;M JP 2021-10-04 2024-10-01
石破/茂|Shigeru Ishiba||D JP 2007-09-26 2008-08-02;PG 自民党 2012-09 2014-09;M JP 2024-10-01 2025-10-21
高市/早苗|Sanae Takaichi||M JP 2025-10-21
河野/洋平|Yohei Kono||H JP 2003-11-19 2009-07-21;F JP 1999-10-05 2001-04-26
田中/眞紀子|Makiko Tanaka|田中真紀子|F JP 2001-04-26 2002-01-30
川口/順子|Yoriko Kawaguchi||F JP 2002-02-01 2004-09-27
町村/信孝|Nobutaka Machimura||F JP 2004-09-27 2005-10-31;F JP 2007-08-27 2007-09-26;C JP 2007-09-26 2008-09-24
高村/正彦|Masahiko Komura||D JP 2007-08-27 2007-09-26;F JP 2007-09-26 2008-09-24
中曽根/弘文|Hirofumi Nakasone|中曾根弘文|F JP 2008-09-24 2009-09-16
岡田/克也|Katsuya Okada||F JP 2009-09-16 2010-09-17;DM JP 2012-01-13 2012-12-26
前原/誠司|Seiji Maehara||F JP 2010-09-17 2011-03-07
松本/剛明|Takeaki Matsumoto||F JP 2011-03-09 2011-09-02;Y JP 2022-11-21 2023-09-13
玄葉/光一郎|Koichiro Gemba||F JP 2011-09-02 2012-12-26
河野/太郎|Taro Kono||F JP 2017-08-03 2019-09-11;D JP 2019-09-11 2020-09-16
茂木/敏充|Toshimitsu Motegi||F JP 2019-09-11 2021-11-04;PG 自民党 2021-11-04 2024-09-30;F JP 2025-10-21
林/芳正|Yoshimasa Hayashi||education-minister JP 2017-08-03 2018-10-02;D JP 2008-08-02 2008-09-24;F JP 2021-11-10 2023-09-13;C JP 2023-12-14 2025-10-21;Y JP 2025-10-21
上川/陽子|Yoko Kamikawa||F JP 2023-09-13 2024-10-01
岩屋/毅|Takeshi Iwaya||D JP 2018-10-02 2019-09-11;F JP 2024-10-01 2025-10-21
虎島/和夫|Kazuo Torashima||D JP 2000-07-04 2000-12-05
中谷/元|Gen Nakatani||D JP 2001-04-26 2002-09-30;D JP 2014-12-24 2016-08-03;D JP 2024-10-01 2025-10-21
大野/功統|Yoshinori Ohno||D JP 2004-09-27 2005-10-31
額賀/福志郎|Fukushiro Nukaga||D JP 2005-10-31 2006-09-26;Z JP 2007-08-27 2008-08-02;H JP 2023-10-20
久間/章生|Fumio Kyuma||D JP 2006-09-26 2007-07-04
小池/百合子|Yuriko Koike||D JP 2007-07-04 2007-08-27;GV 東京都 2016-08-02
浜田/靖一|Yasukazu Hamada||D JP 2008-09-24 2009-09-16;D JP 2022-08-10 2023-09-13
北沢/俊美|Toshimi Kitazawa|北澤俊美|D JP 2009-09-16 2011-09-02
一川/保夫|Yasuo Ichikawa||D JP 2011-09-02 2012-01-13
田中/直紀|Naoki Tanaka||D JP 2012-01-13 2012-06-04
森本/敏|Satoshi Morimoto||D JP 2012-06-04 2012-12-26
小野寺/五典|Itsunori Onodera||D JP 2012-12-26 2014-09-03;D JP 2017-08-03 2018-10-02
江渡/聡徳|Akinori Eto||D JP 2014-09-03 2014-12-24
稲田/朋美|Tomomi Inada||D JP 2016-08-03 2017-07-28
岸/信夫|Nobuo Kishi||D JP 2020-09-16 2022-08-10
木原/稔|Minoru Kihara||D JP 2023-09-13 2024-10-01;C JP 2025-10-21
小泉/進次郎|Shinjiro Koizumi||environment-minister JP 2019-09-11 2021-10-04;agriculture-minister JP 2025-05-21 2025-10-21;D JP 2025-10-21
中川/秀直|Hidenao Nakagawa||C JP 2000-07-04 2000-10-27;PG 自民党 2006-09 2007-08
細田/博之|Hiroyuki Hosoda||C JP 2004-05-07 2005-10-31;H JP 2021-11-10 2023-10-20
塩崎/恭久|Yasuhisa Shiozaki||C JP 2006-09-26 2007-08-27
与謝野/馨|Kaoru Yosano||C JP 2007-08-27 2007-09-26;Z JP 2009-02-17 2009-09-16
河村/建夫|Takeo Kawamura||C JP 2008-09-24 2009-09-16
平野/博文|Hirofumi Hirano||C JP 2009-09-16 2010-06-08
仙谷/由人|Yoshito Sengoku||C JP 2010-06-08 2011-01-14
枝野/幸男|Yukio Edano||C JP 2011-01-14 2011-09-02;EC JP 2011-09-12 2012-12-26;T 立憲民主党 2017-10-02 2021-11-12
藤村/修|Osamu Fujimura||C JP 2011-09-02 2012-12-26
加藤/勝信|Katsunobu Kato||C JP 2020-09-16 2021-10-04;Z JP 2024-10-01 2025-10-21
松野/博一|Hirokazu Matsuno||C JP 2021-10-04 2023-12-14
鈴木/俊一|Shunichi Suzuki||Z JP 2021-10-04 2024-10-01;PG 自民党 2025-10-07
片山/さつき|Satsuki Katayama||Z JP 2025-10-21
谷垣/禎一|Sadakazu Tanigaki||Z JP 2003-09-22 2006-09-26;T 自民党 2009-09-28 2012-09-26
小沢/一郎|Ichiro Ozawa|小澤一郎|T 民主党 2006-04-07 2009-05-11
志位/和夫|Kazuo Shii||T 共産党 2000-11-24 2024-01-18
田村/智子|Tomoko Tamura||T 共産党 2024-01-18
泉/健太|Kenta Izumi||T 立憲民主党 2021-11-30 2024-09-23
玉木/雄一郎|Yuichiro Tamaki||T 国民民主党 2018-05-07
山口/那津男|Natsuo Yamaguchi||T 公明党 2009-09-08 2024-09-28
斉藤/鉄夫|Tetsuo Saito||T 公明党 2024-11-09
福島/瑞穂|Mizuho Fukushima|福島みずほ|T 社民党 2003-11-15 2013-07-25;T 社民党 2020-02-22
山本/太郎|Taro Yamamoto||T れいわ新選組 2019-04-01
橋下/徹|Toru Hashimoto||GV 大阪府 2008-02-06 2011-10-31;MY 大阪市 2011-12-19 2015-12-18
松井/一郎|Ichiro Matsui||GV 大阪府 2011-11-27 2019-03-21;MY 大阪市 2019-04-08 2023-04-06
吉村/洋文|Hirofumi Yoshimura||MY 大阪市 2015-12-19 2019-03-21;GV 大阪府 2019-04-08
石原/慎太郎|Shintaro Ishihara||GV 東京都 1999-04-23 2012-10-31
猪瀬/直樹|Naoki Inose||GV 東京都 2012-12-18 2013-12-24
舛添/要一|Yoichi Masuzoe||GV 東京都 2014-02-11 2016-06-21
仲井真/弘多|Hirokazu Nakaima||GV 沖縄県 2006-12-10 2014-12-09
翁長/雄志|Takeshi Onaga||GV 沖縄県 2014-12-10 2018-08-08
玉城/デニー|Denny Tamaki|玉城デニー|GV 沖縄県 2018-10-04
谷内/正太郎|Shotaro Yachi||N JP 2014-01-07 2019-09-13
北村/滋|Shigeru Kitamura||N JP 2019-09-13 2021-07-07
秋葉/剛男|Takeo Akiba||N JP 2021-07-07 2025-01
岡野/正敬|Masataka Okano||N JP 2025-01 2025-10
市川/恵一|Keiichi Ichikawa||N JP 2025-10
福井/俊彦|Toshihiko Fukui||CB JP 2003-03-20 2008-03-19
白川/方明|Masaaki Shirakawa||CB JP 2008-04-09 2013-03-19
黒田/東彦|Haruhiko Kuroda||CB JP 2013-03-20 2023-04-08
植田/和男|Kazuo Ueda||CB JP 2023-04-09
折木/良一|Ryoichi Oriki||G JP 2009-03-24 2012-01-31
河野/克俊|Katsutoshi Kawano||G JP 2014-10-14 2019-04-01
山崎/幸二|Koji Yamazaki||G JP 2019-04-01 2023-03-30
吉田/圭秀|Yoshihide Yoshida||G JP 2023-03-30 2025-08-01
内倉/浩昭|Hiroaki Uchikura||G JP 2025-08-01
徳仁|Naruhito|徳仁親王,今上天皇|X JP 2019-05-01
明仁|Akihito||X JP 1989-01-07 2019-04-30
鳩山/一郎|Ichiro Hatoyama||M JP 1954-12-10 1956-12-23
鳩山/邦夫|Kunio Hatoyama||JU JP 2007-08-27 2008-08-02;Y JP 2008-09-24 2009-06-12
岸/信介|Nobusuke Kishi||M JP 1957-02-25 1960-07-19
田中/角栄|Kakuei Tanaka||M JP 1972-07-07 1974-12-09
福田/赳夫|Takeo Fukuda||M JP 1976-12-24 1978-12-07
中曽根/康弘|Yasuhiro Nakasone||M JP 1982-11-27 1987-11-06
安倍/晋太郎|Shintaro Abe||F JP 1982-11-27 1986-07-22
加藤/紘一|Koichi Kato||PG JP 1995-10-01 1998-07-24
木原/誠二|Seiji Kihara||deputy-chief-cabinet-secretary JP 2021-10-04 2023-09-13
石原/伸晃|Nobuteru Ishihara||environment-minister JP 2012-12-26 2014-09-03
野田/聖子|Seiko Noda||Y JP 2017-08-03 2018-10-02
松本/龍|Ryu Matsumoto||environment-minister JP 2010-09-17 2011-06-27;emergencies-minister JP 2011-06-27 2011-07-05
`
