package io.taopu.assistant.web.security;

import io.taopu.assistant.identity.Visitors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a visitor by the bearer token, on the paths that are for visitors only. */
class VisitorTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final Visitors visitors;
    private final RequestMatcher visitorPaths;

    VisitorTokenFilter(Visitors visitors, RequestMatcher visitorPaths) {
        this.visitors = visitors;
        this.visitorPaths = visitorPaths;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !visitorPaths.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            visitors.authenticate(header.substring(SCHEME.length()).strip()).ifPresent(visitor -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new VisitorAuthentication(visitor));
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }
}
