package vn.tiendo.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.Wording;

/** At the end of the start: where to go, and who to be when trying it out. */
@Component
class StartBanner {

    private static final Logger LOG = LoggerFactory.getLogger(StartBanner.class);

    private final Wording wording;
    private final boolean demo;
    private final String demoPassword;

    StartBanner(
            Wording wording,
            @Value("${tiendo.demo.enabled}") boolean demo,
            @Value("${tiendo.demo.password:}") String demoPassword) {
        this.wording = wording;
        this.demo = demo;
        this.demoPassword = demoPassword;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            String address = "http://localhost:" + context.getWebServer().getPort();
            LOG.info(wording.text("start.addresses", address));
            if (demo) {
                LOG.info(wording.text("start.demo", demoPassword));
            }
        }
    }
}
