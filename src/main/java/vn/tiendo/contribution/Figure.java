package vn.tiendo.contribution;

/** What is asked about: a figure or a task of the lead's report; exactly one of the two is not null. */
public record Figure(String indicator, String task) {

    /** The one code there is. */
    public String code() {
        return indicator != null ? indicator : task;
    }

    boolean whole() {
        return (indicator == null) != (task == null);
    }
}
