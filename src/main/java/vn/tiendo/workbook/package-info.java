/** A report as a file that a unit fills in elsewhere: written as Excel or CSV, read back, compared, never stored. */
@ApplicationModule(allowedDependencies = {"shared", "report"})
package vn.tiendo.workbook;

import org.springframework.modulith.ApplicationModule;
