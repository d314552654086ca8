import { useMonaco } from '@graphiql/react'
import { useEffect } from 'react'

/**
 * Takes the editors' frames away from characters that are ordinary in Chinese: Monaco takes 〔 or ： for a look-alike of an
 * ASCII sign and warns of it. Characters that cannot be seen are still shown.
 */
export function useChineseText(): void {
  const monaco = useMonaco((state) => state.monaco)
  useEffect(() => {
    if (monaco === undefined) return
    const allow = (editor: ReturnType<typeof monaco.editor.getEditors>[number]): void => {
      editor.updateOptions({ unicodeHighlight: { ambiguousCharacters: false } })
    }
    for (const editor of monaco.editor.getEditors()) allow(editor)
    const made = monaco.editor.onDidCreateEditor((editor) => {
      // Only code editors have a model; others show no text of ours.
      for (const one of monaco.editor.getEditors()) if (one === editor) allow(one)
    })
    return () => {
      made.dispose()
    }
  }, [monaco])
}
