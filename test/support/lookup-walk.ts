import type { Translate } from "../../src/i18n/translator.ts";
import type { Chat } from "./chat.ts";

/** Questions about the records of centers, and what each brings about that none above it does. */
const asked = [
  "静安区2017年有多少家市级企业技术中心", // one figure
  "静安区国家级、市级、区级一共多少家企业技术中心", // a sum of levels
  "上海加静安区一共多少家国家级企业技术中心", // a place within another
  "上海2017到2020年新认定一共多少家市级企业技术中心", // years that are not held
  "上海第23批新认定了多少家市级企业技术中心",
  "上海比重庆多多少家国家级企业技术中心",
  "重庆比上海少多少家国家级企业技术中心",
  "四川和江苏的国家级企业技术中心对比", // of different dates
  "杭州和青浦新认定企业技术中心对比", // of no level in common
  "两江新区占重庆的比重",
  "两江新区在重庆排第几",
  "两江新区占比差多少", // compared with what?
  "成都占四川国家级企业技术中心的比重",
  "重庆有多少家市级企业技术中心", // 137 / 12.9%
  "辽宁有多少家国家级企业技术中心", // two sources that differ
  "上海有多少家市级企业技术中心", // new ones alone are held
  "江苏有多少家省级企业技术中心", // total or new is not said
  "四川公示了多少家省级企业技术中心",
  "山东撤销了多少家省级企业技术中心",
  "潼南区有多少家企业技术中心参加评价",
  "静安区省级企业技术中心有多少家", // municipal there
  "静安区市级企业技术中心历年数量", // one point
  "市级企业技术中心有多少家", // where?
  "江北区有多少家市级企业技术中心", // which one?
  "火星有多少家企业技术中心",
  "广州有多少家企业技术中心",
  "杭州有多少家国家级企业技术中心",
  "静安区新认定了多少家区级企业技术中心",
  "静安区2022年有多少家市级企业技术中心",
  "静安区2022年新认定了多少家市级企业技术中心",
  "四川国家级企业技术中心名单",
  "重庆新认定的国家级企业技术中心名单",
  "国家级企业技术中心名单", // not all rows are held
  "静安区市级企业技术中心名单", // named in an article, all
  "两江新区企业技术中心名单", // some
  "中铁上海设计院集团在国家级名单上吗",
  "中铁上海设计院集团是什么时候认定的",
  "上海微创在国家级名单上吗", // part of a name
  "上海微创医疗器械（集团）有限公司是市级企业技术中心吗", // on a list of another level
  "上海某某制造在国家级名单上吗", // absent where every row is held
  "腾讯在国家级名单上吗", // absent elsewhere
  "腾讯在市级名单上吗",
  "华为是2019年的国家企业技术中心吗",
  "Foobar Holdings在国家级名单上吗",
  "重庆水泵厂在国家级名单上吗", // a row without a number
  "哪些地方有数据",
  "全国有哪些数据",
  "重庆有哪些数据",
  "上海有哪些数据", // a batch with a note
  "东软在国家级名单上吗", // the beginning of several names
  "国家第28批的情况", // a batch
  "2024年国家级是第几批", // no round
  "第28批全国撤销了多少家国家级", // of the year of the batch
  "第29批全国新认定多少家国家级", // not held: how the total changed
  "四川2024年省级新认定减撤销，净增多少",
  "静安区市级的占三级合计百分之几",
  "两江新区2022年新认定的20家，占它全部137家的几成",
  "静安2017年新认定的占上海的比重",
  "重庆市中小企业技术研发中心2025年复核通过几家",
  "第28批企业技术中心加上分中心一共多少家",
  "静安区生物医药行业的市级企业技术中心有多少家",
  "重庆平伟在国家级名单上吗", // two that begin so
  "全国有多少家分中心",
  "Centres plus branches after batch 28, added together?",
  "重庆中小企业技术研发中心2025年新认定几家",
  "重庆2025年复核通过了多少家中小企业技术研发中心",
  "上海2024年下半年是第几批",
  "2024年国家级第几批",
  "静安区市级的占三级合计百分之几",
  "两江新区2022年新认定的20家，占它全部137家的几成",
  "静安2017年新认定占上海全市新认定的比重",
  "四川省新认定减去撤销",
  "国家级第28批撤销了多少家", // of the year of that batch
  "全国2022年新认定多少家国家级", // the change of the total alone
  "静安区和火星街道有多少家市级", // part of it no place
  "全国国家级2020年到2021年减少百分之几",
  "除两江新区以外重庆有多少家市级",
  "上海国家级企业技术中心增加了多少", // nothing earlier
  "哪些地方有省级", // places with their figures
  "哪些地方有2030年的数据", // none
  "重庆是第几批", // evaluations, which have no number
];

/** What the records say, as words, pages, a chart and files; then the FAQ. */
export function looksUp(chat: () => Chat, words: Translate): void {
  for (const question of asked) chat().types(question);
  const names = chat().types("重庆国家级企业技术中心名单");
  names.presses(words("next-page"), words("next-page"), words("previous-page"), words("csv-button"));
  chat().types("静安区企业技术中心有多少家").presses(words("chart-button"));
  chat().types("江苏有哪些数据").presses(words("xlsx-button"));
  chat().types("上海比重庆多多少家国家级企业技术中心").presses(words("csv-button"));
  chat().types("江苏省级2021年到2022年增长百分之多少").presses(words("csv-button"));
  chat().types("两江新区有哪些数据").presses(words("csv-button"));
  // A button for a company's status that names none: of no reply, but a client may send it.
  chat().taps("y:6--::");
  chat().command("/check 重庆").command("/centers");
  chat().types("静安区有多少家企业技术中心").command("/mydata").command("/forget").taps("fy");
}
