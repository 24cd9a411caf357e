package vn.tiendo.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.tiendo.shared.FieldProblem;

/** A DMN file as far as it is a table of ours: the frame is checked here, its lines by {@link TableLines}. */
final class TableFile {

    /** Some ten times what the packed table needs. */
    static final int LONGEST = 400_000;

    private static final int MOST_LINES = 300;
    private static final Set<String> ONE_LINE_POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY");

    /** Nothing here can compute, call or fetch. Layout has namespaces of its own. */
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "description",
            "question",
            "allowedAnswers",
            "variable",
            "informationRequirement",
            "requiredInput",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "text",
            "inputData");

    private static final String LAYOUT = "https?://(www\\.omg\\.org/spec/DMN/.*|bpmn\\.io/schema/dmn/.*)";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private final List<FieldProblem> problems = new ArrayList<>();
    private List<EscalationRule> rules = List.of();
    private String hitPolicy = "";

    private TableFile() {}

    static TableFile read(String xml) {
        var file = new TableFile();
        if (xml.length() > LONGEST) {
            file.wrong("xml", "table-too-large", LONGEST / 1000);
            return file;
        }
        try {
            var document = SafeXml.parse(xml);
            file.requireHarmless(document);
            if (file.problems.isEmpty()) {
                file.readDecision(document);
            }
        } catch (SAXException notXml) {
            file.wrong("xml", "table-not-xml");
        }
        return file;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** Complete only without problems. */
    List<EscalationRule> rules() {
        return rules;
    }

    /** The first of several matching lines counts; otherwise two must not match, or must say the same. */
    boolean firstCounts() {
        return hitPolicy.equals("FIRST");
    }

    private void requireHarmless(Document document) {
        var root = document.getDocumentElement();
        String encoding = document.getXmlEncoding();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            wrong("xml", "table-encoding", encoding);
        }
        for (var element : SafeXml.all(document)) {
            boolean ours = String.valueOf(element.getNamespaceURI()).equals(root.getNamespaceURI());
            if (ours ? !ELEMENTS.contains(element.getLocalName()) : !isLayout(element)) {
                wrong("xml", "table-element-unknown", element.getNodeName());
            }
            String language = element.getAttribute("expressionLanguage");
            if (!language.isEmpty() && !language.matches("(?i)feel|https?://www\\.omg\\.org/spec/.*/FEEL/?")) {
                wrong("xml", "table-language", language);
            }
        }
    }

    private static boolean isLayout(Element element) {
        return element.getNamespaceURI() != null && element.getNamespaceURI().matches(LAYOUT);
    }

    private void readDecision(Document document) {
        var decisions = SafeXml.children(document.getDocumentElement(), "decision");
        if (decisions.size() != 1 || !decisions.get(0).getAttribute("id").equals(TableWords.DECISION)) {
            wrong("xml", "table-decision-missing", TableWords.DECISION);
            return;
        }
        var decision = decisions.get(0);
        if (!decision.getAttributeNS(CAMUNDA, "historyTimeToLive").matches("P\\d{1,5}D|\\d{1,5}")) {
            wrong("xml", "table-history-missing");
        }
        var tables = SafeXml.children(decision, "decisionTable");
        if (tables.size() != 1) {
            wrong("xml", "table-decision-missing", TableWords.DECISION);
            return;
        }
        readTable(tables.get(0));
    }

    private void readTable(Element table) {
        hitPolicy = table.getAttribute("hitPolicy");
        if (!ONE_LINE_POLICIES.contains(hitPolicy) || table.hasAttribute("aggregation")) {
            wrong("xml", "table-hit-policy", hitPolicy);
        }
        var inputs = SafeXml.children(table, "input").stream()
                .map(TableFile::inputName)
                .toList();
        var outputs = SafeXml.children(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        requireColumns("input", TableWords.INPUTS, inputs);
        requireColumns("output", TableWords.OUTPUTS, outputs);
        var lines = SafeXml.children(table, "rule");
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            wrong("xml", "table-lines", MOST_LINES);
        }
        if (problems.isEmpty()) {
            rules = new TableLines(inputs, outputs, problems).read(lines);
        }
    }

    /** The fact the column asks for; what its layout calls the column does not matter. */
    private static String inputName(Element input) {
        var expressions = SafeXml.children(input, "inputExpression");
        String name = expressions.size() == 1 ? SafeXml.text(expressions.get(0), "text") : null;
        String alias = input.getAttributeNS(CAMUNDA, "inputVariable");
        return name == null || !alias.isEmpty() && !alias.equals(name) ? alias + "?" : name;
    }

    private void requireColumns(String side, List<String> known, List<String> given) {
        if (!List.copyOf(new java.util.TreeSet<>(given))
                        .equals(known.stream().sorted().toList())
                || given.size() != known.size()) {
            wrong(
                    "xml",
                    side.equals("input") ? "table-inputs" : "table-outputs",
                    String.join(", ", known),
                    String.join(", ", given));
        }
    }

    private void wrong(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
