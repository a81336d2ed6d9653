import { type Attributes, type Meter, ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer, trace, ValueType } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Desk } from '#desk'
import type { QueueCounts } from '#ledger'
import type { Observed, Observer } from './observed.ts'

export interface TelemetryOptions {
  readonly desk: Desk
  /** How the queue of pages stands; null for a ledger that has none. */
  readonly queue: (() => Promise<QueueCounts>) | null
  readonly version: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

export interface Telemetry extends Observer {
  /** Sends what is left. */
  readonly close: () => Promise<void>
}

/** Milliseconds between two sendings of metrics, and of traces, where the environment does not say (OpenTelemetry's own). */
const METRICS_EVERY = 60_000
const TRACES_EVERY = 5000
/** Milliseconds that what is left may take at the end: a collector that is gone holds nobody up. */
const FAREWELL = 3000

/**
 * Traces and metrics of requests by the semantic conventions of OpenTelemetry for HTTP servers, and gauges of ledger, desk and queue, sent by OTLP to where
 * `OTEL_EXPORTER_OTLP_ENDPOINT` says. A span has the template of its route and no path: what people look for goes nowhere.
 */
export function openTelemetry({ desk, queue, version, environment }: TelemetryOptions): Telemetry {
  const every = (name: string, otherwise: number): number => Number(environment[name]) || otherwise
  const resource = resourceFromAttributes({ 'service.name': environment.OTEL_SERVICE_NAME || 'iwaku', 'service.version': version })
  const spans = new BatchSpanProcessor({
    exporter: new OTLPTraceExporter(),
    scheduledDelayMillis: every('OTEL_BSP_SCHEDULE_DELAY', TRACES_EVERY),
  })
  const interval = every('OTEL_METRIC_EXPORT_INTERVAL', METRICS_EVERY)
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(),
    exportIntervalMillis: interval,
    exportTimeoutMillis: Math.min(interval, 30_000),
  })
  const tracers = new TracerProvider({ resource, spanProcessors: [spans] })
  const meters = new MeterProvider({ resource, readers: [reader] })
  const meter = meters.getMeter('iwaku', version)
  addGauges(meter, desk)
  if (queue) addQueueGauges(meter, queue)
  return { ...requestsOf(tracers.getTracer('iwaku', version), meter), close: () => farewell([tracers.shutdown(), meters.shutdown()]) }
}

/** https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#metric-httpserverrequestduration */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'])

function requestsOf(tracer: Tracer, meter: Meter): Observer {
  const duration = meter.createHistogram('http.server.request.duration', { unit: 's', advice: { explicitBucketBoundaries: SECONDS } })
  const active = meter.createUpDownCounter('http.server.active_requests', { unit: '{request}', valueType: ValueType.INT })
  return {
    began: () => active.add(1),
    ended(request) {
      active.add(-1)
      const attributes = attributesOf(request)
      duration.record(request.milliseconds / 1000, attributes)
      // probes that find all well would be most of the traces
      if (request.probe && request.status < 400) return
      const method = METHODS.has(request.method) ? request.method : 'HTTP'
      const span = tracer.startSpan(
        `${method} ${request.route}`,
        {
          kind: SpanKind.SERVER,
          startTime: request.began,
          attributes: {
            ...attributes,
            'iwaku.request.id': request.id,
            ...(request.bytes !== null && { 'http.response.size': request.bytes }),
          },
        },
        parentOf(request.parent),
      )
      if (request.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR, ...(request.code !== null && { message: request.code }) })
      span.end(request.began + request.milliseconds)
    },
  }
}

const attributesOf = ({ method, route, status, scheme, version, code }: Observed): Attributes => ({
  'http.request.method': METHODS.has(method) ? method : '_OTHER',
  'http.route': route,
  'http.response.status_code': status,
  'url.scheme': scheme,
  ...(version !== null && { 'network.protocol.version': version }),
  ...(status >= 500 && { 'error.type': code ?? String(status) }),
})

/** https://www.w3.org/TR/trace-context/#traceparent-header */
function parentOf(header: string | null): typeof ROOT_CONTEXT {
  const [, traceId, spanId, flags] = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-|$)/.exec(header ?? '') ?? []
  if (!traceId || !spanId || !flags || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return ROOT_CONTEXT
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true })
}

const gauge = (meter: Meter, name: string, unit: string, description: string): ReturnType<Meter['createObservableGauge']> =>
  meter.createObservableGauge(name, { unit, description, valueType: ValueType.INT })

/** Each server tells the same of them, for the queue is one. */
function addQueueGauges(meter: Meter, queue: () => Promise<QueueCounts>): void {
  const gauges = {
    waiting: gauge(meter, 'iwaku.queue.waiting', '{page}', 'Pages that wait to be read'),
    later: gauge(meter, 'iwaku.queue.later', '{page}', 'Pages that failed and are tried again later'),
    held: gauge(meter, 'iwaku.queue.held', '{page}', 'Pages that workers hold'),
    dead: gauge(meter, 'iwaku.queue.dead', '{page}', 'Pages that were put aside for a human'),
    workers: gauge(meter, 'iwaku.queue.workers', '{worker}', 'Workers that hold a page, or did within the last minute'),
  }
  meter.addBatchObservableCallback(async (result) => {
    // a database that is gone is told of by /ready
    const counts = await queue().catch(() => null)
    if (counts) for (const [name, one] of Object.entries(gauges)) result.observe(one, counts[name as keyof typeof gauges])
  }, Object.values(gauges))
}

function addGauges(meter: Meter, desk: Desk): void {
  const pages = gauge(meter, 'iwaku.ledger.pages', '{page}', 'Pages in the ledger')
  const attributions = gauge(meter, 'iwaku.ledger.attributions', '{attribution}', 'Attributions in the ledger')
  const queue = gauge(meter, 'iwaku.desk.queue', '{task}', 'Questions that wait for a thread')
  const busy = gauge(meter, 'iwaku.desk.threads.busy', '{thread}', 'Threads that answer a question')
  meter.addBatchObservableCallback(
    async (result) => {
      const { waiting, busy: at } = desk.load()
      result.observe(queue, waiting)
      result.observe(busy, at)
      const done = await desk.do({ kind: 'ask', question: { kind: 'stats' } })
      if ('fault' in done) return
      const { counts } = JSON.parse(new TextDecoder().decode(done.body)) as { counts: { pages: number; attributions: number } }
      result.observe(pages, counts.pages)
      result.observe(attributions, counts.attributions)
    },
    [pages, attributions, queue, busy],
  )
}

async function farewell(sent: readonly Promise<unknown>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FAREWELL)
  })
  await Promise.race([Promise.allSettled(sent), late])
  clearTimeout(timer)
}
