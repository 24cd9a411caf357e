/** Files that prove what a report says: checked on the way in, kept with the versions that showed them. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "report"})
package vn.tiendo.evidence;

import org.springframework.modulith.ApplicationModule;
