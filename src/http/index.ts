export { type AppOptions, makeApp } from './app.ts'
export { type Asset, type Assets, readAssets } from './assets.ts'
export { type Desk, type DeskOptions, openDesk } from './desk/desk.ts'
export { type Running, serveApp } from './serve.ts'
