package vn.tiendo.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who stands behind a request, on its own two doors, and keeps the webapps' requests apart. */
@Configuration(proxyBeanMethods = false)
class EngineDoors {

    /** After Spring Security's filter chain, which is ordered at -100. */
    private static final int AFTER_SECURITY = -50;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSessionFilter() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebappSession.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    /** Before the webapps' own filters, which come after all that are ordered. */
    @Bean
    FilterRegistrationBean<NoncePerRequest> webappNonceFilter() {
        var registration = new FilterRegistrationBean<>(new NoncePerRequest());
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> engineRestFilter(
            IdentityService identity, CamundaDirectory directory) {
        var registration =
                new FilterRegistrationBean<OncePerRequestFilter>(new EngineRestIdentity(identity, directory));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    /** Without it the engine would see nobody on {@code /engine-rest} and check nothing. */
    private static class EngineRestIdentity extends OncePerRequestFilter {

        private final IdentityService identity;
        private final CamundaDirectory directory;

        EngineRestIdentity(IdentityService identity, CamundaDirectory directory) {
            this.identity = identity;
            this.directory = directory;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var principal = request.getUserPrincipal();
            if (principal == null) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            identity.setAuthentication(principal.getName(), directory.groupsOf(principal.getName()));
            try {
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        }
    }
}
