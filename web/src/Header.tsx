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

/** What this is, in both languages, and the way back to the questions. */
export function Header() {
  return (
    <header>
      <img src="./favicon.svg" alt="" width="26" height="26" />
      <h1>
        政图 <span>Zhengtu</span>
      </h1>
      <p>
        谁牵头、谁配合、到哪年、多少、原文在哪 <span lang="en">Who owns which policy task, by when, and where it is written</span>
      </p>
      <button type="button" onClick={restoreQuestions} title="恢复六个问题 Restore the six questions">
        恢复问题 <span lang="en">Questions</span>
      </button>
    </header>
  )
}
