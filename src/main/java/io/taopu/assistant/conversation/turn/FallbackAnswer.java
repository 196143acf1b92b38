package io.taopu.assistant.conversation.turn;

import io.taopu.assistant.answering.Answer;
import io.taopu.assistant.answering.Focus;
import io.taopu.assistant.answering.HandoffReason;
import io.taopu.assistant.answering.Outcome;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.language.Language;
import java.util.List;

/** What a visitor is told when answering itself has failed: the truth, and an officer takes over. */
final class FallbackAnswer {

    private FallbackAnswer() {}

    static Answer to(Question question) {
        Language language = question.locale() == null ? Language.ZH : question.locale();
        return new Answer(
                language,
                question.askedOn(),
                new Outcome.Escalated(HandoffReason.LOW_CONFIDENCE, question.text()),
                text(language),
                List.of(),
                List.of(),
                List.of(),
                Focus.NONE,
                label(language),
                new Answer.Engine("extractive", null, null, 0));
    }

    private static String text(Language language) {
        return switch (language) {
            case ZH -> "抱歉，系统暂时无法回答这个问题。我已把它转给人工专员，请稍候。";
            case ZH_HANT -> "抱歉，系統暫時無法回答這個問題。我已把它轉給人工專員，請稍候。";
            case EN -> "Sorry, the system cannot answer this question at the moment. An officer will take it up.";
        };
    }

    private static String label(Language language) {
        return switch (language) {
            case ZH -> "内容由AI生成，仅供参考";
            case ZH_HANT -> "內容由AI生成，僅供參考";
            case EN -> "AI-generated (AI生成) content, for reference only";
        };
    }
}
