import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file that cannot be taken in: its name, what it holds, and what is told of it. */
interface BadFile {
  name: string
  bytes: Uint8Array
  told: RegExp
}

/** One that is empty, one of another program, one that is no policy. */
export const BAD_FILES: readonly BadFile[] = [
  { name: 'part-1/empty.txt', bytes: new Uint8Array(), told: /part-1\/empty\.txt: the file is empty \(EMPTY\)/u },
  {
    name: 'part-2/word.docx',
    bytes: Buffer.from('PK\u0003\u0004 word/document.xml'),
    told: /part-2\/word\.docx: the file is a Word document \(DOCX\): .* \(BINARY\)/u,
  },
  {
    name: 'part-3/news.html',
    bytes: Buffer.from('<p>市里召开会议。</p>'),
    told: /part-3\/news\.html: no policy was found in the text: .* \(NO_POLICY\)/u,
  },
]

/** A small made-up policy that no other one is. */
const policy = (at: number): string => `赣州市第${at}号桥梁养护工作方案
赣市府办发〔2024〕${at}号
各县区人民政府：
现就做好第${at}号桥梁的养护工作制定本方案。
一、工作任务
（一）做好养护。到2025年养护桥梁${at + 1}座。责任单位：市交通运输局
（二）加强巡查。每月巡查一次，及时处置隐患。责任单位：市公路中心、各县区人民政府
`

/** A folder of so many files in ten folders: the bad ones, and policies that can be read. */
export function makeFolderOfPolicies(files: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-folder-'))
  for (let part = 0; part < 10; part++) mkdirSync(join(folder, `part-${part}`))
  for (const { name, bytes } of BAD_FILES) writeFileSync(join(folder, name), bytes)
  for (let at = BAD_FILES.length; at < files; at++) writeFileSync(join(folder, `part-${at % 10}`, `policy-${at}.txt`), policy(at))
  return folder
}
