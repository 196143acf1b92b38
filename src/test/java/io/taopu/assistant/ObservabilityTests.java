package io.taopu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.conversation.ScriptedAnswering;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RetrievalQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ObservabilityTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void timesQuestionsByHowTheyEnd() {
        var metered = new MeteredAnswering(new ScriptedAnswering(), meters);

        metered.answer(question("hello"), text -> {});
        metered.answer(question("refuse this"), text -> {});
        assertThatThrownBy(() -> metered.answer(question("fail"), text -> {})).hasMessage("scripted");

        for (String outcome : List.of("answered", "refused", "failed")) {
            assertThat(meters.get("assistant.answering")
                            .tag("outcome", outcome)
                            .timer()
                            .count())
                    .as(outcome)
                    .isEqualTo(1);
        }
    }

    @Test
    void timesSearchesAndKeepsTheBestRelevance() {
        var metered = new MeteredRetrieval(query -> List.of(), meters);

        metered.search(new RetrievalQuery("x", List.of(), Language.ZH, Set.of(), 1));

        assertThat(meters.get("assistant.retrieval").timer().count()).isEqualTo(1);
        assertThat(meters.get("assistant.retrieval.relevance").summary().max()).isZero();
    }

    @Test
    void takesUpTheCallersTraceOrBeginsOne() {
        assertThat(TraceFilter.traceOf("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .isEqualTo("0af7651916cd43dd8448eb211c80319c");
        for (String none : new String[] {null, "", "x\ny", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01"}) {
            assertThat(TraceFilter.traceOf(none)).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void theDashboardShowsOnlyWhatIsMeasured() throws IOException {
        String dashboard = Files.readString(Path.of("docs/grafana/assistant.json"));
        JsonMapper.shared().readTree(dashboard);
        String described = Files.readString(Path.of("docs/operations.md"));

        Set<String> shown = Pattern.compile("assistant_[a-z_]+?(?=_bucket|_count|_sum|_total|[\\[{)])")
                .matcher(dashboard)
                .results()
                .map(name -> name.group().replaceAll("_(bucket|count|sum|total)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isNotEmpty().allSatisfy(name -> assertThat(described).contains(name));
    }

    private static Question question(String text) {
        return new Question(text, Language.EN, LocalDate.of(2026, 11, 25), false, List.of(), null);
    }
}
