import { explorerPlugin } from '@graphiql/plugin-explorer'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { API } from '../shared/client.js'
import { Header } from './Header.js'
import { forgetTabsIfAsked } from './keptTabs.js'
import { questions } from './questions.js'
import { useChineseText } from './useChineseText.js'

forgetTabsIfAsked()

const fetcher = createGraphiQLFetcher({ url: API })

/** Height of the operation over that of its variables, until the visitor draws the line elsewhere: questions take one or two. */
const EDITOR_TO_VARIABLES = '8'
const EDITOR_TO_VARIABLES_KEY = 'graphiql:secondaryEditorFlex'
if (localStorage.getItem(EDITOR_TO_VARIABLES_KEY) === null) localStorage.setItem(EDITOR_TO_VARIABLES_KEY, EDITOR_TO_VARIABLES)

const plugins = [HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })]

/** GraphiQL with a tab for each question. Tabs that the visitor changed are kept in the browser. */
export function Playground() {
  useChineseText()
  return (
    <>
      <Header />
      <main>
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          defaultTabs={questions}
          defaultEditorToolsVisibility="variables"
          isHeadersEditorEnabled={false}
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  )
}
