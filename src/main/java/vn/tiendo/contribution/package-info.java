/** What a lead unit asks of the units that take part (phối hợp), and what they answer. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "target", "period", "report"})
package vn.tiendo.contribution;

import org.springframework.modulith.ApplicationModule;
