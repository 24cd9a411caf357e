package vn.tiendo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.support.AtOnce;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.TienDoTest;

/** Many people open a webapp at the same moment; each page's scripts carry the nonce of its own header. */
@TienDoTest
class NoncePerRequestTest {

    private static final int PEOPLE = 8;
    private static final int VISITS = 25;
    private static final Pattern HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Test
    void each_page_carries_the_nonce_of_its_own_header() {
        var pages = new ConcurrentLinkedQueue<HttpPerson.Answer>();
        var refused = AtOnce.all(IntStream.range(0, PEOPLE)
                .mapToObj(n -> HttpPerson.browser(port, engine.getName(), "syt.clerk"))
                .<Runnable>map(person -> () -> IntStream.range(0, VISITS)
                        .forEach(visit -> pages.add(person.get("/camunda/app/tasklist/" + engine.getName() + "/"))))
                .toArray(Runnable[]::new));

        assertThat(refused).isEmpty();
        assertThat(pages).hasSize(PEOPLE * VISITS).allSatisfy(page -> {
            String nonce = found(HEADER, page.header("Content-Security-Policy")).get(0);
            assertThat(found(PAGE, page.body())).isNotEmpty().containsOnly(nonce);
        });
        assertThat(pages).extracting(HttpPerson.Answer::body).doesNotHaveDuplicates();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group(1)).toList();
    }
}
