/** The escalation table as administrators read, change and bring back: what it may say before it takes effect. */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
package vn.tiendo.escalation;

import org.springframework.modulith.ApplicationModule;
