import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { smallApi } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { openTestServer, type TestServer } from '../support/testServer.js'

const graph = openTestGraph()
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-packed-'))
const page = `<!doctype html><title>政图</title>${'<p>页面</p>'.repeat(300)}`
let server: TestServer

beforeAll(async () => {
  writeFileSync(join(folder, 'playground.html'), page)
  server = await openTestServer({ api: smallApi(graph).api, graph, pages: folder })
})

afterAll(async () => {
  await server.close()
  await graph.close()
  rmSync(folder, { recursive: true })
})

const ask = (text: string, encoding: string) =>
  server.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'accept-encoding': encoding },
    payload: { query: 'query ($text: String!) { echo(text: $text) }', variables: { text } },
  })

const long = '政策图谱'.repeat(1_000)

describe('answers as they travel', () => {
  it.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
  ])('a large one is packed for who takes %s', async (accepted, encoding, unpack) => {
    const response = await ask(long, accepted)
    expect([response.statusCode, response.headers['content-encoding']]).toEqual([200, encoding])
    expect(response.headers.vary).toMatch(/accept-encoding/i)
    expect(response.rawPayload.byteLength).toBeLessThan(1_000)
    expect(JSON.parse(unpack(response.rawPayload).toString())).toMatchObject({ data: { echo: long } })
  })

  it('a small one, and one for who takes no packing, comes as it is', async () => {
    for (const response of [await ask('短', 'gzip, br'), await ask(long, 'identity')]) {
      expect(response.headers['content-encoding']).toBeUndefined()
      expect(response.headers['content-length']).toBe(String(response.rawPayload.byteLength))
      expect(JSON.parse(response.body)).toHaveProperty('data.echo')
    }
  })

  it('a page that was not packed when it was built is packed, and keeps the tag by which a browser asks again', async () => {
    const response = await server.app.inject({ url: '/playground', headers: { 'accept-encoding': 'br' } })
    expect(response.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(response.rawPayload).toString()).toBe(page)
    const etag = String(response.headers.etag)
    expect(etag).toMatch(/^W\//)
    const again = await server.app.inject({ url: '/playground', headers: { 'accept-encoding': 'br', 'if-none-match': etag } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('a part of a page is not packed', async () => {
    const response = await server.app.inject({ url: '/playground', headers: { 'accept-encoding': 'br', range: 'bytes=0-14' } })
    expect([response.statusCode, response.body, response.headers['content-encoding']]).toEqual([206, '<!doctype html>', undefined])
  })

  it('a packed question is not unpacked: a small one could hold very much', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: gzipSync(JSON.stringify({ query: '{ one }' })),
    })
    expect(response.statusCode).toBe(400)
  })
})
