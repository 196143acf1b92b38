package io.taopu.assistant.web.error;

import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Renders what fails outside any controller: in a filter, while a parameter is decoded. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureFilter.class);

    private final Problems problems;

    FailureFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Throwable cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
            ProblemException problem = Translation.of(cause);
            if (problem == null) {
                LOG.error("event=call_failed method={} path={}", request.getMethod(), request.getRequestURI(), e);
                problem = new ProblemException(ProblemType.INTERNAL, "Something went wrong on our side");
            }
            problems.write(request, response, problem);
        }
    }
}
