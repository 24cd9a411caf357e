package vn.tiendo.workflow;

/** Contract of {@code processes/mail-delivery.bpmn}; its business key is the mail's id. */
final class MailDelivery {

    static final String PROCESS = "MailDeliveryProcess";

    private MailDelivery() {}
}
