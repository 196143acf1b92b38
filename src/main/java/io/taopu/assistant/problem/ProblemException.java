package io.taopu.assistant.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Broken input or a state that forbids the call; the edge renders it as an RFC 9457 problem. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldProblem> errors;
    private final transient @Nullable Duration retryAfter;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<FieldProblem> errors) {
        this(type, detail, errors, null);
    }

    private ProblemException(
            ProblemType type, String detail, List<FieldProblem> errors, @Nullable Duration retryAfter) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** A single field is invalid (422). */
    public static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(ProblemType.INVALID, message, List.of(new FieldProblem(field, code, message)));
    }

    /** The object does not exist, or is not the caller's to see (404). */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, what + " not found");
    }

    /** The same call may succeed after the given time (429, 503). */
    public static ProblemException retryLater(ProblemType type, String detail, Duration retryAfter) {
        return new ProblemException(type, detail, List.of(), retryAfter);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** When to try again, or null when trying again does not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
