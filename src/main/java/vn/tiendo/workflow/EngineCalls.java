package vn.tiendo.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Calls into the engine, and back out: the engine's exceptions become the domain's own, its rights are chosen. */
@Component
class EngineCalls {

    private final IdentityService identity;

    EngineCalls(IdentityService identity) {
        this.identity = identity;
    }

    /** As the house itself, after the domain has checked who asks. */
    <T> T asHouse(Supplier<T> call) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return translated(call);
        } finally {
            identity.setAuthentication(person);
        }
    }

    void asHouse(Runnable call) {
        asHouse(() -> {
            call.run();
            return null;
        });
    }

    /** As this person: the engine checks its own rights as well, and its history names them. */
    void as(String username, java.util.List<String> groups, Runnable call) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(username, groups);
        try {
            translated(() -> {
                call.run();
                return null;
            });
        } finally {
            identity.setAuthentication(before);
        }
    }

    private static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessEngineException refusal) {
            throw translate(refusal);
        }
    }

    /** A listener's refusal arrives wrapped twice; the one who asked gets it unwrapped. */
    static RuntimeException translate(ProcessEngineException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
            if (cause instanceof AuthorizationException) {
                return new DomainException(Kind.FORBIDDEN, "engine-right-missing");
            }
            if (cause instanceof PessimisticLockingFailureException) {
                return new DomainException(Kind.CONFLICT, "lost-race");
            }
        }
        if (exception instanceof OptimisticLockingException
                || exception instanceof MismatchingMessageCorrelationException) {
            return new DomainException(Kind.CONFLICT, "lost-race");
        }
        return exception;
    }
}
