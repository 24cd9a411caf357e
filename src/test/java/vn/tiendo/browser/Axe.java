package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for barriers with axe-core, which the front end's build has brought along. */
final class Axe {

    private static final Path SCRIPT = Path.of("src", "main", "frontend", "node_modules", "axe-core", "axe.min.js");
    private static final String RUN = "async () => (await axe.run(document, { resultTypes: ['violations'] }))"
            + ".violations.filter(v => ['serious', 'critical'].includes(v.impact))"
            + ".map(v => v.id + ': ' + v.nodes.map(n => n.target.flat().join(' ')).join(' | '))";

    private Axe() {}

    /** Nothing serious or critical in the report that the page shows. */
    static void findsNothing(Page page, String state) {
        try {
            page.evaluate(Files.readString(SCRIPT));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        @SuppressWarnings("unchecked")
        var barriers = (List<String>) page.evaluate(RUN);
        assertThat(barriers).as(state).isEmpty();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(state + ": nothing beside the window")
                .isTrue();
    }
}
