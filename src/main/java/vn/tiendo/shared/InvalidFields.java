package vn.tiendo.shared;

import java.util.List;

/** Content that breaks rules, one problem per field, all of them at once. */
public class InvalidFields extends DomainException {

    private final transient List<FieldProblem> fields;

    public InvalidFields(List<FieldProblem> fields) {
        super(Kind.INVALID, "invalid-fields", fields.size());
        this.fields = List.copyOf(fields);
    }

    @Override
    public List<FieldProblem> fields() {
        return fields == null ? List.of() : fields;
    }
}
