package io.taopu.assistant.web.error;

import io.taopu.assistant.problem.Problem;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems to responses, whatever the caller said it would accept. Thread-safe. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers the call with the problem, unless the response has begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        write(request, response, problem, problem.type().status());
    }

    /** As {@link #write(HttpServletRequest, HttpServletResponse, ProblemException)} with a status of the container's. */
    void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem, int status)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            long seconds = Math.max(1, (retryAfter.toMillis() + 999) / 1000);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        byte[] body = json.writeValueAsBytes(Problem.of(
                problem.type(), status, String.valueOf(problem.getMessage()), path(request), problem.errors()));
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The problem that says what a bare status says. */
    static ProblemException ofStatus(int status) {
        ProblemType type =
                switch (status) {
                    case 401 -> ProblemType.UNAUTHENTICATED;
                    case 403 -> ProblemType.FORBIDDEN;
                    case 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemType.NOT_ACCEPTABLE;
                    case 413 -> ProblemType.TOO_LARGE;
                    case 415 -> ProblemType.UNSUPPORTED_TYPE;
                    case 422 -> ProblemType.INVALID;
                    case 429 -> ProblemType.TOO_MANY_REQUESTS;
                    case 503 -> ProblemType.UNAVAILABLE;
                    default -> status >= 500 ? ProblemType.INTERNAL : ProblemType.MALFORMED;
                };
        return new ProblemException(type, type.title(), List.of());
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original instanceof String uri ? uri : request.getRequestURI();
    }
}
