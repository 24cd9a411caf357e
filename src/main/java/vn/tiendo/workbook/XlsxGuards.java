package vn.tiendo.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.workbook.Layout.Kind;
import vn.tiendo.workbook.Layout.Line;
import vn.tiendo.workbook.Layout.Slot;

/** What keeps a clerk from mistakes while filling in: locks, lists, limits with their words; and how it is printed. */
final class XlsxGuards {

    private static final String LONGEST_TEXT = "20000";
    private static final String LARGEST = "1000000000000000";

    private final Words words;
    private final XSSFWorkbook book;

    XlsxGuards(Words words, XSSFWorkbook book) {
        this.words = words;
        this.book = book;
    }

    /** Without a password: it guards against slips, not against people. Sizes may be changed. */
    void lock(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    void print(XSSFSheet sheet, CellRangeAddress repeated, ReportForm form) {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        if (repeated != null) {
            sheet.setRepeatingRows(repeated);
        }
        sheet.getFooter().setLeft(form.report().toString());
        sheet.getFooter().setRight(words.of("page"));
    }

    void inputs(XSSFSheet sheet, List<Line> lines) {
        var helper = new XSSFDataValidationHelper(sheet);
        var columns = lines.stream()
                .flatMap(line -> line.slots().stream())
                .map(slot -> slot.column() + " " + slot.kind())
                .distinct()
                .toList();
        for (var column : columns) {
            var places = new CellRangeAddressList();
            Slot first = null;
            for (var line : lines) {
                for (var slot : line.slots()) {
                    if (slot.open() && column.equals(slot.column() + " " + slot.kind())) {
                        places.addCellRangeAddress(line.row(), slot.column(), line.row(), slot.column());
                        first = slot;
                    }
                }
            }
            if (first != null) {
                sheet.addValidationData(worded(helper.createValidation(limit(helper, first.kind()), places), first));
            }
        }
    }

    private DataValidationConstraint limit(XSSFDataValidationHelper helper, Kind kind) {
        return switch (kind) {
            case STATUS ->
                helper.createExplicitListConstraint(
                        Stream.of(Status.values()).map(words::status).toArray(String[]::new));
            case AMOUNT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", LARGEST);
            case NUMBER -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-" + LARGEST, LARGEST);
            case PERCENT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
            case WHOLE_PERCENT -> helper.createIntegerConstraint(OperatorType.BETWEEN, "0", "100");
            case TEXT -> helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, LONGEST_TEXT, null);
        };
    }

    private DataValidation worded(DataValidation validation, Slot slot) {
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(words.of("guard.title"), words.of("guard." + slot.kind()));
        validation.setShowPromptBox(true);
        validation.createPromptBox(words.of("field." + slot.name()), words.of("prompt." + slot.name()));
        // POI says it the wrong way round: true shows the arrow of the list
        validation.setSuppressDropDownArrow(true);
        validation.setEmptyCellAllowed(true);
        return validation;
    }

    /** Whole numbers without a decimal sign, fractions with all their decimals: no single format does both. */
    void fractions(XSSFSheet sheet, List<Line> lines) {
        var cells = lines.stream()
                .flatMap(line -> line.slots().stream()
                        .filter(slot -> slot.kind() == Kind.AMOUNT)
                        .map(slot -> new CellRangeAddress(line.row(), line.row(), slot.column(), slot.column())))
                .toArray(CellRangeAddress[]::new);
        if (cells.length == 0) {
            return;
        }
        var first = cells[0].formatAsString();
        var dxf = CTDxf.Factory.newInstance();
        var format = dxf.addNewNumFmt();
        format.setNumFmtId(book.createDataFormat().getFormat("#,##0.0#####"));
        format.setFormatCode("#,##0.0#####");
        int index = book.getStylesSource().putDxf(dxf) - 1;
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule("AND(ISNUMBER(%1$s),%1$s<>INT(%1$s))".formatted(first));
        formatting.addConditionalFormatting(cells, rule);
        sheet.getCTWorksheet()
                .getConditionalFormattingArray(0)
                .getCfRuleArray(0)
                .setDxfId(index);
    }
}
