package io.taopu.assistant.evaluation;

import io.taopu.assistant.answering.Answer;
import io.taopu.assistant.answering.AnswerListener;
import io.taopu.assistant.answering.AnswerView;
import io.taopu.assistant.answering.Answering;
import io.taopu.assistant.answering.Exchange;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Asks the application in this process the way the stateless call of the API does: history as words and outcomes. */
final class AnsweringRespondent implements Respondent {

    private final Answering answering;
    private final Library library;
    private final JsonMapper json;
    private final Clock clock;

    AnsweringRespondent(Answering answering, Library library, JsonMapper json, Clock clock) {
        this.answering = answering;
        this.library = library;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Reply ask(String question, List<Said> history) {
        var exchanges = history.stream()
                .map(said -> new Exchange(
                        said.question(), said.reply().outcome(), said.reply().text(), null))
                .toList();
        long start = System.nanoTime();
        Answer answer = answering.answer(
                new Question(question, null, LocalDate.now(clock), false, exchanges, null), AnswerListener.SILENT);
        double latencyMs = (System.nanoTime() - start) / 1e6;
        return Reply.of(json.valueToTree(AnswerView.stateless("evaluation", clock.instant(), answer)), latencyMs);
    }

    @Override
    public String textOf(String documentId, String versionId) {
        return library.segmentsOf(new VersionId(versionId)).stream()
                .map(AnsweringRespondent::words)
                .collect(Collectors.joining("\n"));
    }

    private static String words(Segment segment) {
        return segment.section() + "\n" + segment.text();
    }
}
