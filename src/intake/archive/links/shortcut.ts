/** How files begin that hold nothing but an address: of Windows, of Linux and of Macs. */
export const SHORTCUT_HEAD: RegExp =
  /^[\s\ufeff]*(?:\[InternetShortcut\]|\[Desktop Entry\]|<\?xml[^>]*>\s*(?:<!DOCTYPE plist[^>]*>\s*)?<plist[^>]*>\s*<dict>\s*<key>URL<\/key>)/i

/** The address of a shortcut (`.url`, `.desktop`, `.webloc`); null where it leads elsewhere than to the web. */
export function shortcutAddress(text: string): string | null {
  const line = /^[ \t]*URL[ \t]*=[ \t]*(https?:\/\/\S+)/im.exec(text)?.[1]
  const key = /<key>URL<\/key>\s*<string>\s*(https?:\/\/[^<\s]+)/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  return line ?? key ?? null
}
