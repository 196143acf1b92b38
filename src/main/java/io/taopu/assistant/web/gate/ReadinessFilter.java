package io.taopu.assistant.web.gate;

import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import io.taopu.assistant.web.error.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the first scan is live, calls are asked to come back; the progress of the scan itself can be read. */
public class ReadinessFilter extends OncePerRequestFilter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ApplicationAvailability availability;
    private final Problems problems;

    public ReadinessFilter(ApplicationAvailability availability, Problems problems) {
        this.availability = availability;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(path.startsWith("/api/") || path.startsWith("/ws/")) || path.startsWith("/api/v1/desk/scans");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    request,
                    response,
                    ProblemException.retryLater(ProblemType.UNAVAILABLE, "Not ready yet", RETRY_AFTER));
        }
    }
}
