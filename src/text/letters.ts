/** The letters and numbers of a text, whatever their width, without marks and blanks: ＮＡＴＯ、「橋」 → NATO橋. May change the length. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
