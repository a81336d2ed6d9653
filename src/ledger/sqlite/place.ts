/** A number of 32 bits made of an address (FNV-1a of its UTF-16 units); several addresses may have one. */
export function placeOf(address: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < address.length; i++) hash = Math.imul(hash ^ address.charCodeAt(i), 0x01000193)
  return hash | 0
}
