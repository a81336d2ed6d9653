/**
 * What could steer a terminal or hide in a line: C0 and C1 controls (ESC among them), DEL, bidi marks and overrides, line separators,
 * interlinear marks, tag characters, variation-free invisibles, lone surrogates.
 */
const HARMFUL =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|[\ud800-\udfff]/gu

/** The text with everything that a terminal would obey shown as an escape: ESC → `\x1B`, U+202E → `\u202E`. A tab is a space. */
export function harmless(text: string): string {
  return text.replace(HARMFUL, (unit) => (unit === '\t' ? ' ' : escapeOf(unit.codePointAt(0) as number)))
}

function escapeOf(code: number): string {
  const digits = code.toString(16).toUpperCase()
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`
}

/** JSON in which such characters stand as `\uXXXX`: the same value, and nothing for a terminal to obey. */
export function harmlessJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(HARMFUL_IN_JSON, (character) => {
    let written = ''
    for (let i = 0; i < character.length; i++) written += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`
    return written
  })
}

// JSON.stringify has already escaped C0 and lone surrogates; a newline here is the pretty printer's
const HARMFUL_IN_JSON =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu
