package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with its type, so that contract, listeners and tests spell it once. */
record ProcessVariable<T>(String name, Class<T> type) {

    static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    /** @return null when it is not there or of another type: nothing a caller sends is trusted to be well typed */
    T from(VariableScope scope) {
        Object value = scope.getVariable(name);
        return type.isInstance(value) ? type.cast(value) : null;
    }
}
