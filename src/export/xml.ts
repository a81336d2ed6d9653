/** Text as XML 1.0 may hold it (https://www.w3.org/TR/xml/#charsets): controls fall, half a surrogate pair and noncharacters become U+FFFD. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>\r]/g, (unit) => ESCAPES[unit] as string)

/** The same between double quotes, where white space would be folded. */
export const xmlAttribute = (text: string): string => xmlText(text).replace(/["\t\n]/g, (unit) => ESCAPES[unit] as string)

// > as well, so that no ]]> is written; a bare CR would be read as LF
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
}
