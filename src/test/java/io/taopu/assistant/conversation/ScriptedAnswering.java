package io.taopu.assistant.conversation;

import io.taopu.assistant.answering.Answer;
import io.taopu.assistant.answering.AnswerListener;
import io.taopu.assistant.answering.Answering;
import io.taopu.assistant.answering.Card;
import io.taopu.assistant.answering.Citation;
import io.taopu.assistant.answering.Focus;
import io.taopu.assistant.answering.HandoffReason;
import io.taopu.assistant.answering.Outcome;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.answering.RefusalReason;
import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.ParcelQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * An assistant that does what the first word of the question says: {@code escalate}, {@code refuse}, {@code fail},
 * {@code hang} (until {@link #release()}, told after its first sentence); else it repeats the question.
 */
public class ScriptedAnswering implements Answering {

    public final Queue<Question> questions = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch gate = new CountDownLatch(1);

    @Override
    public Answer answer(Question question, AnswerListener listener) {
        questions.add(question);
        String first = question.text().split(" ")[0];
        Outcome outcome =
                switch (first) {
                    case "escalate" -> new Outcome.Escalated(HandoffReason.COMPLAINT, question.text());
                    case "refuse" -> new Outcome.Refused(RefusalReason.NOT_IN_SOURCES);
                    case "fail" -> throw new IllegalStateException("scripted");
                    default -> new Outcome.Answered();
                };
        listener.delta("You said: ");
        if (first.equals("hang")) {
            hang();
        }
        listener.delta(question.text());
        return answer(question, outcome, "You said: " + question.text());
    }

    /** Lets everybody go on who hangs now; later ones hang again. */
    public void release() {
        CountDownLatch open = gate;
        gate = new CountDownLatch(1);
        open.countDown();
    }

    private void hang() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer answer(Question question, Outcome outcome, String text) {
        return new Answer(
                question.locale() == null ? Language.ZH : question.locale(),
                question.askedOn(),
                outcome,
                text,
                List.of(new Citation(
                        1,
                        new DocumentId("doc-1"),
                        new VersionId("doc-1@1"),
                        "A policy",
                        null,
                        "Article 1",
                        null,
                        null,
                        null,
                        "TP-01",
                        "quoted words",
                        "/api/v1/documents/doc-1/original",
                        null,
                        null,
                        null,
                        Confidence.A,
                        false)),
                List.of(new Card.Calculation("sum", List.of(), "1 + 1", new BigDecimal("2.50"), "亩")),
                List.of("next?"),
                new Focus(
                        new ParcelFocus(
                                List.of(new ParcelCode("TP-01")),
                                new ParcelQuery(
                                        List.of(),
                                        List.of(new ParcelQuery.Condition.Range(
                                                ParcelField.SITE_AREA_MU, BigDecimal.TEN, true, null, true, "10亩")),
                                        null,
                                        3,
                                        List.of(),
                                        List.of(),
                                        null,
                                        ParcelQuery.Shape.LIST)),
                        "topic"),
                "内容由AI生成，仅供参考",
                new Answer.Engine("extractive", null, null, 1));
    }

    /** The question asked with this text, if any. */
    public @Nullable Question asked(String text) {
        return questions.stream().filter(q -> q.text().equals(text)).findFirst().orElse(null);
    }
}
