package vn.tiendo.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of the webapps' content security policy with its own request. The webapps hand it from the filter that
 * writes the header to the filter that writes the page through an attribute of the servlet context, which all requests
 * share: of two people who open a webapp at the same moment one got the other's nonce and a blank page.
 */
class NoncePerRequest extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OwnContext(request), response);
    }

    private static class OwnContext extends HttpServletRequestWrapper {

        private final ServletContext context;

        OwnContext(HttpServletRequest request) {
            super(request);
            context = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    new OwnNonce(request.getServletContext()));
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }
    }

    /** The shared context, but for one attribute. Used by the one thread of its request. */
    private static class OwnNonce implements InvocationHandler {

        private final ServletContext shared;
        private Object nonce;

        OwnNonce(ServletContext shared) {
            this.shared = shared;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            boolean aboutTheNonce = arguments != null
                    && arguments.length > 0
                    && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
            if (aboutTheNonce && method.getName().equals("getAttribute")) {
                return nonce;
            }
            if (aboutTheNonce && method.getName().equals("setAttribute")) {
                nonce = arguments[1];
                return null;
            }
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
        }
    }
}
