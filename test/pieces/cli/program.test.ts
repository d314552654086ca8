import { describe, expect, it } from '@jest/globals'
import type { Command } from 'commander'
import { START_OPTIONS } from '../../../bin/setup/start.mjs'
import { createProgram } from '../../../src/cli/main.js'
import { welcome } from '../../../src/cli/service.js'

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
})

describe('what is printed when all is up', () => {
  it('ends with the address of the playground', () => {
    const lines = welcome('http://127.0.0.1:4000/').split('\n')

    expect(lines.at(-1)).toBe('Zhengtu 政图 serves: open the playground at http://127.0.0.1:4000/')
    expect(lines.join('\n')).toContain('query WhoLeads')
  })
})
