import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { openPage } from '../support/browser.js'
import type { WatchedPage } from '../support/browser.js'
import { countRows, readQuestions } from '../support/questions.js'
import { openSeededServer, SEEDING } from '../support/seededServer.js'
import type { SeededServer } from '../support/seededServer.js'

/** The first load of Monaco on a slow machine. */
const PATIENCE = 180_000

const questions = readQuestions()
/** In both languages. */
const saysTheNumber = new RegExp(`恢复 ${questions.length} 个问题[^]*Restore the ${questions.length} questions`)
let server: SeededServer
let url: string
let watched: WatchedPage
let page: Page

beforeAll(async () => {
  server = await openSeededServer({ pages: 'built' })
  url = await server.listen({ host: '127.0.0.1', port: 0 })
}, SEEDING)

beforeEach(async () => {
  watched = await openPage(url)
  page = watched.page
  await page.goto(url)
  // The explorer's fields come when the schema has been read.
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
}, PATIENCE)

afterEach(async () => {
  await watched.close()
})

afterAll(async () => {
  await server.close()
})

interface Answer {
  data?: Record<string, unknown>
  errors?: { extensions: { code: string } }[]
}

/** Opens a tab and runs its operation. GraphiQL learns an operation's name a moment after the tab has changed. */
async function runTab(operation: string): Promise<Answer> {
  await page.locator('.graphiql-tab').filter({ hasText: operation }).click()
  for (;;) {
    const answer = await run()
    if (answer.errors?.[0]?.extensions.code !== 'OPERATION_RESOLUTION_FAILURE') return answer
  }
}

/** Runs the operation of the open tab as a visitor does, and answers what came back. */
async function run(): Promise<Answer> {
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/graphql') && !/IntrospectionQuery|query Holdings/.test(response.request().postData() ?? ''),
  )
  await page.locator('.graphiql-execute-button').click()
  return (await (await answered).json()) as Answer
}

/** Resolves when an editor shows a line with these words: it draws its lines a moment after it has got them. */
async function untilShown(editor: '.graphiql-query-editor' | '.result-window', words: string): Promise<void> {
  await page.locator(`${editor} .view-line`).filter({ hasText: words }).first().waitFor()
}

