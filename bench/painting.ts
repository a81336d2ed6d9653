/**
 * What it costs to draw the timeline: so many points on its canvas, as a ratio to the same points as SVG in the same browser: `npm run bench:painting [-- points]`.
 * Each of the two is moved to another time forty times; told are medians, from the change to the frame after it. A frame takes 16.7 ms at least.
 */
import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { chromium } from 'playwright-core'
import { seeded } from './varied.ts'

const CHROMIUM = '/usr/bin/chromium'
const LANES = 12
const SCENE = {
  lanes: LANES,
  laneHeight: 44,
  width: 1080,
  ticks: [],
  colours: { tell: '#32517a', firm: '#a3221b', ask: '#7a4a00', give: '#1f6b3a', rule: '#dfd8ca' },
}
const TONES = ['tell', 'firm', 'ask', 'give']

/** Run in the page. The frame after the next one waits for style, layout and what is to be drawn; reading a pixel back, for the canvas alone. */
const IN_PAGE = `
const TIMES = 40
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1]
const domainAt = (i) => [0.1 + i * 0.005, 0.9 + i * 0.001]
const frame = () => new Promise((done) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0) }))

async function framed(work) {
  const all = []
  for (let i = 0; i < TIMES; i++) {
    await frame()
    const start = performance.now()
    work(domainAt(i))
    await frame()
    all.push(performance.now() - start)
  }
  return median(all)
}

async function measure(scene, items) {
  const [canvas, svg] = [document.querySelector('canvas'), document.querySelector('svg')]
  const context = canvas.getContext('2d')
  const alone = Array.from({ length: TIMES }, (_, i) => {
    const start = performance.now()
    paint(context, { ...scene, items, domain: domainAt(i) })
    context.getImageData(0, 0, 1, 1)
    return performance.now() - start
  })
  const drawn = await framed((domain) => paint(context, { ...scene, items, domain }))
  const circles = items.map(({ tone, conditional }) => {
    const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle')
    circle.setAttribute('r', '3.5')
    circle.setAttribute(conditional ? 'stroke' : 'fill', scene.colours[tone])
    if (conditional) circle.setAttribute('fill', 'none')
    svg.append(circle)
    return circle
  })
  const asSvg = await framed((domain) => {
    const { x, y } = placesOf({ ...scene, items, domain })
    for (let k = 0; k < circles.length; k++) {
      const there = !Number.isNaN(x[k])
      circles[k].setAttribute('display', there ? 'inline' : 'none')
      if (!there) continue
      circles[k].setAttribute('cx', x[k])
      circles[k].setAttribute('cy', y[k])
    }
  })
  return { alone: median(alone), canvas: drawn, svg: asSvg }
}
`

const points = Number(process.argv[2] ?? 5000)
if (!existsSync(CHROMIUM)) console.log(`skipped: there is no browser at ${CHROMIUM}`)
else await bench()

interface Measured {
  readonly alone: number
  readonly canvas: number
  readonly svg: number
}

async function bench(): Promise<void> {
  const random = seeded(1)
  const items = Array.from({ length: points }, () => {
    const time = random()
    return {
      time,
      end: time,
      lane: Math.floor(random() * LANES),
      tone: TONES[Math.floor(random() * TONES.length)],
      conditional: random() < 0.1,
    }
  })
  const paint = stripTypeScriptTypes(readFileSync(new URL('../src/web/view/timeline/paint.ts', import.meta.url), 'utf8')).replace(
    /^export /gm,
    '',
  )
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.setContent('<canvas width="1080" height="528"></canvas><svg width="1080" height="528"></svg>')
    await page.addScriptTag({ content: `${paint}\n${IN_PAGE}` })
    const { alone, canvas, svg } = (await page.evaluate(`measure(${JSON.stringify(SCENE)}, ${JSON.stringify(items)})`)) as Measured
    console.log(`${points} points: painting them ${alone.toFixed(1)} ms`)
    console.log(`from frame to frame: canvas ${canvas.toFixed(1)} ms, SVG ${svg.toFixed(1)} ms, ${(svg / canvas).toFixed(1)} times as much`)
  } finally {
    await browser.close()
  }
}
