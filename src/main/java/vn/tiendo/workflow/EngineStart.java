package vn.tiendo.workflow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the engine ready before the web server takes a request: models, groups and rights, filters, first people. Runs
 * after the catalogue is in, in one transaction; a second start finds everything there.
 */
@Component
class EngineStart implements SmartLifecycle {

    private static final int AFTER_THE_CATALOGUE = Integer.MIN_VALUE + 1;

    private final EngineIndexes indexes;
    private final PackedModels models;
    private final AccessRules access;
    private final SharedFilters filters;
    private final ObjectProvider<DemoPeople> demoPeople;
    private final ObjectProvider<FirstAdministrator> firstAdministrator;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final String officeUnit;
    private volatile boolean running;

    EngineStart(
            EngineIndexes indexes,
            PackedModels models,
            AccessRules access,
            SharedFilters filters,
            ObjectProvider<DemoPeople> demoPeople,
            ObjectProvider<FirstAdministrator> firstAdministrator,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            @Value("${tiendo.organization.office-unit}") String officeUnit) {
        this.indexes = indexes;
        this.models = models;
        this.access = access;
        this.filters = filters;
        this.demoPeople = demoPeople;
        this.firstAdministrator = firstAdministrator;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.officeUnit = officeUnit;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            // of nodes that start together the second waits here and then finds everything there
            jdbc.sql("select id from catalogue_lock for update").query().singleValue();
            indexes.ensure();
            var newModels = models.deployChanged();
            access.ensure(officeUnit, newModels);
            firstAdministrator.ifAvailable(FirstAdministrator::ensure);
            filters.ensure();
            demoPeople.ifAvailable(DemoPeople::ensure);
        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_CATALOGUE;
    }
}
