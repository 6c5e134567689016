// contact-spam: a 微信 or QQ number, a mobile number, an address put into a sentence of the plan by a site (DOMAIN M16).

import type { PlanText } from '../../plan.js';
import { remembered } from '../../text/remembered.js';
import { paragraphsOf } from '../paragraphs.js';
import { defineRule, type Finding } from '../rule.js';

/** On the reading, whose marks are half-width. */
const ACCOUNT = /(?:加|搜索?|添加|关注)?(?:微信|薇信|威信|V信|VX|wechat)(?:号|公众号)?[:\s]*[A-Za-z][\w-]{5,19}|(?:加|添加)?(?:QQ|扣扣)群?号?[:\s]*[1-9]\d{4,10}/giu;
const MOBILE = /(?<![\d.])1[3-9]\d(?:[-\s]?\d{4}){2}(?!\d|[.%万亿元])/gu;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[\w./?=&%#~:-]+[\w/]/giu;

/** 联系人：…，电话：…: contact details that belong there. */
const CONTACT = /(?:联系(?:人|方式|电话|地址)|联络员|咨询|电话|手机|热线|传真)[^。;]{0,30}$/u;
/** What asks for mail or a visit. */
const INVITED = /(?:邮箱|邮件|信箱|e-?mail|网址|网站|官网|平台|系统|登[录陆]|访问|链接|入口|(?:发送?|报送?|寄|投稿|提交|反馈|上传)[至到给])[^。;,]{0,20}$/iu;
const OFFICIAL = /\.(?:gov|edu|org|mil|ac)(?:\.cn)?(?![\w.-])/iu;

interface Contact {
  readonly start: number;
  readonly end: number;
}

const contactsOf = remembered((text: string): readonly Contact[] => {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const contacts: Contact[] = [];
  for (const pattern of [ACCOUNT, MOBILE, MAIL, ADDRESS]) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      let [start, end] = [index, index + found.length];
      if (contacts.some((other) => other.start < end && start < other.end)) continue;
      // brackets that hold nothing else go with it
      const opens = /[(（【[]\s*[^()（）【】[\]]{0,8}$/u.exec(text.slice(0, start));
      const closes = /^\s*[)）】\]]/u.exec(text.slice(end));
      const lead = text.slice(0, start);
      if (CONTACT.test(lead) || ((pattern === MAIL || pattern === ADDRESS) && (INVITED.test(lead) || OFFICIAL.test(found)))) continue;
      if (opens && closes) [start, end] = [opens.index, end + closes[0].length];
      contacts.push({ start, end });
    }
  }
  return contacts.sort((a, b) => a.start - b.start);
});

/** 招生(微信:…)人左右: it took a figure's place. */
const COUNTED = /^(?:余|多)?(?:人次|[人名个所家万元件项])/u;

function* check(plan: PlanText): Iterable<Finding> {
  for (const { kind, start, reading } of paragraphsOf(plan)) {
    if (kind === 'row' || kind === 'annex') continue;
    for (const contact of contactsOf(reading.text)) {
      const within = reading.sourceSpan(contact.start, contact.end);
      const span = { start: start + within.start, end: start + within.end };
      const figure = COUNTED.test(reading.text.slice(contact.end));
      yield {
        span,
        message: figure
          ? { en: 'A contact detail took the place of a figure here: write the figure.', 'zh-cn': '此处的数字被联系方式替换：应删去联系方式，补上数字。' }
          : { en: 'A contact detail stands in the middle of the plan: delete it.', 'zh-cn': '正文中夹有联系方式：应删去。' },
        fix: figure
          ? { title: { en: 'Replace it by 【数量】', 'zh-cn': '换成“【数量】”' }, edits: () => [{ span, text: '【数量】' }], safe: false }
          : { title: { en: 'Delete it', 'zh-cn': '删去联系方式' }, edits: () => [{ span, text: '' }], safe: false },
      };
    }
  }
}

export default defineRule(
  {
    id: 'contact-spam',
    group: 'damage',
    severity: 'warning',
    summary: { en: 'A contact detail that a site has put in stands in a sentence.', 'zh-cn': '句中夹有网站植入的联系方式。' },
    source: { en: 'Damage of pasted text.', 'zh-cn': '粘贴残留。' },
  },
  check,
);
