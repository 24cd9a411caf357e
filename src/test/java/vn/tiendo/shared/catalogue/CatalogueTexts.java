package vn.tiendo.shared.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import vn.tiendo.calendar.Holidays;
import vn.tiendo.organization.Units;
import vn.tiendo.target.Targets;

/** Holds every text that a feature answers against the cell it came from. */
class CatalogueTexts {

    private CatalogueTexts() {}

    static void assertSameAsDelivered(ApplicationContext context) {
        var targets = context.getBean(Targets.class);
        assertSame(
                "holidays.csv",
                List.of("name_vi", "name_en", "legal_basis", "confidence", "note"),
                context.getBean(Holidays.class).byDate().values().stream()
                        .map(d -> texts(d.name(), d.nameEn(), d.legalBasis(), d.confidence(), d.note())));
        assertSame(
                "organisations.csv",
                List.of(
                        "code",
                        "name_vi",
                        "short_name_vi",
                        "name_en",
                        "parent_code",
                        "doc_symbol",
                        "gso_code",
                        "role_in_system",
                        "successor_code",
                        "change_note"),
                context.getBean(Units.class).all().stream()
                        .map(u -> texts(
                                u.code(),
                                u.name(),
                                u.shortName(),
                                u.nameEn(),
                                u.parent(),
                                u.docSymbol(),
                                u.gsoCode(),
                                String.join(";", u.systemRoles()),
                                u.successor(),
                                u.note())));
        assertSame(
                "indicators.csv",
                List.of(
                        "code",
                        "pillar",
                        "name_vi",
                        "name_en",
                        "unit",
                        "target",
                        "lead_org",
                        "coordinating_orgs",
                        "source_quote"),
                targets.indicators().stream()
                        .map(i -> texts(
                                i.code(),
                                i.pillar(),
                                i.name(),
                                i.nameEn(),
                                i.unit(),
                                i.target() == null ? "" : i.target().toString(),
                                String.join(";", i.responsibility().statedLeads()),
                                String.join(";", i.responsibility().statedCoordinators()),
                                i.sourceQuote())));
        assertSame(
                "indicators_ext.csv",
                List.of(
                        "code",
                        "parent_code",
                        "lead_basis",
                        "comparator_basis",
                        "measured_by",
                        "direction",
                        "reporting_scope",
                        "aggregation",
                        "numerator_vi",
                        "denominator_vi",
                        "notes"),
                targets.indicators().stream()
                        .map(i -> texts(
                                i.code(),
                                i.indicator().parent(),
                                i.responsibility().leadBasis(),
                                i.comparatorBasis(),
                                i.measuredBy(),
                                i.direction(),
                                i.reportingScope(),
                                i.aggregation().name(),
                                i.numeratorName(),
                                i.denominatorName(),
                                i.notes())));
        assertSame(
                "tasks.csv",
                List.of(
                        "code",
                        "pillar",
                        "name_vi",
                        "name_en",
                        "lead_org",
                        "lead_basis",
                        "coordinating_orgs",
                        "deliverable_type",
                        "related_indicators",
                        "deadline",
                        "deadline_basis",
                        "source_quote"),
                targets.tasks().stream()
                        .map(t -> texts(
                                t.code(),
                                t.pillar(),
                                t.name(),
                                t.nameEn(),
                                String.join(";", t.responsibility().statedLeads()),
                                t.responsibility().leadBasis(),
                                String.join(";", t.responsibility().statedCoordinators()),
                                t.deliverable(),
                                String.join(";", t.relatedIndicators()),
                                t.deadline().toString(),
                                t.deadlineBasis(),
                                t.sourceQuote())));
        assertSame(
                "systems.csv",
                List.of("code", "name_vi", "name_en", "owner_org", "related_indicators", "source_quote"),
                targets.systems().stream()
                        .map(s -> texts(
                                s.code(),
                                s.name(),
                                s.nameEn(),
                                String.join(";", s.statedOwners()),
                                String.join(";", s.relatedIndicators()),
                                s.sourceQuote())));
    }

    private static List<String> texts(String... texts) {
        return Arrays.stream(texts).map(text -> text == null ? "" : text).toList();
    }

    private static void assertSame(String file, List<String> columns, Stream<List<String>> answered) {
        List<List<String>> delivered = CatalogueFolder.rows(file).stream()
                .map((Map<String, String> row) -> columns.stream().map(row::get).toList())
                .toList();
        List<List<String>> texts = answered.toList();
        assertThat(texts).as(file).isEqualTo(delivered);
        assertThat(texts).as(file).allSatisfy(row -> assertThat(row).allSatisfy(text -> {
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text.getBytes(StandardCharsets.UTF_8))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(text);
        }));
    }
}
