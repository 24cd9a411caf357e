package vn.tiendo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionLocalTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final TransactionLocal<Integer> local = new TransactionLocal<>(reads::incrementAndGet);
    private final DataSourceTransactionManager manager =
            new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:transaction-local"));
    private final TransactionTemplate transaction = new TransactionTemplate(manager);
    private final TransactionTemplate inner = new TransactionTemplate(manager);

    @Test
    void one_transaction_reads_once_and_the_next_reads_again() {
        transaction.executeWithoutResult(status -> {
            assertThat(local.get()).isEqualTo(1);
            assertThat(local.get()).isEqualTo(1);
        });
        transaction.executeWithoutResult(status -> {
            assertThat(local.get()).isEqualTo(2);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> assertThat(local.get()).isEqualTo(3));
    }

    @Test
    void without_a_transaction_every_call_reads() {
        assertThat(local.get()).isEqualTo(1);
        assertThat(local.get()).isEqualTo(2);
    }

    @Test
    void who_writes_makes_its_own_transaction_read_again() {
        transaction.executeWithoutResult(status -> {
            assertThat(local.get()).isEqualTo(1);
            local.forget();
            assertThat(local.get()).isEqualTo(2);
            assertThat(local.get()).isEqualTo(2);
        });
    }

    @Test
    void an_inner_transaction_reads_for_itself() {
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outside -> {
            assertThat(local.get()).isEqualTo(1);
            inner.executeWithoutResult(inside -> assertThat(local.get()).isEqualTo(2));
            assertThat(local.get()).isEqualTo(3);
        });
        assertThat(local.get()).isEqualTo(4);
    }
}
