package io.taopu.assistant.conversation.web;

import io.taopu.assistant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Bounds of lists. */
final class Paging {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    private Paging() {}

    static int limit(@Nullable Integer given) {
        if (given == null) {
            return DEFAULT;
        }
        if (given < 1 || given > MOST) {
            throw ProblemException.invalid("limit", "range", "limit must be from 1 to 200");
        }
        return given;
    }

    static long after(@Nullable Long given) {
        if (given == null) {
            return 0;
        }
        if (given < 0) {
            throw ProblemException.invalid("after", "range", "after must not be negative");
        }
        return given;
    }
}
