// Units that a plan counts in, longest first. Sources: DOMAIN §2.3, §2.12; GB 3100/3101 names; trade plans of health, transport, power, farming.

/** Compound units, written with a stroke or a preposition between two others. */
const COMPOUND = ['克/千瓦时', '蒸吨/小时', '千克标准煤',  '批次/千人', '平方米/人', '元/吨', '元/人', '人/平方公里', '吨/小时', '千克/亩', '公斤/亩', '微克/立方米', '毫克/立方米', '毫克/升', '吨标准煤/万元'];

const MEASURES = [
  '个百分点', '个基点', '百分点', '个千分点', '平方公里', '平方千米', '平方米', '立方米', '公里', '千米', '公顷', '公斤', '千克', '毫克', '微克', '厘米', '毫米', '海里', '蒸吨', '载重吨', '标准箱', '标箱', '标煤', '吨标准煤', '吨标煤', '万吨级', '吨级',
  '千瓦时', '千瓦', '兆瓦', '吉瓦', '千伏安', '兆伏安', '千伏', '兆', 'kV', 'MW', 'GW', 'kWh', 'GB', 'TB', 'PB', 'Mbps', 'Gbps', '米', '吨', '亩', '升', '克', '度', '平方', '方', 'km', 'kg',
];

const MONEY = ['美元', '欧元', '港元', '元'];

const PEOPLE = ['人次', '矿次', '机次', '站次', '点次', '店次', '人天', '人日', '人份', '工日', '余人', '名', '人', '户次', '户', '位', '批次', '家次', '车次', '班次', '趟次', '航班', '架次', '艘次'];

const TIME = ['个工作日', '工作日', '课时', '学时', '学分', '小时', '分钟', '秒钟', '秒', '个月', '天', '周岁', '岁', '公里/小时'];

const THINGS = [
  '学位', '床位', '托位', '车位', '泊位', '岗位', '户次', '场次', '期次', '例', '所', '个', '场', '次', '项', '家', '轮', '门', '节', '期', '处', '座', '栋', '幢', '间', '套', '台套', '台', '辆', '艘', '架', '列', '条', '支', '件', '篇', '部', '册', '份', '张', '口', '眼', '头', '只', '羽', '尾', '株', '棵', '袋', '箱', '盏', '块', '面', '根', '枚', '颗', '发', '笔', '单', '宗', '起', '批', '种', '类', '片', '对', '组', '班', '校', '园', '村', '镇', '乡', '县', '市', '企业', '社区', '家庭', '项目', '课题', '案例', '站', '点', '层', '倍', '斤', '成', '遍', '届', '讲', '期', '本', '孔', '斗', '车', '枢纽', '亿千瓦时', '亩次', '分', '款', '棒',
];

/** Every unit, so ordered that the first that matches is the longest. */
export const UNITS: readonly string[] = [...new Set([...COMPOUND, ...MEASURES, ...MONEY, ...PEOPLE, ...TIME, ...THINGS, '%', '‰', '℃'])].sort((a, b) => b.length - a.length);

/** Units that a Chinese numeral may stand before: a count of separate things, never a name (三级, 两类). */
export const COUNTED_BY_WORDS: readonly string[] = ['人次', '小时', '场次', '批次', '所', '名', '人', '家', '次', '场', '轮', '期', '座', '处', '套', '台', '辆', '遍', '公里', '亩', '户', '艘', '栋', '间', '条', '项', '个', '件', '篇', '份', '倍', '成'];

/** Units of size and worth: before a noun they describe the thing (300万吨及以下装置, 8平方公里新区), as counts of things do not. */
export const SIZES: ReadonlySet<string> = new Set([...MEASURES.filter((u) => !u.endsWith('分点')), ...MONEY, '岁', '周岁', '人', '张', '床位', '年', '级', '层', '蒸吨', '小时', '分钟', '天', '个月', '吨级', '万吨级']);

/** Shares, which may cover a noun that follows: 90%以上公办初中. */
export const SHARES: ReadonlySet<string> = new Set(['%', '‰', '个百分点', '百分点', '个基点', '成']);
