package vn.tiendo.workbook;

import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Whether a file is this report's, by what the file says of itself. */
record Belonging(Layout layout) {

    /** @throws DomainException INVALID, each with its own sentence */
    void require(String format, String report, String version, String fingerprint) {
        if (!format.equals(String.valueOf(Layout.FORMAT))) {
            throw new DomainException(Kind.INVALID, "workbook-other-format");
        }
        var ours = layout.form().report();
        var theirs = id(report);
        if (!theirs.unit().equals(ours.unit())) {
            throw new DomainException(Kind.INVALID, "workbook-other-unit", theirs.unit(), ours.unit());
        }
        if (!theirs.period().equals(ours.period())) {
            throw new DomainException(Kind.INVALID, "workbook-other-period", theirs.period(), ours.period());
        }
        if (!version.equals(String.valueOf(layout.form().version()))) {
            throw new DomainException(
                    Kind.INVALID,
                    "workbook-other-version",
                    shown(version),
                    layout.form().version());
        }
        if (!fingerprint.equals(layout.fingerprint())) {
            throw bent(XlsxMark.WORD);
        }
    }

    /** @param where what is not where it was */
    static DomainException bent(String where) {
        return new DomainException(Kind.INVALID, "workbook-bent", where);
    }

    private static Report.Id id(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new Report.Id("", shown(text))
                : new Report.Id(shown(text.substring(0, dot)), shown(text.substring(dot + 1)));
    }

    private static String shown(String text) {
        return text.length() > 20 ? text.substring(0, 20) : text;
    }
}
