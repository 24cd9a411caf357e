package vn.tiendo.report;

/** News: more of a returned report is asked for, opened, or refused. Published inside the transaction. */
public record UnlockChanged(Unlock unlock) {}
