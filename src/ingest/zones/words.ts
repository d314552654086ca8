import { DUTY_VERBS } from '../language/roleWords.js'
import { isTiled } from '../text/tiled.js'

/**
 * Words that part a zone's name from the sentence around it, and words that names are made of without being proper.
 */

/** Verbs and adverbs of official writing that stand before a name and in none. */
const VERBS =
  '点亮 租用 修订 印发 打造 建设 建成 建立 创建 形成 培育 推动 推进 支持 鼓励 引导 加快 加强 加大 提升 规划 布局 依托 入驻 进驻 入园 落户 落地 位于 坐落 围绕 聚焦 整合 完善 设立 成立 新建 扩建 改建 改造 升级 争创 申报 认定 ' +
  '实施 开展 促进 带动 辐射 引进 引入 吸引 支撑 覆盖 包括 包含 以及 特别是 尤其是 率先 积极 努力 全力 大力 力争 争取 确保 共建 联合 结合 借助 立足 对接 融入 毗邻 发挥 充分 推广 按照 进入 迁入 迁至 搬迁 ' +
  '投资 建好 用好 管好 抓好 做好 做强 做大 做优 做实 启动 开工 继续 持续 深化 优化 拓展 扩大 强化 壮大 健全 进一步 全面 逐步 不断 高标准 高水平 高质量 现有 已有 已建 在建 拟建 规划中 全市 全省 全县 全区 全国各 我市 我省 本市 我县 我区 辖区 区内 市内 ' +
  '成为 作为 实现 组织 指导 协调 统筹 探索 具备 具有 拥有 符合 满足 选择 选取 遴选 各地 各县 各市 各区 各类 各级 各个 一批 若干 多个 部分 其他 其它 有关 相关 重点 主要 同时 其中 分别 此外 另外 通过 根据 针对 面向 涉及 允许 允许在 集聚到 集中到 搬入 迁移 保障 开放 办好 建强 筹建 续建 谋划 争取将 参与 举办 入选 获批 获评 授予 命名 挂牌 ' +
  '掌握 了解 监测 监管 运营 分析 实时 调整 增强 提高 改善 完成 解决 保护 维护 巩固 释放 激发 提供 构建 构筑 搭建 筑牢 夯实 制定 编制 出台 落实 贯彻 执行 开拓 抢抓 把握 瞄准 紧盯 突出 坚持 遵循 着力 致力于 发布 公布 签约 引领 驱动 赋能 助力 护航 贯通 打通 畅通 连接 联通 汇聚 汇集 聚合 归集 采集 整治 治理 整改 清理 淘汰 关闭 退出 关停 盘活 腾退 收储 出让 补齐 补强 延伸 招商 洽谈 组建 重组 合并 托管 调度 考核 评估 评价 评定 评选 奖励 补贴 补助 资助 安排 给予 予以 享受 降低 减少 减免 缩短 控制 限制 禁止 严禁 防止 避免 防范 化解 应对 处置 反映 挖掘 优选 争先 冲刺 晋级 创成 建成后 走访 服务好 调研 参观 学习 借鉴 对标 赴 ' +
  `会同 协同 ${DUTY_VERBS.replaceAll('|', ' ')} ` +
  '例如 比如 主体 责任单位 牵头单位 配合单位 实施单位 列入 纳入 驻 '

const VERB_LIST = VERBS.split(' ')
  .filter((word) => word !== '')
  .sort((a, b) => b.length - a.length)
/** Single characters that part a name from what is before it, unless they belong to the name of a division. */
const PARTICLES =
  '[在以与由把是至到该其使让或按被若等的了含即又也且但而]|对(?!外)|为(?!民)|向(?!阳)|将(?![军台乐])|于(?![都洪])|从(?!化)|各|并(?!州)|经(?![济开贸纬])|有(?![色机限])'

/** Every place where a name may begin: behind a verb or a particle. 船舶配套产业园: what a park makes parts for stands in its name. */
export const BOUNDARY = new RegExp(`${VERB_LIST.join('|')}|(?<!综合|资源|循环)利用|配套(?!产业|工业|加工|园)|${PARTICLES}`, 'gu')

/** Verbs that can also stand within a name (…服务区, 产业发展基地): they are cut off only at its beginning. */
export const LEADING_VERB =
  /^(?:发展|服务|开发|创新|集聚|承接|转移|提质|招引|运营|管理|建|办|设|和|及|与|、|市|省|县|区(?!域)(?=\p{Script=Han}{3}))+/u

