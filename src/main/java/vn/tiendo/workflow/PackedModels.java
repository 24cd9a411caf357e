package vn.tiendo.workflow;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.shared.Sql;

/**
 * Brings the packed models into the engine, each with its forms as one deployment under stable names, and only when
 * what is packed changed since it was last brought in: a start never overrides what an administrator deployed.
 */
@Component
class PackedModels {

    /** Tells what came with the program from what an administrator deployed. */
    static final String SOURCE = "packed";

    private static final Map<String, List<String>> PACKED = new LinkedHashMap<>();

    static {
        PACKED.put("escalation-level", List.of("processes/escalation-level.dmn"));
        PACKED.put("review-route", List.of("processes/review-route.dmn"));
        PACKED.put("mail-delivery", List.of("processes/mail-delivery.bpmn"));
        PACKED.put("notice-digest", List.of("processes/notice-digest.bpmn"));
        PACKED.put(
                "report-approval",
                List.of(
                        "processes/report-approval.bpmn",
                        "forms/draft-report.html",
                        "forms/endorse-report.html",
                        "forms/review-report.html",
                        "forms/approve-report.html"));
        PACKED.put("deadline-extension", List.of("processes/deadline-extension.bpmn", "forms/decide-extension.html"));
        PACKED.put(
                "contribution-request",
                List.of("processes/contribution-request.bpmn", "forms/contribute-figures.html"));
        PACKED.put(
                "period-cycle",
                List.of("processes/period-cycle.bpmn", "forms/consolidate-period.html", "forms/approve-period.html"));
    }

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final EngineCalls engine;
    private final Clock clock;

    PackedModels(RepositoryService repository, JdbcClient jdbc, EngineCalls engine, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
    }

    /** @return the names of those that this database sees for the first time */
    @Transactional
    public Set<String> deployChanged() {
        Set<String> first = new HashSet<>();
        PACKED.forEach((name, files) -> {
            String packed = fingerprint(files);
            String known = jdbc.sql("select sha256 from packed_model where name = :name")
                    .param("name", name)
                    .query(String.class)
                    .optional()
                    .orElse(null);
            if (!packed.equals(known)) {
                deploy(name, files);
                remember(name, packed, known == null);
            }
            if (known == null) {
                first.add(name);
            }
        });
        return first;
    }

    private void deploy(String name, List<String> files) {
        var deployment = repository.createDeployment().name(name).source(SOURCE);
        for (var file : files) {
            deployment.addInputStream(file, stream(file));
        }
        engine.asHouse(() -> {
            deployment.deploy();
        });
    }

    private void remember(String name, String sha256, boolean first) {
        jdbc.sql(
                        first
                                ? "insert into packed_model (name, sha256, deployed_at) values (:name, :sha256, :at)"
                                : "update packed_model set sha256 = :sha256, deployed_at = :at where name = :name")
                .param("name", name)
                .param("sha256", sha256)
                .param("at", Sql.timestamp(clock.instant()))
                .update();
    }

    private static String fingerprint(List<String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(stream(file).readAllBytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static java.io.InputStream stream(String file) {
        try {
            return new ClassPathResource(file).getInputStream();
        } catch (IOException missing) {
            throw new IllegalStateException("not packed: " + file, missing);
        }
    }
}
