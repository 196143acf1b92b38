package io.taopu.assistant.parcel.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.ParcelQuery.Shape;
import io.taopu.assistant.parcel.ParcelQuestions.Reading;
import io.taopu.assistant.parcel.ParcelResult;
import io.taopu.assistant.parcel.register.TestRegister;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in, plots out, over a register of ten plots that a person can check by eye. */
class QuestionsAboutPlotsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String PLOTS =
            """
            编号 | 用地性质 | 用地面积(㎡) | 容积率 | 限高(米) | 建筑密度(%) | 绿地率(%) | 产业导向 | 投资强度(万元/亩) | 税收产出(万元/亩) | 出让年限(年) | 供应方式 | 最近轨交站 | 轨交线路 | 距轨交站(米) | 土壤环境 | 现状 | 计划供应 | 起始价(万元)
            PT-01 | 研发用地C65 | 12000 | 3.0 | 60 | 40 | 20 | 数智健康、科技服务 | 1500 | 220 | 20 | 带产业项目挂牌 | 北站 | 15号线 | 780 | 无需修复 | 净地 | 2027Q1 | 待定
            PT-02 | 工业用地M1 | 20200 | 2.5 | 40 | 50 | 15 | 智能制造、先进材料 | 1000 | 130 | 20 | 带产业项目挂牌 | 古桥 | 15号线 | 1350 | 已通过效果评估 | 已储备 | 2027Q2 | 待定
            PT-03 | 研发用地C65 | 14000 | 3.2 | 60 | 45 | 20 | 医疗器械、精准医疗 | 1600 | 230 | 20 | 带产业项目挂牌 | 北站 | 15号线 | 540 | 无需修复 | 净地 | 2027Q1 | 待定
            PT-04 | 产业综合用地M0 | 16000 | 3.0 | 80 | 45 | 15 | 医疗器械、生物医药 | 1400 | 200 | 30 | 挂牌 | 北站 | 15号线 | 320 | 无需修复 | 净地 | 2026Q4 | 待定
            PT-05 | 工业用地M1 | 52400 | 2.0 | 30 | 55 | 10 | 智能制造 | 900 | 110 | 50 | 先租后让 | 新村 | 11号线 | 1900 | 待调查 | 待腾退 | 2028 | 待定
            PT-06 | 物流仓储用地W | 68800 | 1.8 | 24 | 60 | 10 | 高端物流 | 800 | 110 | 20 | 挂牌 | 新村 | 11号线 | 1760 | 无需修复 | 在建配套 | 2027H2 | 待定
            PT-07 | 研发用地C65 | 13400 | 3.5 | 100 | 40 | 20 | 数智健康、医疗器械 | 1800 | 260 | 40 | 带产业项目挂牌 | 北站 | 15号线 | 450 | 修复中 | 已储备 | 2027Q3 | 待定
            PT-08 | 产业综合用地M0 | 6200 | 4.0 | 100 | 50 | 10 | 科技服务 | 1900 | 280 | 50 | 挂牌 | 古桥 | 15号线 | 480 | 无需修复 | 已预留 | 2026Q4 | 待定
            PT-09 | 工业用地M1 | 34200 | 2.0-2.2 | 40 | 50 | 15 | 智能制造、低空经济 | 1100 | 140 | 50 | 带产业项目挂牌 | 新村 | 11号线 | 未公布 | 无需修复 | 在建配套 | 2027H1 | 待定
            PT-10 | 研发用地C65 | 10600 | 待定 | 待定 | 45 | 20 | 低空经济、科技服务 | 1400 | 190 | 40 | 挂牌 | 古桥 | 15号线 | 430 | 无需修复 | 已储备 | 待定 | 待定
            """;

    private static LexiconParcelQuestions questions;
    private static TestRegister register;
    private static TextNormalizer normalizer;

    @BeforeAll
    static void setUp() throws IOException {
        var lexicon = Lexicon.load(Path.of("knowledge/lexicon.yaml"));
        register = TestRegister.of(lexicon, PLOTS);
        questions = new LexiconParcelQuestions(lexicon, register);
        normalizer = new TextNormalizer(lexicon);
    }

    private record Turn(Reading reading, ParcelResult result) {
        String codes() {
            return String.join(
                    " ",
                    result.rows().stream()
                            .map(parcel -> parcel.code().value().substring(3))
                            .toList());
        }
    }

    private static Optional<Turn> ask(String question, ParcelFocus focus) {
        return questions
                .read(normalizer.normalise(question, Language.ZH), focus, TODAY)
                .map(reading -> new Turn(reading, register.answer(reading.query(), TODAY)));
    }

    /** The answer to the last of several questions in a row, parted by "//". */
    private static Turn talk(String conversation) {
        var focus = ParcelFocus.NONE;
        Turn turn = null;
        for (var question : conversation.split("//")) {
            turn = ask(question.strip(), focus).orElseThrow(() -> new AssertionError("not read: " + question));
            focus = focus.shown(
                    turn.result().rows().stream().map(Parcel::code).toList(),
                    turn.reading().query());
        }
        return turn;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            哪些地块超过30亩                         | 02 05 06 09
            20亩到25亩的地块有哪些                   | 03 04 07
            20-25亩的地                              | 03 04 07
            二十亩左右的地块                         | 01 03 07
            二十来亩的地有吗                         | 01 03 07
            面积在一万二千平方米以下的地块           | 01 08 10
            3公顷以上的地块列一下                    | 05 06 09
            有没有两公顷左右的地                     | 02
            不小于1.6万㎡的地块                      | 02 04 05 06 09
            容积率不低于3的有哪几块                  | 01 03 04 07 08
            容积率3.0以上、20亩以上的地块            | 03 04 07
            容积率在2到3之间的地块                   | 01 02 04 05 09
            容积率3.5的是哪块                        | 07
            限高超过60米的地块                       | 04 07 08
            60米以上限高的地块有没有                 | 01 03 04 07 08
            建筑密度不超过40%的地块                  | 01 07
            绿地率百分之二十以上的地块               | 01 03 07 10
            离地铁500米以内的地块                    | 04 07 08 10
            距轨交站不到450米的有哪些地块            | 04 10
            能建5万方以上的地块                      | 02 05 06 09
            建面4万到6万平的地块                     | 02 03 04 07
            有能做医疗器械或生物医药的净地吗         | 03 04
            税收要求在200万元/亩以下的地块           | 02 04 05 06 09 10
            计容面积4万平米以下的地                  | 01 08
            最好有三万方以上厂房的地块               | 01 02 03 04 05 06 07 09
            投资强度低于1000万元/亩的地块            | 05 06
            亩均税收200万以上的地块                  | 01 03 04 07 08
            出让年限50年的地块有哪些                 | 05 08 09
            年限不少于40年的地块                     | 05 07 08 09 10
            能做生物医药的地块                       | 04
            想做医疗器械，有哪些地                   | 03 04 07
            做无人机的话有什么地块                   | 09 10
            适合新材料企业的地块                     | 02
            既能做医疗器械又能做生物医药的地块       | 04
            M0地块有哪些                             | 04 08
            工业用地和研发用地都列出来               | 01 02 03 05 07 09 10
            不要工业用地，30亩以下的地块             | 01 03 04 07 08 10
            除了物流用地，5公顷以上的地块            | 05
            非工业的地块，面积超过2万平               | 06
            净地有哪些                               | 01 03 04
            土壤不用修复的净地                       | 01 03 04
            哪块地还在修复                           | 07
            土壤待调查的地块                         | 05
            已经被预订的地块                         | 08
            还没被预订的M0地块                       | 04
            待腾退的地块                             | 05
            今年能供应的地块                         | 04 08
            明年上半年供应的地块有哪些               | 01 02 03 09
            2027年第一季度供应的地块                 | 01 03
            明年供应的工业用地                       | 02 09
            2028年的地块                             | 05
            明年年底前能供的地块                     | 01 02 03 04 06 07 08 09
            15号线沿线的地块有哪些                   | 01 02 03 04 07 08 10
            新村站附近的地块                         | 05 06 09
            先租后让的地块                           | 05
            带产业项目挂牌的研发用地地块             | 01 03 07
            有沒有適合做智慧製造、三公頃以上的地塊   | 05 09
            要一塊容積率三以上、離地鐵五百米內的地   | 04 07 08
            plots larger than 3 hectares             | 05 06 09
            Which plots allow medical devices?       | 03 04 07
            plots between 20 and 25 mu               | 03 04 07
            list R&D plots with a plot ratio of at least 3.2 | 03 07
            plots with height limit above 60 m       | 04 07 08
            Any plots within 500 m of a metro station? | 04 07 08 10
            industrial plots under 40 mu             | 02
            plots available in the first half of 2027 | 01 02 03 09
            Which plots are cleared and need no soil remediation? | 01 03 04
            plots for drones                         | 09 10
            plots excluding logistics, at least 5 hectares | 05
            plots around 20 mu                       | 01 03 07
            plots with at least 50,000 sqm of floor space | 02 05 06 09
            1万2千平到1万6千平的地                   | 01 03 04 07
            不走“带产业项目挂牌”的地块有哪些         | 04 05 06 08 10
            2028年供应的有哪些                       | 05
            2027年上半年结束前能供应的地块           | 01 02 03 04 08 09
            投资强度在1000万/亩以内（含1000）的地块  | 02 05 06
            预算2亿以内能拿哪些地块                  | 08
            挂牌以外的供应方式有没有，比如先租后让   | 05
            年限50年的有几幅                         | 05 08 09
            工业用地跟物流用地的都不要，20亩以上的地块 | 03 04 07
            研发用地C65里面，不靠北站的有哪几块      | 10
            面积在1.5公顷到30亩之间的地有哪几块      | 04
            能做低空经济的有哪些                     | 09 10
            Which plots are suited to medical devices but are not R&D land (C65)? | 04
            Which plots come with a 40-year term?    | 07 10
            我帮亲戚问的，他开了个做器械的厂，做了十来年，看过好几个地方都没谈拢，听朋友说这边在推地，所以来问问。要能做医疗器械，地要20亩以上，最好是净地，有哪几块合适？ | 03 04
            """)
    void filtersAsAsked(String question, String codes) {
        var turn = talk(question);
        assertThat(turn.codes()).isEqualTo(codes);
        assertThat(turn.reading().vague()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            最大的地块是哪块                | 06
            面积最小的一块地                | 08
            容积率最高的三块地              | 08 07 03
            离地铁最近的两块地块            | 04 10
            限高最高的地块                  | 07 08
            最早能供应的地块                | 04 08
            面积前三的地块                  | 06 05 09
            第二大的地块                    | 05
            税收要求最低的M0地块            | 04
            哪块地离地铁最远                | 05
            研发用地里容积率最高的是哪块    | 07
            the two largest plots           | 06 05
            Which plot has the highest plot ratio? | 08
            biggest three plots by site area | 06 05 09
            离北站最近的是哪一块            | 04
            税收要求最高的前2块             | 08 07
            PT-06不算的话，哪块面积最大     | 05
            总投资门槛最低的是哪块地        | 08
            second largest plot             | 05
            nearest plot to the metro       | 04
            按面积从小到大排一下净地        | 01 03 04
            工业用地地块按容积率从高到低排序 | 02 09 05
            """)
    void ranksAsAsked(String question, String codes) {
        assertThat(talk(question).codes()).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            7号地容积率多少               | 07    | FLOOR_AREA_RATIO
            七号地块限高多少              | 07    | MAX_HEIGHT_M
            PT7什么时候供应               | 07    | SUPPLY_PERIOD
            pt-03能做生物医药吗           | 03    | INDUSTRIES
            PT-06能建多少平方米           | 06    | GROSS_FLOOR_AREA_SQM
            3号、5号地块的容积率          | 03 05 | FLOOR_AREA_RATIO
            PT-02和4的限高                | 02 04 | MAX_HEIGHT_M
            8号地被预订了吗               | 08    | STATUS
            plot 7 height limit           | 07    | MAX_HEIGHT_M
            What is the tenure of PT-05?  | 05    | TENURE_YEARS
            Can plot 9 be used for drones? | 09   | INDUSTRIES
            How much does plot 1 cost?    | 01    | STARTING_PRICE_WAN
            """)
    void answersFieldsOfNamedPlots(String question, String codes, ParcelField field) {
        var turn = talk(question);
        assertThat(turn.reading().query().shape()).isEqualTo(Shape.FIELD);
        assertThat(turn.codes()).isEqualTo(codes);
        assertThat(turn.result().columns()).contains(field);
        assertThat(turn.reading().query().conditions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            工业用地地块有哪些//最大的那块限高多少                  | 05
            最大的地块是哪块//它的容积率是几                          | 06
            最大的地块//那最小的呢                                  | 08
            PT-03限高多少//那7号地呢                                | 07
            净地有哪些//其中离地铁500米以内的                       | 04
            医疗器械的地块//这几块里容积率最高的是哪块              | 07
            医疗器械的地块//第二块限高多少                          | 04
            医疗器械的地块//最后一块什么时候供应                    | 07
            20亩以上的工业用地有哪些//50亩以上的呢                  | 05 09
            今年供应的地块//明年上半年的呢                          | 01 02 03 09
            低空经济的地块有几块//哪几块                            | 09 10
            有几块工业用地//M0的呢                                  | 04 08
            医疗器械的地块//哪个更大                                | 04
            PT-01//和PT-03对比一下                                  | 01 03
            plots for medical devices//which of them is the nearest to the metro? | 04
            the largest plot//and its height limit?                 | 06
            plots under 20 mu//the second one                       | 08
            plot 3 height limit//what about plot 7?                 | 07
            2027年供应的有哪些//那再下一年呢                        | 05
            工业用地地块有几块//剩下的呢                            | 01 03 04 06 07 08 10
            3公顷以上的地块//换成能做低空经济的                     | 09
            PT-03啥情况//换成7号呢//这两块面积差多少                | 03 07
            容积率最高的两块地//换成最低的两块                      | 06 05
            PT-03和PT-07分别多大//离地铁哪个近                      | 07
            容积率排前三的地块//第二名那块是什么用地                | 07
            20公顷以上的地有哪些//不对，我说的是亩不是公顷          | 02 03 04 05 06 07 09
            Show me plots of more than 50 hectares.//Oops, I meant 50 mu, not hectares. | 05 06 09
            离地铁500米以内、做医疗器械的有哪几块//搞错了，不是医疗器械，是科技服务 | 08 10
            PT-01的投资强度多少//说错了，是PT-05                    | 05
            PT-03和PT-07哪块离地铁近//那另一块限高多少              | 03
            能做医疗器械的地块//只留净地//再去掉22亩以下的          | 04
            the two largest plots//how much could be built on the second one? | 05
            """)
    void followUpsResolveAgainstWhatWasShown(String conversation, String codes) {
        var turn = talk(conversation);
        assertThat(turn.codes()).isEqualTo(codes);
        assertThat(turn.reading().followUp()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            有几块研发用地                        | 4
            离地铁500米以内的地块有多少块         | 4
            How many plots are larger than 3 hectares? | 3
            所有地块一共多少亩                    | 371.7
            研发用地总面积是多少平方米            | 50000
            净地平均多少亩                        | 21
            M0地块的平均容积率                    | 3.5
            工业用地的地块总建筑面积加起来多少    | 230540
            净地有哪些//一共多少亩                | 63
            total area of M0 plots                | 22200
            average plot ratio of M0 plots        | 3.5
            """)
    void computesAsAsked(String conversation, BigDecimal value) {
        assertThat(talk(conversation).result().totals())
                .anySatisfy(total -> assertThat(total.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PT-02的土襄环境咋样      | SOIL_STATUS
            PT7的荣积率              | FLOOR_AREA_RATIO
            PT7现高多少              | MAX_HEIGHT_M
            """)
    void readsMistypedFieldsOfANamedPlot(String question, ParcelField field) {
        assertThat(talk(question).reading().query().fields()).containsExactly(field);
    }

    @Test
    void saysWhatItDidNotRead() {
        assertThat(talk("适合做电镀的净地有哪些").reading().unread()).containsExactly("电镀");
        assertThat(talk("净地有哪些").reading().unread()).isEmpty();
        assertThat(talk("净地有哪些").reading().wholly()).isTrue();
    }

    @Test
    void leavesPlotsOfTheZoningPlanToTheDocuments() {
        assertThat(ask("612地块修好了吗", ParcelFocus.NONE)).isEmpty();
    }

    @Test
    void computesDifferencesAndWhatTheRequiredInvestmentComesTo() {
        assertThat(talk("PT-05和PT-06面积差多少").result().totals()).singleElement().satisfies(total -> {
            assertThat(total.value()).isEqualByComparingTo("16400");
            assertThat(total.formulaZh()).isEqualTo("68800 − 52400");
        });
        assertThat(talk("PT-01总投资至少要投多少钱").result().totals()).singleElement().satisfies(total -> {
            assertThat(total.value()).isEqualByComparingTo("27000");
            assertThat(total.formulaZh()).isEqualTo("1500 × 18.0");
        });
    }

    @Test
    void tellsAFieldOfAllPlotsByItsValues() {
        assertThat(talk("地块的土壤情况都是什么").result().groups())
                .extracting(group -> group.rows().size())
                .containsExactlyInAnyOrder(7, 1, 1, 1);
    }

    @Test
    void groupsCountsByTheValuesAskedFor() {
        var turn = talk("M0和研发用地各几块，总面积多少");
        assertThat(turn.result().groups())
                .extracting(group -> group.rows().size())
                .containsExactly(4, 2);
        assertThat(talk("每种用地性质各有几块地").result().groups()).hasSize(4);
    }

    @Test
    void givesTheSimpleAndTheWeightedAverageOfTheRatio() {
        var labels = talk("所有地块的平均容积率").result().totals();
        assertThat(labels).hasSize(2);
        assertThat(labels.get(0).labelZh()).contains("简单平均");
        assertThat(labels.get(1).labelZh()).contains("加权");
        assertThat(labels.get(0).formulaZh()).contains("未计入");
    }

    @Test
    void namesPlotsWhoseValueIsUnknownInsteadOfDroppingThem() {
        var result = talk("容积率3以上的地块").result();
        assertThat(result.unknown()).extracting(parcel -> parcel.code().value()).containsExactly("PT-10");
    }

    @Test
    void aPeriodThatReachesBeyondTheOneAskedForIsNotDecided() {
        var result = talk("2027年三季度供应的地块").result();
        assertThat(result.rows()).extracting(parcel -> parcel.code().value()).containsExactly("PT-07");
        assertThat(result.unknown()).extracting(parcel -> parcel.code().value()).containsExactly("PT-06", "PT-10");
    }

    @Test
    void comparesPlotsSideBySideInTheFieldsAskedFor() {
        var turn = talk("PT-03和PT-07对比一下，看容积率、限高");
        assertThat(turn.reading().query().shape()).isEqualTo(Shape.COMPARISON);
        assertThat(turn.result().columns()).containsExactly(ParcelField.FLOOR_AREA_RATIO, ParcelField.MAX_HEIGHT_M);
        assertThat(talk("PT-03和PT-07哪个大").codes()).isEqualTo("03 07");
    }

    @Test
    void derivesTheFloorAreaWithItsFormula() {
        assertThat(talk("7号地能盖多少").result().totals()).singleElement().satisfies(total -> {
            assertThat(total.value()).isEqualByComparingTo("46900");
            assertThat(total.formulaZh()).isEqualTo("13400 ㎡ × 3.5");
        });
    }

    @Test
    void anUnknownPriceLeavesNoRowButNamesThePlots() {
        var result = talk("最便宜的地块是哪块").result();
        assertThat(result.rows()).isEmpty();
        assertThat(result.unknown()).hasSize(10);
    }

    @Test
    void namesCodesThatNoSheetHolds() {
        assertThat(talk("PT-66的容积率").result().missingCodes())
                .extracting(Object::toString)
                .containsExactly("PT-66");
    }

    @ParameterizedTest
    @ValueSource(strings = {"推荐一块地", "帮我挑块合适的地", "有没有合适的地块", "recommend a plot", "那块地多少钱", "这块容积率多少"})
    void asksBackWhenNothingUsableIsSaid(String question) {
        assertThat(ask(question, ParcelFocus.NONE))
                .get()
                .extracting(turn -> turn.reading().vague())
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "居转户需要几年社保",
                "产业用地怎么拿地，流程是什么",
                "容积率提高要补地价吗",
                "工业用地出让年限最长多少年",
                "桃浦有几条地铁线",
                "人才公寓租金多少",
                "工业上楼有什么补贴",
                "土壤污染由谁负责修复",
                "612地块修复到哪一步了",
                "研发费用加计扣除比例是多少",
                "20亩等于多少平方米",
                "联系电话是多少",
                "地块出让公告在哪里发布",
                "地块推介会什么时候开",
                "研发用地和工业用地有什么区别",
                "净地政策是什么",
                "你好",
                "谢谢",
                "最近有什么人才政策",
                "How do I apply for a talent residence permit?",
                "What incentives are there for biomedicine companies?",
                "Who do I call?",
                "tell me about metro lines in Taopu"
            })
    void leavesOtherQuestionsAlone(String question) {
        assertThat(ask(question, ParcelFocus.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"人才落户要什么条件", "谢谢，那补贴呢", "电话多少", "what about incentives?"})
    void doesNotTakeANewSubjectForAFollowUp(String question) {
        var shown = talk("净地有哪些");
        var focus = new ParcelFocus(
                shown.result().rows().stream().map(Parcel::code).toList(),
                shown.reading().query());
        assertThat(ask(question, focus)).isEmpty();
    }

    @Test
    void keepsConditionsInTheOrderAndUnitAsked() {
        assertThat(talk("20亩以上、能做医疗器械的地块").reading().query().conditions())
                .extracting(condition -> condition.field())
                .isEqualTo(List.of(ParcelField.SITE_AREA_MU, ParcelField.INDUSTRIES));
    }
}