/** Words that say no more than the kind of place (经济, 产业, 现代, 省级): no name by themselves. */
const GENERIC =
  '产业化 产业 科技 技术 重大 关键 骨干 龙头 基础 前沿 原始 协同 公益 创新 创业 双创 经济 高新 工业 现代化 现代 特色 专业化 专业 综合 示范 省级 国家级 市级 县级 区级 国家 本地 信息化 信息 数字化 数字 智能化 智能 智慧 新兴 战略性 高端 先进 制造业 制造 生产 加工 孵化 物流 农业 服务业 服务 生态 绿色 软件 众创 中小 小微 企业 返乡 青年 大学生 开放 开发 集聚 聚集 集中 国际 国内 全国 全球 世界 一流 领先 大型 新型 优质 优势 传统 城市 城乡 农村 乡村 县域 镇域 区域 区域性 功能 转移 承接 发展 建设 配套 公共 应用 融合 研发 转型 升级 重要 知名 规模化 标准化 专精特新 核心 消费 夜间 大宗 干散货 老旧 闲置 存量 标准 标准化 长三角 珠三角 粤港澳 大湾区 京津冀 长江经济带 成渝 华东 华南 华北 华中 西南 西北 东北 粤东 粤西 粤北 苏南 苏北 苏中 沿海 沿江 沿边 内陆 周边 有影响力 影响力 竞争力 空间 型 化 性 类 区 园 城 市 省 县 镇 村 级 及 和 与 - — · +'

/**
 * Fields of industry (国民经济行业分类 GB/T 4754, 《战略性新兴产业分类》): a place named by its field alone is named only where it is
 * tied to something; with a proper word it has a name.
 */
const FIELDS =
  '大数据 云计算 数据 人工智能 物联网 区块链 互联网 工业互联网 电子信息 电子商务 跨境电商 跨境电子商务 电商 直播 网络安全 信息安全 信息技术 光通信 光电 集成电路 半导体 芯片 显示 通信 通讯 卫星 北斗 地理信息 5G 算力 智算 超算 元宇宙 虚拟现实 ' +
  '健康医疗 医疗健康 健康 医疗 医药 生物医药 生物 医疗器械 中医药 中药材 中药 康养 养老 大健康 体育 健身 文旅 文化创意 文化旅游 文化 创意 旅游 动漫 游戏 影视 传媒 数字经济 数字内容 数字创意 时尚 会展 金融 基金 总部 商务 商贸 贸易 外贸 保税 冷链 快递 仓储 空港 临空 临港 港口 航运 航空 航天 低空 通用航空 无人机 铁路 高铁 汽车零部件 汽车 新能源汽车 智能网联 智能网联汽车 装备制造 装备 海工装备 船舶 海工 机器人 机械 模具 零部件 机床 轨道交通 ' +
  '新能源 新材料 化工新材料 化工 精细化工 石化 石油 钢铁 有色金属 铝 铜 稀土 锂电 电池 储能 氢能 光伏 风电 电力 能源 节能 环保 节能环保 循环经济 静脉 再生资源 资源循环 建材 装配式 建筑 家居 家具 陶瓷 珠宝 玩具 五金 灯饰 照明 家电 纺织 服装 皮革 鞋业 印染 箱包 食品 健康食品 果品 水果 脐橙 柑橘 饮料 酒 茶 粮食 粮油 农产品 农副产品 水产 海产品 渔业 海洋 海洋生物 畜牧 种业 花卉 果蔬 蔬菜 林业 木材 造纸 包装 印刷 滩羊 肉羊 屠宰 水产加工 冰雪 电子 终端 数字终端 服务外包 检验检测 设计 工业设计 检测 教育 人力资源 知识产权 物业 家政 应急 安全应急 安防 消防 军民融合 国防 电缆 电线 仪器仪表 光学 激光 传感器 智能制造 智能终端'

const byLength = (words: string): string[] =>
  words
    .split(' ')
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
const GENERIC_WORDS = new RegExp(byLength(GENERIC).map(escape).join('|'), 'gu')
const FIELD_WORDS = new RegExp(byLength(FIELDS).map(escape).join('|'), 'gu')
const ALL_WORDS = new RegExp(
  byLength(`${GENERIC} ${FIELDS}`)
    .filter((word) => word.length > 1)
    .map(escape)
    .join('|'),
  'gu',
)
/** Characters that part words of kind; in a row with others they are characters of a name (顺和, 梅城). */
const BETWEEN_WORDS = new RegExp(
  `^(?:${byLength(GENERIC)
    .filter((word) => word.length === 1)
    .map(escape)
    .join('|')})+$`,
  'u',
)

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** What is left of a name when words of kind and field are taken away: its proper part. */
export function properPart(core: string): string {
  return core
    .split(ALL_WORDS)
    .filter((rest) => !BETWEEN_WORDS.test(rest))
    .join('')
    .replace(/[^\p{Script=Han}A-Za-z]/gu, '')
}

/** The fields that a name is about, beside the subject of the policy itself and words of kind. */
export function fieldsOf(core: string, subject: string): string[] {
  return [...core.matchAll(FIELD_WORDS)].map((match) => match[0]).filter((field) => !subject.includes(field))
}

const GENERIC_LIST = byLength(GENERIC)

/** Whether words say nothing but a kind. */
export function isGeneric(words: string): boolean {
  return isTiled(words, (at) => GENERIC_LIST.filter((word) => words.startsWith(word, at)).map((word) => word.length))
}

/** Whether words are nothing but fields and kinds: 大数据 in 大数据和人工智能产业集聚区. */
export function isFieldOnly(words: string): boolean {
  return words !== '' && properPart(words) === '' && words.replace(GENERIC_WORDS, '') !== ''
}
