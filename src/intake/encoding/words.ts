import type { EncodingDeclaration, EncodingRemark, TellingBasis } from './encoding.ts'

const WHY: Readonly<Record<TellingBasis, string>> = {
  mark: 'its byte order mark says so',
  header: 'the server says so',
  markup: 'its mark-up says so',
  bytes: 'its bytes fit that best',
}

/** A remark in words, as a reading keeps them: `read as UTF-8 though its mark-up says Shift_JIS: its bytes fit that best`. */
export function remarkWords(remark: EncodingRemark): string {
  switch (remark.code) {
    case 'encoding':
      return `read as ${remark.encoding}: ${WHY[remark.basis]}`
    case 'encoding_repaired':
      return `read as ${remark.encoding} ${declaredWords(remark.declared)}: ${WHY[remark.basis]}`
    case 'broken_characters':
      return remark.count === 1
        ? `one broken character, shown as U+FFFD, at byte ${remark.first}`
        : `${remark.count} broken characters, shown as U+FFFD, the first at byte ${remark.first}`
    case 'cut_character':
      return 'the file ends in the middle of a character, shown as U+FFFD'
  }
}

function declaredWords({ where, label }: EncodingDeclaration): string {
  if (where === 'mark') return `though its byte order mark says ${label}`
  return where === 'header' ? `though the server says ${label}` : `though its mark-up says ${label}`
}
