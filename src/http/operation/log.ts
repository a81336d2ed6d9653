import type { Observed, Observer } from './observed.ts'
import { redacted } from './redacted.ts'

export type LogFormat = 'none' | 'text' | 'json'

/** Tells each request in a line, as JSON for programs or in words for people; not the probes that find all well. */
export function openLog(format: Exclude<LogFormat, 'none'>, write: (line: string) => void): Observer {
  const line = format === 'json' ? inJson : inWords
  return { began: () => undefined, ended: (request) => void (isDull(request) || write(`${line(request)}\n`)) }
}

const isDull = ({ probe, status }: Observed): boolean => probe && status < 400

const levelOf = ({ status }: Observed): 'error' | 'warning' | 'info' => (status >= 500 ? 'error' : status >= 400 ? 'warning' : 'info')

function inJson(request: Observed): string {
  const { id, method, route, status, began, milliseconds, bytes, code, reason } = request
  return JSON.stringify({
    time: new Date(began).toISOString(),
    level: levelOf(request),
    id,
    method,
    route,
    status,
    milliseconds: Math.round(milliseconds * 10) / 10,
    bytes,
    ...(code !== null && { code }),
    ...(reason !== null && { reason: redacted(reason) }),
  })
}

function inWords({ id, method, route, status, began, milliseconds, bytes, code, reason }: Observed): string {
  const why = [code, reason === null ? null : redacted(reason)].filter((part) => part !== null).join(': ')
  const size = bytes === null ? '' : ` ${bytes} B`
  return `${new Date(began).toISOString()} ${status} ${method} ${route} ${milliseconds.toFixed(1)} ms${size} ${id}${why && ` ${oneLine(why)}`}`
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ')
