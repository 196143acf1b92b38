package io.taopu.assistant.web.error;

import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Renders whatever a controller throws. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    private final Problems problems;

    FailureAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void render(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof AsyncRequestNotUsableException) {
            return;
        }
        if (failure instanceof ErrorResponse standard) {
            standard.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        problems.write(request, response, problem(failure, request));
    }

    private static ProblemException problem(Exception failure, HttpServletRequest request) throws IOException {
        ProblemException problem = Translation.of(failure);
        if (problem != null) {
            return problem;
        }
        if (failure instanceof IOException broken && request.isAsyncStarted()) {
            throw broken;
        }
        LOG.error("event=call_failed method={} path={}", request.getMethod(), request.getRequestURI(), failure);
        return new ProblemException(ProblemType.INTERNAL, "Something went wrong on our side");
    }
}
