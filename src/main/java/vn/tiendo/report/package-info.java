/** The report of one unit for one period: draft, submitted versions, states. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "target", "period"})
package vn.tiendo.report;

import org.springframework.modulith.ApplicationModule;
