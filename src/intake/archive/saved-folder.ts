/**
 * Which files only belong to a saved page: browsers put what `page.html` shows into `page_files/` (older ones into
 * `page.files/`) beside it. What lies there is no page of its own, and HTML among it is a frame or an advertisement.
 * Some systems write が in two parts, and others copy what they wrote: names are compared as composed.
 */
export function partsOfSavedPages(names: Iterable<string>): (name: string) => boolean {
  const folders = new Set<string>()
  for (const name of names) {
    const stem = /^(.+)\.(?:html?|xhtml|mht|mhtml)$/i.exec(name.normalize('NFC'))?.[1]
    if (stem !== undefined) for (const ending of ['_files', '.files', '_ファイル']) folders.add(`${stem}${ending}/`)
  }
  return (given) => {
    const name = given.normalize('NFC')
    for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1))
      if (folders.has(name.slice(0, slash + 1))) return true
    return false
  }
}
