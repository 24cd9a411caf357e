/** Reporting periods: kinds, data window, due dates, and the round each goes through. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "target"})
package vn.tiendo.period;

import org.springframework.modulith.ApplicationModule;
