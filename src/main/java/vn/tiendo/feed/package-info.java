/** A person's due dates as a private calendar that other programs subscribe to. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "period", "report"})
package vn.tiendo.feed;

import org.springframework.modulith.ApplicationModule;
