package vn.tiendo.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** The parts of an Excel file and how they hang together, checked for whatever acts by itself or lies elsewhere. */
final class XlsxPackage {

    private final Map<String, byte[]> parts;
    private final Map<String, String> sheets = new HashMap<>();

    /** @throws DomainException INVALID for macros, links to the outside, embedded files, and what is no Excel file */
    XlsxPackage(Map<String, byte[]> parts) {
        this.parts = parts;
        types();
        parts.keySet().stream().filter(name -> name.endsWith(".rels")).sorted().forEach(this::relations);
        book();
    }

    /** @return null when the file has no such sheet */
    byte[] sheet(String name) {
        return sheets.containsKey(name) ? parts.get(sheets.get(name)) : null;
    }

    /** @return null when there is none */
    byte[] part(String name) {
        return parts.get(name);
    }

    private byte[] needed(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw Unpacking.unreadable();
        }
        return part;
    }

    private void types() {
        SafeSax.parse(needed("[content_types].xml"), new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes attributes) {
                var type = SafeSax.attribute(attributes, "ContentType");
                var small = type == null ? "" : type.toLowerCase(Locale.ROOT);
                if (small.contains("macroenabled") || small.contains("vbaproject") || small.contains("macrosheet")) {
                    throw new DomainException(Kind.INVALID, "workbook-macros");
                }
            }
        });
    }

    private void relations(String name) {
        relations(name, (id, type, target, outside) -> {
            // an address that somebody typed into a text; nobody follows it
            if (outside && !type.endsWith("/hyperlink")
                    || type.endsWith("/externalLink")
                    || type.endsWith("/connections")
                    || type.endsWith("/queryTable")) {
                throw new DomainException(Kind.INVALID, "workbook-external-links");
            }
            if (type.endsWith("/oleObject") || type.endsWith("/package") || type.endsWith("/control")) {
                throw new DomainException(Kind.INVALID, "workbook-embedded");
            }
        });
        if (parts.keySet().stream().anyMatch(part -> part.startsWith("xl/externallinks/"))) {
            throw new DomainException(Kind.INVALID, "workbook-external-links");
        }
    }

    private interface Relation {
        void found(String id, String type, String target, boolean outside);
    }

    private void relations(String name, Relation relation) {
        SafeSax.parse(needed(name), new DefaultHandler() {
            @Override
            public void startElement(String uri, String element, String qName, Attributes attributes) {
                if (element.equals("Relationship")) {
                    relation.found(
                            String.valueOf(SafeSax.attribute(attributes, "Id")),
                            String.valueOf(SafeSax.attribute(attributes, "Type")),
                            String.valueOf(SafeSax.attribute(attributes, "Target")),
                            "External".equalsIgnoreCase(SafeSax.attribute(attributes, "TargetMode")));
                }
            }
        });
    }

    private void book() {
        Map<String, String> targets = new HashMap<>();
        relations("xl/_rels/workbook.xml.rels", (id, type, target, outside) -> targets.put(id, path(target)));
        List<String> twice = new ArrayList<>();
        SafeSax.parse(needed("xl/workbook.xml"), new DefaultHandler() {
            @Override
            public void startElement(String uri, String element, String qName, Attributes attributes) {
                if (element.equals("sheet")) {
                    String name = SafeSax.attribute(attributes, "name");
                    String target = targets.get(String.valueOf(SafeSax.attribute(attributes, "id")));
                    if (target != null && sheets.put(String.valueOf(name), target) != null) {
                        twice.add(name);
                    }
                }
            }
        });
        if (!twice.isEmpty()) {
            throw Unpacking.unreadable();
        }
    }

    private static String path(String target) {
        String small = target.toLowerCase(Locale.ROOT);
        return small.startsWith("/") ? small.substring(1) : "xl/" + small;
    }
}
