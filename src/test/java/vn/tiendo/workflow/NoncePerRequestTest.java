package vn.tiendo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Two people open a webapp at the same moment: the second one's header is written before the first one's page is. */
class NoncePerRequestTest {

    private final MockServletContext shared = new MockServletContext();
    private final HttpHeaderSecurityFilter headers = new HttpHeaderSecurityFilter();

    @BeforeEach
    void theWebappsStart() {
        headers.init(new MockFilterConfig(shared));
        shared.setAttribute("something else", "of all");
    }

    @Test
    void each_page_is_written_with_the_nonce_of_its_own_header() throws Exception {
        var first = new Visit();
        var second = new Visit();

        first.through(new NoncePerRequest(), () -> second.through(new NoncePerRequest(), () -> {}));

        assertThat(first.header()).contains("'nonce-" + first.nonceOfThePage + "'");
        assertThat(second.header()).contains("'nonce-" + second.nonceOfThePage + "'");
        assertThat(first.nonceOfThePage).isNotEqualTo(second.nonceOfThePage);
        assertThat(first.seenBesides).isEqualTo("of all");
    }

    /** Once this fails, the webapps have learnt it themselves and the filter can go. */
    @Test
    void left_alone_the_webapps_mix_them_up() throws Exception {
        var first = new Visit();
        var second = new Visit();

        first.through(null, () -> second.through(null, () -> {}));

        assertThat(first.header()).doesNotContain(first.nonceOfThePage);
        assertThat(first.nonceOfThePage).isEqualTo(second.nonceOfThePage);
    }

    private interface Meanwhile {
        void happens() throws ServletException, IOException;
    }

    private class Visit {

        private final MockHttpServletResponse response = new MockHttpServletResponse();
        private String nonceOfThePage;
        private Object seenBesides;

        /** As the server chains them: ours, the webapps' headers, then the page. @param ours null for none */
        void through(NoncePerRequest ours, Meanwhile meanwhile) throws ServletException, IOException {
            FilterChain page = (request, response) -> {
                meanwhile.happens();
                var context = request.getServletContext();
                nonceOfThePage = (String) context.getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE);
                seenBesides = context.getAttribute("something else");
            };
            FilterChain webapp = (request, response) -> headers.doFilter(request, response, page);
            var request = new MockHttpServletRequest(shared);
            if (ours == null) {
                webapp.doFilter(request, response);
            } else {
                ours.doFilter(request, response, webapp);
            }
        }

        String header() {
            return response.getHeader("Content-Security-Policy");
        }
    }
}
