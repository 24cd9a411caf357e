/** Units with their validity, people, and what each person may do. */
@ApplicationModule(allowedDependencies = {"shared"})
package vn.tiendo.organization;

import org.springframework.modulith.ApplicationModule;
