package io.taopu.assistant.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came back for a question, read from the Answer of the public contract.
 *
 * @param outcome its outcome, or {@link #FAILED} when no answer came
 * @param text its text; the reason when no answer came
 * @param citations what it cites
 * @param plots codes of the plots on its cards, in order
 * @param cards its cards as JSON
 * @param latencyMs milliseconds from sending the last turn to having the answer
 */
public record Reply(
        String outcome, String text, List<Source> citations, List<String> plots, String cards, double latencyMs) {

    public static final String FAILED = "failed";

    public Reply {
        citations = List.copyOf(citations);
        plots = List.copyOf(plots);
    }

    /**
     * One citation.
     *
     * @param n its number in the text
     * @param particulars everything else it says: number, section, page, row, dates
     */
    public record Source(int n, String documentId, String versionId, String title, String particulars, String quote) {}

    /** Reads an Answer as the API sends it. */
    public static Reply of(JsonNode answer, double latencyMs) {
        JsonNode cards = answer.path("cards");
        return new Reply(
                answer.path("outcome").asString(""),
                answer.path("text").asString(""),
                answer.path("citations").valueStream().map(Reply::source).toList(),
                cards.valueStream().flatMap(card -> plots(card).stream()).toList(),
                cards.toString(),
                latencyMs);
    }

    /** No answer came. */
    public static Reply failed(@Nullable String reason, double latencyMs) {
        return new Reply(FAILED, String.valueOf(reason), List.of(), List.of(), "[]", latencyMs);
    }

    private static Source source(JsonNode citation) {
        var particulars = citation.propertyStream()
                .filter(field -> !List.of("n", "documentId", "versionId", "title", "quote", "url", "confidence", "demo")
                        .contains(field.getKey()))
                .filter(field -> !field.getValue().isNull())
                .map(field -> field.getValue().asString(""))
                .toList();
        return new Source(
                citation.path("n").asInt(0),
                citation.path("documentId").asString(""),
                citation.path("versionId").asString(""),
                citation.path("title").asString(""),
                String.join(" · ", particulars),
                citation.path("quote").asString(""));
    }

    private static List<String> plots(JsonNode card) {
        JsonNode single = card.path("parcel").path("code");
        return single.isMissingNode()
                ? card.path("rows")
                        .valueStream()
                        .map(row -> row.path("parcelCode").asString(""))
                        .toList()
                : List.of(single.asString(""));
    }
}
