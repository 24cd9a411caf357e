package vn.tiendo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.RequestContextFilter;

/**
 * One login, three ways in: HTTP Basic without a session for programs, the webapps with their own CSRF protection and
 * CSP, and our pages with a CSRF token of their own. What a person may do with a report is not decided here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CSRF_COOKIE = "TIENDO-XSRF";
    static final String CSRF_HEADER = "X-TIENDO-XSRF";

    /**
     * Whole paths on every servlet. Patterns given as plain text are read per servlet, and the webapps and the engine's
     * REST API are not served by Spring MVC.
     */
    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'self';" + " frame-ancestors 'none'; form-action 'self'";

    /** Before the security filters, which speak to people as well; the REST engine's own would come after them. */
    @Bean
    RequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        return http.securityMatcher(SecurityConfiguration::carriesBasicCredentials)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PATHS.matcher("/engine-rest/**"))
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(SecurityConfiguration::framedByOurselves)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATHS.matcher("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATHS.matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(toLogin(), request -> true))
                .logout(logout -> logout.logoutRequestMatcher(
                                PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"))
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, ProblemEntryPoint problems, AfterLogin afterLogin) throws Exception {
        var csrfCookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrfCookie.setCookieName(CSRF_COOKIE);
        csrfCookie.setHeaderName(CSRF_HEADER);
        csrfCookie.setCookiePath("/");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                anyOf("/login", "/tiendo/**", "/error", "/actuator/health"))
                        .permitAll()
                        // the address is the secret: calendar programs cannot sign in
                        .requestMatchers(PATHS.matcher("/calendar/{token}.ics"))
                        .permitAll()
                        .requestMatchers(anyOf("/admin/**", "/engine-rest/**"))
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(afterLogin)
                        .failureHandler(afterLogin)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").deleteCookies("JSESSIONID"))
                .exceptionHandling(
                        refusal -> refusal.defaultAuthenticationEntryPointFor(problems, PATHS.matcher("/api/**"))
                                .defaultAuthenticationEntryPointFor(problems, PATHS.matcher("/engine-rest/**"))
                                .defaultAccessDeniedHandlerFor(problems, PATHS.matcher("/api/**"))
                                .defaultAccessDeniedHandlerFor(problems, PATHS.matcher("/engine-rest/**")))
                .headers(headers -> framedByOurselves(
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))))
                .build();
    }

    /** Pages stay unframed by their policy; a preview has one of its own, which this must not contradict. */
    private static void framedByOurselves(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin);
    }

    private static boolean carriesBasicCredentials(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.regionMatches(true, 0, "Basic ", 0, 6)
                && !request.getServletPath().startsWith("/camunda");
    }

    private static RequestMatcher[] anyOf(String... patterns) {
        return Arrays.stream(patterns).map(PATHS::matcher).toArray(RequestMatcher[]::new);
    }

    private static AuthenticationEntryPoint toLogin() {
        return (request, response, refusal) -> response.sendRedirect(request.getContextPath() + "/login?next="
                + java.net.URLEncoder.encode(request.getRequestURI(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
