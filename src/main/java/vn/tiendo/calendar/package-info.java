/** Working days of the province: holidays, swapped days, make-up Saturdays, and when a day ends. */
@ApplicationModule(allowedDependencies = {"shared"})
package vn.tiendo.calendar;

import org.springframework.modulith.ApplicationModule;
