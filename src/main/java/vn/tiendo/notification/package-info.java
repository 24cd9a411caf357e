/** Who is told what, in which words: the outbox of mails. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "period", "report", "review", "deadline"})
package vn.tiendo.notification;

import org.springframework.modulith.ApplicationModule;
