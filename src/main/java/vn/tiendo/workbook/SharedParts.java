package vn.tiendo.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the cells of all sheets point at: texts, and styles as far as they make a date of a number. */
final class SharedParts {

    private SharedParts() {}

    /** @param xml null when a file has none */
    static List<String> texts(byte[] xml) {
        List<String> texts = new ArrayList<>();
        if (xml == null) {
            return texts;
        }
        SafeSax.parse(xml, new DefaultHandler() {
            private final StringBuilder text = new StringBuilder();
            private boolean reading;
            private boolean phonetic;

            @Override
            public void startElement(String uri, String name, String qName, Attributes attributes) {
                switch (name) {
                    case "si" -> text.setLength(0);
                    case "rPh" -> phonetic = true;
                    case "t" -> reading = !phonetic;
                    default -> {}
                }
            }

            @Override
            public void characters(char[] piece, int start, int length) {
                if (reading) {
                    SafeSax.append(text, piece, start, length);
                }
            }

            @Override
            public void endElement(String uri, String name, String qName) {
                switch (name) {
                    case "si" -> texts.add(Places.unescaped(text.toString()));
                    case "rPh" -> phonetic = false;
                    case "t" -> reading = false;
                    default -> {}
                }
            }
        });
        return texts;
    }

    /** Numbers of the styles that show a number as a date. @param xml null when a file has none */
    static Set<Integer> dates(byte[] xml) {
        Set<Integer> dates = new HashSet<>();
        if (xml == null) {
            return dates;
        }
        Map<String, String> formats = new HashMap<>();
        SafeSax.parse(xml, new DefaultHandler() {
            private boolean cells;
            private int style;

            @Override
            public void startElement(String uri, String name, String qName, Attributes attributes) {
                String format = SafeSax.attribute(attributes, "numFmtId");
                switch (name) {
                    case "numFmt" ->
                        formats.put(
                                String.valueOf(format), String.valueOf(SafeSax.attribute(attributes, "formatCode")));
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells) {
                            if (isDate(format, formats.get(String.valueOf(format)))) {
                                dates.add(style);
                            }
                            style++;
                        }
                    }
                    default -> {}
                }
            }

            @Override
            public void endElement(String uri, String name, String qName) {
                cells = cells && !name.equals("cellXfs");
            }
        });
        return dates;
    }

    private static boolean isDate(String number, String code) {
        try {
            int id = number == null ? 0 : Integer.parseInt(number);
            return code == null
                    ? DateUtil.isInternalDateFormat(id)
                    : code.length() < 200 && DateUtil.isADateFormat(id, code);
        } catch (NumberFormatException bent) {
            return false;
        }
    }
}
