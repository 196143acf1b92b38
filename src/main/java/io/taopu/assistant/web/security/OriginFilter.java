package io.taopu.assistant.web.security;

import io.taopu.assistant.identity.Origins;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import io.taopu.assistant.web.error.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away calls from pages of origins that are neither ours nor configured. Public files may be loaded by all. */
class OriginFilter extends OncePerRequestFilter {

    private final Origins origins;
    private final Problems problems;

    OriginFilter(Origins origins, Problems problems) {
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/ws/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (origins.allows(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, new ProblemException(ProblemType.FORBIDDEN, "This origin may not call"));
        }
    }
}