describe('the playground', () => {
  it(
    'asks nothing of any other server, reports no fault, and says in both languages what it is',
    async () => {
      await run()
      await page.waitForLoadState('networkidle')
      expect(watched.outside).toEqual([])
      expect(watched.faults).toEqual([])
      expect(await page.title()).toContain('政图')
      const header = await page.locator('header').first().innerText()
      expect(header).toMatch(/政图.*Zhengtu/)
      expect(header).toContain('谁牵头')
      expect(header).toContain('Who owns which policy task')
      expect(await page.locator('header .holdings').innerText()).toMatch(/^文件 \d+ · 事项 \d+ · 单位 \d+$/)
    },
    PATIENCE,
  )

  it(
    'opens a tab for each of the eight questions, the first in front',
    async () => {
      expect(questions).toHaveLength(8)
      expect(await page.locator('.graphiql-tab').allInnerTexts()).toEqual(questions.map(({ operation }) => operation))
      await untilShown('.graphiql-query-editor', '谁牵头健康类任务')
    },
    PATIENCE,
  )

  it(
    'answers each question with rows when it is run, and shows them',
    async () => {
      for (const { operation } of questions) {
        const { data, errors } = await runTab(operation)
        expect([operation, errors, countRows(data) > 0]).toEqual([operation, undefined, true])
        await untilShown('.result-window', '"data"')
      }
      expect(watched.faults).toEqual([])
    },
    PATIENCE,
  )

  it(
    'knows the schema: a field that is not there is underlined, the questions are not',
    async () => {
      await page.locator('.graphiql-doc-explorer, [aria-label*="Documentation"]').first().waitFor()
      expect(await page.locator('.graphiql-query-editor .squiggly-error').count()).toBe(0)
      await page.locator('.graphiql-query-editor .view-line').nth(3).click()
      await page.keyboard.press('Home')
      await page.keyboard.type('nothingOfThis ')
      await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor()
    },
    PATIENCE,
  )

  it(
    'draws Chinese characters, each its own shape',
    async () => {
      // What has no character is drawn as one and the same box.
      const shapes = await page.evaluate<string[]>(`['政', '图', '牵', '头'].map((character) => {
        const canvas = document.createElement('canvas')
        const pen = canvas.getContext('2d')
        pen.font = '24px system-ui, sans-serif'
        pen.fillText(character, 4, 30)
        return canvas.toDataURL()
      })`)
      expect(new Set(shapes).size).toBe(4)
    },
    PATIENCE,
  )

  it(
    'follows a dark system',
    async () => {
      await page.emulateMedia({ colorScheme: 'dark' })
      const ground = await page.evaluate<string>(`getComputedStyle(document.querySelector('header')).backgroundColor`)
      const [red = 255] = (ground.match(/\d+/g) ?? []).map(Number)
      expect(red).toBeLessThan(80)
    },
    PATIENCE,
  )

  it.each([
    ['a small laptop', { width: 1280, height: 720 }],
    ['a laptop', { width: 1366, height: 768 }],
    ['a phone', { width: 390, height: 844 }],
  ])(
    'fills the window of %s and scrolls neither below nor beside itself, with an answer too',
    async (_, size) => {
      await page.setViewportSize(size)
      await run()
      await page.locator('.result-window .view-line').first().waitFor()
      const beyond = await page.evaluate<number[]>(`(() => {
        const { scrollHeight, scrollWidth } = document.documentElement
        return [scrollHeight - innerHeight, scrollWidth - innerWidth]
      })()`)
      expect(beyond).toEqual([0, 0])
      const main = await page.locator('main').boundingBox()
      expect((main?.y ?? 0) + (main?.height ?? 0)).toBe(size.height)
    },
    PATIENCE,
  )

  it(
    'has the question above its answer on a phone, each as wide as the phone, and every button can be touched',
    async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      const [editors, response] = await Promise.all(
        ['.graphiql-editors', '.graphiql-response'].map((part) => page.locator(part).boundingBox()),
      )
      expect(response?.y).toBeGreaterThanOrEqual((editors?.y ?? Infinity) + (editors?.height ?? 0))
      for (const part of [editors, response]) expect(part?.width).toBeGreaterThan(340)
      for (const button of await page.locator('.graphiql-sidebar button').all()) await button.click({ trial: true })
      await page.locator('[aria-label="Show Documentation Explorer"]').click()
      await page.locator('.graphiql-doc-explorer').waitFor()
    },
    PATIENCE,
  )

  it(
    'keeps what a visitor wrote, and gives the questions back only when asked and told so twice',
    async () => {
      const others = questions.length - 1
      const third = page.locator('.graphiql-tab').nth(2)
      await third.click()
      await third.locator('.graphiql-tab-close').click()
      await expectTabs(others)
      await expectKept(others)
      await page.reload()
      await expectTabs(others)

      const restore = page.locator('header button').first()
      expect(await restore.getAttribute('title')).toMatch(saysTheNumber)
      const dialog = page.getByRole('dialog')
      for (const keep of [() => page.keyboard.press('Escape'), () => dialog.getByRole('button', { name: '保留标签页' }).click()]) {
        await restore.click()
        expect(await dialog.innerText()).toMatch(saysTheNumber)
        await keep()
        await dialog.waitFor({ state: 'hidden' })
        await page.reload()
        await expectTabs(others)
      }

      // GraphiQL writes its tabs late, now and then while the page goes away.
      await page.evaluate(`(() => {
        const tabs = localStorage.getItem('graphiql:tabState')
        addEventListener('pagehide', () => localStorage.setItem('graphiql:tabState', tabs))
      })()`)
      await restore.click()
      await dialog.getByRole('button', { name: '恢复 Restore' }).click()
      await expectTabs(questions.length)
    },
    PATIENCE,
  )
})

async function expectTabs(count: number): Promise<void> {
  await page
    .locator('.graphiql-tab')
    .nth(count - 1)
    .waitFor()
  await page.locator('.graphiql-tab').nth(count).waitFor({ state: 'detached' })
  expect(await page.locator('.graphiql-tab').count()).toBe(count)
}

/** GraphiQL keeps the tabs a moment after they have changed. */
async function expectKept(count: number): Promise<void> {
  const kept = (): Promise<number> =>
    page.evaluate<number>(`JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{"tabs":[]}').tabs.length`)
  while ((await kept()) !== count) await page.waitForTimeout(100)
  expect(await kept()).toBe(count)
}
