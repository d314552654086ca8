import { describe, expect, it } from '@jest/globals'
import { linesOfPage, savedPage } from '../../support/savedPage.js'

const PLAN = '<p>各区人民政府：现印发茶园管护方案。</p>'

describe('the canonical text of a page', () => {
  it.each<[string, string, string[]]>([
    ['a block element', '<div>一、总体要求</div><section>二、重点任务</section>', ['一、总体要求', '二、重点任务']],
    ['<br>', '一、总体要求<br>二、重点任务<br/><br/>三、保障措施', ['一、总体要求', '二、重点任务', '三、保障措施']],
    ['a span that is shown as a block', '<span style="display:block">一、总体要求</span>二、重点任务', ['一、总体要求', '二、重点任务']],
    ['a heading', '<h2>茶园管护方案</h2>为加强管护，制定本方案。', ['茶园管护方案', '为加强管护，制定本方案。']],
    ['a line of preformatted text', '<pre>一、总体要求\n二、重点任务</pre>', ['一、总体要求', '二、重点任务']],
  ])('ends a line at %s', (_what, body, lines) => {
    expect(linesOfPage(body)).toEqual(lines)
  })

  it('has the words of inline elements on one line, also where tags part them', () => {
    expect(linesOfPage('<p><b>牵头单位：</b><span>市农业</span><font>农村局</font>、<o:p></o:p>市林业局</p>')).toEqual([
      '牵头单位：市农业农村局、市林业局',
    ])
  })

  it('takes a line break of the source between two ideographs for nothing and between two words for a blank', () => {
    expect(linesOfPage('<p>管护茶园\n      三万亩，覆盖 5G\n  network 基站</p>')).toEqual(['管护茶园三万亩，覆盖 5G network 基站'])
  })

  it('reads entities, takes no-break spaces for blanks, and leaves no blanks at the ends of lines', () => {
    expect(linesOfPage('<p>&nbsp;&nbsp;&emsp;&#12288;茶政发〔2024〕&nbsp;5&nbsp;号&lt;试行&gt;&nbsp;</p>')).toEqual([
      '茶政发〔2024〕 5 号<试行>',
    ])
  })

  it('drops characters that nobody sees', () => {
    expect(linesOfPage('<p>市\u200b农业\u00ad农村\ufeff局</p>')).toEqual(['市农业农村局'])
  })

  it('has text without paragraphs in lines of its own, beside those of elements', () => {
    expect(linesOfPage('为加强管护，制定本方案。<p>一、总体要求</p>二、重点任务')).toEqual([
      '为加强管护，制定本方案。',
      '一、总体要求',
      '二、重点任务',
    ])
  })

  it('numbers a numbered list as browsers do, but for items that bring their own numbers', () => {
    expect(linesOfPage('<ol start="3"><li>修剪茶树</li><li value="7">防治病虫</li><li>采收春茶</li></ol>')).toEqual([
      '3. 修剪茶树',
      '7. 防治病虫',
      '8. 采收春茶',
    ])
    expect(linesOfPage('<ol><li>1．修剪茶树</li><li>（二）防治病虫</li></ol><ul><li>采收春茶</li></ul>')).toEqual([
      '1．修剪茶树',
      '（二）防治病虫',
      '采收春茶',
    ])
  })

  it('is the same text for the same bytes, with every offset of a table in it', () => {
    const body = `${PLAN}<table><tr><th>序号</th><th>任务</th></tr><tr><td>1</td><td>修剪<br>茶树</td></tr></table>`
    const [first, second] = [savedPage(body), savedPage(body)]
    expect(second.text).toBe(first.text)
    expect(second.grids).toEqual(first.grids)
    expect(first.folded).toHaveLength(first.text.length)
    const cells = first.grids?.[0]?.rows.flatMap((row) => row.map((cell) => first.text.slice(cell?.start, cell?.end)))
    expect(cells).toEqual(['序号', '任务', '1', '修剪 茶树'])
  })

  it('knows the line of the file that each of its lines stands on', () => {
    const page = savedPage(
      '\n<p>一、总体要求</p>\n<div>\n  <p>二、重点任务</p>\n\n<table>\n<tr><td>1</td><td>甲</td></tr>\n<tr><td>2</td><td>乙</td></tr></table></div>',
    )
    const rows = page.text.split('\n').map((line) => [line, page.rawLine?.(page.text.indexOf(line))])
    expect(rows).toEqual([
      ['一、总体要求', 4],
      ['二、重点任务', 6],
      ['1\t甲', 9],
      ['2\t乙', 10],
    ])
  })
})

describe('what a page says is no text of its own', () => {
  it.each([
    ['navigation', '<nav>首页 政务公开</nav>'],
    ['the banner', '<header><h1>茶山区人民政府</h1><a href="/">首页</a></header>'],
    ['the footer', '<footer>主办：茶山区人民政府办公室</footer>'],
    ['what stands aside', '<aside>相关阅读</aside>'],
    ['a landmark of WAI-ARIA', '<div role="navigation">首页</div><div role="search">搜索</div>'],
    ['scripts and styles', '<script>var t = "一、"</script><style>p{}</style><noscript>请启用脚本</noscript>'],
    ['what is hidden', '<p hidden>隐藏</p><span style="color:red; display : none">隐藏</span><dialog>提示</dialog>'],
    ['controls', '<button>打印</button><select><option>大</option></select><textarea>留言</textarea>'],
    ['comments', '<!-- 一、总体要求 -->'],
  ])('leaves out %s', (_what, furniture) => {
    expect(linesOfPage(`${furniture}${PLAN}`)).toEqual(['各区人民政府：现印发茶园管护方案。'])
  })

  it('keeps the header and footer of an article, and a header with the heading that is the title of the page', () => {
    expect(linesOfPage('<article><header>茶园管护方案</header><p>一、总体要求</p><footer>茶山区人民政府</footer></article>')).toEqual([
      '茶园管护方案',
      '一、总体要求',
      '茶山区人民政府',
    ])
    const title = '<title>茶山区人民政府关于加强茶园管护的意见 - 茶山区</title>'
    expect(linesOfPage('<header><h1>茶山区人民政府关于加强茶园管护的意见</h1></header><p>一、总体要求</p>', title)).toEqual([
      '茶山区人民政府关于加强茶园管护的意见',
      '一、总体要求',
    ])
  })
})
