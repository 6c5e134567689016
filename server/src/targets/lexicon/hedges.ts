// Words that stand where a figure or a date should: DOMAIN §2.6, §2.12.7. Routine intensifiers (进一步, 大力) are deliberately none of them.

/** V1, in the number slot whatever follows. */
export const VAGUE_NUMBER = ['一大批', '一批', '若干', '大批量', '大批', '一定数量', '适量', '数以万计', '数以千计', '绝大多数', '大多数', '大部分', '一定比例', '一定规模', '更多', '大量'];

/** V1 before a measure word: 多所, 几个, 数十家. */
export const VAGUE_COUNT = String.raw`(?:(?<![较最更许诸众很繁增至\d])多|几|数[十百千万]?|好几)(?:个(?!方面|层面|环节|月)|所|名|场|次|家|项|处|条|批|座|台|辆|间|套|人次|人|户|种)`;

/** V2: a promise made soft. `努力`, `基本`, `初步`, `适时` and `争取` only before a verb of delivery. */
export const SOFT = String.raw`力争|力促|力求|尽快|尽早|早日|择机|视情|条件成熟时|有望|争取(?=[^,]{0,12}(?:建[成设]|申报|设立|引进|完成|实现|达到|进入|获[得批评]?|创[建成]|列入|纳入|启动|开工|投用|通过|落地|突破|再))|努力(?:实现|达到|建成|完成)|基本(?:建成|实现|完成|形成|消除|解决|建立)|初步(?:建成|形成|建立|实现)|适时(?=选派|组织|召开|启动|出台|开展|举办|修订|开通|推出|发布|安排|扩大|引进|推广|建立|增设|启用)`;

/** V5: how often, or which rank, is left open. */
export const SOFT_FREQUENCY = String.raw`不?定期(?!报表|报告|存款|检验|限)|经常性?(?:开展|组织|深入)|常态化?开展|领先(?:地位|水平)|(?:位居|位列|保持|进入|走在)[^,]{0,10}(?:前列|前茅|第一方阵)`;

/** Set phrases of the register: never a promise (DOMAIN §2.6). */
export const EXEMPT = String.raw`办好人民满意的|作出更大贡献|开创[^,]{0,8}新局面|打下坚实(?:的)?基础|奠定坚实(?:的)?基础|配齐配强[^,]{0,6}班子|开[足齐]开好|开齐开足|牢牢守住|走在前列|以优异成绩`;
