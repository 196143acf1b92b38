package io.taopu.assistant.web.gate;

import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import io.taopu.assistant.web.error.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds request bodies: 64 KB, more for uploads and for transcripts that come back to be verified. */
public class BodySizeFilter extends OncePerRequestFilter {

    private static final long KB = 1024;
    private static final long MB = 1024 * KB;

    private final Problems problems;

    public BodySizeFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limitOf(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            problems.write(
                    request,
                    response,
                    new ProblemException(ProblemType.TOO_LARGE, "The request body is longer than " + limit + " bytes"));
            return;
        }
        chain.doFilter(new BoundedRequest(request, limit), response);
    }

    private static long limitOf(String path) {
        return switch (path) {
            case "/api/v1/desk/documents" -> 51 * MB;
            case "/api/v1/transcripts/verify" -> 16 * MB;
            default -> 64 * KB;
        };
    }
}
