import { type Reading, toRecord } from '#reading'
import { harmlessJson } from '#text'
import type { ShowOptions } from '../options.ts'
import { account } from './account.ts'
import { markdown } from './markdown.ts'
import { stageAccount, stageRecord } from './stage.ts'
import { whyRecord } from './why-record.ts'

/** One page's reading in the format asked for; for `json` and `ndjson` without what stands between pages. */
export function show(reading: Reading, name: string, options: ShowOptions): string {
  switch (options.format) {
    case 'md':
      return markdown(reading, name, options)
    case 'text':
      return options.stage === 'attributions' ? account(reading, name, options) : stageAccount(reading, name, options)
    case 'ndjson':
      return harmlessJson(recordOf(reading, name, options))
    case 'json':
      return harmlessJson(recordOf(reading, name, options), 2).replaceAll('\n', '\n  ')
  }
}

function recordOf(reading: Reading, name: string, options: ShowOptions): object {
  if (options.stage !== 'attributions') return stageRecord(reading, name, options)
  const record = toRecord(reading, { name, version: options.version, certainty: options.certainty })
  return options.why ? { ...record, why: whyRecord(reading.page) } : record
}
