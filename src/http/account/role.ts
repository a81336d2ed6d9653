/** What somebody may do; each may also do what those before it may. */
export const ROLES = ['read', 'correct', 'add', 'administer'] as const
export type Role = (typeof ROLES)[number]

export const may = (role: Role, wanted: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(wanted)

/** Addresses by what they need; the first that fits counts. What is only read needs `read`. */
const NEEDS: readonly (readonly [path: RegExp, reading: Role, writing: Role])[] = [
  [/^\/api\/(?:accounts|audit)(?:\/|$)/, 'administer', 'administer'],
  [/^\/api\/own(?:\/|$)/, 'read', 'read'],
  // written down and given back; nothing of the ledger changes
  [/^\/api\/digest(?:\/|$)/, 'read', 'read'],
  [/^\/api\/decisions(?:\/|$)/, 'read', 'correct'],
  [/^\/api\/(?:intake|watched)(?:\/|$)/, 'read', 'add'],
]

/** What a request needs. A new address that writes is for administrators until it says otherwise. */
export function needs(path: string, method: string): Role {
  const reads = method === 'GET' || method === 'HEAD'
  const found = NEEDS.find(([pattern]) => pattern.test(path))
  if (!found) return reads ? 'read' : 'administer'
  return reads ? found[1] : found[2]
}
