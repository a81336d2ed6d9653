import { type Messages, writeDay } from '#message'
import type { AttributionRecord } from '#reading'
import { oneLine } from '#text'
import { type Line, plain, type StyledPiece, styled } from '../terminal/layout.ts'
import { displayWidth, padTo } from '../terminal/width.ts'
import { type SourceWords, sourceFacts, sourceName } from './facts.ts'

/** `caption  value (basis)`, captions filled to one width. */
export function field(caption: string, width: number, value: readonly StyledPiece[], indent = 2): Line {
  return { indent, lead: `${padTo(caption, width)}  `, pieces: value }
}

/** Columns of the widest caption. */
export const widest = (captions: readonly string[]): number => captions.reduce((width, one) => Math.max(width, displayWidth(one)), 0)

/** A field a line; those without a value are left out. */
export function fields(facts: readonly (readonly [string, string | null])[], indent = 2): Line[] {
  const told = facts.flatMap(([caption, value]) => (value ? [[caption, value] as const] : []))
  const width = widest(told.map(([caption]) => caption))
  return told.map(([caption, value]) => field(caption, width, [plain(oneLine(value, 0, value.length))], indent))
}

/** What the heading of an attribution shows. */
type Headed = Pick<AttributionRecord, 'act' | 'type' | 'when' | 'certainty'> & { readonly source: SourceWords }

/** `発言者（人物・外相・ドイツ） 警告 2024年2月26日 間接`. */
export function heading(headed: Headed, messages: Messages): StyledPiece[] {
  const { names, labels, language } = messages
  return [
    styled('source', sourceName(headed, messages)),
    styled('dim', sourceFacts(headed, messages)),
    plain('  '),
    styled('act', names.act[headed.act]),
    ...(headed.when === null ? [] : [plain(`  ${writeDay(headed.when, language)}`)]),
    styled('dim', `  ${names.type[headed.type]}`),
    ...(headed.certainty === 'high' ? [] : [styled('dim', `  ${labels.certainty} ${names.certainty[headed.certainty]}`)]),
  ]
}
