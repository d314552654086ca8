import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { smallApi } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { codes, openTestServer, toAnswer } from '../support/testServer.js'
import type { TestServer } from '../support/testServer.js'

const graph = openTestGraph()
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-page-'))
const script = 'console.log("页面")'
let server: TestServer

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'playground.html'), '<!doctype html><title>政图</title>')
  writeFileSync(join(folder, 'assets', 'page-1a2b.js'), script)
  writeFileSync(join(folder, 'assets', 'page-1a2b.js.gz'), gzipSync(script))
  server = await openTestServer({ api: smallApi(graph).api, graph, pages: folder })
})

afterAll(async () => {
  await server.close()
  await graph.close()
  rmSync(folder, { recursive: true })
})

describe('the address of the server', () => {
  it.each([
    ['/', './playground'],
    ['/?query=%7B%20echo%20%7D&lang=en', './playground?query=%7B%20echo%20%7D&lang=en'],
    ['/playground/', '../playground'],
    ['/playground/?a=1', '../playground?a=1'],
  ])('%s leads to the playground, and takes along what was asked: %s', async (from, to) => {
    const response = await server.app.inject(from)
    expect([response.statusCode, response.headers.location]).toEqual([302, to])
  })
})

describe('the playground as files', () => {
  it('stands at /playground and may load nothing from elsewhere, nor be framed', async () => {
    const response = await server.app.inject('/playground')
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(response.body).toContain('政图')
    expect(response.headers['content-security-policy']).toMatch(/^default-src 'self';/)
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(response.headers['content-security-policy']).not.toMatch(/https?:|\*|unsafe-eval|script-src/)
    expect(response.headers['x-content-type-options']).toBe('nosniff')
    expect(response.headers['cache-control']).toBe('no-cache')
  })

  it('sends the compressed form to who takes it, and lets a file whose name holds its hash be kept', async () => {
    const packed = await server.app.inject({ url: '/assets/page-1a2b.js', headers: { 'accept-encoding': 'gzip' } })
    expect([packed.headers['content-encoding'], packed.headers['content-type']]).toEqual(['gzip', 'application/javascript; charset=utf-8'])
    expect(gunzipSync(packed.rawPayload).toString()).toBe(script)
    expect(packed.headers['cache-control']).toContain('immutable')
    const plain = await server.app.inject('/assets/page-1a2b.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body).toBe(script)
  })

  it.each(['/assets/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/', '/.git/config'])('has nothing at %s', async (url) => {
    const answer = toAnswer(await server.app.inject(url))
    expect([answer.status, codes(answer)]).toEqual([404, ['NOT_FOUND']])
  })
})
