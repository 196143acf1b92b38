package io.taopu.assistant.evaluation;

import java.util.List;

/** Replies and questions for tests. */
public final class Replies {

    private Replies() {}

    public static Reply answered(String text, Reply.Source... sources) {
        return new Reply("answered", text, List.of(sources), List.of(), "[]", 12);
    }

    public static Reply ended(String outcome, String text) {
        return new Reply(outcome, text, List.of(), List.of(), "[]", 12);
    }

    public static Reply withTable(String text, List<String> plots, String cards) {
        return new Reply("answered", text, List.of(), plots, cards, 12);
    }

    public static Reply.Source source(int n, String quote) {
        return new Reply.Source(n, "document-" + n, "version-" + n, "Title", "", quote);
    }
}
