/** A page of the docs with what a command writes between its marks made anew. @throws where the marks are gone */
export function withMarked(page: string, { file, command, text }: { file: string; command: string; text: string }): string {
  const begin = `<!-- made by npm run ${command} -->`
  const end = '<!-- end -->'
  const from = page.indexOf(begin)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`${file} has lost the marks ${begin} and ${end}`)
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`
}
