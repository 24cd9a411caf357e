/** Due dates of reports and what happens as they come near and pass. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "period", "report"})
package vn.tiendo.deadline;

import org.springframework.modulith.ApplicationModule;
