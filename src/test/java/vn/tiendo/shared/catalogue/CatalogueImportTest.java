package vn.tiendo.shared.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The catalogue on H2, as a newcomer's first start loads it. */
@ExtendWith(OutputCaptureExtension.class)
class CatalogueImportTest extends CatalogueContract {

    @Override
    String emptyDatabase() {
        // kept open: rows must outlive the context that wrote them
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa;DB_CLOSE_DELAY=-1";
    }

    @Test
    void a_bad_row_is_told_in_one_message_without_a_stack_trace(CapturedOutput output) {
        folder().replace("indicators.csv", ",>,12.5,", ",=>,12.5,");
        var application = new SpringApplicationBuilder(CatalogueSlice.class).web(WebApplicationType.NONE);
        try {
            application.run(
                    "--spring.datasource.url=" + url().replace(";USER=sa", ""),
                    "--tiendo.catalogue.location=" + folder().location());
        } catch (RuntimeException expected) {
            assertThat(output)
                    .contains("APPLICATION FAILED TO START")
                    .contains("indicators.csv, line 8, column comparator: '=>': must be one of [>, >=, MILESTONE]")
                    .contains("Correct indicators.csv")
                    .doesNotContain("\tat ");
            return;
        }
        throw new AssertionError("started with a bad row");
    }
}
