import { type Examination, examine, LedgerError, shownLedger } from '#ledger'
import { describeFinding, fileSize, type Messages, usageError } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { fields } from '../show/lines.ts'
import { type Line, layOut, plain, styled } from '../terminal/layout.ts'

/** Which ledger to look at, and how to tell of it. */
export interface DoctorRequest {
  readonly ledger: string
  readonly json: boolean
  readonly width: number
  readonly colour: boolean
}

/** Looks at a ledger, changes nothing and tells what is wrong with it. Gives the exit code: 1 when something is. */
export async function doctor({ ledger: path, json, width, colour }: DoctorRequest, host: Host, messages: Messages): Promise<0 | 1> {
  const examination = await examinationOf(path, messages)
  const ledger = shownLedger(path)
  const healthy = examination.findings.length === 0
  await writeTo(
    host.stdout,
    json
      ? `${harmlessJson({ ledger, healthy, ...examination, findings: told(examination, ledger, messages) }, 2)}\n`
      : layOut(linesOf(examination, ledger, messages), { width, colour }),
  )
  return healthy ? 0 : 1
}

async function examinationOf(path: string, messages: Messages): Promise<Examination> {
  try {
    return await examine(path)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    throw usageError({ code: `ledger_${error.fault}`, path: shownLedger(path), reason: error.reason }, messages)
  }
}

/** The findings with their words, for programs that show them to somebody. */
const told = ({ findings }: Examination, path: string, messages: Messages): readonly object[] =>
  findings.map((finding) => ({ ...finding, ...describeFinding(finding, path, messages) }))

function linesOf(examination: Examination, path: string, messages: Messages): Line[] {
  const { labels, names, phrases, count } = messages
  const { bytes, logBytes, freeBytes, schema, pages, versions, looked, findings } = examination
  const readBy = versions.map((one) => `iwaku ${one.version}${phrases.parenthesis(phrases.ofPages(count(one.pages)))}`)
  const facts: [string, string | null][] = [
    [labels.schema, schema === null ? null : String(schema)],
    [labels.pages, pages === null ? null : count(pages)],
    [labels.readBy, readBy.join(phrases.separator) || null],
    [labels.size, bytes === null ? null : fileSize(bytes)],
    [labels.log, logBytes === 0 ? null : fileSize(logBytes)],
    [labels.free, freeBytes === null ? null : fileSize(freeBytes)],
    [labels.looked, looked.map((look) => names.look[look]).join(phrases.separator) || null],
  ]
  const width = String(findings.length).length + 2
  return [
    { pieces: [styled('title', path)] },
    ...fields(facts),
    { pieces: [plain(findings.length === 0 ? phrases.healthy : phrases.foundFaults(count(findings.length)))] },
    ...findings.flatMap((finding, i): Line[] => {
      const { message, cure } = describeFinding(finding, path, messages)
      return [
        { lead: `${i + 1}`.padEnd(width), pieces: [plain(message)] },
        { indent: width, lead: `${labels.cure}: `, pieces: [plain(cure)] },
      ]
    }),
  ]
}
