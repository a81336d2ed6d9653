const names = (rows: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, at) => row.map((name) => [name, at + first] as const)))

/** Names of months in lower case, 1 to 12: English, and the abbreviations that feeds of other languages put into RFC 822. */
export const MONTHS: ReadonlyMap<string, number> = names(
  [
    ['jan', 'january', 'ene', 'janv', 'janvier', 'januar', 'gen', 'jän', 'ιαν'],
    ['feb', 'february', 'febr', 'fév', 'févr', 'février', 'februar', 'φεβ'],
    ['mar', 'march', 'mars', 'mär', 'märz', 'mrz', 'μάώ', 'μαώ', 'μαρ', 'március'],
    ['apr', 'april', 'abr', 'avr', 'avril', 'απρ', 'április'],
    ['may', 'mai', 'mag', 'μάι', 'μαϊ', 'μαι', 'máj'],
    ['jun', 'june', 'juin', 'juni', 'giu', 'ιούν', 'ιον'],
    ['jul', 'july', 'juil', 'juillet', 'juli', 'lug', 'ιούλ', 'ιολ'],
    ['aug', 'august', 'ago', 'août', 'αύγ', 'αυγ', 'augusztus'],
    ['sep', 'sept', 'september', 'set', 'septembre', 'σεπ'],
    ['oct', 'october', 'okt', 'oktober', 'ott', 'octobre', 'οκτ'],
    ['nov', 'november', 'novembre', 'νοέ', 'νοε'],
    ['dec', 'december', 'dez', 'dezember', 'dic', 'déc', 'décembre', 'δεκ'],
  ],
  1,
)

/** Names of days in lower case, 0 Sunday to 6 Saturday. */
export const WEEKDAYS: ReadonlyMap<string, number> = names(
  [
    ['sun', 'sunday', 'so', 'dim', 'κυρ', '日'],
    ['mon', 'monday', 'mo', 'lun', 'δευ', '月'],
    ['tue', 'tues', 'tuesday', 'di', 'τρι', '火'],
    ['wed', 'weds', 'wednesday', 'mi', 'mer', 'τετ', '水'],
    ['thu', 'thur', 'thurs', 'thursday', 'do', 'jeu', 'πεμ', '木'],
    ['fri', 'friday', 'fr', 'ven', 'παρ', '金'],
    ['sat', 'saturday', 'sa', 'sam', 'σαβ', '土'],
  ],
  0,
)

/** Minutes east of Greenwich. What several states mean by one name is read as feeds of the West use it. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    west: 1,
    bst: 1,
    cet: 1,
    met: 1,
    cest: 2,
    mest: 2,
    mez: 1,
    mesz: 2,
    eet: 2,
    eest: 3,
    msk: 3,
    msd: 4,
    ist: 5.5,
    ict: 7,
    wib: 7,
    sgt: 8,
    hkt: 8,
    jst: 9,
    kst: 9,
    acst: 9.5,
    aest: 10,
    aedt: 11,
    nzst: 12,
    nzdt: 13,
    ast: -4,
    adt: -3,
    est: -5,
    edt: -4,
    et: -5,
    cst: -6,
    cdt: -5,
    ct: -6,
    mst: -7,
    mdt: -6,
    mt: -7,
    pst: -8,
    pdt: -7,
    pt: -8,
    akst: -9,
    akdt: -8,
    hst: -10,
    // letters of RFC 822 were defined with the wrong sign, so none is sure but these (https://www.rfc-editor.org/rfc/rfc1123#section-5.2.14)
    a: -1,
    n: 1,
    m: -12,
    y: 12,
  }).map(([name, hours]) => [name, hours * 60]),
)

/** `+0900`, `+09:00`, `JST`, `GMT+9`, `UTC` → minutes east of Greenwich; undefined for a name that is not known. */
export function offsetOf(name: string): number | undefined {
  const match = /^(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d\d)?$/i.exec(name)
  if (!match) return ZONES.get(name.toLowerCase())
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  // no place is further from Greenwich than 14 hours
  return minutes > 14 * 60 ? undefined : match[1] === '-' ? -minutes || 0 : minutes
}
