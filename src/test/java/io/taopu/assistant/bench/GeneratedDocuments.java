package io.taopu.assistant.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents of made-up office prose, the same for the same seed, no two segments alike. */
final class GeneratedDocuments {

    static final int SEGMENTS = 10;
    private static final int CHARACTERS = 200;

    private static final String[] WHO = {
        "符合条件的企业", "新设研发机构", "总部型项目", "专精特新企业", "入驻孵化器的团队", "外商投资企业", "重点产业项目", "高层次人才", "用地单位", "园区运营方"
    };
    private static final String[] WHEN = {"自受理之日起", "投产后三年内", "签订协议以后", "竣工验收之前", "每年第一季度", "经主管部门核定后", "在合同期内"};
    private static final String[] WHAT = {
        "可以申请租金补贴",
        "应当报送年度统计资料",
        "享受设备投资奖励",
        "须达到约定的税收强度",
        "优先安排人才公寓名额",
        "可以分期缴纳土地价款",
        "由窗口统一受理材料",
        "不得擅自改变土地用途",
        "可以享受通勤班车服务",
        "应当落实绿色建筑标准"
    };
    private static final String[] HOW = {"按照实际支出的一定比例", "以银行转账方式", "通过一网通办平台", "依照评审结果分档", "参照市级标准", "结合项目进度"};

    private final Random random = new Random(20_260_101);

    record Generated(String title, List<String> segments) {
        Generated {
            segments = List.copyOf(segments);
        }
    }

    Generated next(int number) {
        List<String> segments = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < CHARACTERS) {
                text.append(sentence());
            }
            segments.add(text.toString());
        }
        return new Generated("第" + number + "号服务事项说明", segments);
    }

    private String sentence() {
        return pick(WHO) + pick(WHEN) + "，" + pick(HOW) + pick(WHAT) + "，额度为" + (random.nextInt(9_000) + 100)
                + "万元，面积不低于" + (random.nextInt(90_000) + 500) + "平方米。";
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
