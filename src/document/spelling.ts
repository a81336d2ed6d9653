/**
 * Kanji that some writers use where most write kana: 述べて居る, 此の, 意味が有る; インタヴュー. Read as most write them, one unit for one, so that
 * every place stays.
 */
export function plainSpelling(text: string): string {
  return HOLDS.test(text) ? OLD.reduce((read, [pattern, kana]) => read.replace(pattern, kana), text) : text
}

const HOLDS = /[居此其有無云]|出来|インタヴュ/
const OLD: readonly (readonly [RegExp, string])[] = [
  [/(?<=[てで])居(?=り)/g, 'お'],
  [/(?<=[てで])居(?=[るらなたてまれろ])/g, 'い'],
  [/此(?=[のれ])/g, 'こ'],
  [/其(?=[のれ])/g, 'そ'],
  [/(?<=[がはもにでと])有(?=[るりっ])/g, 'あ'],
  [/(?<=[ぁ-ん])無(?=い|く|かっ|けれ)/g, 'な'],
  [/(?<=[とを])云(?=[うわいえっ])/g, '言'],
  [/(?<=インタ)ヴ(?=ュ)/g, 'ビ'],
  [/(?<=[ぁ-ん])出来(?=[るなたてまずれ])/g, 'でき'],
]
