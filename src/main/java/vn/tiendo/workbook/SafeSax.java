package vn.tiendo.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** XML from outside, read as it streams by, without document types, entities or anything that is fetched. */
final class SafeSax {

    /** What Excel itself puts into a cell at most. A shared text may stand in thousands of cells, copied each time. */
    static final int LONGEST_TEXT = 32_767;

    private SafeSax() {}

    static void parse(byte[] xml, DefaultHandler handler) {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), handler);
        } catch (SAXException | IOException bent) {
            throw Unpacking.unreadable();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An attribute by its name alone: the strict form of the format has other namespaces. @return null without it */
    static String attribute(Attributes attributes, String localName) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(localName)) {
                return attributes.getValue(i);
            }
        }
        return null;
    }

    /** @throws DomainException INVALID for a text longer than any cell holds */
    static void append(StringBuilder text, char[] piece, int start, int length) {
        if (text.length() + length > LONGEST_TEXT) {
            throw new DomainException(Kind.INVALID, "workbook-unreadable");
        }
        text.append(piece, start, length);
    }
}
