// of the unit at a place; false beyond the text's ends, where charCodeAt gives NaN
export const isKatakana = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x30a1 && code <= 0x30f4) || code === 0x30fc
}

/** ァ-ヴー・= */
export const isNameUnit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x30a1 && code <= 0x30f4) || code === 0x30fb || code === 0x30fc || code === 0x3d
}

/** 一-龠々ヶ */
export const isKanji = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x4e00 && code <= 0x9fa0) || code === 0x3005 || code === 0x30f6
}

/** A-Za-z.'’- */
export const isLatin = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return isLetter(code) || code === 0x2e || code === 0x27 || code === 0x2019 || code === 0x2d
}

export const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
