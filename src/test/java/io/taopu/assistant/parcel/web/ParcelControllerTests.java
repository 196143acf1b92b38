package io.taopu.assistant.parcel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.parcel.ParcelView;
import io.taopu.assistant.parcel.register.TestRegister;
import io.taopu.assistant.problem.FieldProblem;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelControllerTests {

    private static ParcelController controller;

    @BeforeAll
    static void setUp() throws IOException {
        var lexicon = Lexicon.load(Path.of("knowledge/lexicon.yaml"));
        controller = new ParcelController(TestRegister.demonstration(lexicon), Clock.systemUTC());
    }

    private static ParcelPage list(String query) {
        Map<String, String> given = new HashMap<>();
        for (var pair : query.split("&")) {
            given.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return controller.list(
                given.get("minAreaSqm"),
                given.get("maxAreaSqm"),
                given.get("minFar"),
                given.get("maxFar"),
                given.get("minHeightM"),
                given.get("maxHeightM"),
                given.get("landUse"),
                given.get("industry"),
                given.get("status"),
                given.get("q"),
                given.get("sort"),
                given.get("page"),
                given.get("size"),
                given.get("asOf"));
    }

    private static String codes(ParcelPage page) {
        return String.join(
                " ",
                page.items().stream()
                        .map(ParcelView::code)
                        .map(code -> code.substring(3))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            minAreaSqm=50000                          | 05 17 21
            minFar=3.6                                | 15 16 19
            maxHeightM=24                             | 08 21
            minHeightM=100                            | 15 16
            landUse=W                                 | 08 17 21
            landUse=m1c65                             | 18
            landUse=产业综合                          | 04 09 10 11 15
            industry=低空经济                         | 13 14 20
            status=净地&maxAreaSqm=13000              | 01 03 16
            q=武威东路 生物医药                       | 04 09 11
            q=tp-07                                   | 07
            sort=siteAreaSqm,desc&size=2              | 21 17
            sort=floorAreaRatio,desc&size=3           | 16 19 15
            sort=supplyPeriod,asc&size=5              | 04 09 15 19 01
            sort=metroDistanceM&size=2                | 04 14
            size=5&page=4                             | 21
            """)
    void filtersSortsAndPages(String query, String codes) {
        assertThat(codes(list(query))).isEqualTo(codes);
    }

    @Test
    void putsUnknownValuesLastInBothDirections() {
        assertThat(codes(list("sort=floorAreaRatio,asc&size=100"))).endsWith("20");
        assertThat(codes(list("sort=floorAreaRatio,desc&size=100"))).endsWith("20");
    }

    @Test
    void countsAllMatchesWhateverThePage() {
        var page = list("landUse=C65&size=3&page=9");
        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isEqualTo(8);
        assertThat(page.page()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "minFar=abc, minFar",
        "minAreaSqm=-1, minAreaSqm",
        "maxHeightM=NaN, maxHeightM",
        "minFar=1e3, minFar",
        "minAreaSqm=, minAreaSqm",
        "page=-1, page",
        "page=1.5, page",
        "size=0, size",
        "size=101, size",
        "'sort=price,desc', sort",
        "'sort=siteAreaSqm,down', sort",
        "'sort=siteAreaSqm,asc,desc', sort",
        "asOf=2026-02-30, asOf"
    })
    void namesTheFieldThatIsWrong(String query, String field) {
        var problem = (ProblemException) catchThrowable(() -> list(query));
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly(field);
    }

    @Test
    void findsAPlotHoweverItsCodeIsWritten() {
        assertThat(controller.get("tp7", null).code()).isEqualTo("TP-07");
        var problem = (ProblemException) catchThrowable(() -> controller.get("TP-99", null));
        assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
    }
}
