/** Decisions on reports: who may take them, with which reason, and the remarks that go with them. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "report"})
package vn.tiendo.review;

import org.springframework.modulith.ApplicationModule;
