import { Listr } from 'listr2'
import { print } from './output.js'
import { visibleLines } from './visible.mjs'

/** What a step says when it is through, beside what it gives. */
export interface StepResult<T> {
  result: T
  /** Replaces the step's title: `Seeds: 12 policies, nothing changed`. */
  done: string
}

/** Shows what is being done, step by step. */
export interface Progress {
  step<T>(title: string, work: (say: (line: string) => void) => Promise<StepResult<T>>): Promise<T>
}

/** Steps with a spinner on a terminal, plain lines elsewhere. */
export function createProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  return stream.isTTY ? spinners : plainLines
}

const spinners: Progress = {
  async step(title, work) {
    // A box, for the type of what a step gives is not known to Listr.
    const box: { value?: Awaited<ReturnType<typeof work>>['result'] } = {}
    await new Listr(
      [
        {
          title,
          async task(_, task) {
            const { result, done } = await work((line) => (task.output = visibleLines(line)))
            box.value = result
            task.title = visibleLines(done)
          },
        },
      ],
      // The signals are ours: its own handler would end the process at once.
      { registerSignalListeners: false, rendererOptions: { showErrorMessage: false, collapseErrors: false } },
    ).run()
    return box.value as Awaited<ReturnType<typeof work>>['result']
  },
}

const plainLines: Progress = {
  async step(title, work) {
    await print(`${title} …`)
    const { result, done } = await work((line) => void print(`  ${line}`))
    await print(done)
    return result
  },
}
