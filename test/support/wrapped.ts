/** Marks that may not begin a line: they hang over the end of the one before (避头尾). */
const HANGING = '，。；：、！？）”》】'

/** A text set in lines of a width, in columns of which an ideograph takes two, with its paragraphs indented, as a converter leaves a printed page. */
export function wrapped(text: string, columns = 56): string {
  return text
    .split('\n')
    .map((paragraph) => (paragraph === '' ? '' : setInLines(`\u3000\u3000${paragraph}`, columns)))
    .join('\n')
}

/** The lines with the number of the page behind every so many. */
export function paged(text: string, linesOfPage: number): string {
  return text
    .split('\n')
    .flatMap((line, index) => ((index + 1) % linesOfPage === 0 ? [line, '', `— ${(index + 1) / linesOfPage} —`, ''] : [line]))
    .join('\n')
}

function setInLines(paragraph: string, columns: number): string {
  let room = columns
  let lines = ''
  for (const character of paragraph) {
    const width = character < '\u0080' ? 1 : 2
    if (width > room && !HANGING.includes(character)) {
      lines += '\n'
      room = columns
    }
    lines += character
    room -= width
  }
  return lines
}
