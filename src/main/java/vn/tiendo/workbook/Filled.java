package vn.tiendo.workbook;

import java.util.Map;

/**
 * A file as it came back, once it is certain that it belongs to this report.
 *
 * @param cells by field; what is missing is empty
 * @param baseline by field, what the report said when the file was downloaded; empty where a file cannot say
 */
record Filled(Map<String, Cell> cells, Map<String, String> baseline) {

    /** @param sheet null in CSV @param place {@code G12} */
    record Cell(String sheet, String place, Raw raw) {}
}
