package vn.tiendo.evidence;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Limits from the settings, and clamd where they name one. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    EvidenceLimits evidenceLimits(
            @Value("${tiendo.evidence.max-file-size}") DataSize file,
            @Value("${tiendo.evidence.max-files}") int files,
            @Value("${tiendo.evidence.max-report-size}") DataSize report,
            @Value("${tiendo.evidence.max-unpacked-size}") DataSize unpacked,
            @Value("${tiendo.evidence.max-unpacked-ratio}") int ratio,
            @Value("${tiendo.evidence.max-parts}") int parts) {
        return new EvidenceLimits(file, files, report, unpacked, ratio, parts);
    }

    @Bean
    VirusScanner virusScanner(
            @Value("${tiendo.evidence.clamd-host}") String host,
            @Value("${tiendo.evidence.clamd-port}") int port,
            @Value("${tiendo.evidence.clamd-timeout}") Duration timeout) {
        return host.isBlank() ? new NoScanner() : new ClamdScanner(host.strip(), port, timeout);
    }
}
