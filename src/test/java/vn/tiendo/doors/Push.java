package vn.tiendo.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One try at a door of the engine. Names in braces are filled in: {task} {instance} {execution} {job} {definition}. */
record Push(String method, String path, String body) {

    private static final String VARIABLE = "{\"value\":\"%s\",\"type\":\"String\"}";

    /** None of these is anybody's way of working with a report, whoever they are. */
    static List<Push> forbidden() {
        List<Push> all = new ArrayList<>(List.of(
                post("/task/{task}/bpmnError", "{\"errorCode\":\"X\"}"),
                post(
                        "/task/{task}/bpmnError",
                        "{\"errorCode\":\"X\",\"variables\":{\"reviewGroup\":" + text("SYT.clerk") + "}}"),
                post("/task/{task}/bpmnEscalation", "{\"escalationCode\":\"X\"}"),
                post(
                        "/task/{task}/bpmnEscalation",
                        "{\"escalationCode\":\"X\",\"variables\":{\"foreign\":" + text("x") + "}}"),
                post("/task/{task}/resolve", "{\"variables\":{\"foreign\":" + text("x") + "}}"),
                post("/task/{task}/resolve", "{}"),
                post("/task/{task}/delegate", "{\"userId\":\"h831.clerk\"}"),
                post("/task/{task}/assignee", "{\"userId\":\"h831.clerk\"}"),
                post("/task/{task}/claim", "{\"userId\":\"h831.clerk\"}"),
                new Push(
                        "PUT",
                        "/task/{task}",
                        "{\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0000\",\"priority\":99}"),
                new Push("DELETE", "/task/{task}", null),
                post("/task/create", "{\"id\":\"own-task\",\"name\":\"x\"}"),
                new Push("PUT", "/task/{task}/localVariables/foreign", text("x")),
                post("/task/{task}/localVariables", "{\"modifications\":{\"foreign\":" + text("x") + "}}"),
                new Push("DELETE", "/task/{task}/variables/reportId", null),
                new Push("DELETE", "/task/{task}/localVariables/reviewGroup", null),
                post("/task/{task}/identity-links", "{\"userId\":\"h831.clerk\",\"type\":\"candidate\"}"),
                post("/task/{task}/identity-links", "{\"groupId\":\"H831.clerk\",\"type\":\"candidate\"}"),
                post("/task/{task}/identity-links", "{\"userId\":\"h831.clerk\",\"type\":\"owner\"}"),
                post("/task/{task}/identity-links/delete", "{\"groupId\":\"SYT.clerk\",\"type\":\"candidate\"}"),
                new Push("PUT", "/process-instance/{instance}/variables/reportId", text("2025-M05.H831")),
                post("/process-instance/{instance}/variables", "{\"modifications\":{\"foreign\":" + text("x") + "}}"),
                new Push("DELETE", "/process-instance/{instance}", null),
                post("/process-instance/delete", "{\"processInstanceIds\":[\"{instance}\"]}"),
                post(
                        "/process-instance/{instance}/modification",
                        "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_ApproveReport\"}]}"),
                new Push("PUT", "/process-instance/{instance}/suspended", "{\"suspended\":true}"),
                new Push(
                        "PUT",
                        "/process-instance/suspended",
                        "{\"processInstanceIds\":[\"{instance}\"],\"suspended\":true}"),
                post("/message", "{\"messageName\":\"reportRecalled\",\"businessKey\":\"{report}\"}"),
                post("/message", "{\"messageName\":\"periodClosed\",\"businessKey\":\"{report}\"}"),
                post("/message", "{\"messageName\":\"reportsSettled\",\"businessKey\":\"2025-M05\"}"),
                post("/signal", "{\"name\":\"x\"}"),
                post("/execution/{execution}/signal", "{}"),
                post("/execution/{execution}/messageSubscriptions/periodClosed/trigger", "{}"),
                new Push("PUT", "/execution/{execution}/localVariables/foreign", text("x")),
                post("/process-definition/key/ReportApprovalProcess/start", "{\"businessKey\":\"2025-M05.SYT\"}"),
                post("/process-definition/key/PeriodCycleProcess/start", "{\"businessKey\":\"2025-M05\"}"),
                post("/process-definition/key/ReportApprovalProcess/submit-form", "{\"businessKey\":\"2025-M05.SYT\"}"),
                post(
                        "/process-definition/{definition}/restart",
                        "{\"processInstanceIds\":[\"{instance}\"],\"instructions\":[]}"),
                new Push("PUT", "/process-definition/{definition}/suspended", "{\"suspended\":true}"),
                new Push("DELETE", "/process-definition/{definition}?cascade=true", null),
                new Push("PUT", "/process-definition/{definition}/history-time-to-live", "{\"historyTimeToLive\":0}"),
                new Push("PUT", "/job/{job}/duedate", "{\"duedate\":\"2030-01-01T00:00:00.000+0000\"}"),
                post("/job/{job}/execute", "{}"),
                new Push("PUT", "/job/{job}/retries", "{\"retries\":0}"),
                new Push("PUT", "/job/{job}/suspended", "{\"suspended\":true}"),
                new Push("DELETE", "/job/{job}", null),
                post(
                        "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${1}\"},\"properties\":{}}"),
                new Push(
                        "PUT",
                        "/filter/{filter}",
                        "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${1}\"},\"properties\":{}}"),
                new Push("DELETE", "/filter/{filter}", null),
                post(
                        "/authorization/create",
                        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"syt.clerk\",\"resourceType\":7,\"resourceId\":\"*\"}"),
                post(
                        "/user/create",
                        "{\"profile\":{\"id\":\"eve\",\"firstName\":\"x\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"Tiendo-2026!\"}}"),
                new Push(
                        "PUT",
                        "/user/admin/credentials",
                        "{\"password\":\"Tiendo-2027!\",\"authenticatedUserPassword\":\"Tiendo-2026!\"}"),
                new Push("PUT", "/user/admin/profile", "{\"id\":\"admin\",\"firstName\":\"x\",\"lastName\":\"x\"}"),
                new Push("DELETE", "/user/admin", null),
                new Push("DELETE", "/user/{me}", null),
                new Push("PUT", "/user/{me}/profile", "{\"id\":\"{me}\",\"firstName\":\"UBND\",\"lastName\":\"\"}"),
                post("/user/admin/unlock", "{}"),
                post("/group/create", "{\"id\":\"eve\",\"name\":\"x\",\"type\":\"x\"}"),
                new Push("PUT", "/group/admin/members/{me}", null),
                new Push("DELETE", "/group/admin/members/admin", null),
                new Push("DELETE", "/history/process-instance/{instance}", null),
                new Push("DELETE", "/history/variable-instance/{variable}", null),
                post("/history/cleanup?immediatelyDue=true", "{}"),
                post("/decision-definition/key/review-route/evaluate", "{\"variables\":{}}"),
                post(
                        "/migration/execute",
                        "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"{definition}\",\"targetProcessDefinitionId\":\"{definition}\",\"instructions\":[]},\"processInstanceIds\":[\"{instance}\"]}"),
                new Push("PUT", "/metrics/x", "{}")));
        for (var name : List.of(
                "foreign",
                "deadlines",
                "reportGate",
                "escalations",
                "reportId",
                "unitName",
                "reviewGroup",
                "verdict",
                "escalationLevel")) {
            all.add(new Push("PUT", "/task/{task}/variables/" + name, text("x")));
            all.add(post("/task/{task}/variables", "{\"modifications\":{\"" + name + "\":" + text("x") + "}}"));
        }
        return all;
    }

