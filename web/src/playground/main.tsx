import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import '@graphiql/plugin-explorer/style.css'
import './page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Playground } from './Playground.js'

const root = document.getElementById('playground')
if (root === null) throw new Error('the page has no place for the playground')
createRoot(root).render(
  <StrictMode>
    <Playground />
  </StrictMode>,
)
