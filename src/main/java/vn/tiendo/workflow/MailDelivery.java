package vn.tiendo.workflow;

/** Contract of {@code processes/mail-delivery.bpmn}; its business key is the mail's id. */
final class MailDelivery {

    static final String PROCESS = "MailDeliveryProcess";

    /** As many as the packed model gives a new mail, so that a mail sent again has the same two days. */
    static final int TRIES = 11;

    private MailDelivery() {}
}
