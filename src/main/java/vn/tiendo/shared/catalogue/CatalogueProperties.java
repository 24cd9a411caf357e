package vn.tiendo.shared.catalogue;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the catalogue comes from and which day it speaks for.
 *
 * @param location folder of the CSV files, as a Spring resource address ending in a slash
 * @param asOf the day whose organisation the province works with. The source's units have all been merged away since;
 *     keeping their day as a setting lets periods of any year run on them
 */
@ConfigurationProperties("tiendo.catalogue")
public record CatalogueProperties(
        @DefaultValue("classpath:catalogue/") String location,
        @DefaultValue("2023-12-01") LocalDate asOf) {}
