// Words that are often written with the wrong character: data of confused-word. Only pairs whose context settles which one is meant.
// Source: 《现代汉语词典》 and the lists that proofreaders use; DOMAIN M21. 制定/制订, 截止到 and the like are left alone: both are in use.

export interface ConfusedWord {
  /** On the folded reading. */
  readonly wrong: RegExp;
  readonly right: string;
}

const words = (pairs: Readonly<Record<string, string>>): readonly ConfusedWord[] => Object.entries(pairs).map(([wrong, right]) => ({ wrong: new RegExp(wrong, 'gu'), right }));

export const CONFUSED_WORDS: readonly ConfusedWord[] = [
  ...words({
    // 其它 is kept for things in some textbooks; documents write 其他 throughout
    其它: '其他',
    '(?<=[台记转查对建结算报销挂欠还收总])帐(?![篷幕房子])|(?<=明细|流水)帐|帐(?=[户目单册簿号款务])': '账',
    '(?<![公发宣颁])布署(?!名)': '部署',
    '(?<![遵依参])按装(?![机修卸备载配箱车船运])': '安装',
    // 截至 goes before a date, 截止 after it
    '截止(?=(?:\\d{4}年|\\d{1,2}月(?:\\d|底|末|初)|目前|[去今上]年底|年底))': '截至',
    '(?<=(?<!\\d)\\d{1,2}月\\d{1,2})号(?![楼线文院仓机井令馆门厅台岛桥口\\-])': '日',
    '法制(?=中国|政府|社会(?!主义))|(?<=依)法制(?=国)': '法治',
    '报导(?![师员航入弹])': '报道',
    '必需(?=坚持|做到|加强|严格|按照|认真|经过|落实|确保|始终|把|在(?!线)|立足|服从|遵守|履行)': '必须',
    必须品: '必需品',
    '权利(?=寻租|清单和责任清单|运行监督|机关)': '权力',
    '(?<=招聘|寻物|招领|征稿|征文|招生|招商|招租)启示': '启事',
  }),
  ...words({
    竞竞业业: '兢兢业业', 一如继往: '一如既往', 再接再励: '再接再厉', 因地治宜: '因地制宜', 按步就班: '按部就班', 迫不急待: '迫不及待', 鼎立相助: '鼎力相助', 融汇贯通: '融会贯通', 以身做则: '以身作则',
    急功进利: '急功近利', 防患未燃: '防患未然', 既往开来: '继往开来', 循序渐近: '循序渐进', 深恶痛决: '深恶痛绝', 走头无路: '走投无路', 名付其实: '名副其实', 不径而走: '不胫而走', 贯切落实: '贯彻落实',
    '粘帖': '粘贴', '幅射': '辐射', '水笼头': '水龙头', '装祯': '装帧', '座落': '坐落', '好象(?![征棋牙])': '好像', '部份(?!额|数)(?<!全部份|各部份)': '部分',
  }),
];
