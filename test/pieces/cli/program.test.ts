import { describe, expect, it } from '@jest/globals'
import type { Command } from 'commander'
import { createProgram } from '../../../src/cli/main.js'

/** What `--help` prints, with what is added after it. */
function helpOf(command: Command): string {
  let printed = ''
  command.configureOutput({ writeOut: (text) => (printed += text) }).outputHelp()
  return printed
}

const program = createProgram()

describe('npx zhengtu', () => {
  it('has a command for each thing that a person does', () => {
    expect(program.commands.map((command) => command.name())).toEqual(expect.arrayContaining(['start', 'ingest', 'extract', 'seeds']))
  })

  it.each([program, ...program.commands].map((command) => [command.name(), command] as const))('%s --help has an example', (_, command) => {
    expect(helpOf(command)).toMatch(/\nExamples?:\n {2}(?:[A-Z_]+=\S+ )?(?:npx zhengtu|npm) \S/)
  })
})
