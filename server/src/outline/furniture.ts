// Furniture of web pages and document libraries that comes along when a plan is copied: how its lines are told from a plan's.
// Source: pages of bureaus' sites and document libraries; DOMAIN M13.

/** On the reading of a line (widths and script folded, spaces kept). A line that matches any of these is furniture. */
const LINES: readonly RegExp[] = [
  // where the page stands in the site, and its buttons
  /^(?:您|你)?(?:现在)?(?:所在)?(?:的)?(?:当前)?位置\s*[:：].*(?:首页|[>›»])/,
  /^首页\s*[>›»/]/,
  /^[\[【(]?\s*(?:打印|关闭|收藏|返回)(?:页面|本页|窗口|顶部|列表|首页)?(?:\s*[|｜\]】)/·]?\s*(?:打印|关闭|收藏|返回|分享)(?:页面|本页|窗口|顶部|列表|首页)?)*\s*[\]】)]?$/,
  /^(?:上|下)一(?:篇|条|页)\s*(?:[:：]|$)/,
  /^(?:分享到|扫一扫(?:$|分享|关注|在手机)|扫码(?:关注|下载|查看|分享)|微信扫|点击下载|立即下载|下载文档|下载附件|展开全文|阅读全文|查看更多|相关(?:阅读|文章|链接|推荐)|推荐阅读|猜你喜欢|热门文章)/,
  /^字(?:体|号)\s*[:：]?\s*[\[【(]?\s*(?:大|小|特大)/,
  // when, whence and by whom it was put there
  /^(?:[\[【(]?\s*)(?:发布|发文|更新|上传|录入|成文)(?:日期|时间)\s*[:：]\s*\d/,
  /^(?:[\[【(]?\s*)(?:日期|时间)\s*[:：]\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*$/,
  /^(?:信息来源|文章来源|内容来源|本文来源|稿源|发布(?:机构|单位|者|人)|责任编辑|责编|供稿)\s*[:：]\s*[^。;,]{0,30}$/,
  /^(?:来源|作者|编辑|审核|录入)\s*[:：][^。;]{0,40}(?:时间|日期|浏览|阅读|点击|字体|字号|来源|编辑)\s*[:：]/,
  /^[^,。;]{0,60}?(?:浏览|阅读|点击|访问|下载)(?:次数|量|数)\s*[:：]\s*\d*\s*次?[^,。;]{0,12}$/,
  /^(?:浏览|阅读|点击|访问|下载)(?:次数|量|数)?\s*\d*\s*次?$/,
  /^(?:索引号|信息分类|主题分类|发文机构|公开(?:方式|范围|时限)|有效性|文件编号)\s*[:：]/,
  // disclaimers
  /由会员分享|可在线阅读|珍藏版|请在.{1,20}上搜索/,
  /(?:互联网)?用户自发贡献|仅代表作者本人|不代表本站|来源于网友上传|信息存储空间服务|不承担相关法律责任|版权归(?:原)?作者|版权所有|侵权(?:必究|请联系|删除)|涉嫌(?:抄袭|侵权)[^。]{0,20}(?:举报|删除|联系|本站|邮)/,
  /(?:如若|如需|若需|未经.{0,8})转载|转载(?:请|须|需|时请)?注明(?:出处|来源|来自|作者)?(?!.{0,4}的)/,
  /(?:联系|咨询)(?:网站)?(?:客服|管理员|站长)|^原创文章\s*(?:[,:]|$)|原创文章[,，]?(?:作者|来源|版权|未经|转载|如)/,
  /^导语\s*[:：]/,
  /配套(?:word)?讲稿|word图标|特殊限制\s*[:：]|文档作品中含有/i,
  /^[-—·•\s]*关\s*键\s*[词字]\s*[:：]/,
  /^(?:声明|免责声明|版权声明|温馨提示)\s*[:：]/,
  /ICP备|公网安备|copyright\s*(?:©|\(c\))|all rights reserved/i,
  // the name of the file
  /^(?!附件|附表)[^。;:]{2,80}\.(?:docx?|pdf|wps|pptx?|xlsx?|txt)\s*$/i,
  /^https?:\/\/\S+$/i,
];

/** Keywords of a document library: words set apart by spaces, no sentence. Counts only right after a line that announces them. */
const KEYWORDS = /^[-—·•\s]*\S{1,12}(?:\s+\S{1,12}){1,20}$/;
const ANNOUNCES = /关\s*键\s*[词字]\s*[:：]\s*$/;

/** Longer lines are a plan's own; the disclaimers of sites stay below. */
export const LONGEST_FURNITURE = 320;

export const isFurniture = (reading: string): boolean => reading.length <= LONGEST_FURNITURE && LINES.some((pattern) => pattern.test(reading));

export const announcesKeywords = (reading: string): boolean => ANNOUNCES.test(reading);

export const isKeywords = (reading: string): boolean => KEYWORDS.test(reading);
