package vn.tiendo.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine's own tables lack for a nation's timers: 7.24 searches its jobs by due date on every acquisition and
 * has no index for it. The tables are the engine's, so this is not a migration of ours.
 */
@Component
class EngineIndexes {

    private final JdbcClient jdbc;

    EngineIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ensure() {
        jdbc.sql("create index if not exists tiendo_job_due on act_ru_job (duedate_)")
                .update();
    }
}
