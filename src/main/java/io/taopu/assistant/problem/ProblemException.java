package io.taopu.assistant.problem;

import java.util.List;

/** Broken input or a state that forbids the call; the edge renders it as an RFC 9457 problem. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final List<FieldProblem> errors;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<FieldProblem> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** A single field is invalid (422). */
    public static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(ProblemType.INVALID, message, List.of(new FieldProblem(field, code, message)));
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
