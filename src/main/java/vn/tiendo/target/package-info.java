/** What the province asked for: indicators with their versions and targets, tasks, systems, and who leads them. */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
package vn.tiendo.target;

import org.springframework.modulith.ApplicationModule;
