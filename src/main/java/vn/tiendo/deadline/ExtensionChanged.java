package vn.tiendo.deadline;

/** News: a request for a later due date was made, decided or ended. Published inside the transaction of the step. */
public record ExtensionChanged(Extension extension) {}
