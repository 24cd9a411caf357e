package vn.tiendo.workflow;

/** Contract of {@code processes/notice-digest.bpmn}; its business key is the moment at which mails leave. */
final class NoticeDigest {

    static final String PROCESS = "NoticeDigestProcess";

    private NoticeDigest() {}
}
