package vn.tiendo.shared;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value read once per transaction. Within one transaction the same answer is right, and asking for it a thousand
 * times costs one query; between transactions nothing is kept, so what another node has changed is seen at once.
 * Outside a transaction every call reads.
 *
 * @param <T> what is read
 */
public final class TransactionLocal<T> {

    private final Supplier<T> reader;

    public TransactionLocal(Supplier<T> reader) {
        this.reader = reader;
    }

    /** The value as this transaction sees it. */
    @SuppressWarnings("unchecked")
    public T get() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return reader.get();
        }
        var held = (T) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = reader.get();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(new Release(this));
        }
        return held;
    }

    /** Must be called by whoever writes what this reads, so that its own transaction reads again. */
    public void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** An inner transaction starts with nothing held; the outer one reads again when it goes on. */
    private record Release(TransactionLocal<?> local) implements TransactionSynchronization {

        @Override
        public void suspend() {
            local.forget();
        }

        @Override
        public void afterCompletion(int status) {
            local.forget();
        }
    }
}
