/** What people look at: reports, queues and periods, read from our own tables. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "calendar",
            "target",
            "period",
            "report",
            "evidence",
            "review",
            "deadline",
            "contribution"
        })
package vn.tiendo.dashboard;

import org.springframework.modulith.ApplicationModule;
