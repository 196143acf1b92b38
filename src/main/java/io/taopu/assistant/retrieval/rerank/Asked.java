package io.taopu.assistant.retrieval.rerank;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of thing a question asks for, told by its asking words, and how a text shows that it holds one. Both
 * languages; patterns are laid on folded text.
 */
enum Asked {
    PERSON(
            "谁|何人|哪位|哪个人|哪些人|什么人|哪几位|\\bwho(m|se)?\\b",
            "[先女]生|女士|教授|博士|主任|局长|经理|导演|作者|演员|将军|国王|总统|皇帝|主席|创始人|负责人|由.{2,8}(担任|创|执导|主演|饰)|"
                    + "[\\p{IsHan}]·[\\p{IsHan}]|\\b(mr|ms|mrs|dr)\\b"),
    TIME(
            "何时|什么时候|什么时间|哪[一]?[年天日月]|哪个(年|月|世纪|时|朝|日)|几[月号日点]|几几年|年份|时间|日期|期间|\\bwhen\\b|what (date|year|day|time)|which (year|day|month)",
            "\\d{1,4} ?[年月日号世]|[〇零一二三四五六七八九十]{2,4}年|[一二三四五六七八九十]{1,3}[月日]|世纪|年代|\\d{1,2}[:：]\\d{2}|时期|(19|20)\\d{2}|"
                    + "\\b(january|february|march|april|may|june|july|august|september|october|november|december)\\b"),
    DURATION(
            "多久|多长时间|几[天年周个]|多少(天|年|个月|小时|日|工作日|分钟)|时限|期限|有效期|\\bhow long\\b|how many (days|months|years|weeks|hours)",
            "[\\d一二三四五六七八九十两半]+ ?(个)?(年|月|日|天|周|小时|工作日|分钟|季度)|\\b(days?|months?|years?|weeks?|hours?|minutes?)\\b"),
    PLACE(
            "哪里|哪儿|何处|何地|什么地方|地址|位于哪|在哪|哪个(国|省|市|县|区|城|州|地|岛|洲|站|路|镇|村|校)|哪[一]?(国|省|市|县|区|城|州|地)|\\bwhere\\b|address|which (city|country|place|station|street)",
            "[省市县区镇乡村州国洲岛湾港路街道弄号楼室站]|位于|坐落|地处|\\b(road|street|district|room|floor|building|avenue|located|station)\\b"),
    SHARE("百分|比例|几成|占比|多少(%|比)|税率|利率|率(是|为)?多少|percent|proportion|\\brate\\b|share", "%|百分之|成(以上|左右)?|倍|[之]一|percent"),
    MONEY(
            "多少(钱|元|万|资金|费|美元|亿)|(金额|价格|价|费用|租金|补贴|补助|奖励|额度|投资|资金|房租|收费).{0,6}(多少|几|多高)|免费|要钱|贵|how much|cost|price|fee|amount|subsidy",
            "[\\d一二三四五六七八九十百千万亿两] ?(元|万|亿|块|美元|英镑|欧元|日元|港元|港币)|元|免费|\\b(yuan|rmb|cny|usd|million|free of charge)\\b|[¥$£€]"),
    QUANTITY(
            "多少|几|多[大高长宽深重快远厚]|数量|人数|面积|长度|高度|重量|how (many|much|large|big|high|tall|far|long|old)|number of|\\barea\\b|height",
            "[\\d]|[一二三四五六七八九十百千万亿两]+ ?[个名位家所部人次条件座栋层套种项级公平米千克吨岁英]"),
    REASON(
            "为什么|为何|原因|缘故|怎么会|为啥|\\bwhy\\b|reason",
            "因为|由于|因此|因而|所以|为了|原因|使得|导致|以致|致使|鉴于|[，。]因|于是|\\b(because|due to|since|therefore|so that|in order to)\\b"),
    METHOD(
            "怎么|怎样|如何|方法|方式|流程|步骤|手续|办理|通过什么|\\bhow (do|does|can|to|is|are)\\b|procedure|steps?",
            "通过|采用|利用|使用|经过|方式|方法|步骤|申请|提交|登录|办理|先.{0,20}再|\\b(apply|submit|through|by|via|online|first|then)\\b"),
    DEFINITION(
            "什么是|是什么|是指|含义|意思|定义|指的是|什么叫|\\bwhat (is|are|does)\\b|mean",
            "是指|是一[种个名家所部座条位]|指的?是|又称|意为|意思|称为|定义|即|\\b(means|refers to|is an?|are)\\b"),
    LIST(
            "哪些|哪几|哪两|哪三|有什么|分别|包括什么|几种|列出|\\bwhich\\b.*s\\b|what (documents|materials|conditions|are)|list",
            "、.*[、和及与]|包括|分别|以及|等|如下|\\n- |以下|[;；].*[;；]|, .*,.* and |:|："),
    TITLE(
            "哪[一]?[部本首篇幅](书|电影|作品|专辑|歌|小说|剧|论文|影片)?|什么(书|电影|作品|专辑|歌|小说|剧|节目|文件|政策|法|规定|办法)|书名|片名|哪个(政策|文件|作品|节目|专辑)",
            "《|「|『|【"),
    NAME(
            "叫什么|什么名|名字|名称|称为什么|别名|又名|俗称|哪[一]?[个家所种支项届类款](?!年|月|国|省|市|县)|name",
            "名为|称为|叫做|又名|别名|俗称|简称|名叫|原名|被称|「|“|called|named|known as"),
    CONDITION(
            "条件|要求|资格|门槛|符合什么|满足什么|能不能|可以.*吗|可不可以|是否|qualif|eligib|require|condition|\\bcan i\\b|\\bmay\\b",
            "条件|符合|具备|满足|应当|应|须|需|不得|可以|方可|以上|\\b(must|shall|should|require|eligible|at least|may|can)\\b"),
    CONTACT("电话|联系方式|怎么联系|热线|号码|邮箱|phone|contact|telephone|hotline|email", "\\d{3,4}[- ]?\\d{4,8}|1[23]\\d{3}|@|电话|热线");

    private final Pattern question;
    private final Pattern evidence;

    Asked(String question, String evidence) {
        this.question = Pattern.compile(question);
        this.evidence = Pattern.compile(evidence);
    }

    static Set<Asked> in(String foldedQuestion) {
        Set<Asked> asked = EnumSet.noneOf(Asked.class);
        for (Asked kind : values()) {
            if (kind.question.matcher(foldedQuestion).find()) {
                asked.add(kind);
            }
        }
        return asked;
    }

    /** The kinds of thing that a text holds. */
    static Set<Asked> heldBy(String foldedText) {
        Set<Asked> held = EnumSet.noneOf(Asked.class);
        for (Asked kind : values()) {
            if (kind.isHeldBy(foldedText)) {
                held.add(kind);
            }
        }
        return held;
    }

    boolean isHeldBy(String foldedText) {
        return evidence.matcher(foldedText).find();
    }
}
