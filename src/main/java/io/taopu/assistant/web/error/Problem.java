package io.taopu.assistant.web.error;

import io.taopu.assistant.problem.FieldProblem;
import io.taopu.assistant.problem.ProblemType;
import java.util.List;

/** The body of a failed call (RFC 9457). */
record Problem(
        String type,
        String code,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldProblem> errors) {

    static Problem of(ProblemType type, int status, String detail, String instance, List<FieldProblem> errors) {
        return new Problem("urn:problem:" + type.code(), type.code(), type.title(), status, detail, instance, errors);
    }
}
