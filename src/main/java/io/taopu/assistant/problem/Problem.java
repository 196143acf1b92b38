package io.taopu.assistant.problem;

import java.util.List;

/** A problem as it is sent to clients: the body of a failed call (RFC 9457), the data of an error event. */
public record Problem(
        String type, String code, String title, int status, String detail, String instance, List<FieldProblem> errors) {

    /** The problem as it answers a call of the path. */
    public static Problem of(ProblemException problem, String instance) {
        return of(
                problem.type(),
                problem.type().status(),
                String.valueOf(problem.getMessage()),
                instance,
                problem.errors());
    }

    /** As {@link #of(ProblemException, String)} with a status of the container's. */
    public static Problem of(ProblemType type, int status, String detail, String instance, List<FieldProblem> errors) {
        return new Problem("urn:problem:" + type.code(), type.code(), type.title(), status, detail, instance, errors);
    }
}
