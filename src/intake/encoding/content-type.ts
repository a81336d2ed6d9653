const PARAMETER = /;[\t\n\r ]*([^\t\n\r ;="]+)=(?:"((?:[^"\\]|\\[\s\S])*)"?|([^;]*))[^;]*/g

/** The charset that a `Content-Type` names (`text/html; charset="euc-jp"` → `euc-jp`), null for none; of several the first (MIME Sniffing, 4.4). */
export function charsetOf(contentType: string): string | null {
  for (const [, name, quoted, plain] of contentType.matchAll(PARAMETER)) {
    if (name?.toLowerCase() !== 'charset') continue
    const value = quoted?.replace(/\\([\s\S])/g, '$1') ?? plain?.trim() ?? ''
    if (value !== '') return value
  }
  return null
}
