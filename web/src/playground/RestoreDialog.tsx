import type { RefObject } from 'react'
import { restoreQuestions } from './keptTabs.js'
import { questions } from './questions.js'

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
