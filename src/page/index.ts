export { describePage } from './describe.ts'
export { htmlText } from './html/html.ts'
export * from './page.ts'
export { plainText } from './plain.ts'
