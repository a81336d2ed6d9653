/** Russia, Ukraine and the other successors of the Soviet Union; `family/given|Latin name|aliases|terms|Wikidata id` (`+` where the name used alone comes first), marks of offices in persons.ts. */
export const LEADERS_POSTSOVIET: string = `
プーチン/ウラジーミル|Vladimir Putin|ウラジミール・プーチン,ウラディーミル・プーチン,ウラジーミル・ウラジーミロヴィチ・プーチン|P RU 2000-05-07 2008-05-07;M RU 2008-05-08 2012-05-07;P RU 2012-05-07|Q7747
メドベージェフ/ドミトリー|Dmitry Medvedev|メドヴェージェフ,メドベデフ,ドミートリー・メドベージェフ,ドミトリー・メドヴェージェフ,ドミートリー・メドヴェージェフ|P RU 2008-05-07 2012-05-07;M RU 2012-05-08 2020-01-16|Q23530
ミシュスチン/ミハイル|Mikhail Mishustin|ミシュースチン|M RU 2020-01-16
カシヤノフ/ミハイル|Mikhail Kasyanov|カシャノフ|M RU 2000-05-17 2004-02-24
フラトコフ/ミハイル|Mikhail Fradkov||M RU 2004-03-05 2007-09-14;I RU 2007-10-06 2016-10-05
ズプコフ/ビクトル|Viktor Zubkov||M RU 2007-09-14 2008-05-07
エリツィン/ボリス|Boris Yeltsin||P RU 1991-07-10 1999-12-31|Q34453
ゴルバチョフ/ミハイル|Mikhail Gorbachev||P SU 1990-03-15 1991-12-25;T SU 1985-03-11 1991-08-24|Q30487
イワノフ/イーゴリ|Igor Ivanov||F RU 1998-09-11 2004-03-09;Q RU 2004-03-09 2007-07-09
ラブロフ/セルゲイ|Sergey Lavrov|ラヴロフ,セルゲイ・ラヴロフ|F RU 2004-03-09|Q58217
イワノフ/セルゲイ|Sergei Ivanov||D RU 2001-03-28 2007-02-15;W RU 2011-12-22 2016-08-12
セルジュコフ/アナトリー|Anatoly Serdyukov|セルデュコフ,アナトーリー・セルジュコフ|D RU 2007-02-15 2012-11-06
ショイグ/セルゲイ|Sergei Shoigu|ショイグー|D RU 2012-11-06 2024-05-12;Q RU 2024-05-12
ベロウソフ/アンドレイ|Andrey Belousov|ベロウーソフ|D RU 2024-05-14
パトルシェフ/ニコライ|Nikolai Patrushev||I RU 1999-08-09 2008-05-12;Q RU 2008-05-12 2024-05-12
ペスコフ/ドミトリー|Dmitry Peskov|ドミートリー・ペスコフ|KP RU 2012-05-22
ザハロワ/マリア|Maria Zakharova|ザハーロワ,ザハロヴァ,ザハーロヴァ,マリヤ・ザハロワ,マリア・ザハーロワ,マリヤ・ザハーロワ|KF RU 2015-08-10
コナシェンコフ/イーゴリ|Igor Konashenkov|イゴール・コナシェンコフ|KD RU 2011 2024
ゲラシモフ/ワレリー|Valery Gerasimov|ヴァレリー・ゲラシモフ,バレリー・ゲラシモフ|G RU 2012-11-09
マカロフ/ニコライ|Nikolai Makarov||G RU 2008-06-03 2012-11-09
バルエフスキー/ユーリー|Yuri Baluyevsky||G RU 2004-07-19 2008-06-03
スロビキン/セルゲイ|Sergei Surovikin|スロヴィキン|CM RU 2022-10-08 2023-01-11
リャブコフ/セルゲイ|Sergei Ryabkov||DF RU 2008-08-15
ルデンコ/アンドレイ|Andrei Rudenko||DF RU 2019
グルシコ/アレクサンドル|Alexander Grushko||DF RU 2018
モルグロフ/イーゴリ|Igor Morgulov||DF RU 2011 2022
ボグダノフ/ミハイル|Mikhail Bogdanov||DF RU 2011 2025
ガルージン/ミハイル|Mikhail Galuzin||B RU 2018-03 2022-11;DF RU 2022-11
ウシャコフ/ユーリー|Yuri Ushakov|ユーリ・ウシャコフ|A RU 2012-05
スルコフ/ウラジスラフ|Vladislav Surkov||A RU 2013-09 2020-02
ドミトリエフ/キリル|Kirill Dmitriev||SE RU 2025-02-23
ワイノ/アントン|Anton Vaino||W RU 2016-08-12
ナルイシキン/セルゲイ|Sergey Naryshkin|ナリシキン,ナルィシキン|H RU 2011-12-21 2016-10-05;I RU 2016-10-05
ボルトニコフ/アレクサンドル|Alexander Bortnikov||I RU 2008-05-12
バストルイキン/アレクサンドル|Alexander Bastrykin||LE RU 2011-01-15
ボロジン/ビャチェスラフ|Vyacheslav Volodin|ウォロジン,ヴォロージン,ビャチェスラフ・ウォロジン|H RU 2016-10-05
マトビエンコ/ワレンチナ|Valentina Matviyenko|マトヴィエンコ|CH RU 2011-09-21
グリズロフ/ボリス|Boris Gryzlov||H RU 2003-12-29 2011-12-14
チュルキン/ビタリー|Vitaly Churkin|ヴィタリー・チュルキン|B RU 2006-05-01 2017-02-20
ネベンジャ/ワシリー|Vasily Nebenzya|ネベンジア,ワシーリー・ネベンジャ|B RU 2017-07-27
アントノフ/アナトリー|Anatoly Antonov||B RU 2017-08-21 2024-10
ロゴジン/ドミトリー|Dmitry Rogozin||DM RU 2011-12-23 2018-05-18
ノバク/アレクサンドル|Alexander Novak|ノヴァク|DM RU 2020-11-10
ナビウリナ/エリビラ|Elvira Nabiullina||CB RU 2013-06-24
クドリン/アレクセイ|Alexei Kudrin||Z RU 2000-05-18 2011-09-26
シルアノフ/アントン|Anton Siluanov||Z RU 2011-12-16
ソビャニン/セルゲイ|Sergey Sobyanin|ソビャーニン|MY モスクワ 2010-10-21
カディロフ/ラムザン|Ramzan Kadyrov|カドイロフ,ラムザン・カドイロフ|LE RU-CE 2007-02-15
プリゴジン/エフゲニー|Yevgeny Prigozhin|プリゴージン,エフゲニー・プリゴージン,イエフゲニー・プリゴジン|LE ワグネル 2014 2023-08-23
ナワリヌイ/アレクセイ|Alexei Navalny|ナバリヌイ,ナワルニー,ナヴァリヌイ,ナワリヌィ,ナワリニー|LE RU 2011 2024-02-16
ネムツォフ/ボリス|Boris Nemtsov||
ホドルコフスキー/ミハイル|Mikhail Khodorkovsky||
ジリノフスキー/ウラジーミル|Vladimir Zhirinovsky||
ドゥーギン/アレクサンドル|Aleksandr Dugin|ドゥギン|
カラガノフ/セルゲイ|Sergei Karaganov||
リトビネンコ/アレクサンドル|Alexander Litvinenko|リトヴィネンコ|
キリル|Patriarch Kirill|キリル総主教|LE ロシア正教会 2009-02-01
セチン/イーゴリ|Igor Sechin||
クチマ/レオニード|Leonid Kuchma||P UA 1994-07-19 2005-01-23
ユシチェンコ/ビクトル|Viktor Yushchenko|ヴィクトル・ユシチェンコ,ビクトル・ユーシェンコ|P UA 2005-01-23 2010-02-25
ヤヌコビッチ/ビクトル|Viktor Yanukovych|ヤヌコーヴィチ,ヤヌコヴィッチ,ヤヌコビチ,ヤヌコーヴィッチ,ヴィクトル・ヤヌコーヴィチ|M UA 2002-11-21 2005-01-05;M UA 2006-08-04 2007-12-18;P UA 2010-02-25 2014-02-22
トゥルチノフ/オレクサンドル|Oleksandr Turchynov||PA UA 2014-02-23 2014-06-07;Q UA 2014-12-16 2019-05-17
ポロシェンコ/ペトロ|Petro Poroshenko||P UA 2014-06-07 2019-05-20
ゼレンスキー/ウォロディミル|Volodymyr Zelenskyy|ゼレンスキイ,ゼレンシキー,ゼレ,ヴォロディミル・ゼレンスキー,ウォロジミル・ゼレンスキー,ボロディミル・ゼレンスキー,ウラジーミル・ゼレンスキー,Volodymyr Zelensky|P UA 2019-05-20|Q3874799
ティモシェンコ/ユリア|Yulia Tymoshenko|チモシェンコ,ユーリヤ・ティモシェンコ,ユリヤ・チモシェンコ,ユリヤ・ティモシェンコ|M UA 2005-02-04 2005-09-08;M UA 2007-12-18 2010-03-04
アザロフ/ミコラ|Mykola Azarov|ニコライ・アザロフ|M UA 2010-03-11 2014-01-28
ヤツェニュク/アルセニー|Arseniy Yatsenyuk|アルセニー・ヤツェニューク,ヤツェニューク|M UA 2014-02-27 2016-04-14
グロイスマン/ボロディミル|Volodymyr Groysman|フロイスマン,ボロディミル・フロイスマン|M UA 2016-04-14 2019-08-29
ホンチャルク/オレクシー|Oleksiy Honcharuk||M UA 2019-08-29 2020-03-04
シュミハリ/デニス|Denys Shmyhal|シュミガリ,シュミハル,シュミーハリ|M UA 2020-03-04 2025-07-16;D UA 2025-07-17
スビリデンコ/ユリア|Yulia Svyrydenko|スヴィリデンコ,ユリヤ・スビリデンコ|M UA 2025-07-17
クリムキン/パブロ|Pavlo Klimkin|パウロ・クリムキン|F UA 2014-06-19 2019-08-29
プリスタイコ/ワディム|Vadym Prystaiko||F UA 2019-08-29 2020-03-04
クレバ/ドミトロ|Dmytro Kuleba|クレーバ,クレバー,ドミトロ・クレーバ|F UA 2020-03-04 2024-09-05
シビハ/アンドリー|Andrii Sybiha|シビガ,シビハー,アンドリー・シビガ|F UA 2024-09-05
ポルトラク/ステパン|Stepan Poltorak||D UA 2014-10-14 2019-08-29
タラン/アンドリー|Andrii Taran||D UA 2020-03-04 2021-11-04
レズニコフ/オレクシー|Oleksii Reznikov|オレクシイ・レズニコフ,オレクシィ・レズニコフ|D UA 2021-11-04 2023-09-05
ウメロフ/ルステム|Rustem Umerov|ウメーロフ|D UA 2023-09-06 2025-07-17;Q UA 2025-07-18
ザルジニー/ワレリー|Valerii Zaluzhnyi|ザルージニー,ザルジヌイ,ザルジニ,ヴァレリー・ザルジニー,ワレリー・ザルージニー|CC UA 2021-07-27 2024-02-08;B UA 2024-07
シルスキー/オレクサンドル|Oleksandr Syrskyi|シルスキ,シルシキー|CC UA 2024-02-08
イェルマーク/アンドリー|Andriy Yermak|イエルマーク,エルマーク,イェルマク,イエルマク|W UA 2020-02-11 2025-11-28
ポドリャク/ミハイロ|Mykhailo Podolyak|ポドリャーク,ミハイロ・ポドリャク|A UA 2020-04
アレストビッチ/オレクシー|Oleksii Arestovych|アレストヴィッチ,アレストヴィチ,アレストビチ,オレクシー・アレストビッチ|A UA 2020-12 2023-01-17
ダニロフ/オレクシー|Oleksiy Danilov|オレクシイ・ダニロフ|Q UA 2019-10-03 2024-03-26
リトビネンコ/オレクサンドル|Oleksandr Lytvynenko||Q UA 2024-03-26 2025-07-18
ブダノフ/キリロ|Kyrylo Budanov|ブダーノフ,キリーロ・ブダノフ|I UA 2020-08-05
マリュク/ワシリ|Vasyl Maliuk|マリューク,ワシーリ・マリュク|I UA 2022-07-18
マリャル/ハンナ|Hanna Maliar|マリャール,ハンナ・マリャル|DD UA 2021-08-04 2023-09-18
ニキフォロフ/セルヒー|Serhii Nykyforov|セルヒー・ニキフォロフ|KP UA 2021-12-02
ユソフ/アンドリー|Andriy Yusov||K UA 2022
イグナト/ユーリー|Yuriy Ihnat|イフナト,ユーリー・イグナト,ユーリ・イグナト|K UA 2022
ステファンチュク/ルスラン|Ruslan Stefanchuk||H UA 2021-10-08
フェドロフ/ミハイロ|Mykhailo Fedorov|フョードロフ|DM UA 2023-03
ベレシチュク/イリナ|Iryna Vereshchuk|ヴェレシチュク,イリーナ・ベレシュチュク|DM UA 2021-11-04 2024-09-03
クリチコ/ビタリ|Vitali Klitschko|クリチコー,ビタリー・クリチコ,ヴィタリ・クリチコ|MY キーウ 2014-06-05
マルカロワ/オクサナ|Oksana Markarova|マルカロヴァ,オクサーナ・マルカロワ|Z UA 2018-11-22 2020-03-04;B UA 2021-02-25 2025-08
キスリツァ/セルギー|Sergiy Kyslytsya|キスリツァー,セルヒー・キスリツァ|B UA 2020-02 2024-12
コルスンスキー/セルギー|Sergiy Korsunsky|セルギー・コルスンスキー|B UA 2020-04 2025
ゼレンスカ/オレナ|Olena Zelenska|オレーナ・ゼレンシカ,ゼレンシカ|FL UA 2019-05-20
ハイダイ/セルヒー|Serhiy Haidai|ガイダイ|GV UA-LPR 2019-10 2023-03
プシーリン/デニス|Denis Pushilin||LE UA-DPR 2018-09-07
パセチニク/レオニード|Leonid Pasechnik||LE UA-LPR 2017-11-24
ザハルチェンコ/アレクサンドル|Alexander Zakharchenko||LE UA-DPR 2014-08-07 2018-08-31
アクショノフ/セルゲイ|Sergey Aksyonov||LE UA-CRM 2014-02-27
ルカシェンコ/アレクサンドル|Alexander Lukashenko|ルカシュンコ,ルカシェンカ,アレクサンドル・ルカシェンカ,アリャクサンドル・ルカシェンコ|P BY 1994-07-20|Q2866
マケイ/ウラジーミル|Vladimir Makei|ウラジミール・マケイ|F BY 2012-08-20 2022-11-26
アレイニク/セルゲイ|Sergei Aleinik||F BY 2022-12-13 2024-06-27
フレニン/ビクトル|Viktor Khrenin||D BY 2020-01-20
チハノフスカヤ/スベトラーナ|Sviatlana Tsikhanouskaya|ティハノフスカヤ,チハノウスカヤ,スベトラーナ・チハノフスカヤ|LE BY 2020-08
ナザルバエフ/ヌルスルタン|Nursultan Nazarbayev|ナザルバーエフ|P KZ 1991-12-16 2019-03-20
トカエフ/カシムジョマルト|Kassym-Jomart Tokayev|カシムジョマルト・トカエフ,カスイムジョマルト・トカエフ,トカーエフ|F KZ 2002 2007-01;P KZ 2019-03-20
カリモフ/イスラム|Islam Karimov||P UZ 1991-09-01 2016-09-02
ミルジヨエフ/シャフカト|Shavkat Mirziyoyev|ミルジヨーエフ,ミルジヨエフ|P UZ 2016-09-08
アカエフ/アスカル|Askar Akayev||P KG 1990-10-27 2005-04-11
バキエフ/クルマンベク|Kurmanbek Bakiyev||P KG 2005-08-14 2010-04-15
オトゥンバエワ/ローザ|Roza Otunbayeva|オトゥンバエヴァ|P KG 2010-07-03 2011-12-01
アタムバエフ/アルマズベク|Almazbek Atambayev||P KG 2011-12-01 2017-11-24
ジェエンベコフ/ソーロンバイ|Sooronbay Jeenbekov||P KG 2017-11-24 2020-10-15
ジャパロフ/サディル|Sadyr Japarov|ジャパーロフ|P KG 2021-01-28
ラフモン/エモマリ|Emomali Rahmon|ラフモノフ,エモマリ・ラフモノフ|P TJ 1994-11-16
ニヤゾフ/サパルムラト|Saparmurat Niyazov||P TM 1990-11-02 2006-12-21
ベルドイムハメドフ/グルバングルイ|Gurbanguly Berdimuhamedow|ベルディムハメドフ|P TM 2006-12-21 2022-03-19
ベルドイムハメドフ/セルダル|Serdar Berdimuhamedow|セルダル・ベルディムハメドフ|P TM 2022-03-19
シェワルナゼ/エドアルド|Eduard Shevardnadze|シェヴァルナゼ|P GE 1995-11-26 2003-11-23
サーカシビリ/ミハイル|Mikheil Saakashvili|サアカシュヴィリ,サーカシュヴィリ,サアカシビリ,ミヘイル・サーカシビリ,ミヘイル・サアカシュヴィリ|P GE 2004-01-25 2013-11-17
マルグベラシビリ/ギオルギ|Giorgi Margvelashvili||P GE 2013-11-17 2018-12-16
ズラビシビリ/サロメ|Salome Zourabichvili|ズラビシュヴィリ|P GE 2018-12-16 2024-12-29
カベラシビリ/ミヘイル|Mikheil Kavelashvili||P GE 2024-12-29
ガリバシビリ/イラクリ|Irakli Garibashvili||M GE 2013-11-20 2015-12-30;M GE 2021-02-22 2024-01-29
コバヒゼ/イラクリ|Irakli Kobakhidze||M GE 2024-02-08
コチャリャン/ロベルト|Robert Kocharyan||P AM 1998-04-09 2008-04-09
サルキシャン/セルジ|Serzh Sargsyan||P AM 2008-04-09 2018-04-09
パシニャン/ニコル|Nikol Pashinyan|パシニヤン|M AM 2018-05-08
アリエフ/ヘイダル|Heydar Aliyev|ゲイダル・アリエフ|P AZ 1993-06-24 2003-10-31
アリエフ/イルハム|Ilham Aliyev||P AZ 2003-10-31
ウォロニン/ウラジーミル|Vladimir Voronin||P MD 2001-04-07 2009-09-11
ドドン/イゴル|Igor Dodon||P MD 2016-12-23 2020-12-24
サンドゥ/マイア|Maia Sandu||P MD 2020-12-24
レチャン/ドリン|Dorin Recean||M MD 2023-02-16 2025-10-31
`
