package vn.tiendo.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.shared.catalogue.CatalogueRest;

class TargetControllerTest {

    @Test
    void an_indicator_is_sent_whole() throws Exception {
        var indicators = CatalogueRest.objects(TargetController.class, "/api/v1/indicators");
        assertThat(indicators).hasSize(22).allSatisfy(each -> assertThat(each)
                .containsOnlyKeys(
                        "code",
                        "pillar",
                        "name",
                        "nameEn",
                        "unit",
                        "comparator",
                        "target",
                        "deadline",
                        "leads",
                        "leadBasis",
                        "coordinators",
                        "measuredBy",
                        "aggregation",
                        "numeratorName",
                        "denominatorName",
                        "conflictsWith",
                        "notes",
                        "sourceQuote",
                        "version",
                        "validFrom"));
        assertThat(of("KTS-04", indicators))
                .containsEntry("comparator", ">")
                .containsEntry("target", 12.5)
                .containsEntry("deadline", "2025-12-31")
                .containsEntry("aggregation", "EXTERNAL")
                .containsEntry("leads", List.of("STTTT"))
                .containsEntry("coordinators", List.of("SKHDT", "CTK"))
                .containsEntry("validFrom", "2023-12-01")
                .containsEntry("version", 1);
        assertThat(of("CQS-01", indicators))
                .containsEntry("comparator", ">=")
                .containsEntry("leads", List.of("GRP_ALL"));
        assertThat(of("HTS-01", indicators))
                .containsEntry("comparator", "MILESTONE")
                .containsEntry("target", null);
    }

    @Test
    void a_task_is_sent_whole() throws Exception {
        var tasks = CatalogueRest.objects(TargetController.class, "/api/v1/tasks");
        assertThat(tasks).hasSize(38).allSatisfy(each -> assertThat(each)
                .containsOnlyKeys(
                        "code",
                        "pillar",
                        "name",
                        "nameEn",
                        "leads",
                        "leadBasis",
                        "coordinators",
                        "deliverable",
                        "relatedIndicators",
                        "deadline",
                        "sourceQuote"));
        assertThat(of("NV-22", tasks))
                .containsEntry("coordinators", List.of("GRP_LQ", "GRP_HUYEN"))
                .containsEntry("relatedIndicators", List.of("XHS-06", "XHS-07"));
    }

    @Test
    void a_system_is_sent_whole() throws Exception {
        var systems = CatalogueRest.objects(TargetController.class, "/api/v1/systems");
        assertThat(systems).hasSize(24).allSatisfy(each -> assertThat(each)
                .containsOnlyKeys("code", "name", "nameEn", "owners", "relatedIndicators", "sourceQuote"));
        assertThat(of("SYS-01", systems)).containsEntry("owners", List.of("GRP_ALL"));
    }

    private static Map<String, Object> of(String code, List<Map<String, Object>> objects) {
        return objects.stream()
                .filter(each -> each.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }
}
