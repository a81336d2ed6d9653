/**
 * One line a state: code | canonical | aliases | `h` when it is gone.
 * Marks: `~` needs context (one or two kanji of headlines), `@` a capital or seat that stands for the state.
 */
export const STATES: string = `
US|米国|アメリカ,アメリカ合衆国,合衆国,USA,US,U.S.,United States,United States of America,America,~米,@ワシントン,@ワシントンD.C.,@Washington
GB|英国|イギリス,連合王国,グレートブリテン及び北アイルランド連合王国,大英帝国,UK,U.K.,United Kingdom,Great Britain,Britain,~英,@ロンドン,@ダウニング街,@London
RU|ロシア|ロシア連邦,露西亜,Russia,Russian Federation,~露,~ロ,@モスクワ,@Moscow
UA|ウクライナ|ウク,Ukraine,~宇,~烏,@キエフ,@キーウ,@キイフ,@Kyiv,@Kiev
CN|中国|中華人民共和国,中共,China,PRC,People's Republic of China,~中,@北京,@ペキン,@中南海,@Beijing
TW|台湾|中華民国,Taiwan,Republic of China,~台,~臺,~華,@台北,@臺北,@Taipei
JP|日本|日本国,ニッポン,大日本帝国,Japan,~日,@永田町,@霞が関,@霞ヶ関,@Tokyo
KR|韓国|大韓民国,南朝鮮,South Korea,Republic of Korea,ROK,~韓,@ソウル,@Seoul
KP|北朝鮮|朝鮮民主主義人民共和国,朝鮮人民共和国,North Korea,DPRK,~北,~朝,@平壌,@ピョンヤン,@Pyongyang
FR|フランス|フランス共和国,仏蘭西,France,~仏,@パリ,@Paris
DE|ドイツ|ドイツ連邦共和国,独逸,西ドイツ,Germany,Federal Republic of Germany,~独,@ベルリン,@Berlin
IT|イタリア|イタリア共和国,伊太利亜,Italy,~伊,@ローマ,@Rome
CA|カナダ|加奈陀,Canada,~加,@オタワ,@Ottawa
AU|オーストラリア|オーストラリア連邦,豪州,Australia,~豪,@キャンベラ,@Canberra
NZ|ニュージーランド|NZ,New Zealand,@ウェリントン,@ウエリントン
IN|インド|インド共和国,印度,India,~印,@ニューデリー,@デリー
PK|パキスタン|パキスタン・イスラム共和国,Pakistan,~パ,@イスラマバード
BD|バングラデシュ|バングラデシュ人民共和国,バングラディシュ,バングラ,Bangladesh,@ダッカ
LK|スリランカ|スリランカ民主社会主義共和国,セイロン,Sri Lanka,@コロンボ
NP|ネパール|ネパール連邦民主共和国,Nepal,@カトマンズ
BT|ブータン|ブータン王国,Bhutan,@ティンプー
MV|モルディブ|モルディブ共和国,モルジブ,Maldives,@マレ
AF|アフガニスタン|アフガニスタン・イスラム共和国,アフガニスタン・イスラム首長国,アフガン,Afghanistan,@カブール
IR|イラン|イラン・イスラム共和国,ペルシャ,Iran,@テヘラン,@Tehran
IQ|イラク|イラク共和国,Iraq,@バグダッド,@バグダード,@Baghdad
SY|シリア|シリア・アラブ共和国,Syria,@ダマスカス
LB|レバノン|レバノン共和国,Lebanon,@ベイルート
IL|イスラエル|イスラエル国,Israel,~以,@エルサレム,@テルアビブ
PS|パレスチナ|パレスチナ自治政府,パレスチナ自治区,パレスチナ国,Palestine,Palestinian Authority,@ラマラ,@ガザ
JO|ヨルダン|ヨルダン・ハシミテ王国,Jordan,@アンマン
SA|サウジアラビア|サウジアラビア王国,サウジ,Saudi Arabia,~沙,@リヤド
AE|アラブ首長国連邦|UAE,United Arab Emirates,@アブダビ
QA|カタール|カタール国,Qatar,@ドーハ
KW|クウェート|クウェート国,クエート,Kuwait
BH|バーレーン|バーレーン王国,Bahrain,@マナマ
OM|オマーン|オマーン国,オマーン・スルタン国,Oman,@マスカット
YE|イエメン|イエメン共和国,Yemen,@サヌア,@サナア
TR|トルコ|トルコ共和国,テュルキエ,Turkey,Türkiye,~土,@アンカラ,@Ankara
CY|キプロス|キプロス共和国,Cyprus,@ニコシア
GE|ジョージア|グルジア,ジョージア国,Georgia,@トビリシ
AM|アルメニア|アルメニア共和国,Armenia,@エレバン
AZ|アゼルバイジャン|アゼルバイジャン共和国,アゼル,Azerbaijan,@バクー
KZ|カザフスタン|カザフスタン共和国,カザフ,Kazakhstan,@アスタナ,@ヌルスルタン
UZ|ウズベキスタン|ウズベキスタン共和国,ウズベク,Uzbekistan,@タシケント
KG|キルギス|キルギス共和国,キルギスタン,Kyrgyzstan,@ビシケク
TJ|タジキスタン|タジキスタン共和国,タジク,Tajikistan,@ドゥシャンベ
TM|トルクメニスタン|トルクメン,Turkmenistan,@アシガバート,@アシュハバード
MN|モンゴル|モンゴル国,蒙古,外モンゴル,Mongolia,~蒙,@ウランバートル
BY|ベラルーシ|ベラルーシ共和国,白ロシア,ベロルシア,Belarus,@ミンスク
MD|モルドバ|モルドバ共和国,モルドヴァ,モルダビア,Moldova,@キシナウ,@キシニョフ
PL|ポーランド|ポーランド共和国,波蘭,Poland,~波,@ワルシャワ,@Warsaw
EE|エストニア|エストニア共和国,Estonia,@タリン
LV|ラトビア|ラトビア共和国,ラトヴィア,Latvia,@リガ
LT|リトアニア|リトアニア共和国,Lithuania,@ビリニュス,@ヴィリニュス
FI|フィンランド|フィンランド共和国,Finland,~芬,@ヘルシンキ
SE|スウェーデン|スウェーデン王国,スエーデン,Sweden,@ストックホルム
NO|ノルウェー|ノルウェー王国,ノルウエー,Norway,~諾,@オスロ
DK|デンマーク|デンマーク王国,Denmark,~丁,@コペンハーゲン
IS|アイスランド|アイスランド共和国,Iceland,@レイキャビク,@レイキャビーク
IE|アイルランド|アイルランド共和国,Ireland,~愛,@ダブリン
NL|オランダ|オランダ王国,ネーデルラント,和蘭,Netherlands,Holland,~蘭,@アムステルダム
BE|ベルギー|ベルギー王国,Belgium,~白
LU|ルクセンブルク|ルクセンブルク大公国,ルクセンブルグ,Luxembourg
CH|スイス|スイス連邦,瑞西,Switzerland,@ベルン
AT|オーストリア|オーストリア共和国,Austria,~墺,@ウィーン
LI|リヒテンシュタイン|リヒテンシュタイン公国,Liechtenstein
ES|スペイン|スペイン王国,Spain,~西,@マドリード,@マドリッド
PT|ポルトガル|ポルトガル共和国,Portugal,~葡,@リスボン
GR|ギリシャ|ギリシャ共和国,ギリシア,Greece,~希,@アテネ
HU|ハンガリー|ハンガリー共和国,Hungary,~洪,@ブダペスト
CZ|チェコ|チェコ共和国,Czech Republic,Czechia,~捷,@プラハ
SK|スロバキア|スロバキア共和国,スロヴァキア,Slovakia,@ブラチスラバ
SI|スロベニア|スロベニア共和国,スロヴェニア,Slovenia,@リュブリャナ
HR|クロアチア|クロアチア共和国,Croatia,@ザグレブ
BA|ボスニア・ヘルツェゴビナ|ボスニア,ボスニアヘルツェゴビナ,ボスニア・ヘルツェゴヴィナ,Bosnia and Herzegovina,Bosnia,@サラエボ
RS|セルビア|セルビア共和国,Serbia,@ベオグラード
ME|モンテネグロ|モンテネグロ共和国,Montenegro,@ポドゴリツァ
MK|北マケドニア|マケドニア,北マケドニア共和国,マケドニア旧ユーゴスラビア共和国,North Macedonia,Macedonia,@スコピエ
XK|コソボ|コソボ共和国,コソヴォ,Kosovo,@プリシュティナ,@プリシュティーナ
AL|アルバニア|アルバニア共和国,Albania,@ティラナ
RO|ルーマニア|ルーマニア国,Romania,~羅,@ブカレスト
BG|ブルガリア|ブルガリア共和国,Bulgaria,@ソフィア
MT|マルタ|マルタ共和国,Malta,@バレッタ
VA|バチカン|バチカン市国,ヴァチカン,ローマ教皇庁,ローマ法王庁,教皇庁,法王庁,Vatican,Holy See
SM|サンマリノ|サンマリノ共和国,San Marino
MC|モナコ|モナコ公国,Monaco
AD|アンドラ|アンドラ公国,Andorra
VN|ベトナム|ベトナム社会主義共和国,ヴェトナム,越南,Vietnam,Viet Nam,~越,@ハノイ
LA|ラオス|ラオス人民民主共和国,Laos,@ビエンチャン
KH|カンボジア|カンボジア王国,Cambodia,~柬,@プノンペン
TH|タイ|タイ王国,タイ国,Thailand,~泰,@バンコク
MM|ミャンマー|ミャンマー連邦共和国,ミャンマー連邦,ビルマ,Myanmar,Burma,~緬,@ネピドー,@ヤンゴン
MY|マレーシア|Malaysia,~馬,@クアラルンプール
SG|シンガポール|シンガポール共和国,Singapore,~星
ID|インドネシア|インドネシア共和国,Indonesia,~尼,@ジャカルタ
PH|フィリピン|フィリピン共和国,Philippines,~比,@マニラ
BN|ブルネイ|ブルネイ・ダルサラーム国,ブルネイ・ダルサラーム,Brunei,@バンダルスリブガワン
TL|東ティモール|東ティモール民主共和国,Timor-Leste,East Timor,@ディリ
PG|パプアニューギニア|パプアニューギニア独立国,パプア・ニューギニア,Papua New Guinea,@ポートモレスビー
FJ|フィジー|フィジー共和国,フィジー諸島共和国,Fiji,@スバ
SB|ソロモン諸島|ソロモン,Solomon Islands,@ホニアラ
VU|バヌアツ|バヌアツ共和国,Vanuatu
WS|サモア|サモア独立国,西サモア,Samoa
TO|トンガ|トンガ王国,Tonga,@ヌクアロファ
KI|キリバス|キリバス共和国,Kiribati
TV|ツバル|Tuvalu
NR|ナウル|ナウル共和国,Nauru
PW|パラオ|パラオ共和国,Palau
FM|ミクロネシア連邦|ミクロネシア,Micronesia
MH|マーシャル諸島|マーシャル諸島共和国,Marshall Islands
CK|クック諸島|Cook Islands
NU|ニウエ|Niue
MX|メキシコ|メキシコ合衆国,Mexico,~墨,@メキシコシティ,@メキシコシティー
GT|グアテマラ|グアテマラ共和国,Guatemala
BZ|ベリーズ|Belize
SV|エルサルバドル|エルサルバドル共和国,El Salvador,@サンサルバドル
HN|ホンジュラス|ホンジュラス共和国,Honduras,@テグシガルパ
NI|ニカラグア|ニカラグア共和国,Nicaragua,@マナグア
CR|コスタリカ|コスタリカ共和国,Costa Rica
PA|パナマ|パナマ共和国,Panama
CU|キューバ|キューバ共和国,Cuba,@ハバナ
HT|ハイチ|ハイチ共和国,Haiti,@ポルトープランス
DO|ドミニカ共和国|Dominican Republic,@サントドミンゴ
DM|ドミニカ国|ドミニカ連邦,Dominica
JM|ジャマイカ|Jamaica,@キングストン
TT|トリニダード・トバゴ|トリニダードトバゴ,Trinidad and Tobago
BB|バルバドス|Barbados
BS|バハマ|バハマ国,Bahamas
GD|グレナダ|Grenada
LC|セントルシア|Saint Lucia
VC|セントビンセント・グレナディーン|セントビンセント及びグレナディーン諸島,Saint Vincent and the Grenadines
AG|アンティグア・バーブーダ|アンティグアバーブーダ,Antigua and Barbuda
KN|セントクリストファー・ネービス|セントキッツ・ネビス,Saint Kitts and Nevis
GY|ガイアナ|ガイアナ共和国,Guyana
SR|スリナム|スリナム共和国,Suriname
CO|コロンビア|コロンビア共和国,Colombia,@ボゴタ
VE|ベネズエラ|ベネズエラ・ボリバル共和国,Venezuela,@カラカス
EC|エクアドル|エクアドル共和国,Ecuador,@キト
PE|ペルー|ペルー共和国,Peru,~秘,@リマ
BO|ボリビア|ボリビア多民族国,ボリビア共和国,Bolivia,@ラパス
BR|ブラジル|ブラジル連邦共和国,Brazil,~伯,@ブラジリア
PY|パラグアイ|パラグアイ共和国,Paraguay,@アスンシオン
UY|ウルグアイ|ウルグアイ東方共和国,Uruguay,@モンテビデオ
AR|アルゼンチン|アルゼンチン共和国,Argentina,~亜,@ブエノスアイレス
CL|チリ|チリ共和国,Chile,~智,@サンティアゴ
EG|エジプト|エジプト・アラブ共和国,Egypt,~埃,@カイロ
LY|リビア|リビア国,Libya,@トリポリ
TN|チュニジア|チュニジア共和国,Tunisia,@チュニス
DZ|アルジェリア|アルジェリア民主人民共和国,Algeria,@アルジェ
MA|モロッコ|モロッコ王国,Morocco,@ラバト
EH|西サハラ|サハラ・アラブ民主共和国,Western Sahara
MR|モーリタニア|モーリタニア・イスラム共和国,Mauritania
ML|マリ|マリ共和国,Mali,@バマコ
NE|ニジェール|ニジェール共和国,Niger,@ニアメ
TD|チャド|チャド共和国,Chad,@ンジャメナ
SD|スーダン|スーダン共和国,Sudan,@ハルツーム
SS|南スーダン|南スーダン共和国,South Sudan,@ジュバ
ET|エチオピア|エチオピア連邦民主共和国,Ethiopia,@アディスアベバ
ER|エリトリア|エリトリア国,Eritrea,@アスマラ
DJ|ジブチ|ジブチ共和国,Djibouti
SO|ソマリア|ソマリア連邦共和国,Somalia,@モガディシオ,@モガディシュ
KE|ケニア|ケニア共和国,Kenya,@ナイロビ
UG|ウガンダ|ウガンダ共和国,Uganda,@カンパラ
TZ|タンザニア|タンザニア連合共和国,Tanzania,@ダルエスサラーム,@ドドマ
RW|ルワンダ|ルワンダ共和国,Rwanda,@キガリ
BI|ブルンジ|ブルンジ共和国,Burundi
CD|コンゴ民主共和国|コンゴ,DRコンゴ,コンゴ(旧ザイール),ザイール,DR Congo,Democratic Republic of the Congo,DRC,@キンシャサ
CG|コンゴ共和国|Republic of the Congo,@ブラザビル
CF|中央アフリカ|中央アフリカ共和国,Central African Republic,@バンギ
CM|カメルーン|カメルーン共和国,Cameroon,@ヤウンデ
GA|ガボン|ガボン共和国,Gabon,@リーブルビル
GQ|赤道ギニア|赤道ギニア共和国,Equatorial Guinea
ST|サントメ・プリンシペ|サントメ・プリンシペ民主共和国,São Tomé and Príncipe
NG|ナイジェリア|ナイジェリア連邦共和国,Nigeria,@アブジャ
BJ|ベナン|ベナン共和国,Benin
TG|トーゴ|トーゴ共和国,Togo
GH|ガーナ|ガーナ共和国,Ghana,@アクラ
CI|コートジボワール|コートジボワール共和国,象牙海岸,Ivory Coast,Côte d'Ivoire,@アビジャン
LR|リベリア|リベリア共和国,Liberia,@モンロビア
SL|シエラレオネ|シエラレオネ共和国,Sierra Leone,@フリータウン
GN|ギニア|ギニア共和国,Guinea,@コナクリ
GW|ギニアビサウ|ギニアビサウ共和国,ギニア・ビサウ,Guinea-Bissau
SN|セネガル|セネガル共和国,Senegal,@ダカール
GM|ガンビア|ガンビア共和国,Gambia
CV|カーボベルデ|カーボベルデ共和国,Cape Verde,Cabo Verde
BF|ブルキナファソ|ブルキナ・ファソ,Burkina Faso,@ワガドゥグー
AO|アンゴラ|アンゴラ共和国,Angola,@ルアンダ
ZM|ザンビア|ザンビア共和国,Zambia,@ルサカ
ZW|ジンバブエ|ジンバブエ共和国,Zimbabwe,@ハラレ
MW|マラウイ|マラウイ共和国,Malawi
MZ|モザンビーク|モザンビーク共和国,Mozambique,@マプト
MG|マダガスカル|マダガスカル共和国,Madagascar,@アンタナナリボ
MU|モーリシャス|モーリシャス共和国,Mauritius
SC|セーシェル|セーシェル共和国,セイシェル,Seychelles
KM|コモロ|コモロ連合,Comoros
NA|ナミビア|ナミビア共和国,Namibia
BW|ボツワナ|ボツワナ共和国,Botswana
ZA|南アフリカ|南アフリカ共和国,南ア,South Africa,@プレトリア
LS|レソト|レソト王国,Lesotho
SZ|エスワティニ|エスワティニ王国,スワジランド,Eswatini,Swaziland
HK|香港|香港特別行政区,ホンコン,Hong Kong,~港
MO|マカオ|マカオ特別行政区,澳門,Macau,Macao
GL|グリーンランド|Greenland
PR|プエルトリコ|Puerto Rico
GU|グアム|Guam
NC|ニューカレドニア|New Caledonia
GI|ジブラルタル|Gibraltar
GB-SCT|スコットランド|スコットランド自治政府,Scotland
GB-WLS|ウェールズ|Wales
GB-NIR|北アイルランド|Northern Ireland
GB-ENG|イングランド|England
ES-CT|カタルーニャ|カタルーニャ州,カタロニア,Catalonia
UA-DPR|ドネツク人民共和国|DPR,DNR
UA-LPR|ルガンスク人民共和国|ルハンスク人民共和国,LPR,LNR
UA-CRM|クリミア|クリミア共和国,クリミア自治共和国,Crimea
RU-CE|チェチェン|チェチェン共和国,チェチニア,Chechnya
GE-AB|アブハジア|アブハジア共和国,Abkhazia
GE-SO|南オセチア|南オセチア共和国,South Ossetia
MD-TR|沿ドニエストル|沿ドニエストル共和国,沿ドニエストル・モルドバ共和国,トランスニストリア,Transnistria
AZ-NK|ナゴルノ・カラバフ|ナゴルノカラバフ,ナゴルノ・カラバフ共和国,アルツァフ共和国,Nagorno-Karabakh
CY-N|北キプロス|北キプロス・トルコ共和国,Northern Cyprus
IQ-KR|クルド自治区|クルド自治政府,クルディスタン自治政府,クルディスタン地域政府,KRG
SO-SL|ソマリランド|ソマリランド共和国,Somaliland
BA-SRP|スルプスカ共和国|セルビア人共和国,Republika Srpska
SU|ソ連|ソビエト連邦,ソビエト社会主義共和国連邦,ソヴィエト連邦,ソビエト,ソヴィエト,旧ソ連,旧ソビエト,Soviet Union,USSR,~ソ,~蘇|h
DD|東ドイツ|ドイツ民主共和国,旧東ドイツ,East Germany,GDR,~東独|h
YU|ユーゴスラビア|ユーゴスラビア連邦,ユーゴ,旧ユーゴ,旧ユーゴスラビア,ユーゴスラヴィア,Yugoslavia|h
CS|チェコスロバキア|チェコスロヴァキア,旧チェコスロバキア,Czechoslovakia|h
CSXX|セルビア・モンテネグロ|セルビアモンテネグロ,Serbia and Montenegro|h
VD|南ベトナム|ベトナム共和国,South Vietnam|h
MANCHU|満州国|満洲国,Manchukuo|h
PRUS|プロイセン|プロシア,Prussia|h
OTTO|オスマン帝国|オスマントルコ,Ottoman Empire|h
RUEM|帝政ロシア|ロシア帝国,帝政露,Russian Empire|h
DREI|ナチス・ドイツ|ナチスドイツ,ナチ・ドイツ,Nazi Germany|h
AHUN|オーストリア=ハンガリー帝国|オーストリア・ハンガリー帝国,Austria-Hungary|h
`
