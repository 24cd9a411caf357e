package vn.tiendo.workbook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a file is read before it is refused. A full report of forty figures has some 30 kB, unpacked 300 kB.
 *
 * @param largest of the file itself
 * @param unpacked of everything in an Excel file together
 * @param rows of one sheet
 * @param columns of one sheet
 */
@ConfigurationProperties("tiendo.workbook")
public record WorkbookSettings(
        @DefaultValue("5MB") DataSize largest,
        @DefaultValue("10MB") DataSize unpacked,
        @DefaultValue("2000") int rows,
        @DefaultValue("200") int columns) {}
