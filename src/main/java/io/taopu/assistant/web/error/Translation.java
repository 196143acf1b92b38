package io.taopu.assistant.web.error;

import io.taopu.assistant.problem.DatabaseAway;
import io.taopu.assistant.problem.FieldProblem;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says in our words what a failure means; a message of somebody else's exception never leaves the server. */
final class Translation {

    private Translation() {}

    /** The problem an exception stands for, or null when it is ours to mend. */
    static @Nullable ProblemException of(Throwable failure) {
        if (caused(failure, BodyTooLargeException.class) || failure instanceof MaxUploadSizeExceededException) {
            return new ProblemException(ProblemType.TOO_LARGE, "The request body is too large");
        }
        return switch (failure) {
            case ProblemException problem -> problem;
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch ->
                ProblemException.invalid(mismatch.getName(), "type", mismatch.getName() + " has the wrong form");
            case MissingServletRequestParameterException missing ->
                ProblemException.invalid(
                        missing.getParameterName(), "required", missing.getParameterName() + " is required");
            case BindException invalid ->
                new ProblemException(
                        ProblemType.INVALID,
                        "The input is invalid",
                        invalid.getFieldErrors().stream()
                                .map(e -> new FieldProblem(e.getField(), "invalid", e.getField() + " is invalid"))
                                .toList());
            case MultipartException multipart ->
                new ProblemException(ProblemType.MALFORMED, "The multipart body is malformed");
            case ErrorResponse response -> ofStatus(response.getStatusCode().value());
            default -> DatabaseAway.caused(failure) ? DatabaseAway.problem() : foreign(failure);
        };
    }

    private static @Nullable ProblemException ofStatus(int status) {
        if (status >= 500 && status != 503) {
            return null;
        }
        return status == 400
                ? new ProblemException(ProblemType.INVALID, "A parameter is missing or invalid")
                : Problems.ofStatus(status);
    }

    /** The container reports undecodable parameters and broken chunks by exceptions of its own. */
    private static @Nullable ProblemException foreign(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getName();
            if (name.equals("org.apache.tomcat.util.http.InvalidParameterException")
                    || name.equals("org.apache.coyote.BadRequestException")) {
                return new ProblemException(ProblemType.MALFORMED, "The request is malformed");
            }
        }
        return null;
    }

    private static ProblemException unreadable(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof DatabindException wrongType) {
            String field = field(wrongType);
            return new ProblemException(
                    ProblemType.INVALID,
                    field + " has the wrong type",
                    List.of(new FieldProblem(field, "type", field + " has the wrong type")));
        }
        return new ProblemException(ProblemType.MALFORMED, "The body is missing or is not well-formed JSON");
    }

    private static String field(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        failure.getPath().forEach(step -> {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        });
        return path.isEmpty() ? "body" : path.toString();
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
