/** A number of 32 bits made of a text (FNV-1a of its UTF-16 units); several texts may have one. */
export function codeOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
