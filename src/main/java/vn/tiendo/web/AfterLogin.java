package vn.tiendo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Where a person goes after the login page: back to the page that asked for it, or to where they work. */
@Component
class AfterLogin implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        CsrfCookieFilter.write(request);
        String next = request.getParameter("next");
        var saved = asked.getRequest(request, response);
        if (isOurs(next)) {
            response.sendRedirect(next);
        } else if (saved != null && saved.getRedirectUrl().contains("/api/")) {
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            response.sendRedirect(saved != null ? saved.getRedirectUrl() : request.getContextPath() + "/");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String next = request.getParameter("next");
        String why = refusal instanceof LockedException ? "throttled" : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why
                + (isOurs(next)
                        ? "&next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8)
                        : ""));
    }

    /** A path on this server; anything else would send people to a stranger's page. */
    static boolean isOurs(String next) {
        return next != null && next.matches("/[A-Za-z0-9].*|/") && next.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
