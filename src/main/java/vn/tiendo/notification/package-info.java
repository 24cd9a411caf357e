/** Who is told what, in which words: notices in the program, and the outbox of mails. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "calendar",
            "period",
            "report",
            "review",
            "deadline",
            "contribution"
        })
package vn.tiendo.notification;

import org.springframework.modulith.ApplicationModule;
