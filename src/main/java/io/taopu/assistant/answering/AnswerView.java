package io.taopu.assistant.answering;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.taopu.assistant.parcel.ParcelView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent to clients and kept in transcripts: the Answer of the public contract.
 *
 * @param conversationId null for a stateless answer, as are {@code seq} and {@code handoff}
 * @param handoff wire form of the handoff opened with an escalated answer, or null
 */
public record AnswerView(
        String id,
        @Nullable String conversationId,
        @Nullable Long seq,
        String role,
        Instant createdAt,
        String locale,
        LocalDate asOf,
        String outcome,
        String text,
        List<CitationView> citations,
        List<CardView> cards,
        List<String> suggestions,
        @Nullable Object handoff,
        boolean aiGenerated,
        String label,
        EngineView engine) {

    /** A citation with plain values. */
    public record CitationView(
            int n,
            String documentId,
            String versionId,
            String title,
            @Nullable String documentNumber,
            @Nullable String section,
            @Nullable Integer page,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String parcelCode,
            String quote,
            String url,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable String asOf,
            String confidence,
            boolean demo) {

        static CitationView of(Citation c) {
            return new CitationView(
                    c.n(),
                    c.documentId().value(),
                    c.versionId().value(),
                    c.title(),
                    c.documentNumber(),
                    c.section(),
                    c.page(),
                    c.sheet(),
                    c.row(),
                    c.parcelCode(),
                    c.quote(),
                    c.url(),
                    c.effectiveFrom(),
                    c.effectiveTo(),
                    c.asOf(),
                    c.confidence().name(),
                    c.demo());
        }
    }

    /** What worded the answer. */
    public record EngineView(String composer, @Nullable String model, @Nullable String promptVersion, long latencyMs) {}

    /** A card, told apart by its {@code type}. */
    public sealed interface CardView {

        @JsonProperty
        String type();

        /** One plot. */
        record ParcelCardView(String type, ParcelView parcel) implements CardView {}

        /** Rows of plots with what was computed over them. */
        record ParcelTableView(
                String type,
                List<Card.ParcelTable.Column> columns,
                List<RowView> rows,
                List<Card.ParcelTable.Total> totals)
                implements CardView {}

        /** One computed number with its inputs. */
        record CalculationView(
                String type,
                String label,
                List<Card.Calculation.Input> inputs,
                String formula,
                BigDecimal value,
                String unit)
                implements CardView {}

        /** One row of a table; an unknown cell is null. */
        record RowView(String parcelCode, Map<String, @Nullable Object> cells) {}

        static CardView of(Card card) {
            return switch (card) {
                case Card.ParcelCard c -> new ParcelCardView("parcel", ParcelView.of(c.parcel()));
                case Card.ParcelTable t ->
                    new ParcelTableView(
                            "parcelTable",
                            t.columns(),
                            t.rows().stream()
                                    .map(row -> new RowView(row.parcelCode(), row.cells()))
                                    .toList(),
                            t.totals());
                case Card.Calculation c ->
                    new CalculationView("calculation", c.label(), c.inputs(), c.formula(), c.value(), c.unit());
            };
        }
    }

    /** The wire form of an answer that stands outside a conversation. */
    public static AnswerView stateless(String id, Instant createdAt, Answer answer) {
        return of(id, null, null, createdAt, null, answer);
    }

    /** The wire form of an answer that is a message of a conversation. */
    public static AnswerView of(
            String id,
            @Nullable String conversationId,
            @Nullable Long seq,
            Instant createdAt,
            @Nullable Object handoff,
            Answer answer) {
        Answer.Engine engine = answer.engine();
        return new AnswerView(
                id,
                conversationId,
                seq,
                "assistant",
                createdAt,
                answer.language().tag(),
                answer.askedOn(),
                answer.outcome().wireName(),
                answer.text(),
                answer.citations().stream().map(CitationView::of).toList(),
                answer.cards().stream().map(CardView::of).toList(),
                answer.suggestions(),
                handoff,
                true,
                answer.label(),
                new EngineView(engine.composer(), engine.model(), engine.promptVersion(), engine.latencyMs()));
    }
}
