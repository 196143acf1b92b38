package io.taopu.assistant.web.security;

import io.taopu.assistant.identity.Origins;
import io.taopu.assistant.identity.RateLimits;
import io.taopu.assistant.identity.Visitors;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import io.taopu.assistant.web.error.Problems;
import io.taopu.assistant.web.gate.BodySizeFilter;
import io.taopu.assistant.web.gate.ReadinessFilter;
import io.taopu.assistant.web.gate.RequestRateFilter;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** One stateless chain: headers, origins, readiness, rate, size, then the visitor's token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'self'";

    private static final RequestMatcher VISITOR_PATHS = visitorPaths();

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Visitors visitors,
            Origins origins,
            RateLimits limits,
            ApplicationAvailability availability,
            Problems problems) {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .frameOptions(frame -> frame.sameOrigin()))
                .addFilterAfter(new OriginFilter(origins, problems), HeaderWriterFilter.class)
                .addFilterAfter(corsFilter(), OriginFilter.class)
                .addFilterAfter(new ReadinessFilter(availability, problems), CorsFilter.class)
                .addFilterAfter(new RequestRateFilter(limits, problems), ReadinessFilter.class)
                .addFilterAfter(new BodySizeFilter(problems), RequestRateFilter.class)
                .addFilterBefore(new VisitorTokenFilter(visitors, VISITOR_PATHS), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(VISITOR_PATHS)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, e) -> problems.write(
                                        request,
                                        response,
                                        new ProblemException(
                                                ProblemType.UNAUTHENTICATED,
                                                "A visitor's token is needed, and this one is missing or not valid")))
                        .accessDeniedHandler((request, response, e) -> problems.write(
                                request, response, new ProblemException(ProblemType.FORBIDDEN, "Not allowed"))));
        return http.build();
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(Problems problems) {
        return (request, response, e) -> problems.write(
                request, response, new ProblemException(ProblemType.MALFORMED, "The request is malformed"));
    }

    private static CorsFilter corsFilter() {
        CorsConfiguration api = new CorsConfiguration();
        api.setAllowedOriginPatterns(List.of("*"));
        api.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        api.setAllowedHeaders(List.of("*"));
        api.setExposedHeaders(List.of("Retry-After", "Location"));
        api.setMaxAge(Duration.ofHours(1));
        CorsConfiguration files = new CorsConfiguration();
        files.setAllowedOrigins(List.of("*"));
        files.setAllowedMethods(List.of("GET", "HEAD"));
        return new CorsFilter(request -> request.getRequestURI().startsWith("/api/") ? api : files);
    }

    private static RequestMatcher visitorPaths() {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(path.matcher("/api/v1/visitors/me/**"), path.matcher("/api/v1/conversations/**"));
    }
}
