import { describe, expect, it } from '@jest/globals'
import type { Command } from 'commander'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { START_OPTIONS } from '../../../bin/setup/start.mjs'
import { createProgram } from '../../../src/cli/main.js'
import { welcome } from '../../../src/cli/service.js'
import { projectRoot } from '../../../src/config/root.js'

/** What `--help` prints, with what is added after it. */
function helpOf(command: Command): string {
  let printed = ''
  command.configureOutput({ writeOut: (text) => (printed += text) }).outputHelp()
  return printed
}

const program = createProgram()

describe('npx zhengtu', () => {
  it('has a command for each thing that a person does', () => {
    expect(program.commands.map((command) => command.name())).toEqual(
      expect.arrayContaining(['start', 'ingest', 'extract', 'list', 'remove', 'backup', 'restore', 'rebuild', 'seeds']),
    )
  })

  it.each([program, ...program.commands].map((command) => [command.name(), command] as const))('%s --help has an example', (_, command) => {
    expect(helpOf(command)).toMatch(/\nExamples?:\n {2}(?:[A-Z_]+=\S+ )?(?:npx zhengtu|npm) \S/)
  })

  it('start takes what its launcher takes', () => {
    const start = program.commands.find((command) => command.name() === 'start')

    expect(['help', ...(start?.options ?? []).map((option) => option.attributeName())].sort()).toEqual(Object.keys(START_OPTIONS).sort())
  })

  it.each([
    ['--date', '31 May', /^--date 31 May is no day of the calendar: write year-month-day, for example --date 2024-05-31$/u],
    ['--address', 'garden', /^--address garden is no address of a page: write it whole/u],
  ])('ingest refuses a wrong %s in words', (option, value, words) => {
    const ingest = createProgram().commands.find((command) => command.name() === 'ingest')
    expect(() => ingest?.parse([option, value, 'policy.txt'], { from: 'user' })).toThrow(words)
  })

  it('has every command and option that the docs tell of', () => {
    const pages = ['README.md', ...readdirSync(join(projectRoot, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
      name.endsWith('.md'),
    )
    const told = pages.flatMap((page) => [
      ...readFileSync(join(projectRoot, page), 'utf8').matchAll(/npx zhengtu ([a-z]+)((?: --[a-z]+)*)/gu),
    ])
    expect(new Set(told.map(([, name]) => name)).size).toBeGreaterThan(5)
    for (const [words, name, options = ''] of told) {
      const command = program.commands.find((one) => one.name() === name)
      const known = command?.options.map(({ long }) => long) ?? []
      expect({ words, known }).toEqual({ words, known: expect.arrayContaining(options.trim().split(' ').filter(Boolean)) })
      expect({ words, isThere: command !== undefined }).toEqual({ words, isThere: true })
    }
  })
})

describe('what is printed when all is up', () => {
  it('ends with the address of the playground', () => {
    const lines = welcome('http://127.0.0.1:4000/').split('\n')

    expect(lines.at(-1)).toBe('Zhengtu 政图 serves: open the playground at http://127.0.0.1:4000/playground')
    expect(lines.join('\n')).toContain('query WhoLeads')
  })
})
