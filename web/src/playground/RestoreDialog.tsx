import type { RefObject } from 'react'
import { questions } from './questions.js'

/** Keys under which GraphiQL keeps what the visitor did begin with this. */
const STORED = 'graphiql:'

/** Opens the questions as they were; what the visitor wrote in the tabs goes, the history of what was run stays. */
function restoreQuestions(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(STORED) && !key.endsWith(':queries') && !key.endsWith(':favorites') && !key.endsWith(':theme'))
      localStorage.removeItem(key)
  }
  location.reload()
}

/** Asks before the visitor's tabs are given up for the questions. Escape keeps the tabs, too. */
export function RestoreDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} aria-labelledby="restore-title">
      <h2 id="restore-title">恢复 {questions.length} 个问题？</h2>
      <p>现在打开的标签页，连同写在里面的内容，都会换成这 {questions.length} 个问题；运行过的历史保留。</p>
      <p lang="en">
        Restore the {questions.length} questions? They take the place of your tabs and of what you wrote there; the history of what was run
        stays.
      </p>
      <div>
        <button type="button" autoFocus onClick={() => dialog.current?.close()}>
          保留标签页 <span lang="en">Keep my tabs</span>
        </button>
        <button type="button" onClick={restoreQuestions}>
          恢复 <span lang="en">Restore</span>
        </button>
      </div>
    </dialog>
  )
}
