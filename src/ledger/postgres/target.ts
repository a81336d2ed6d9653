/** What a server says of itself when a connection is made. */
export interface ServerState {
  /** It follows another one. */
  readonly standby: boolean
  readonly readOnly: boolean
}

/** `target_session_attrs` of libpq: which of several servers is wanted. */
export type Target = 'any' | 'read-write' | 'read-only' | 'primary' | 'standby' | 'prefer-standby'

const SUITS: Readonly<Record<Target, (server: ServerState) => boolean>> = {
  any: () => true,
  'read-write': ({ readOnly }) => !readOnly,
  'read-only': ({ readOnly }) => readOnly,
  primary: ({ standby }) => !standby,
  standby: ({ standby }) => standby,
  'prefer-standby': ({ standby }) => standby,
}

export const isTarget = (text: string): text is Target => Object.hasOwn(SUITS, text)

export const suits = (target: Target, server: ServerState): boolean => SUITS[target](server)

/** Wants a server that takes what is written: one that does no longer is left. */
export const isForWriting = (target: Target): boolean => target === 'read-write' || target === 'primary'
