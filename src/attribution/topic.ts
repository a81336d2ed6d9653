import type { Chunk } from '#document'

export const isTopic = (chunk: Chunk): boolean =>
  /(は|も|でさえ|すら)$/.test(chunk.tail) &&
  !/(では|には|とは|へは|ては|ならば|からは|からも|までは|までも|へも|によっては|に対しては|については|としても|でも|にも|とも|ても|のは|かも)$/.test(
    chunk.tail,
  )

export const isNominative = (chunk: Chunk): boolean =>
  /が$/.test(chunk.tail) && chunk.kind === 'noun' && !chunk.copula && !/だが$/.test(chunk.tail)
