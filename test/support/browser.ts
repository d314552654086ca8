import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { findBrowser } from '../../bin/setup/browser.mjs'

/** A page in a browser of its own, with everything that it did wrong. */
export interface WatchedPage {
  page: Page
  /** Addresses that were asked for outside the server's. */
  outside: string[]
  /** Errors in the console, thrown ones and answers of 400 and above among them. */
  faults: string[]
  close(): Promise<void>
}

/** Without a sandbox (for root), without a graphics card, and without Chromium's own calls to its makers. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens an empty page of the installed Chromium or Chrome that watches what it asks of others than `url`. Close it. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const browser = findBrowser()
  if (browser === null) throw new Error('no Chromium or Chrome: run the page tests by `npm test`, or set CHROME_PATH')
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-browser-'))
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    executablePath: browser,
    headless: true,
    args: FLAGS,
    viewport: { width: 1360, height: 860 },
    locale: 'zh-CN',
    ...options,
  })
  // A slow machine is no fault.
  context.setDefaultTimeout(60_000)
  const page = context.pages()[0] ?? (await context.newPage())
  const outside: string[] = []
  const faults: string[] = []
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(url)) outside.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
  })
  return {
    page,
    outside,
    faults,
    async close() {
      await context.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
