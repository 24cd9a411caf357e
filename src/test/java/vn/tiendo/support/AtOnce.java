package vn.tiendo.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Lets several people act at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** @return what was refused, in no order */
    public static List<Throwable> all(Runnable... actions) {
        var barrier = new CyclicBarrier(actions.length);
        var people = Executors.newFixedThreadPool(actions.length);
        try {
            var acting = Arrays.stream(actions)
                    .map(action -> people.submit(() -> {
                        barrier.await();
                        action.run();
                        return null;
                    }))
                    .toList();
            List<Throwable> refused = new ArrayList<>();
            for (var one : acting) {
                try {
                    one.get();
                } catch (ExecutionException no) {
                    refused.add(no.getCause());
                }
            }
            return refused;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        } finally {
            people.shutdownNow();
        }
    }
}
