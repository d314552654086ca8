import { useRef } from 'react'
import { Holdings } from '../shared/Holdings.js'
import { RestoreDialog } from './RestoreDialog.js'
import { questions } from './questions.js'

/** What this is, in both languages, and the way back to the questions. */
export function Header() {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <header>
        <img src="./favicon.svg" alt="" width="26" height="26" />
        <h1>
          政图 <span lang="en">Zhengtu</span>
        </h1>
        <p>
          谁牵头、谁配合、到哪年、多少、原文在哪 <span lang="en">Who owns which policy task, by when, and where it is written</span>
        </p>
        <Holdings />
        <button
          type="button"
          onClick={() => dialog.current?.showModal()}
          title={`恢复 ${questions.length} 个问题 Restore the ${questions.length} questions`}
        >
          恢复问题 <span lang="en">Restore questions</span>
        </button>
      </header>
      <RestoreDialog dialog={dialog} />
    </>
  )
}
