/** The Americas since 2000; `family/given|Latin name|aliases|terms|Wikidata id` (`+` where the name used alone comes first), marks of offices in persons.ts. */
export const LEADERS_AMERICAS: string = `
クリントン/ビル|Bill Clinton|ウィリアム・クリントン|P US 1993-01-20 2001-01-20|Q1124
ブッシュ/ジョージ・W|George W. Bush|ジョージ・W・ブッシュ,ジョージ・ブッシュ,ジョージ・ウォーカー・ブッシュ|P US 2001-01-20 2009-01-20|Q207
オバマ/バラク|Barack Obama|バラック・オバマ|P US 2009-01-20 2017-01-20|Q76
トランプ/ドナルド|Donald Trump|ドナルド・J・トランプ|P US 2017-01-20 2021-01-20;P US 2025-01-20|Q22686
バイデン/ジョー|Joe Biden|ジョセフ・バイデン,ジョゼフ・バイデン|V US 2009-01-20 2017-01-20;P US 2021-01-20 2025-01-20|Q6279
チェイニー/ディック|Dick Cheney|リチャード・チェイニー|V US 2001-01-20 2009-01-20
ペンス/マイク|Mike Pence||V US 2017-01-20 2021-01-20
ハリス/カマラ|Kamala Harris||V US 2021-01-20 2025-01-20|Q10853588
バンス/J・D|JD Vance|ヴァンス,J・D・バンス,JD・バンス,J.D.バンス|V US 2025-01-20
ゴア/アル|Al Gore|アルバート・ゴア|V US 1993-01-20 2001-01-20
オルブライト/マデレーン|Madeleine Albright||F US 1997-01-23 2001-01-20
パウエル/コリン|Colin Powell||F US 2001-01-20 2005-01-26
ライス/コンドリーザ|Condoleezza Rice|コンドリーザ・ライス|N US 2001-01-20 2005-01-26;F US 2005-01-26 2009-01-20
クリントン/ヒラリー|Hillary Clinton|ヒラリー・ロダム・クリントン,ヒラリー|F US 2009-01-21 2013-02-01
ケリー/ジョン|John Kerry|ジョン・フォーブズ・ケリー|F US 2013-02-01 2017-01-20
ティラーソン/レックス|Rex Tillerson||F US 2017-02-01 2018-03-31
ポンペオ/マイク|Mike Pompeo|ポンペイオ,マイク・ポンペイオ|I US 2017-01-23 2018-04-26;F US 2018-04-26 2021-01-20
ブリンケン/アントニー|Antony Blinken|アントニー・J・ブリンケン,トニー・ブリンケン,アンソニー・ブリンケン|F US 2021-01-26 2025-01-20
ルビオ/マルコ|Marco Rubio||F US 2025-01-21;N US 2025-05-01
ラムズフェルド/ドナルド|Donald Rumsfeld||D US 2001-01-20 2006-12-18
ゲーツ/ロバート|Robert Gates||D US 2006-12-18 2011-07-01
パネッタ/レオン|Leon Panetta||I US 2009-02-13 2011-06-30;D US 2011-07-01 2013-02-26
ヘーゲル/チャック|Chuck Hagel||D US 2013-02-27 2015-02-17
カーター/アシュトン|Ash Carter|アシュトン・B・カーター,アッシュ・カーター|D US 2015-02-17 2017-01-20
マティス/ジェームズ|James Mattis|ジェームズ・N・マティス|D US 2017-01-20 2018-12-31
シャナハン/パトリック|Patrick Shanahan||D US 2019-01-01 2019-06-23
エスパー/マーク|Mark Esper||D US 2019-07-23 2020-11-09
ミラー/クリストファー|Christopher Miller||D US 2020-11-09 2021-01-20
オースティン/ロイド|Lloyd Austin||D US 2021-01-22 2025-01-20
ヘグセス/ピート|Pete Hegseth||D US 2025-01-25
アーミテージ/リチャード|Richard Armitage||DF US 2001-03-26 2005-02-22
ネグロポンテ/ジョン|John Negroponte||DF US 2007-02-13 2009-01-23
バーンズ/ウィリアム|William Burns|ウィリアム・J・バーンズ|DF US 2011-07-28 2014-11-03;I US 2021-03-19 2025-01-20
シャーマン/ウェンディ|Wendy Sherman||DF US 2021-04-14 2023-07-28
キャンベル/カート|Kurt Campbell||DF US 2024-02-12 2025-01-20
ランドー/クリストファー|Christopher Landau||DF US 2025-03-25
ヌーランド/ビクトリア|Victoria Nuland|ヴィクトリア・ヌーランド|DF US 2021-05-03 2024-03-22
ヒル/クリストファー|Christopher Hill||DF US 2005-04-08 2009-04-21
ビーガン/スティーブン|Stephen Biegun|スティーブン・ビーガン|DF US 2019-12-21 2021-01-20
ウォルフォウィッツ/ポール|Paul Wolfowitz||DD US 2001-03-02 2005-05-13
ヒックス/キャスリーン|Kathleen Hicks||DD US 2021-02-09 2025-01-20
コルビー/エルブリッジ|Elbridge Colby||DD US 2025-04
ハドリー/スティーブン|Stephen Hadley||N US 2005-01-26 2009-01-20
ジョーンズ/ジェームズ|James Jones||N US 2009-01-20 2010-10-08
ドニロン/トム|Tom Donilon|トーマス・ドニロン|N US 2010-10-08 2013-07-01
ライス/スーザン|Susan Rice||B US 2009-01-22 2013-06-30;N US 2013-07-01 2017-01-20
フリン/マイケル|Michael Flynn||N US 2017-01-20 2017-02-13
マクマスター/ハーバート|H. R. McMaster|H・R・マクマスター|N US 2017-02-20 2018-04-09
ボルトン/ジョン|John Bolton||B US 2005-08-02 2006-12-31;N US 2018-04-09 2019-09-10
オブライエン/ロバート|Robert O'Brien||N US 2019-09-18 2021-01-20
サリバン/ジェイク|Jake Sullivan|サリヴァン,ジェーク・サリバン,ジェイク・サリヴァン|N US 2021-01-20 2025-01-20
ウォルツ/マイク|Mike Waltz|マイケル・ウォルツ|N US 2025-01-20 2025-05-01;B US 2025-09
カービー/ジョン|John Kirby||KF US 2015-05 2017-01;KD US 2021-01-20 2022-05;K US 2022-06 2025-01-20
フライシャー/アリ|Ari Fleischer||KP US 2001-01-20 2003-07-15
マクレラン/スコット|Scott McClellan||KP US 2003-07-15 2006-05-10
スノー/トニー|Tony Snow||KP US 2006-05 2007-09
ペリーノ/デーナ|Dana Perino||KP US 2007-09-14 2009-01-20
ギブズ/ロバート|Robert Gibbs|ギブス|KP US 2009-01-20 2011-02-11
カーニー/ジェイ|Jay Carney||KP US 2011-02-11 2014-06-20
アーネスト/ジョシュ|Josh Earnest||KP US 2014-06-20 2017-01-20
スパイサー/ショーン|Sean Spicer||KP US 2017-01-20 2017-07-21
サンダース/サラ|Sarah Sanders|サラ・ハッカビー・サンダース|KP US 2017-07-26 2019-07-01
マケナニー/ケイリー|Kayleigh McEnany||KP US 2020-04-07 2021-01-20
サキ/ジェン|Jen Psaki|ジェニファー・サキ|KP US 2021-01-20 2022-05-13
ジャンピエール/カリーヌ|Karine Jean-Pierre|ジャン=ピエール,カリーヌ・ジャンピエール|KP US 2022-05-13 2025-01-20
レビット/キャロライン|Karoline Leavitt|レヴィット|KP US 2025-01-20
バウチャー/リチャード|Richard Boucher||KF US 2000-05 2005-06
マコーマック/ショーン|Sean McCormack||KF US 2005-06-02 2009-01-20
クローリー/フィリップ|Philip Crowley||KF US 2009-05 2011-03
トナー/マーク|Mark Toner||KF US 2011 2017
ナウアート/ヘザー|Heather Nauert||KF US 2017-04-24 2019-04-03
プライス/ネッド|Ned Price||KF US 2021-01-20 2023-03
ミラー/マシュー|Matthew Miller||KF US 2023-04 2025-01-20
ブルース/タミー|Tammy Bruce||KF US 2025-01-20 2025-08
ライダー/パトリック|Pat Ryder|パット・ライダー|KD US 2022-08 2025-01-20
シン/サブリナ|Sabrina Singh||KD US 2022-04 2025-01
パーネル/ショーン|Sean Parnell||KD US 2025-02
マイヤーズ/リチャード|Richard Myers||G US 2001-10-01 2005-09-30
ペース/ピーター|Peter Pace||G US 2005-09-30 2007-09-30
マレン/マイケル|Mike Mullen|マイク・マレン|G US 2007-10-01 2011-09-30
デンプシー/マーチン|Martin Dempsey|マーティン・デンプシー|G US 2011-10-01 2015-09-25
ダンフォード/ジョセフ|Joseph Dunford||G US 2015-10-01 2019-09-30
ミリー/マーク|Mark Milley||G US 2019-10-01 2023-09-30
ブラウン/チャールズ|Charles Q. Brown|チャールズ・ブラウン|G US 2023-10-01 2025-02-21
ケイン/ダン|Dan Caine||G US 2025-04-14
ペトレイアス/デビッド|David Petraeus|ペトレアス,デービッド・ペトレアス,デービッド・ペトレイアス|CM US 2008-10-31 2010-06-30;I US 2011-09-06 2012-11-09
フランクス/トミー|Tommy Franks||CM US 2000-07 2003-07
マクリスタル/スタンリー|Stanley McChrystal||CM US 2009-06 2010-06
ブレナン/ジョン|John Brennan||I US 2013-03-08 2017-01-20
テネット/ジョージ|George Tenet||I US 1997-07-11 2004-07-11
ハスペル/ジーナ|Gina Haspel||I US 2018-05-21 2021-01-20
ラトクリフ/ジョン|John Ratcliffe||I US 2025-01-23
ギャバード/トゥルシー|Tulsi Gabbard||I US 2025-02-12
ヘインズ/アブリル|Avril Haines||I US 2021-01-21 2025-01-20
クラッパー/ジェームズ|James Clapper||I US 2010-08-09 2017-01-20
コミー/ジェームズ|James Comey||I US 2013-09-04 2017-05-09
パテル/カシュ|Kash Patel||I US 2025-02-20
イエレン/ジャネット|Janet Yellen||CB US 2014-02-03 2018-02-03;Z US 2021-01-26 2025-01-20
グリーンスパン/アラン|Alan Greenspan||CB US 1987-08-11 2006-01-31
バーナンキ/ベン|Ben Bernanke||CB US 2006-02-01 2014-01-31
パウエル/ジェローム|Jerome Powell||CB US 2018-02-05
ポールソン/ヘンリー|Henry Paulson||Z US 2006-07-10 2009-01-20
ガイトナー/ティモシー|Timothy Geithner||Z US 2009-01-26 2013-01-25
ムニューシン/スティーブン|Steven Mnuchin||Z US 2017-02-13 2021-01-20
ベッセント/スコット|Scott Bessent||Z US 2025-01-28
ラトニック/ハワード|Howard Lutnick||EC US 2025-02-21
レモンド/ジーナ|Gina Raimondo||EC US 2021-03-03 2025-01-20
グリア/ジェミソン|Jamieson Greer||EC US 2025-02-27
ライトハイザー/ロバート|Robert Lighthizer||EC US 2017-05-15 2021-01-20
アシュクロフト/ジョン|John Ashcroft||JU US 2001-02-02 2005-02-03
ホルダー/エリック|Eric Holder||JU US 2009-02-03 2015-04-27
セッションズ/ジェフ|Jeff Sessions||JU US 2017-02-09 2018-11-07
バー/ウィリアム|William Barr|ウィリアム・バー|JU US 2019-02-14 2020-12-23
ガーランド/メリック|Merrick Garland||JU US 2021-03-11 2025-01-20
ボンディ/パム|Pam Bondi||JU US 2025-02-05
ペロシ/ナンシー|Nancy Pelosi||H US 2007-01-04 2011-01-03;H US 2019-01-03 2023-01-03
ベイナー/ジョン|John Boehner||H US 2011-01-05 2015-10-29
ライアン/ポール|Paul Ryan||H US 2015-10-29 2019-01-03
マッカーシー/ケビン|Kevin McCarthy|ケヴィン・マッカーシー|H US 2023-01-07 2023-10-03
ジョンソン/マイク|Mike Johnson||H US 2023-10-25
マコネル/ミッチ|Mitch McConnell||SL US 1985
シューマー/チャック|Chuck Schumer||SL US 1999
マケイン/ジョン|John McCain||SL US 1987 2018-08-25
ロムニー/ミット|Mitt Romney||SL US 2019-01-03 2025-01-03
グラム/リンゼー|Lindsey Graham|グレアム,リンジー・グラム,リンゼー・グレアム,リンゼー・グラハム|SL US 2003-01-03
サンダース/バーニー|Bernie Sanders||SL US 2007-01-03
ヘイリー/ニッキー|Nikki Haley||B US 2017-01-27 2018-12-31
パワー/サマンサ|Samantha Power||B US 2013-08-05 2017-01-20
クラフト/ケリー|Kelly Craft||B US 2019-09-12 2021-01-20
トーマスグリーンフィールド/リンダ|Linda Thomas-Greenfield|トーマス=グリーンフィールド,リンダ・トーマス・グリーンフィールド|B US 2021-02-25 2025-01-20
ウィットコフ/スティーブ|Steve Witkoff|スティーブン・ウィットコフ|SE US 2025-01-20
ケロッグ/キース|Keith Kellogg||SE US 2025-01-20
ボルカー/カート|Kurt Volker||SE US 2017-07 2019-09
クシュナー/ジャレッド|Jared Kushner||A US 2017-01-20 2021-01-20
バノン/スティーブ|Steve Bannon|スティーブン・バノン|A US 2017-01-20 2017-08-18
ミラー/スティーブン|Stephen Miller||A US 2025-01-20
ワイルズ/スージー|Susie Wiles||W US 2025-01-20
マスク/イーロン|Elon Musk||
ファウチ/アンソニー|Anthony Fauci||
キッシンジャー/ヘンリー|Henry Kissinger||F US 1973-09-22 1977-01-20
カーター/ジミー|Jimmy Carter||P US 1977-01-20 1981-01-20|Q23685
レーガン/ロナルド|Ronald Reagan||P US 1981-01-20 1989-01-20|Q9960
マーティン/ポール|Paul Martin||M CA 2003-12-12 2006-02-06
ハーパー/スティーブン|Stephen Harper||M CA 2006-02-06 2015-11-04
トルドー/ジャスティン|Justin Trudeau||M CA 2015-11-04 2025-03-14
カーニー/マーク|Mark Carney||M CA 2025-03-14;CB GB 2013-07-01 2020-03-15
フリーランド/クリスティア|Chrystia Freeland||F CA 2017-01-10 2019-11-20;DM CA 2019-11-20 2024-12-16
ジョリー/メラニー|Mélanie Joly||F CA 2021-10-26 2025-05-13
アナンド/アニタ|Anita Anand||D CA 2021-10-26 2023-07-26;F CA 2025-05-13
サージャン/ハージット|Harjit Sajjan||D CA 2015-11-04 2021-10-26
ブレア/ビル|Bill Blair||D CA 2023-07-26 2025-05-13
フォックス/ビセンテ|Vicente Fox||P MX 2000-12-01 2006-11-30
カルデロン/フェリペ|Felipe Calderón||P MX 2006-12-01 2012-11-30
ペニャニエト/エンリケ|Enrique Peña Nieto|ペニャ・ニエト,エンリケ・ペニャ・ニエト|P MX 2012-12-01 2018-11-30
ロペスオブラドール/アンドレス|Andrés Manuel López Obrador|ロペス・オブラドール,アンドレス・マヌエル・ロペスオブラドール|P MX 2018-12-01 2024-09-30
シェインバウム/クラウディア|Claudia Sheinbaum||P MX 2024-10-01
ルラ|Lula da Silva|ルラ・ダシルバ,ルラ・ダ・シルバ,ルイス・イナシオ・ルラ・ダシルバ|P BR 2003-01-01 2010-12-31;P BR 2023-01-01
ルセフ/ジルマ|Dilma Rousseff||P BR 2011-01-01 2016-08-31
テメル/ミシェル|Michel Temer||P BR 2016-08-31 2018-12-31
ボルソナロ/ジャイル|Jair Bolsonaro|ボルソナーロ|P BR 2019-01-01 2022-12-31
キルチネル/ネストル|Néstor Kirchner||P AR 2003-05-25 2007-12-10
フェルナンデス/クリスティナ|Cristina Fernández de Kirchner|フェルナンデス・デキルチネル,キルチネル,クリスティナ・キルチネル|P AR 2007-12-10 2015-12-09
マクリ/マウリシオ|Mauricio Macri||P AR 2015-12-10 2019-12-10
フェルナンデス/アルベルト|Alberto Fernández||P AR 2019-12-10 2023-12-10
ミレイ/ハビエル|Javier Milei||P AR 2023-12-10
バチェレ/ミチェル|Michelle Bachelet|ミシェル・バチェレ|P CL 2006-03-11 2010-03-11;P CL 2014-03-11 2018-03-11
ピニェラ/セバスティアン|Sebastián Piñera|ピニェーラ|P CL 2010-03-11 2014-03-11;P CL 2018-03-11 2022-03-11
ボリッチ/ガブリエル|Gabriel Boric|ボリチ|P CL 2022-03-11
ウリベ/アルバロ|Álvaro Uribe||P CO 2002-08-07 2010-08-07
サントス/フアン・マヌエル|Juan Manuel Santos||P CO 2010-08-07 2018-08-07
ドゥケ/イバン|Iván Duque||P CO 2018-08-07 2022-08-07
ペトロ/グスタボ|Gustavo Petro||P CO 2022-08-07
チャベス/ウゴ|Hugo Chávez||P VE 1999-02-02 2013-03-05
マドゥロ/ニコラス|Nicolás Maduro|マドゥーロ|P VE 2013-03-05
グアイド/フアン|Juan Guaidó||LE VE 2019-01-23 2023-01-05
マチャド/マリア・コリナ|María Corina Machado||LE VE 2023
モラレス/エボ|Evo Morales||P BO 2006-01-22 2019-11-10
コレア/ラファエル|Rafael Correa||P EC 2007-01-15 2017-05-24
モレノ/レニン|Lenín Moreno||P EC 2017-05-24 2021-05-24
ノボア/ダニエル|Daniel Noboa||P EC 2023-11-23
フジモリ/アルベルト|Alberto Fujimori||P PE 1990-07-28 2000-11-22
フジモリ/ケイコ|Keiko Fujimori||LE PE 2010
トレド/アレハンドロ|Alejandro Toledo||P PE 2001-07-28 2006-07-28
ガルシア/アラン|Alan García||P PE 2006-07-28 2011-07-28
カスティジョ/ペドロ|Pedro Castillo||P PE 2021-07-28 2022-12-07
ボルアルテ/ディナ|Dina Boluarte||P PE 2022-12-07 2025-10-10
ブケレ/ナジブ|Nayib Bukele||P SV 2019-06-01
オルテガ/ダニエル|Daniel Ortega||P NI 2007-01-10
カストロ/フィデル|Fidel Castro|フィデル・カストロ|P CU 1976-12-02 2008-02-24|Q11256
カストロ/ラウル|Raúl Castro||P CU 2008-02-24 2018-04-19;T CU 2011-04-19 2021-04-19
ディアスカネル/ミゲル|Miguel Díaz-Canel|ディアス=カネル,ディアスカネル・ベルムデス|P CU 2018-04-19
セラヤ/マヌエル|Manuel Zelaya||P HN 2006-01-27 2009-06-28
アリスティド/ジャン・ベルトラン|Jean-Bertrand Aristide||P HT 2001-02-07 2004-02-29
モイーズ/ジョブネル|Jovenel Moïse||P HT 2017-02-07 2021-07-07
ブッシュ/ジョージ・H・W|George H. W. Bush||V US 1981-01-20 1989-01-20;P US 1989-01-20 1993-01-20|Q23505
ブッシュ/ジェブ|Jeb Bush||GV US 1999-01-05 2007-01-02
ジョンソン/リンドン|Lyndon B. Johnson|リンドン・B・ジョンソン|V US 1961-01-20 1963-11-22;P US 1963-11-22 1969-01-20|Q9640
ケネディ/ジョン・F|John F. Kennedy||P US 1961-01-20 1963-11-22|Q9696
ケネディ/エドワード|Edward Kennedy||SL US 1962-11-07 2009-08-25
ケネディ/キャロライン|Caroline Kennedy||B US 2013-11-12 2017-01-18
ハガティ/ウィリアム|William Hagerty|ビル・ハガティ|B US 2017-08-31 2019-07-22
エマニュエル/ラーム|Rahm Emanuel||W US 2009-01-20 2010-10-01;B US 2022-01-25 2025-01-15
ハスタート/デニス|Dennis Hastert||H US 1999-01-06 2007-01-03
ブラウン/ジェリー|Jerry Brown||GV US 2011-01-03 2019-01-07
トランプ/メラニア|Melania Trump||FL US 2017-01-20 2021-01-20;FL US 2025-01-20
オバマ/ミシェル|Michelle Obama||FL US 2009-01-20 2017-01-20
トルドー/ピエール|Pierre Trudeau||M CA 1968-04-20 1979-06-04;M CA 1980-03-03 1984-06-30
`