    /** What may not ride along with a completion, on any desk. */
    static List<String> stowaways() {
        return List.of(
                "\"reportId\":" + text("2025-M05.H831"),
                "\"unitName\":" + text("Sở Y tế tỉnh khác"),
                "\"deadlines\":" + text("x"),
                "\"reportGate\":" + text("x"),
                "\"escalations\":" + text("x"),
                "\"escalationLevel\":" + text("NONE"),
                "\"summary\":" + text("x"),
                "\"foreign\":" + text("x"),
                "\"submitReport\":" + text("x"),
                "\"endorseReport\":" + text("x"),
                "\"reviewReport\":" + text("x"),
                "\"approveReport\":" + text("x"),
                "\"assignee\":{\"value\":\"h831.clerk\",\"type\":\"String\",\"local\":true}",
                "\"foreign\":{\"value\":7,\"type\":\"Long\"}",
                "\"foreign\":{\"value\":\"eA==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"x.txt\"}}",
                "\"foreign\":{\"value\":\"{}\",\"type\":\"Json\"}",
                "\"foreign\":{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/json\"}}",
                "\"foreign\":{\"value\":\"rO0ABXQAAXg=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "\"verdict\":{\"value\":7,\"type\":\"Integer\"}",
                "\"verdict\":{\"value\":\"rO0ABXQAB0FQUFJPVkU=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "\"verdict\":{\"value\":\"eA==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"x.txt\"}}",
                "\"verdict\":{\"value\":null,\"type\":\"Null\"}");
    }

    static Push post(String path, String body) {
        return new Push("POST", path, body);
    }

    static String text(String value) {
        return VARIABLE.formatted(value);
    }

    Push filled(Map<String, String> names) {
        String filledPath = path;
        String filledBody = body;
        for (var name : names.entrySet()) {
            filledPath = filledPath.replace("{" + name.getKey() + "}", name.getValue());
            filledBody = filledBody == null ? null : filledBody.replace("{" + name.getKey() + "}", name.getValue());
        }
        return new Push(method, filledPath, filledBody);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + body;
    }
}
