/**
 * How many bits a text takes, were it Japanese or Western news: the reading of bytes that takes the fewest is the likeliest.
 * Every class of characters costs what one of it is worth (the surer its coming, the less), with something on top where two stand side by
 * side that seldom do. Rough on purpose: encodings read into each other differ by hundreds of bits within a sentence.
 */

/** The kanji that news is mostly made of. */
const COMMON_KANJI =
  '日一国人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落担好退準賀訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若種美命福望非観察段横深申様港識注呼達本文記事橋峡侵攻撃停和平脅核兵器隊占領空爆避'

/** Bits that a character of each class costs, and the characters of the class where they are not taken from `COMMON_KANJI`. */
const CLASSES = {
  // NUL and the like; what a page never holds
  control: { bits: 30, of: /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/ },
  letter: { bits: 4.5, of: /[A-Za-z]/ },
  sign: { bits: 5, of: /[\t-\r -~]/ },
  hiragana: { bits: 5.5, of: /[ぁ-ゖ]/ },
  katakana: { bits: 7, of: /[ァ-ヺー]/ },
  mark: { bits: 6.5, of: /[　-〟・ヽヾゝゞ゛゜！-～￥]/ },
  kanji: { bits: 9.5, of: null },
  rareKanji: { bits: 14, of: /[㐀-䶿一-鿿]/ },
  halfKana: { bits: 6.5, of: /[ｦ-ﾟ]/ },
  halfMark: { bits: 12, of: /[｡-･]/ },
  accented: { bits: 8.5, of: /[ßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœÀÂÄÅÆÇÈÉÊÑÓÔÖØÚÜ]/ },
  westernSign: { bits: 9.5, of: /[‘’“”–—…«»€£§©®°¡¿\u00a0]/ },
  // what any script may hold and no page of ours is made of; Greek, Cyrillic and box drawing are in the Japanese encodings too
  foreign: { bits: 13, of: /[\u00a1-\ud7ff\uf900-\ufffc]/ },
  pair: { bits: 10, of: /[\ud800-\udfff]/ },
  // private use and U+FFFD: what the encoding does not hold
  broken: { bits: 40, of: /[\ue000-\uf8ff\ufffd-\uffff]/ },
} as const

type Class = keyof typeof CLASSES
const NAMES = Object.keys(CLASSES) as Class[]

/** What a pair of neighbours costs on top. */
const BESIDE: readonly (readonly [readonly Class[], readonly Class[], number])[] = [
  // a letter right at a kana or kanji: NATO軍 happens, but é and the letter behind it read as one kanji happens in every word
  [['letter'], ['hiragana', 'katakana', 'kanji', 'rareKanji', 'halfKana', 'halfMark'], 5],
  [['hiragana', 'katakana', 'kanji', 'rareKanji', 'halfKana', 'halfMark'], ['letter'], 5],
  // half-width kana come in runs
  [['letter', 'sign', 'hiragana', 'katakana', 'mark', 'kanji', 'rareKanji', 'halfMark'], ['halfKana'], 6],
  [['accented'], ['accented', 'foreign'], 4],
  [['foreign'], ['accented'], 4],
]

let table: { classOf: Uint8Array; bits: Float64Array } | null = null

/** The class of each UTF-16 unit, and the bits of each class behind each other; made when first asked. */
function made(): { classOf: Uint8Array; bits: Float64Array } {
  const classOf = new Uint8Array(65536)
  for (let unit = 0; unit < 65536; unit++) {
    const character = String.fromCharCode(unit)
    classOf[unit] = NAMES.findIndex((name) => CLASSES[name].of?.test(character))
  }
  for (const kanji of COMMON_KANJI) classOf[kanji.charCodeAt(0)] = NAMES.indexOf('kanji')
  const bits = Float64Array.from({ length: NAMES.length ** 2 }, (_, i) => CLASSES[NAMES[i % NAMES.length] as Class].bits)
  for (const [before, after, more] of BESIDE)
    for (const one of before) for (const other of after) bits[NAMES.indexOf(one) * NAMES.length + NAMES.indexOf(other)]! += more
  return { classOf, bits }
}

/** What a reading of bytes is worth. */
export interface Weight {
  /** Bits that the text takes. Those of two texts compare only where both are readings of the same bytes. */
  readonly bits: number
  /** Those of its characters that are not ASCII. */
  readonly telling: { readonly count: number; readonly bits: number; readonly strange: number }
}

const STRANGE: readonly Class[] = ['rareKanji', 'foreign', 'broken', 'control']

/** Weighs a text; linear in its length. */
export function weigh(text: string): Weight {
  table ??= made()
  const { classOf, bits } = table
  const strange = NAMES.map((name) => STRANGE.includes(name))
  const telling = { count: 0, bits: 0, strange: 0 }
  let sum = 0
  let before = classOf[0x20] as number
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const now = classOf[unit] as number
    const worth = bits[before * NAMES.length + now] as number
    sum += worth
    if (unit >= 0x80) {
      telling.count++
      telling.bits += worth
      if (strange[now]) telling.strange++
    }
    before = now
  }
  return { bits: sum, telling }
}
