/** Keys under which GraphiQL keeps what the visitor did begin with this. */
const STORED = 'graphiql:'
/** Of those, what stays when the tabs go: the history of what was run, and light or dark. */
const STAYS = [':queries', ':favorites', ':theme']
/** Set while the page is loaded anew to show the questions. */
const ASKED = 'zhengtu:restoreQuestions'

/**
 * Loads the page anew with the questions in place of the visitor's tabs. GraphiQL writes its tabs half a second after they have changed,
 * until the page is gone: so they are forgotten by the page that comes, not by the one that goes.
 */
export function restoreQuestions(): void {
  sessionStorage.setItem(ASKED, 'yes')
  location.reload()
}

/** Forgets the tabs that the page before this one was told to give up. Call it before GraphiQL is drawn. */
export function forgetTabsIfAsked(): void {
  if (sessionStorage.getItem(ASKED) === null) return
  sessionStorage.removeItem(ASKED)
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(STORED) && !STAYS.some((end) => key.endsWith(end))) localStorage.removeItem(key)
  }
}
