import { afterAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LEAST_NODE, nodeProblem } from '../../../bin/setup/node.mjs'
import { checkJava, checkJavaAndMaven, checkMaven, remedy } from '../../../neo4j/prerequisites.mjs'
import { projectRoot } from '../../../src/config/root.js'
import { fakePrograms } from '../../support/fakeProgram.js'

const programs = fakePrograms()
afterAll(() => {
  programs.remove()
})

describe('Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('may be %s', (version) => {
    expect(nodeProblem(version)).toBeNull()
  })

  it.each(['20.18.3', '18.20.8', '9.11.2'])('is told to be too old as %s, and how to install another', (version) => {
    expect(nodeProblem(version)).toContain(`Node.js ${version} is too old: 20.19 or newer`)
    expect(nodeProblem(version)).toContain('nodejs.org')
  })

  it('is asked for in the same version by package.json', () => {
    const { engines } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { engines: { node: string } }

    expect(engines.node).toBe(`>=${LEAST_NODE.join('.')}`)
  })
})

describe('Java', () => {
  it.each([
    ['17.0.15', 'openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)'],
    ['21', 'Picked up JAVA_TOOL_OPTIONS: -Xmx1g\njava version "21" 2023-09-19 LTS'],
  ])('%s is taken', async (version, text) => {
    expect(await checkJava(programs.add('java', text))).toEqual({ program: 'Java', version, problem: null, warning: null })
  })

  it.each(['1.8.0_412', '11.0.27', '16.0.2'])('%s is too old', async (version) => {
    const { problem } = await checkJava(programs.add('java', `openjdk version "${version}"`))

    expect(problem).toBe(`Java ${version} is too old: Neo4j needs Java 17 or 21.`)
  })

  it.each(['18.0.1', '23', '25.0.1'])('%s is warned about and taken', async (version) => {
    const { problem, warning } = await checkJava(programs.add('java', `openjdk version "${version}"`))

    expect(problem).toBeNull()
    expect(warning).toContain(`Java ${version}`)
  })

  it('is missing where no program is there', async () => {
    expect((await checkJava(join(programs.folder, 'nothing'))).problem).toContain('Java was not found')
  })

  it('is missing where only the stand-in of macOS answers', async () => {
    const standIn = programs.add('java', 'The operation couldn’t be completed. Unable to locate a Java Runtime.', 1)

    expect((await checkJava(standIn)).problem).toContain('Java was not found')
  })
})

describe('Maven', () => {
  it.each(['3.6.3', '3.8.7', '3.9.11', '4.0.0'])('%s is taken', async (version) => {
    const { problem } = await checkMaven(
      programs.add('mvn', `\u001b[1mApache Maven ${version} (hash)\u001b[m\nMaven home: /usr/share/maven`),
    )

    expect(problem).toBeNull()
  })

  it.each(['3.6.2', '3.0.5', '2.2.1'])('%s is too old', async (version) => {
    const { problem } = await checkMaven(programs.add('mvn', `Apache Maven ${version}`))

    expect(problem).toBe(`Maven ${version} is too old: 3.6.3 or newer is needed.`)
  })

  it('that can not run says why', async () => {
    const { problem } = await checkMaven(programs.add('mvn', 'The JAVA_HOME environment variable is not defined correctly', 1))

    expect(problem).toContain('JAVA_HOME environment variable is not defined correctly')
  })
})

describe('Java and Maven together', () => {
  const maven = (text: string, status = 0): string => programs.add('mvn', text, status)
  const nothing = join(programs.folder, 'nothing')
  const problemsOf = async (java: string, mvn: string): Promise<(string | null)[]> =>
    (await checkJavaAndMaven(java, mvn)).map(({ problem }) => problem)

  it('blame Java alone where it is missing and Maven can not run without it', async () => {
    const mvn = maven('The JAVA_HOME environment variable is not defined correctly,\nthis environment variable is needed', 1)

    expect(await problemsOf(nothing, mvn)).toEqual([expect.stringContaining('Java was not found'), null])
  })

  it('blame both where neither is there, Java first', async () => {
    expect(await problemsOf(nothing, nothing)).toEqual([
      expect.stringContaining('Java was not found'),
      expect.stringContaining('Maven was not found'),
    ])
  })

  it('blame Maven where it can not run although Java is there', async () => {
    const java = programs.add('java', 'openjdk version "21.0.2"')

    expect(await problemsOf(java, maven('Error: no class', 3))).toEqual([
      null,
      expect.stringMatching(/^Maven is there and can't run .* exit code 3: Error: no class$/),
    ])
  })
})

describe('what to do about missing programs', () => {
  it('names them, how to install them on Debian and macOS, and the way without them', async () => {
    const findings = [await checkJava(join(programs.folder, 'nothing')), await checkMaven(join(programs.folder, 'nothing'))]
    const words = remedy(findings, 'linux')

    for (const part of [
      'Java was not found',
      'Maven was not found',
      'apt-get install openjdk-17-jdk-headless maven',
      'brew install openjdk@21 maven',
      'NEO4J_URI',
    ]) {
      expect(words).toContain(part)
    }
  })

  it('leaves out what is there', async () => {
    const words = remedy([await checkMaven(join(programs.folder, 'nothing'))], 'darwin')

    expect(words).toContain('brew install maven')
    expect(words).toContain('Without it: set NEO4J_URI')
    expect(words).not.toContain('openjdk')
  })
})
