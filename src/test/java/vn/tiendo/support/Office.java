package vn.tiendo.support;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Round.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.tiendo.support.HttpPerson.Answer;

/** Clerks who fill in their workbooks at home and send them in. */
public record Office(Round round) {

    public Workbook workbook(String unit) {
        return Workbook.open(round.of("auditor").bytes(round.path(unit) + "/workbook.xlsx"));
    }

    public byte[] edited(String unit, Consumer<Workbook> edit) {
        try (var book = workbook(unit)) {
            edit.accept(book);
            return book.saved();
        }
    }

    public Answer send(String unit, byte[] file) {
        return round.clerk(unit).upload(round.path(unit) + "/workbook", new Upload("a", file));
    }

    /** What is wrong with the file; it must change nothing. */
    public List<String> codes(String unit, byte[] file) {
        var preview = ok(send(unit, file)).json();
        assertThat(preview.path("changes")).isEmpty();
        return lines(preview.path("problems"), "code");
    }

    public static JsonNode figure(JsonNode report, String indicator) {
        for (var entry : report.path("entries")) {
            if (entry.path("indicator").asText().equals(indicator)) {
                return entry;
            }
        }
        throw new AssertionError("no figure " + indicator);
    }

    /** Each thing of the list as one line of the fields asked for. */
    public static List<String> lines(JsonNode list, String... fields) {
        List<String> lines = new ArrayList<>();
        for (var each : list) {
            var line = new ArrayList<String>();
            for (var field : fields) {
                line.add(each.path(field).asText());
            }
            lines.add(String.join("|", line));
        }
        return lines;
    }
}
