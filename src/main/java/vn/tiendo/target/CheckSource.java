package vn.tiendo.target;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.catalogue.CatalogueFiles;
import vn.tiendo.shared.catalogue.CatalogueRow;
import vn.tiendo.shared.catalogue.CatalogueSource;

/** Loads {@code indicator_checks.csv}: the thresholds of the first version of each indicator. */
@Component
@Order(35)
class CheckSource implements CatalogueSource {

    private static final String FILE = "indicator_checks.csv";
    private static final List<String> HEADER =
            List.of("code", "share", "cumulative", "change_limit", "outlier_factor", "basis");

    private final IndicatorTable indicators;

    CheckSource(IndicatorTable indicators) {
        this.indicators = indicators;
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public boolean optional() {
        return true;
    }

    @Override
    public void load(CatalogueFiles files) {
        List<CatalogueRow> rows = files.read(FILE, HEADER);
        Set<String> codes =
                indicators.versions().stream().map(IndicatorVersion::code).collect(toSet());
        var seen = new HashSet<String>();
        for (var row : rows) {
            row.codes("code", codes);
            indicators.addChecks(row.newKey("code", seen), checks(row), row.text("basis"));
        }
    }

    private static Checks checks(CatalogueRow row) {
        var limit = row.optionalNumber("change_limit");
        if (limit != null && limit.signum() <= 0) {
            throw row.problem("change_limit", "must be above zero; leave it empty for no limit");
        }
        var factor = row.optionalNumber("outlier_factor");
        if (factor != null && factor.signum() <= 0) {
            throw row.problem("outlier_factor", "must be above zero; leave it empty to not look");
        }
        return new Checks(row.yes("share"), row.yes("cumulative"), limit, factor);
    }
}
