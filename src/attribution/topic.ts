import type { Chunk } from '#document'
import { anchored } from '#text'

const TOPIC = anchored(/(は|も|でさえ|すら)$/)
const OBLIQUE = anchored(
  /(では|には|とは|へは|ては|ならば|からは|からも|までは|までも|へも|によっては|に対しては|については|としても|でも|にも|とも|ても|のは|かも)$/,
)

/** 双方とも「…」と評価した */
const TOGETHER = anchored(/^(?:双方|両[一-龠]{1,3})$/)

export const isTopic = (chunk: Chunk): boolean =>
  TOPIC.test(chunk.tail) && (!OBLIQUE.test(chunk.tail) || (chunk.tail === 'とも' && TOGETHER.test(chunk.head)))

export const isNominative = (chunk: Chunk): boolean =>
  chunk.kind === 'noun' && !chunk.copula && chunk.tail.endsWith('が') && !chunk.tail.endsWith('だが')
