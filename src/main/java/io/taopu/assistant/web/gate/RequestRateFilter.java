package io.taopu.assistant.web.gate;

import io.taopu.assistant.identity.RateLimits;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.web.error.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts calls of the API by address. */
public class RequestRateFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final Problems problems;

    public RequestRateFilter(RateLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.countRequest(request.getRemoteAddr());
        } catch (ProblemException tooMany) {
            problems.write(request, response, tooMany);
            return;
        }
        chain.doFilter(request, response);
    }
}
