package io.taopu.assistant.conversation.handoff;

import io.taopu.assistant.conversation.Handoff;
import io.taopu.assistant.conversation.OfficeCalendar;

/** The lines that tell a visitor where a conversation goes, in the visitor's language. */
public final class HandoffTexts {

    private HandoffTexts() {}

    /** Said once when the conversation starts to wait for an officer. */
    public static String waiting(Handoff handoff, OfficeCalendar.Hours hours, String locale) {
        int position = handoff.position() == null ? 1 : handoff.position();
        String place =
                switch (locale) {
                    case "en" -> "You are waiting for an officer; your place in the queue is " + position + ".";
                    case "zh-Hant" -> "已為您轉接人工專員，目前排隊第 " + position + " 位。";
                    default -> "已为您转接人工专员，当前排队第 " + position + " 位。";
                };
        return hours.open() ? place : place + outOfHours(hours, locale);
    }

    /** Said when the visitor has left the queue. */
    public static String returned(String locale) {
        return switch (locale) {
            case "en" -> "You have left the queue. The assistant answers your questions again.";
            case "zh-Hant" -> "已取消轉接，由智能助理繼續為您解答。";
            default -> "已取消转接，由智能助手继续为您解答。";
        };
    }

    /** Said when a settled conversation goes on. */
    public static String reopened(String locale) {
        return switch (locale) {
            case "en" -> "The conversation has been reopened.";
            case "zh-Hant" -> "會話已重新開啟。";
            default -> "会话已重新开启。";
        };
    }

    private static String outOfHours(OfficeCalendar.Hours hours, String locale) {
        return switch (locale) {
            case "en" ->
                " No officer is in now; office hours are: " + hours.text()
                        + ". Your messages are kept and answered then.";
            case "zh-Hant" -> "目前為非工作時間（" + hours.text() + "），您的留言已保存，專員上班後會回覆您。";
            default -> "当前为非工作时间（" + hours.text() + "），您的留言已保存，专员上班后会回复您。";
        };
    }
}
