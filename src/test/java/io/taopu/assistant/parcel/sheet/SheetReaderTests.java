package io.taopu.assistant.parcel.sheet;

import static io.taopu.assistant.parcel.sheet.Grids.grid;
import static io.taopu.assistant.parcel.sheet.Grids.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.parcel.MetroAccess;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelSheets;
import io.taopu.assistant.parcel.SheetReport;
import io.taopu.assistant.parcel.SheetSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTests {

    private final SheetReader reader = new SheetReader(Grids.lexicon());

    @Test
    void readsAPlainTableWithTitleNoteAndFooter() {
        var parsed = reader.read(
                source(
                        """
                某园区产业用地一览表
                示范数据，非真实出让信息
                推介编号 | 用地性质 | 用地面积(㎡) | 用地面积(亩) | 容积率 | 建筑高度(米) | 建筑密度(%) | 绿地率(%) | 产业导向 | 最近轨交站 | 轨交线路 | 距轨交站(米) | 计划供应 | 更新日期
                TP-01 | 研发用地C65 | 12600 | 18.9 | 3.0 | 60 | 40 | 20 | 数智健康、科技服务 | 武威东路 | 15号线 | 780 | 2027Q1 | 2026-11-02
                合计 | | 12600 | 18.9 | | | | | | | | | |
                注：起始价以出让公告为准。
                """));
        assertThat(parsed.report().problems()).isEmpty();
        var parcel = only(parsed);
        assertThat(parcel.code()).hasToString("TP-01");
        assertThat(parcel.landUse()).isEqualTo("研发用地");
        assertThat(parcel.landUseCode()).isEqualTo("C65");
        assertThat(parcel.siteAreaSqm()).isEqualByComparingTo("12600");
        assertThat(parcel.siteAreaMu()).isEqualByComparingTo("18.9");
        assertThat(parcel.floorAreaRatio()).isEqualByComparingTo("3");
        assertThat(parcel.grossFloorAreaSqm()).isEqualByComparingTo("37800");
        assertThat(parcel.siteCoveragePct()).isEqualByComparingTo("40");
        assertThat(parcel.industries()).containsExactly("数智健康", "科技服务");
        assertThat(parcel.metro()).containsExactly(new MetroAccess("武威东路", "15号线", 780));
        assertThat(parcel.supplyPeriod()).isEqualTo("2027Q1");
        assertThat(parcel.updatedAt()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(parcel.source().row()).isEqualTo(4);
        assertThat(parcel.source().sheet()).isEqualTo("地块");
        assertThat(parcel.demo()).isTrue();
    }

    @Test
    void takesAnyColumnOrderAndEnglishHeaders() {
        var parcel = only(
                reader.read(
                        source(
                                """
                FAR | Site area (ha) | Plot no. | Height limit (m) | Land use | Industries
                2.5 | 2.02 | TP02 | 40 | Industrial (M1) | smart manufacturing; advanced materials
                """)));
        assertThat(parcel.code()).hasToString("TP-02");
        assertThat(parcel.siteAreaSqm()).isEqualByComparingTo("20200");
        assertThat(parcel.maxHeightM()).isEqualByComparingTo("40");
        assertThat(parcel.landUseCode()).isEqualTo("M1");
        assertThat(parcel.industries()).containsExactly("smart manufacturing", "advanced materials");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            用地面积(亩)      | 20.1            | 13400
            面积（公顷）      | 1.34            | 13400
            土地面积/万㎡     | 1.34            | 13400
            面积              | 13,400㎡        | 13400
            面积              | １３４００ 平方米 | 13400
            面积              | 二十一亩        | 14000
            用地面积㎡        | 13400           | 13400
            规划用地面积(平米) | 13400.0         | 13400
            占地面积          | 1.34公顷(20.1亩) | 13400
            site area, sqm    | 13,400          | 13400
            Land area (mu)    | 20.1 mu         | 13400
            """)
    void takesTheUnitOfTheAreaFromHeaderOrCell(String header, String cell, BigDecimal sqm) {
        assertThat(only(oneColumn(header, cell)).siteAreaSqm()).isEqualByComparingTo(sqm);
    }

    @ParameterizedTest
    @CsvSource({
        "限高(米), ≤60, 60",
        "限高(米), 60米, 60",
        "建筑限高, 不超过80m, 80",
        "建筑高度上限, 40-60, 60",
        "Height (m), up to 100, 100"
    })
    void readsLimitsAsTheUpperEnd(String header, String cell, BigDecimal metres) {
        assertThat(only(oneColumn(header, cell)).maxHeightM()).isEqualByComparingTo(metres);
    }

    @ParameterizedTest
    @CsvSource({"建筑密度(%), 35, 35", "建筑密度, 35%, 35", "建筑密度, 0.35, 35", "建筑密度, ≤40%, 40", "建筑密度(%), 百分之四十, 40"})
    void readsPercentagesInEitherForm(String header, String cell, BigDecimal percent) {
        assertThat(only(oneColumn(header, cell)).siteCoveragePct()).isEqualByComparingTo(percent);
    }

    @Test
    void readsPercentFormatsAndTheStoredNumberBehindARoundedOne() {
        var header = row(1, Grid.Cell.of("编号"), Grid.Cell.of("绿地率"), Grid.Cell.of("用地面积(亩)"));
        var line = row(
                2,
                Grid.Cell.of("TP-01"),
                new Grid.Cell("20%", new BigDecimal("0.2"), "0%"),
                new Grid.Cell("20.1", new BigDecimal("20.1"), "0.0"));
        var parcel = only(reader.read(source(new Grid("地块", List.of(header, line)))));
        assertThat(parcel.greenRatioPct()).isEqualByComparingTo("20");
        assertThat(parcel.siteAreaSqm()).isEqualByComparingTo("13400");
    }

    @Test
    void keepsARangeOfTheRatioInTheRequirements() {
        var parcel = only(oneColumn("容积率", "2.0-2.5"));
        assertThat(parcel.floorAreaRatio()).isEqualByComparingTo("2.5");
        assertThat(parcel.requirements()).contains("2.0-2.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "待定", "-", "未公布", "以出让公告为准", "TBD", "待航空限高核定"})
    void leavesUnknownValuesEmpty(String cell) {
        assertThat(only(oneColumn("限高(米)", cell)).maxHeightM()).isNull();
    }

    @Test
    void joinsHeadersOfTwoRowsAndSkipsARowOfUnits() {
        var parcel = only(
                reader.read(
                        source(
                                """
                编号 | 规划指标 | 规划指标 | 规划指标 | 交通 | 交通
                编号 | 面积 | 容积率 | 限高 | 轨交站点 | 距离地铁站
                     | 亩   |        | 米   |          |
                TP-9 | 27.6 | 3.3 | 80 | 15号线武威东路站，约490米 |
                """)));
        assertThat(parcel.code()).hasToString("TP-09");
        assertThat(parcel.siteAreaSqm()).isEqualByComparingTo("18400");
        assertThat(parcel.metro()).containsExactly(new MetroAccess("武威东路", "15号线", 490));
    }

    @Test
    void takesTheUnitFromTheTitleLine() {
        var parcel = only(
                reader.read(
                        source(
                                """
                地块汇总表（单位：亩、米）
                地块编号 | 面积 | 容积率 | 限高
                TP-3 | 19.5 | 3.2 | 60
                """)));
        assertThat(parcel.siteAreaSqm()).isEqualByComparingTo("13000");
    }

    @Test
    void readsOnePlotFromATableOfFieldsAndValues() {
        var parcel = only(
                reader.read(
                        source(
                                """
                字段 | 内容
                推介编号 | TP-12
                用地面积(㎡) | 14400
                容积率 | 3.5
                限高 | 80米
                产业导向 | 医疗器械、生物医药
                """)));
        assertThat(parcel.code()).hasToString("TP-12");
        assertThat(parcel.maxHeightM()).isEqualByComparingTo("80");
        assertThat(parcel.source().row()).isEqualTo(2);
    }

    @Test
    void readsFieldPairsSideBySideAndTheCodeFromTheTitle() {
        var grid = grid(
                """
                面积 | 21.6亩 | 容积率 | 3.5
                限高 | 80米 | 用地性质 | 研发用地C65
                建筑密度 | 45% | 绿地率 | 15%
                """);
        var parsed = reader.read(new SheetSource(
                new DocumentId("d"), new VersionId("v"), "TP-12 地块推介单页", false, null, List.of(grid), List.of()));
        assertThat(only(parsed).code()).hasToString("TP-12");
        assertThat(only(parsed).floorAreaRatio()).isEqualByComparingTo("3.5");
    }

    @Test
    void readsPlotsStandingInColumns() {
        var parsed = reader.read(
                source(
                        """
                指标 | 地块一 | 地块二
                地块编号 | TP-01 | TP-02
                面积(亩) | 18.9 | 30.3
                容积率 | 3.0 | 2.5
                限高(米) | 60 | 40
                """));
        assertThat(parsed.parcels()).extracting(p -> p.code().value()).containsExactly("TP-01", "TP-02");
    }

    @Test
    void keepsUnknownColumnsAsRemarksAndReportsThem() {
        var parsed = reader.read(
                source(
                        """
                编号 | 面积(亩) | 容积率 | 建筑系数 | 备注
                TP-01 | 18.9 | 3.0 | 30% | 临街
                """));
        assertThat(only(parsed).siteCoveragePct()).isNull();
        assertThat(only(parsed).remarks()).contains("建筑系数：30%").contains("临街");
        assertThat(parsed.report().rejected()).isFalse();
        assertThat(parsed.report().problems())
                .extracting(SheetReport.Problem::column)
                .containsExactly("建筑系数");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            容积率       | 16
            容积率       | -2
            容积率       | 三栋楼
            面积(亩)     | 0
            面积(亩)     | -20
            面积         | 20
            建筑密度(%)  | 120
            绿地率       | 101%
            限高(米)     | 60万元
            出让年限     | 500
            """)
    void rejectsTheSheetForAnImpossibleValueAndSaysWhere(String header, String cell) {
        var parsed = oneColumn(header, cell);
        assertThat(parsed.parcels()).isEmpty();
        assertThat(parsed.report().rejected()).isTrue();
        assertThat(parsed.report().problems()).anySatisfy(problem -> {
            assertThat(problem.sheet()).isEqualTo("地块");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(header);
            assertThat(problem.value()).isEqualTo(cell);
            assertThat(problem.reason()).isNotBlank();
        });
    }

    @Test
    void rejectsRepeatedAndMissingCodesAndDisagreeingAreas() {
        var parsed = reader.read(
                source(
                        """
                编号 | 面积(㎡) | 面积(亩) | 容积率
                TP-01 | 12600 | 18.9 | 3.0
                TP01 | 13400 | 20.1 | 3.0
                 | 13400 | 20.1 | 3.0
                TP-04 | 13400 | 25 | 3.0
                """));
        assertThat(parsed.parcels()).isEmpty();
        assertThat(parsed.report().problems())
                .extracting(SheetReport.Problem::row)
                .containsExactly(3, 4, 5);
    }

    @Test
    void recognisesOnlyParcelTables() {
        assertThat(reader.recognises(grid("编号 | 面积(亩) | 容积率\nTP-01 | 18.9 | 3.0")))
                .isTrue();
        assertThat(reader.recognises(grid("部门 | 电话 | 地址\n窗口 | 021 | 某路"))).isFalse();
        assertThat(reader.read(source("部门 | 电话\n窗口 | 021")).report().rejected()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026年四季度, 2026Q4",
        "2027年上半年, 2027H1",
        "H2 2027, 2027H2",
        "2027年第1季度, 2027Q1",
        "2028年, 2028",
        "2027年11月, 2027Q4",
        "Q3 2027, 2027Q3"
    })
    void bringsSupplyTimesIntoOneForm(String cell, String period) {
        assertThat(only(oneColumn("计划供应", cell)).supplyPeriod()).isEqualTo(period);
    }

    private ParcelSheets.Parsed oneColumn(String header, String cell) {
        return reader.read(source("编号 | " + header + " | 备注 | 现状\nTP-01 | " + cell + " | 无 | 净地"));
    }

    private static Grid.Row row(int number, Grid.Cell... cells) {
        return new Grid.Row(number, List.of(cells));
    }

    private static Parcel only(ParcelSheets.Parsed parsed) {
        assertThat(parsed.report().rejected()).as("%s", parsed.report()).isFalse();
        assertThat(parsed.parcels()).hasSize(1);
        return parsed.parcels().getFirst();
    }
}
